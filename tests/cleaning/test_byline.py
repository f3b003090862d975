"""Byline and date lines of the head."""

import pytest

from tests.cleaning.heads import article, texts
from tui_reader.model import Article, Role
from tui_reader.pipeline import analyse

HEADLINE = "Skarholm dockers walk out as talks over night shifts collapse"


@pytest.mark.parametrize(
    ("top", "byline"),
    [
        pytest.param((HEADLINE, "", "By Ann Lee", "8 March 2024"), ["By Ann Lee"], id="By"),
        pytest.param((HEADLINE, "", "By", "Ann Lee", "8 March 2024"), ["By", "Ann Lee"], id="By on its own line"),
        pytest.param((HEADLINE, "", "Ann Lee", "8 March 2024"), ["Ann Lee"], id="a name over a date"),
        pytest.param(
            (HEADLINE, "", "Ann Lee - Mar 8, 2024 1:00 pm UTC"), ["Ann Lee - Mar 8, 2024 1:00 pm UTC"], id="both"
        ),
        pytest.param((HEADLINE, "", "Harbour Post with AFP", "8 March 2024"), ["Harbour Post with AFP"], id="agency"),
    ],
)
def test_the_lines_that_name_authors_are_labelled(top: tuple[str, ...], byline: list[str]) -> None:
    assert texts(article(*top), Role.BYLINE) == byline


@pytest.mark.parametrize(
    "top",
    [
        pytest.param((HEADLINE, "", "Ingrid Solheim", "8 March 2024"), id="the person of the story"),
        pytest.param((HEADLINE, "", "Key Takeaways", "8 March 2024"), id="a label"),
        pytest.param((HEADLINE, "", "8 March 2024"), id="no author at all"),
    ],
)
def test_no_author_is_invented(top: tuple[str, ...]) -> None:
    assert texts(article(*top), Role.BYLINE) == []


def test_date_lines_are_labelled_with_the_word_above_them() -> None:
    document = article(HEADLINE, "", "By Ann Lee", "", "Published:", "8 March 2024 11:42 CET")
    assert "8 March 2024 11:42 CET" in texts(document, Role.PUBLISHED)


@pytest.mark.parametrize(
    "line", ["Offer ends 8 March 2024: 20% off", "In pictures: the great flood of 8 March 2024 in the old harbour town"]
)
def test_a_line_that_says_more_than_a_date_is_no_date_line(line: str) -> None:
    assert line not in texts(article(HEADLINE, "", line), Role.PUBLISHED)


def test_the_summary_between_headline_and_byline_is_the_standfirst() -> None:
    summary = "Thirty-one freighters are waiting at sea while dockers and owners wait for each other."
    assert texts(article(HEADLINE, "", summary, "", "By Ann Lee", "8 March 2024"), Role.STANDFIRST) == [summary]


def test_a_first_paragraph_is_no_standfirst() -> None:
    assert texts(article(HEADLINE, "", "By Ann Lee", "8 March 2024"), Role.STANDFIRST) == []


@pytest.mark.parametrize(("names", "authors"), [("byline", ("Zofka Quandt",)), ("promo", ())])
def test_the_class_of_an_element_may_call_a_lone_name_the_byline(names: str, authors: tuple[str, ...]) -> None:
    text = "The harbour was shut on Monday after the crews had walked out, the company that runs the boats said."
    page = f"<article><h1>Harbour shut after walk-out of crews</h1><p class={names}>Zofka Quandt</p><p>{text}</p>"
    found = analyse(f"<html><body>{page}<p>{text.upper()}</p></article></body></html>".encode(), "a.html")
    assert isinstance(found, Article)
    assert found.authors == authors


@pytest.mark.parametrize(
    "line",
    [
        "Ann Lee Explained: What Every Keeper Should Know",
        "Ann Lee opened a service for voters on Aug. 24, 2023. (Jo Roe/Coast)",
    ],
)
def test_a_title_or_a_caption_that_begins_with_a_name_is_no_byline(line: str) -> None:
    found = article(HEADLINE, "", line, "", "By Kim Day", "8 March 2024")
    assert line not in texts(found, Role.BYLINE)


@pytest.mark.parametrize(
    "lines",
    [
        pytest.param(("By Skarholm Post Editorial Board | Skarholm Post",), id="after a By"),
        pytest.param(("Dec 18, 2023", "Skarholmpost.example Staff"), id="below the date"),
    ],
)
def test_a_group_may_sign(lines: tuple[str, ...]) -> None:
    assert lines[-1] in texts(article(HEADLINE, "", *lines), Role.BYLINE)


def test_a_group_in_the_navigation_signs_nothing() -> None:
    assert texts(article(HEADLINE, "", "Editorial Board", "", "Letters"), Role.BYLINE) == []


def test_a_date_line_below_a_summary_and_captions_is_no_running_text() -> None:
    caption = "Dockers stand at the gate of the eastern quay of Skarholm on Friday, where nobody has loaded since noon."
    date = "PUBLISHED: March 8, 2024 at 1:52 p.m. | UPDATED: March 8, 2024 at 1:55 p.m."
    summary = "The walk-out leaves four ships with grain outside the breakwater, and the board without an answer."
    found = article(HEADLINE, "", summary, "", caption, "", "By Ann Lee", "", date)
    assert texts(found, Role.PUBLISHED) == [date]
