"""The headline among the lines of the head."""

import pytest

from tests.cleaning.heads import BODY, article, cleaned, texts
from tui_reader.extraction import find_fields
from tui_reader.model import Role

HEADLINE = "Skarholm dockers walk out as talks over night shifts collapse"


@pytest.mark.parametrize(
    "top",
    [
        pytest.param((HEADLINE,), id="alone"),
        pytest.param(("Business", "", HEADLINE, "", "By Ann Lee", "March 8, 2024"), id="under a section"),
        pytest.param(
            ("Home", "News", "Sport", "Log in", "", HEADLINE, "", "By Ann Lee", "8 March 2024", "Share"),
            id="under a menu",
        ),
        pytest.param(
            (HEADLINE, "", "The dockers have left the talks.", "", "By Ann Lee | 8 March 2024"), id="standfirst"
        ),
        pytest.param(
            (
                "Dockers gather outside the gates of the harbour in Skarholm",
                "Dockers gather outside the gates of the harbour in Skarholm. Jo Roe/Getty Images",
                "",
                HEADLINE,
                "",
                "By Ann Lee",
                "8 March 2024",
            ),
            id="under a picture",
        ),
        pytest.param(
            (
                HEADLINE,
                "",
                "Dockers gather outside the gates of the harbour in Skarholm on Friday",
                "Dockers gather outside the gates of the harbour in Skarholm on Friday Copyright AP Photo/Jo Roe",
                "By The Harbour with AP",
            ),
            id="over a doubled caption",
        ),
    ],
)
def test_the_headline_is_told_from_the_lines_around_it(top: tuple[str, ...]) -> None:
    assert texts(article(*top), Role.HEADLINE) == [HEADLINE]


CUT = "Skarholm dockers walk out as talks…"


@pytest.mark.parametrize(
    "top",
    [
        pytest.param((CUT, "", "Share this:", "", f"{HEADLINE} | Editorial", "By Ann Lee"), id="cut to fit"),
        pytest.param((f"News / Harbour / {HEADLINE}", "", HEADLINE, "", "8 March 2024"), id="with the path to it"),
        pytest.param((f"{HEADLINE} | The Harbour", "", HEADLINE, "", "8 March 2024"), id="with the outlet"),
        pytest.param((f"{HEADLINE}.", "", "By Ann Lee", "8 March 2024", "", "The talks have failed"), id="full stop"),
        pytest.param(("* Business", "", HEADLINE, "", "The dockers have left the talks."), id="under a bullet"),
        pytest.param(("Skip to main content", "", HEADLINE, "", "By Ann Lee"), id="under a link for screen readers"),
    ],
)
def test_the_whole_title_is_preferred_to_its_other_forms(top: tuple[str, ...]) -> None:
    found = find_fields(article(*top)).headline or ""
    assert found.rstrip(".") == HEADLINE


def test_a_title_of_a_poem_is_its_headline() -> None:
    poem = cleaned("The Road", "", "Two lamps went out upon the hill,", "And one of them was mine.")
    assert texts(poem, Role.HEADLINE) == ["The Road"]


@pytest.mark.parametrize(
    "lines",
    [
        pytest.param(("import re", "", "def main() -> int:", "    return 0"), id="code"),
        pytest.param(("2024-03-08 11:00:01 INFO started", "2024-03-08 11:00:02 INFO ready") * 4, id="log"),
        pytest.param((BODY[0],), id="one paragraph"),
    ],
)
def test_what_has_no_headline_gets_none(lines: tuple[str, ...]) -> None:
    assert texts(cleaned(*lines), Role.HEADLINE) == []


SHORT = (
    "Thirty firefighters tackled a blaze in a disused cloth works in the early hours of Saturday.",
    "Six engines were sent to Carder Street.",
    "Nobody was hurt.",
    "The mill closed twenty years ago and has been empty since.",
    "An inquiry into the cause has begun.",
)
"""An article of which most sentences are too short to be told as running text by their length."""


