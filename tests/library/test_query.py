"""The query language: what it understands, what it says when it does not."""

import sqlite3

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui_reader.library.query import QUERY_HELP, Misunderstood, Query, read_query
from tui_reader.library.query.compiling import compile_for_articles, compile_for_quotes
from tui_reader.library.query.matching import cut_snippet, find_terms
from tui_reader.library.query.terms import All, Either, Field, Item, Not, Term
from tui_reader.model import Span


def _word(value: str, *, prefix: bool = False) -> Term:
    return Term(Field.ANYWHERE, value, prefix)


@pytest.mark.parametrize(
    ("text", "item"),
    (
        pytest.param("", All(()), id="nothing"),
        pytest.param("strike", _word("strike"), id="a word"),
        pytest.param("port strike", All((_word("port"), _word("strike"))), id="two words are both wanted"),
        pytest.param("port AND strike", All((_word("port"), _word("strike"))), id="an AND between them says no more"),
        pytest.param('"peace talks"', _word("peace talks"), id="a phrase"),
        pytest.param("“peace talks”", _word("peace talks"), id="a phrase in typographic marks"),
        pytest.param("talk*", _word("talk", prefix=True), id="a beginning"),
        pytest.param("well-known", _word("well-known"), id="a hyphen inside is no minus"),
        pytest.param("-union", Not(_word("union")), id="a minus"),
        pytest.param("NOT union", Not(_word("union")), id="a NOT"),
        pytest.param("a1 OR b1", Either((_word("a1"), _word("b1"))), id="either"),
        pytest.param("a1 b1 OR c1", Either((All((_word("a1"), _word("b1"))), _word("c1"))), id="OR binds less"),
        pytest.param("(a1 OR b1) c1", All((Either((_word("a1"), _word("b1"))), _word("c1"))), id="brackets"),
        pytest.param("or", _word("or"), id="a small or is a word"),
        pytest.param("speaker:aldermoor", Term(Field.SPEAKER, "aldermoor"), id="a field"),
        pytest.param('Speaker:"anna berg"', Term(Field.SPEAKER, "anna berg"), id="a field with a phrase"),
        pytest.param("title:strike", Term(Field.HEADLINE, "strike"), id="another name of a field"),
        pytest.param("after:2023-1-5", Term(Field.AFTER, "2023-01-05"), id="a date without noughts"),
        pytest.param("on:2023", Term(Field.ON, "2023"), id="a year"),
        pytest.param("is:Unread", Term(Field.IS, "unread"), id="a state"),
        pytest.param("http://velmark.example/x", _word("http://velmark.example/x"), id="an address is no field"),
        pytest.param("12:30", _word("12:30"), id="a time is no field"),
        pytest.param("— & !", All(()), id="marks alone ask nothing"),
    ),
)
def test_queries_are_understood(text: str, item: Item) -> None:
    assert read_query(text) == Query(item)


@pytest.mark.parametrize(
    ("text", "position", "part"),
    (
        ("port spaeker:x", 5, "did you mean speaker:?"),
        ("xyzzy:x", 0, "there are headline, text"),
        ('port "peace talks', 5, "not closed"),
        ("(port strike", 0, "not closed"),
        ("port strike)", 11, "closes nothing"),
        ("speaker:", 0, "speaker:aldermoor"),
        ("speaker: (a b)", 0, "speaker:aldermoor"),
        ("after:tuesday", 6, "after:2023-01-31"),
        ("after:2023-13", 6, "year-month-day"),
        ("is:green", 3, "unread, read, starred"),
        ("has:cheese", 4, "quotes, note"),
        ("OR strike", 0, "between two things"),
        ("strike OR", 7, "between two things"),
        ("port -(", 6, "not closed"),
        ("NOT", 0, "what is to be left out?"),
        ("a*", 0, "at least two letters"),
        ("(" * 100 + "x" + ")" * 100, 40, "too many brackets"),
    ),
)
def test_mistakes_get_a_message_with_their_place(text: str, position: int, part: str) -> None:
    wrong = read_query(text)
    assert isinstance(wrong, Misunderstood)
    assert wrong.position == position
    assert part in wrong.message


