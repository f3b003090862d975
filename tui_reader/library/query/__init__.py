"""The query language of the library; pure.

    port strike                 both words, in headline, standfirst or body
    "peace talks"               the words in a row
    talk*                       words that begin so
    strike OR walkout           either; brackets group: (strike OR walkout) port
    -union                      not that word; also NOT union
    headline:strike  text:"third week"  quote:contract
    speaker:verrin  source:"harbour authority"  author:olden  outlet:harbour
    tag:grain  note:call  file:2023/  language:fr
    after:2023-01-01  before:2023-06  on:2023-03    after includes the day, before does not; a year or month will do
    is:unread  is:read  is:starred      has:quotes  has:note  has:tag  has:correction  has:annotation

    terms.py      what a query says, as values
    tokens.py     its text, cut into tokens
    reading.py    tokens to a query, or what is wrong with it
    compiling.py  a query to SQL, everything the user wrote as parameters
    words.py      the language told to the user, by examples
    matching.py   where the words of a query stand in a text
"""

from tui_reader.library.query.reading import read_query
from tui_reader.library.query.terms import Misunderstood, Query
from tui_reader.library.query.words import QUERY_HELP

__all__ = ["QUERY_HELP", "Misunderstood", "Query", "read_query"]
