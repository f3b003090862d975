"""Finding words in what a view shows."""

from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.layout.invented import article_of, block, ferry_article
from tests.layout.test_cells import WORLD
from tui_reader.layout.finding import Hit, find_all
from tui_reader.layout.lines import View
from tui_reader.model import Form, Role


def found(text: str, query: str) -> list[str]:
    return [text[hit.start : hit.end] for hit in find_all(article_of(text), View.CLEAN, query)]


@pytest.mark.parametrize(
    ("text", "query", "expected"),
    (
        pytest.param("Port, port, PORT", "port", ["Port", "port", "PORT"], id="lower case finds any case"),
        pytest.param("Port, port, PORT", "Port", ["Port"], id="a capital finds its case"),
        pytest.param("in ZÜRICH, Zu\u0308rich", "zurich", ["ZÜRICH", "Zu\u0308rich"], id="no diacritics find any"),
        pytest.param("zürich Zürich", "Zurich", ["Zürich"], id="with the case that was typed"),
        pytest.param("e\u0301te\u0301 Été", "été", ["e\u0301te\u0301", "Été"], id="diacritics in either spelling"),
        pytest.param("Łódź Ålesund Øre", "lodz", ["Łódź"], id="strokes too"),
        pytest.param("Straße STRASSE", "strasse", ["Straße", "STRASSE"], id="sharp s as two"),
        pytest.param("Straße STRASSE", "straße", ["Straße", "STRASSE"], id="and two as sharp s"),
        pytest.param("İstanbul Istanbul", "istanbul", ["İstanbul", "Istanbul"], id="dotted capital i"),
        pytest.param("İİ port", "port", ["port"], id="which does not shift what follows"),
        pytest.param("it’s ‘so’", "it's 'so'", ["it’s ‘so’"], id="straight marks find curly ones"),
        pytest.param("“no” «non»", '"no', ["“no", "«no"], id="double ones too"),
        pytest.param("a\nb a  b ab", "a b", ["a\nb", "a  b"], id="white space finds line breaks"),
        pytest.param("1.5 125", "1.5", ["1.5"], id="nothing is an expression"),
        pytest.param("МОСКВА Москва", "москва", ["МОСКВА", "Москва"], id="other alphabets"),
        pytest.param("日本語", "本", ["本"], id="ideographs"),
        pytest.param("aaaa", "aa", ["aa", "aa"], id="matches do not overlap"),
        pytest.param("mon\u200bey so\u00adft", "money", ["mon\u200bey"], id="nothing invisible hides a word"),
        pytest.param("می\u200cخواهم", "میخواهم", ["می\u200cخواهم"], id="nor a joiner that works"),
        pytest.param("1\u20600 kg \u200b x", "10 kg x", ["1\u20600 kg \u200b x"], id="in figures and between words"),
        pytest.param("money", "mon\u200bey", ["money"], id="what is invisible in the query is not meant"),
        pytest.param("a\u200bb", "\u200b", ["\u200b"], id="unless it is all that is looked for"),
    ),
)
def test_words_are_found(text: str, query: str, expected: list[str]) -> None:
    assert found(text, query) == expected


@pytest.mark.parametrize(
    ("text", "query"),
    (
        pytest.param("anything", "", id="nothing"),
        pytest.param("any thing", "  ", id="only white space"),
        pytest.param("zurich", "zürich", id="diacritics that were typed are meant"),
        pytest.param("port", "Port", id="so are capitals"),
        pytest.param("portside", "port side", id="white space is not nothing"),
    ),
)
def test_what_must_not_be_found(text: str, query: str) -> None:
    assert found(text, query) == []


def test_only_what_the_view_shows_is_searched() -> None:
    article = ferry_article()
    assert find_all(article, View.CLEAN, "share") == ()
    assert find_all(article, View.MARKED, "share") == (Hit(0, 0, 5),)
    assert find_all(article, View.FILE, "share") == (Hit(0, 0, 5),)
    assert find_all(article, View.CLEAN, "ola vik") == ()


def test_hits_of_the_file_view_count_its_lines() -> None:
    article = article_of("one port", block("two\nports port", form=Form.PREFORMATTED), block("ad port", Role.FURNITURE))
    assert find_all(article, View.FILE, "port") == (Hit(0, 4, 8), Hit(2, 0, 4), Hit(2, 6, 10), Hit(3, 3, 7))
    assert find_all(article, View.FILE, "two ports") == (Hit(1, 0, 3),)


@given(WORLD, st.integers(0, 20), st.integers(1, 5))
def test_a_text_is_found_in_itself(text: str, start: int, length: int) -> None:
    query = text[start : start + length]
    if query.strip() and query == query.lower() and "\u0301" not in query:
        hits = find_all(article_of(text), View.CLEAN, query)
        assert hits or query != query.strip()
        assert all(0 <= hit.start < hit.end <= len(text) for hit in hits)


def test_hits_are_capped() -> None:
    assert len(find_all(article_of("a" * 150_000), View.CLEAN, "a")) == 100_000


@pytest.mark.parametrize(
    ("query", "text"),
    (
        ("a b", "a" + " " * 400_000),
        (" b", " " * 400_000),
        ("b ", "b" * 400_000 + " " * 400_000),
        ("ax", "a" + "\u0301" * 400_000),
        ("ssx", "s" * 400_000),
    ),
)
def test_the_search_is_linear(query: str, text: str) -> None:
    started = process_time()
    find_all(article_of(text), View.FILE, query)
    assert process_time() - started < 1.5
