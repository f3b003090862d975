"""The headings of a live page's posts are not its headline."""

import pytest

from tui_reader.cleaning import clean
from tui_reader.cleaning.live_posts import live_posts
from tui_reader.model import Document, Role, Unreadable
from tui_reader.readers import read_document

LIVE = """\
Skip to content

Home

Live

Video

{title}

By Jude Averill

Updated 6 Oct 2025

{summary}

{times[0]}

Brandt: 'The people have spoken'

Ola Brandt has conceded. "The people have spoken," she said outside her home in Ostvik North.

She took no questions.

{times[1]}

Swing is bigger than in 1988

With ninety of the seats declared, the swing to the Civic List is 11.2 points, more than in the landslide of 1988.

{times[2]}

First result: Pell Head goes to the Civic List

The first result is in. Pell Head has gone to the Civic List by 412 votes.

Load more

Topics
"""
TITLE = "Election night: how the count unfolded, minute by minute"
SUMMARY = "Pinned\n\nWhat we know so far\n\nThe Civic List has won 61 of 110 seats\n\nOla Brandt has lost her seat"
INDEX = "Key events\n\nBrandt: 'The people have spoken'\n\nSwing is bigger than in 1988"


def document_of(text: str) -> Document:
    document = read_document(text.encode(), "live.txt")
    assert not isinstance(document, Unreadable)
    return clean(document)


@pytest.mark.parametrize(
    ("summary", "times"),
    (
        pytest.param(SUMMARY, ("2 hours ago", "2 hours ago", "3 hours ago"), id="ages"),
        pytest.param(SUMMARY, ("23:05", "22:40", "22:11"), id="times"),
        pytest.param(INDEX, ("22.14 GMT", "21.58 GMT", "20.03 GMT"), id="a list of the posts above them"),
        pytest.param(INDEX, ("23:05 Cal Perrin", "22:40 Jude Averill", "22:11 Cal Perrin"), id="times and authors"),
    ),
)
def test_no_heading_of_a_post_is_the_headline(summary: str, times: tuple[str, ...]) -> None:
    document = document_of(LIVE.format(title=TITLE, summary=summary, times=times))
    assert [block.text for block in document.blocks if block.role is Role.HEADLINE] == [TITLE]


@pytest.mark.parametrize(
    ("times", "count"),
    (
        pytest.param(("23:05", "22:40", "22:11"), 3, id="a live page"),
        pytest.param(("23:05", "22:40", "Tonight"), 0, id="too few times"),
        pytest.param(("At 23:05 it was over.", "At 22:40 it was not.", "At 22:11 it began."), 0, id="sentences"),
        pytest.param(("6 October 2025", "23:05", "22:40"), 0, id="the date of the page is none of them"),
    ),
)
def test_posts_are_known_by_their_times(times: tuple[str, ...], count: int) -> None:
    assert len(live_posts(document_of(LIVE.format(title=TITLE, summary="", times=times))).marks) == count


def test_times_in_a_list_of_other_articles_are_no_posts() -> None:
    ticker = "\n\n".join(f"{hour} hours ago\n\nStorm closes the coast road for night {hour}" for hour in range(1, 6))
    story = "The ferry to Port Selwyn sailed again on Monday, three weeks after its winch had broken in a heavy swell."
    assert live_posts(document_of(f"{ticker}\n\nFerry sails again\n\n{story}\n\n{story[:-1]}, twice.\n")).marks == ()