@pytest.mark.parametrize(
    ("title", "below"),
    [
        pytest.param("Fire crews called to mill on Carder Street", ("8 March 2024",), id="of words of short sentences"),
        pytest.param(
            "What we lost when the looms fell silent", ("Dana Holroyd", "Columnist", "8 March 2024"), id="of no words"
        ),
        pytest.param(
            "Fire on Carder Street", ("The roof is gone.", "By Dana Holroyd", "8 March 2024"), id="standfirst"
        ),
    ],
)
def test_the_headline_of_a_short_article_is_found(title: str, below: tuple[str, ...]) -> None:
    menu = ("Home", "Sport", "Public notices", "Sign in")
    lines = [part for line in (*menu, title, *below, "Share", *SHORT, "Comments") for part in (line, "")]
    assert texts(cleaned(*lines), Role.HEADLINE) == [title]


def test_a_line_that_announces_a_list_is_no_headline() -> None:
    lines = ("You may apply for a pass if you:", "- are registered blind", "- may not drive a car", "- are over sixty")
    assert texts(cleaned(BODY[0], "", *lines, "", BODY[1], "", BODY[2]), Role.HEADLINE) == []


LIVE = """Live

Weather

Storm Edda: live updates as boats stay in and schools close

Winds of ninety miles an hour have been recorded on the north coast, with a warning in force until six on Tuesday.

Ruth Amery and Tom Bracken

Tue 14 Jan 2025 15.02 GMT

15.02 GMT

Bridge to stay shut overnight

The Merrow bridge will not open again before morning, the operator said, and drivers are asked to use the tunnel.

Share

14.31 GMT

Trains stopped

All trains north of Pell have been stopped, because a tree has come down on the line at Corrie, and no bus is running.

Share

Topics

Weather
"""
"""A live page: the words of the headline are those of no post."""


def test_the_headline_of_a_live_page_stands_above_its_summary() -> None:
    assert texts(cleaned(*LIVE.splitlines()), Role.HEADLINE) == [
        "Storm Edda: live updates as boats stay in and schools close"
    ]


SENTENCES = tuple(f"The ferry of quay {number} was late on Monday." for number in range(30))


@pytest.mark.parametrize(
    "lines",
    [
        pytest.param(("Mayor of Harben resigns", *SENTENCES), id="line by line"),
        pytest.param(("Mayor of Harben resigns", SENTENCES[0], "Related: Floods in the north"), id="a short file"),
        pytest.param(
            ("Fire in the harbour", "", *(x for line in SENTENCES for x in (line, ""))), id="above sentences much alike"
        ),
    ],
)
def test_the_first_line_above_a_sentence_is_the_headline_when_no_other_is(lines: tuple[str, ...]) -> None:
    assert texts(cleaned(*lines), Role.HEADLINE) == [lines[0]]


@pytest.mark.parametrize("first", ["He told the council:", "Nobody was hurt at the quay.", "Last week, as ever,"])
def test_the_first_line_of_a_text_without_a_headline_is_none(first: str) -> None:
    assert texts(cleaned(first, *SENTENCES), Role.HEADLINE) == []


MENU = ("News", "Harbour", "Weather", "Opinion", "Podcasts", "Puzzles", "Jobs", "Contact")


def test_what_the_title_of_the_page_says_in_other_words_is_the_headline() -> None:
    top = ("Skarholm dockers: walkout over night shifts explained", "", *MENU, "")
    title = "“We did not want this”: how talks about night shifts ended in a walkout of Skarholm's dockers"
    document = article(*top, title, "", "Ann Lee", "8 March 2024")
    assert texts(document, Role.HEADLINE) == [title]


def test_a_headline_at_the_top_stays_one_above_a_caption_much_like_it() -> None:
    title, caption = "Skarholm dockers walk out of talks", "Skarholm dockers walk out of the talks on Friday. Jo Roe"
    document = article(title, "", "By Ann Lee", "8 March 2024", "", *MENU, "", caption)
    assert texts(document, Role.HEADLINE) == [title]
