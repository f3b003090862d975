"""Every quotation, source and report stands in the file word for word, whatever marks and blanks the file has."""

from hypothesis import given, settings
from hypothesis import strategies as st

from tui_reader import read_article
from tui_reader.model import Article

_OPENINGS = ["“", '"', "„", "«\u00a0", "‘", "''", "»", "‹", "「", "＂"]
_CLOSINGS = ["”", '"', "“", "\u00a0»", "’", "''", "«", "›", "」", "＂"]
_WORDS = [
    "The of\ufb01ce",
    "said Nora Ito",
    "co\u00adoperation",
    "10\u00a0000",
    "na\u00efve",
    "nai\u0308ve",
    "Ito’s",
    "rock ’n’ roll",
    "zero\u200bwidth",
    "wird gebaut",
    ",",
    "?",
    ".",
    "\n",
    "\r\n",
    "\n\n",
    "— no —",
    "she added",
    "“inner”",
    "…",
    "\u2028",
    "\u202fthat",
    "a\tb",
    "\U0001f600",
]
_PIECES = st.lists(st.sampled_from(_OPENINGS + _CLOSINGS + _WORDS), max_size=40)


def in_one_line(text: str) -> str:
    """Give a text without its blanks, and without the places where a word may be broken: no reader keeps those."""
    return "".join(text.split()).replace("\u00ad", "")


@given(_PIECES)
@settings(max_examples=60)
def test_what_is_quoted_stands_in_the_file(pieces: list[str]) -> None:
    text = "Nora Ito spoke on Monday about the harbour and its boats.\n\n" + " ".join(pieces) + "\n\nIt was late."
    article = read_article(text.encode(), name="x.txt")
    assert isinstance(article, Article)
    whole = in_one_line(text)
    for quote in article.quotes:
        for span in (quote.span, quote.mention, quote.cue):
            assert span is None or in_one_line(article.body.text[span.start : span.end]) in whole
    for source in article.sources:
        for mention in source.mentions:
            assert in_one_line(article.body.text[mention.start : mention.end]) in whole
