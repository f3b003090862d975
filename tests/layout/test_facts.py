"""The line under the headline."""

import pytest

from tests.layout.invented import article_of, ferry_article
from tui_reader.layout.article_layout import ArticleLayout
from tui_reader.layout.facts import human_date, joined, name_speaker, reading_minutes, set_in_marks, words_without
from tui_reader.layout.list_rows import details
from tui_reader.model import Article, summarise


def texts(article: Article, width: int) -> list[str]:
    layout = ArticleLayout(article, width)
    layout.line(1_000)
    return [line.text for index in range(layout.count) if (line := layout.line(index)) is not None]


@pytest.mark.parametrize(
    ("change", "expected"),
    (
        ({"authors": (), "agencies": ("NTB", "AP")}, "NTB and AP · The Skerry Post · 3 May 2024, 14:05 UTC"),
        ({"authors": ("A", "B", "C"), "agencies": ()}, "By A, B and C · The Skerry Post · 3 May 2024, 14:05 UTC"),
        ({"published": "2024-12-01"}, "By Ola Vik with NTB · The Skerry Post · 1 December 2024"),
        ({"published": None, "outlet": None}, "By Ola Vik with NTB · 3 May 2024"),
        ({"authors": (), "agencies": ()}, "By Ola Vik · The Skerry Post · 3 May 2024, 14:05 UTC"),
    ),
)
def test_the_meta_line_says_what_is_known(change: dict[str, object], expected: str) -> None:
    article = ferry_article()._replace(**change)  # type: ignore[arg-type]
    assert texts(article, 200)[2] == f"{expected} · 1 min · 5 lines hidden"


@pytest.mark.parametrize(
    ("width", "expected"),
    (
        (30, ["By Ola Vik with NTB", "The Skerry Post", "3 May 2024, 14:05 UTC · 1 min", "5 lines hidden"]),
        (
            12,
            ["By Ola Vik", "with NTB", "The Skerry", "Post", "3 May 2024,", "14:05 UTC", "1 min", "5 lines", "hidden"],
        ),
        (16, ["By Ola Vik with", "NTB", "The Skerry Post", "3 May 2024,", "14:05 UTC", "1 min", "5 lines hidden"]),
    ),
)
def test_the_meta_line_breaks_between_its_facts_where_it_can(width: int, expected: list[str]) -> None:
    assert texts(ferry_article(), width)[texts(ferry_article(), width).index("") + 1 :][: len(expected)] == expected


@pytest.mark.parametrize(
    ("published", "expected"),
    (
        ("2024-05-03", "3 May 2024"),
        ("2024-05-03T14:05:00+02:00", "3 May 2024, 14:05 +02:00"),
        ("2024-05-03T14:05:00Z", "3 May 2024, 14:05 UTC"),
        ("2024-05-03T14:05", "3 May 2024, 14:05"),
        pytest.param("2024-13-03", "2024-13-03", id="no such month"),
        pytest.param("yesterday", "yesterday", id="not a date of the contract"),
        pytest.param(None, "", id="nothing"),
    ),
)
def test_dates_read_as_people_write_them(published: str | None, expected: str) -> None:
    assert human_date(published) == expected


def test_names_are_joined_as_in_a_sentence() -> None:
    assert [joined(names) for names in ((), ("A",), ("A", "B"), ("A", "B", "C"))] == ["", "A", "A and B", "A, B and C"]


def test_the_reading_time_goes_by_words_or_by_characters_where_none_are_set_apart() -> None:
    english = article_of("word " * 1150)
    japanese = article_of("字" * 2000)  # whatever language it was taken for
    assert reading_minutes(english) == 5
    assert reading_minutes(japanese) == 4
    assert reading_minutes(article_of("word")) == 1
    assert ["4 min" in details(summarise(japanese, "a"), 60), "5 min" in details(summarise(english, "b"), 60)] == [
        True,
        True,
    ]


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "No quotes found."),
        ("ja", "No quotes found."),
        ("und", "No quotes found: the language is none that is known here."),
        ("pl", "No quotes found: the language is none that is known here."),
    ],
)
def test_that_nobody_is_quoted_is_not_said_of_a_language_that_is_not_known(language: str, said: str) -> None:
    article = article_of("Nothing.")
    article = article._replace(document=article.document._replace(language=language))
    assert words_without("quotes", article) == said


@pytest.mark.parametrize(
    ("kind", "words", "speaker"), [("direct", "“Yes,”", "Ida Brand"), ("indirect", "Yes,", "Ida Brand, as reported")]
)
def test_nobody_is_quoted_with_the_words_of_the_article(kind: str, words: str, speaker: str) -> None:
    assert (set_in_marks("Yes,", kind), name_speaker("Ida Brand", kind)) == (words, speaker)
