"""Search over a small library."""

from collections.abc import Callable

import pytest

from tests.library.invented import LIGHTHOUSE, PORT_STRIKE, numbered
from tui_reader.library import search
from tui_reader.library.library import Library
from tui_reader.library.opening import Opened
from tui_reader.library.orders import Order
from tui_reader.library.query import Misunderstood, read_query
from tui_reader.library.query.terms import Query
from tui_reader.library.search import ArticleHits, QuoteHits

Open = Callable[..., Opened]
_QUOTED = """New bridge over the Tarn opens to vans and bakers

The bridge over the Tarn opened on Monday after nine years of work and two of quarrels over its colour, and the first
car across it was a bakery van.

"The bridge belongs to the bakers now," said Mayor Ilse Brandt, who had promised to walk across it on her hands.
"""


@pytest.fixture
def filled(library: Library, opened: Open) -> Library:
    """A library of three articles and a few more."""
    for number, text in enumerate((PORT_STRIKE, LIGHTHOUSE, _QUOTED)):
        opened(text, f"{number}.txt")
    for number in range(5):
        opened(numbered(number), f"n{number}.txt")
    return library


def _headlines(library: Library, text: str, *, typing: bool = False) -> list[str | None]:
    hits = library.search.articles(text, typing=typing)
    assert isinstance(hits, ArticleHits)
    return [hit.summary.headline for hit in hits.page(0, 50)]


@pytest.mark.parametrize(
    "text",
    (
        "grain contract", '"third week"', "DOCK", "velm*", "headline:strike", "file:/0.txt", "strike -parrot",
        "(grain OR caviar) harbour", "NOT (parrot OR bridge OR district)", "is:starred", "tag:grain", "note:union",
        "has:note", "is:unread grain", "note:café", "note:OLBERG",
    ),
)  # fmt: skip
def test_a_query_finds_the_one_article(filled: Library, text: str) -> None:
    row = filled.search.articles("headline:strike")
    assert isinstance(row, ArticleHits)
    digest = row.page(0, 1)[0].summary.digest
    filled.marks.set_starred(digest)
    filled.marks.add_tag(digest, "grain")
    filled.marks.set_note(digest, "Ask the UNION again, in CAFÉ Ölberg")
    assert _headlines(filled, text) == ["Port strike enters its third week as talks stall"]


@pytest.mark.parametrize(
    "text", ("caviar", "headline:parrot", "after:2090", "is:starred", "tag:x", '"week third"', "author:zz")
)
def test_a_query_finds_nothing(filled: Library, text: str) -> None:
    assert _headlines(filled, text) == []


def test_everything_is_found_by_an_empty_query(filled: Library) -> None:
    assert len(_headlines(filled, "")) == 8


def test_a_word_is_found_while_it_is_typed(filled: Library) -> None:
    assert _headlines(filled, "parr", typing=True) == _headlines(filled, "parrot")
    assert _headlines(filled, "parr") == []


def test_a_hit_shows_the_passage(filled: Library) -> None:
    hits = filled.search.articles("suitcases parrot")
    assert isinstance(hits, ArticleHits)
    hit = hits.page(0, 1)[0]
    shown = [hit.snippet.text[span.start : span.end] for span in hit.snippet.highlights]
    assert shown == ["suitcases", "parrot"]
    article = filled.articles.analysis(hit.summary.digest)
    assert article is not None and hit.snippet.place is not None
    assert article.text_of(hit.snippet.place) == "suitcases"


def test_headlines_weigh_more_than_bodies(filled: Library) -> None:
    assert _headlines(filled, "bridge")[0] == "New bridge over the Tarn opens to vans and bakers"


def test_a_mistake_is_told(filled: Library) -> None:
    assert isinstance(filled.search.articles("spaeker:x"), Misunderstood)
    assert isinstance(filled.search.quotes("spaeker:x"), Misunderstood)