@pytest.mark.parametrize(
    ("text", "item"),
    (
        ("str", _word("str", prefix=True)),
        ("port str", All((_word("port"), _word("str", prefix=True)))),
        ("port s", _word("port")),
        ("port ", _word("port")),
        ('"peace ta', _word("peace ta", prefix=True)),
        ('"peace t', _word("peace")),
        ("speaker:", All(())),
        ("speaker:luk", Term(Field.SPEAKER, "luk", True)),
        ("after:20", All(())),
        ("is:unr", All(())),
        ("strike OR", _word("strike")),
        ("strike OR wal", Either((_word("strike"), _word("wal", prefix=True)))),
        ("(port", _word("port", prefix=True)),
        ("port -", _word("port")),
        ("港", _word("港", prefix=True)),
    ),
)
def test_what_is_being_typed_is_taken_kindly(text: str, item: Item) -> None:
    assert read_query(text, typing=True) == Query(item)


@pytest.mark.parametrize("example", [example for example, _ in QUERY_HELP])
def test_every_example_of_the_help_is_understood(example: str) -> None:
    query = read_query(example)
    assert isinstance(query, Query) and not query.is_empty


def test_every_field_is_in_the_help() -> None:
    told = " ".join(part for line in QUERY_HELP for part in line)
    assert [field for field in Field if field is not Field.ANYWHERE and f"{field}:" not in told] == []


_HOSTILE = st.text(st.sampled_from('ab "*()-:^{}\'\\;%_?OR NOT NEAR AND\0\n“”é港speakrtgisfo'), max_size=40)


@given(_HOSTILE, st.booleans())
def test_no_query_breaks_the_index(text: str, typing: bool) -> None:
    query = read_query(text, typing=typing)
    if isinstance(query, Misunderstood):
        assert 0 <= query.position <= len(text)
        return
    connection = sqlite3.connect(":memory:")
    columns = "headline, standfirst, body, speakers, sources, authors, outlet"
    connection.execute(f"CREATE VIRTUAL TABLE article_fts USING fts5({columns})")
    connection.execute("CREATE VIRTUAL TABLE quote_fts USING fts5(text, speaker)")
    for compiled, table in ((compile_for_articles(query), "article_fts"), (compile_for_quotes(query), "quote_fts")):
        if compiled.words is not None:
            connection.execute(f"SELECT rowid FROM {table} WHERE {table} MATCH ?", (compiled.words,)).fetchall()
        assert compiled.condition.count("?") == len(compiled.parameters)
    connection.close()


@given(st.text(max_size=200), st.lists(st.text("abc é", min_size=1, max_size=6), max_size=3), st.booleans())
def test_highlights_lie_inside_of_their_snippet(text: str, words: list[str], prefix: bool) -> None:
    terms = tuple(_word(word, prefix=prefix) for word in words)
    spans = find_terms(terms, text, Field.ANYWHERE)
    snippet = cut_snippet(text, spans, 60)
    assert list(spans) == sorted(spans)
    for span in snippet.highlights:
        assert 0 <= span.start < span.end <= len(snippet.text)
        whole = text[snippet.start + span.start : snippet.start + span.end]
        assert snippet.text[span.start : span.end].split() == whole.split()
    assert "\n" not in snippet.text


@pytest.mark.parametrize(
    ("term", "text", "found"),
    (
        (_word("cafe"), "The Café closed.", ["Café"]),
        (_word("peace talks"), "Peace talks, talks of peace", ["Peace talks"]),
        (_word("str", prefix=True), "Strikers stray; a last", ["Strikers", "stray"]),
        (_word("third we", prefix=True), "its third week, the third wait", ["third week"]),
        (_word("strike"), "strikes", []),
    ),
)
def test_words_are_found_as_the_index_finds_them(term: Term, text: str, found: list[str]) -> None:
    assert [text[span.start : span.end] for span in find_terms((term,), text, Field.ANYWHERE)] == found


def test_a_snippet_shows_the_passage_with_most_words() -> None:
    text = "strike " + "filler " * 60 + "the strike at the port " + "filler " * 60
    spans = find_terms((_word("strike"), _word("port")), text, Field.ANYWHERE)
    snippet = cut_snippet(text, spans, 100)
    assert "strike at the port" in snippet.text
    assert snippet.place is not None and text[snippet.place.start : snippet.place.end] == "strike"
    assert snippet.highlights[0] == Span(snippet.place.start - snippet.start, snippet.place.end - snippet.start)
