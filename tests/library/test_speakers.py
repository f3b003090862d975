"""Who said what, over a library of hand-made articles."""

import pytest

from tui_reader.comparison.wording import Change
from tui_reader.library.library import Library
from tui_reader.library.prepared import prepare_article
from tui_reader.model import Article, Block, Body, Document, Quote, QuoteKind, Source, SourceKind, Span


def _article(number: int, outlet: str, published: str, said: tuple[tuple[str, str, SourceKind], ...]) -> Article:
    """Make an article in which each speaker says one thing."""
    paragraphs = [f"It was a day of statements. “{words}” said {name}, and left." for words, name, _ in said]
    text = "\n\n".join(paragraphs)
    starts = tuple(text.index(paragraph) for paragraph in paragraphs)
    quotes = []
    for words, name, _ in said:
        start = text.index(words)
        quotes.append(Quote(Span(start, start + len(words)), QuoteKind.DIRECT, name, confidence=0.9))
    blocks = tuple(Block(paragraph, 1, 1) for paragraph in paragraphs)
    document = Document(f"{number}.txt", f"{number:064x}", "text", "utf-8", text, blocks)
    return Article(
        document,
        Body(text, tuple(range(len(paragraphs))), starts),
        f"Statements of day {number}",
        outlet=outlet,
        published=published,
        quotes=tuple(quotes),
        sources=tuple(Source(name, kind) for _, name, kind in dict.fromkeys((None, n, k) for _, n, k in said)),
    )


_PERSON, _BODY = SourceKind.PERSON, SourceKind.ORGANISATION
_CONTRACT = "We will not go back before the contract is signed,"


_SIGNED = (_CONTRACT, "Tomas Verrin", _PERSON)


@pytest.fixture
def filled(library: Library) -> Library:
    """Four articles of three outlets."""
    articles = (
        _article(1, "The Harbour", "2023-03-01", (_SIGNED, ("No comment,", "Verrin", _PERSON))),
        _article(2, "Velmark Post", "2023-03-02", ((_CONTRACT.replace("signed", "sealed"), "Tomás VERRIN", _PERSON),)),
        _article(3, "The Bell", "2023-01-05", (("The price of tea went up again,", "Tomas Verrin", _PERSON),)),
        _article(4, "The Bell", "2023-01-06", (("Arrests were made in four towns,", "Interpol", _BODY),)),
    )
    library.articles.keep([(prepare_article(article), None) for article in articles])
    return library


def test_spellings_of_one_full_name_are_one_speaker(filled: Library) -> None:
    found = filled.speakers.find("verr")
    assert [(speaker.name, speaker.statements, speaker.articles, speaker.is_certain) for speaker in found] == [
        ("Tomas Verrin", 3, 3, True),
        ("Verrin", 1, 1, False),
    ]


def test_an_organisation_of_one_word_is_certain(filled: Library) -> None:
    assert filled.speakers.find("interpol")[0].is_certain


def test_statements_come_by_date_with_their_passage(filled: Library) -> None:
    statements = filled.speakers.statements("tomas verrin")
    assert [statement.summary.outlet for statement in statements] == ["Velmark Post", "The Harbour", "The Bell"]
    assert filled.speakers.count("tomas verrin") == 3
    last = statements[-1]
    assert last.text == "The price of tea went up again,"
    assert last.before == "It was a day of statements. “"
    assert last.after == "” said Tomas Verrin, and left."
    assert filled.speakers.statements("tomas verrin", 1, 1) == statements[1:2]
    assert tuple(filled.speakers.all_statements("tomas verrin")) == statements


def test_one_quotation_in_two_articles_is_aligned(filled: Library) -> None:
    (shared,) = filled.speakers.shared_quotations("tomas verrin")
    assert [statement.summary.outlet for statement in shared.statements] == ["The Harbour", "Velmark Post"]
    (changed,) = [stretch for stretch in shared.differences[1] if stretch.change is not Change.SAME]
    assert shared.statements[0].text[slice(*changed.before)] == "signed"
    assert shared.statements[1].text[slice(*changed.after)] == "sealed"


def test_names_are_merged_over_the_library_and_split_again(filled: Library) -> None:
    filled.speakers.merge("verrin", "tomas verrin")
    assert filled.speakers.count("tomas verrin") == 4
    assert [speaker.key for speaker in filled.speakers.find("verrin")] == ["tomas verrin"]
    assert filled.speakers.find("verrin")[0].others == ("Verrin",)
    filled.speakers.merge("tomas verrin", "interpol")
    assert filled.speakers.count("interpol") == 5
    filled.speakers.split("verrin")
    assert filled.speakers.count("interpol") == 4
    filled.speakers.merge("interpol", "interpol")
    assert filled.speakers.find("verrin")[-1].key == "verrin"


def test_a_speaker_that_nobody_quotes_has_no_statements(filled: Library) -> None:
    assert filled.speakers.statements("nobody") == ()
    assert filled.speakers.find("nobody") == ()


def test_an_article_that_is_analysed_anew_does_not_count_twice(filled: Library) -> None:
    article = filled.articles.analysis(f"{3:064x}")
    assert article is not None
    filled.articles.keep([(prepare_article(article._replace(quotes=())), None)])
    assert filled.speakers.count("tomas verrin") == 2