def test_quotes_are_found_by_their_words_and_their_speaker(filled: Library) -> None:
    with filled.database.reading() as connection:
        rows = connection.execute("SELECT text, speaker FROM quote").fetchall()
    for text, speaker in rows[:6]:
        word = max(text.split(), key=len).strip(".,;”“")
        hits = filled.search.quotes(f'"{word}"')
        assert isinstance(hits, QuoteHits)
        found = [hit for hit in hits.page(0, 20) if hit.text == text]
        assert found and found[0].text[found[0].highlights[0].start : found[0].highlights[0].end] == word
        if speaker:
            by_name = filled.search.quotes(f'speaker:"{speaker}"')
            assert isinstance(by_name, QuoteHits)
            assert text in [hit.text for hit in by_name.page(0, 20)]


def test_a_quote_hit_leads_to_its_place(filled: Library) -> None:
    hits = filled.search.quotes("")
    assert isinstance(hits, QuoteHits)
    for hit in hits.page(0, 50):
        article = filled.articles.analysis(hit.summary.digest)
        assert article is not None and article.text_of(hit.place) == hit.text


def test_the_list_takes_the_same_queries(filled: Library) -> None:
    query = read_query("parrot OR bakery")
    assert isinstance(query, Query)
    assert {row.headline for row in filled.list(query=query).page(0, 9)} == {
        "Lighthouse keeper retires after forty years on the rock",
        "New bridge over the Tarn opens to vans and bakers",
    }


def test_an_article_that_was_analysed_anew_is_found_once(filled: Library, opened: Open) -> None:
    made = opened(PORT_STRIKE, "0.txt")
    from tui_reader.library.prepared import prepare_article

    filled.articles.keep([(prepare_article(made.article), None)])
    assert len(_headlines(filled, "grain")) == 1
    with filled.database.reading() as connection:
        connection.execute("INSERT INTO quote_fts(quote_fts) VALUES ('integrity-check')")
        connection.execute("INSERT INTO article_fts(article_fts) VALUES ('integrity-check')")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("parrot", "is:starred"),
        ("quote:forgot -parrot", "is:starred"),
        ("-parrot", "tag:none"),
        ("bridge", "-strike -bridge"),
    ],
)
def test_each_of_several_things_is_found_by_itself(filled: Library, one: str, other: str) -> None:
    row = filled.list().page(0, 1)[0]
    filled.marks.set_starred(row.digest)

    def found(query: str) -> tuple[set[str], set[str]]:
        articles, quotes = filled.search.articles(query), filled.search.quotes(query)
        assert isinstance(articles, ArticleHits) and isinstance(quotes, QuoteHits)
        return {hit.summary.digest for hit in articles.page(0, 99)}, {hit.text for hit in quotes.page(0, 99)}

    both = zip(found(one), found(other), strict=True)
    assert found(f"({one}) OR ({other})") == tuple(first | second for first, second in both)


@pytest.mark.parametrize(
    "more", ("quote:the", "-quote:the", "tag:none", "is:unread", "quote:the -tag:none", "-is:starred")
)
def test_words_and_something_else_list_the_same_in_every_order(filled: Library, more: str) -> None:
    row = filled.list().page(0, 1)[0]
    filled.marks.set_starred(row.digest)
    filled.marks.add_tag(row.digest, "none")

    def listed(words: str, order: Order) -> set[str]:
        query = read_query(words)
        assert isinstance(query, Query)
        return {found.digest for found in filled.list(order, query).page(0, 99)}

    expected = listed("the", Order.LENGTH) & listed(more, Order.LENGTH)
    assert listed(more, Order.ADDED) == listed(more, Order.LENGTH)
    assert listed(f"the {more}", Order.ADDED) == expected == listed(f"the {more}", Order.HEADLINE)


def test_of_many_articles_with_a_quote_the_last_added_are_given(
    filled: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    everything = filled.search.articles("quote:the")
    assert isinstance(everything, ArticleHits) and len(everything) > 2 and not everything.has_more
    monkeypatch.setattr(search, "MOST_RESULTS", 2)
    latest = filled.search.articles("quote:the")
    assert isinstance(latest, ArticleHits) and latest.has_more
    added = [row.digest for row in filled.list().page(0, 99)]
    having = [digest for digest in added if digest in {hit.summary.digest for hit in everything.page(0, 99)}]
    assert [hit.summary.digest for hit in latest.page(0, 9)] == having[:2]
