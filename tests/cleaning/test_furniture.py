"""What is furniture is hidden with a reason; what is the article is not."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui_reader.cleaning import clean
from tui_reader.cleaning.reasons import labels_in_row
from tui_reader.lexicon.furniture import fold_words
from tui_reader.model import Document, Role, Unreadable
from tui_reader.readers import read_document

PAGE = """\
Skip to content
Home
News
Harbour
Opinion
Log in

Ferry to Port Selwyn sails again after three weeks

By Ada Quill
5 March 2024
Share this article
Share this articleClose Button

The ferry to Port Selwyn sailed again on Monday, three weeks after a winch broke in heavy swell and left forty cars \
on the quay, the harbour board said.

“We have borrowed a winch from a trawler,” said the harbour master, Tom Fenn, who had spent the night in the engine \
room with two apprentices. “It is not pretty, but it pulls.”

ADVERTISEMENT

The board expects that the new winch will arrive in May. Until then the boat will carry twelve cars at a time, and \
none when the wind is stronger than seven.

A longer season

Shopkeepers in the port said that they had lost a third of their trade while the boat lay still. The mayor, Lena \
Marsh, told the council that she would ask the ministry for help.

Read more

The ministry said that it had not been asked yet. A spokesman added that winches were a matter for the owner of the \
boat, and that the owner had been told so in writing in 2019 and again last year.

Sign up for our newsletter and get the news of the harbour delivered to your inbox

You might also like

Lighthouse keeper retires after forty years on the rock

Storm closes the coast road for a second night

Council votes for a new fish market

© 2024 The Selwyn Post. All rights reserved.
"""


def _cleaned(text: str) -> Document:
    document = read_document(text.encode(), "page.txt")
    assert not isinstance(document, Unreadable)
    return clean(document)


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("Skip to content", "navigation"),
        ("Log in", "promotion"),
        ("Share this article", "share bar"),
        ("Share this articleClose", "share bar"),
        ("ADVERTISEMENT", "advertisement"),
        ("Sign up for our newsletter", "newsletter sign-up"),
        ("© 2024", "copyright notice"),
    ],
)
def test_furniture_is_hidden_with_a_reason_that_a_person_understands(line: str, reason: str) -> None:
    block = next(block for block in _cleaned(PAGE).blocks if block.text.startswith(line))
    assert (block.role, block.reason) == (Role.FURNITURE, reason)


@pytest.mark.parametrize(
    "line",
    [
        "The ferry to Port Selwyn sailed again",
        "“We have borrowed a winch",
        "The board expects",
        "Shopkeepers in the port",
        "The ministry said",
    ],
)
def test_the_article_stays_even_below_a_read_more(line: str) -> None:
    block = next(block for block in _cleaned(PAGE).blocks if block.text.startswith(line))
    assert block.role is Role.PARAGRAPH


def test_crossheads_stay_in_the_body() -> None:
    block = next(block for block in _cleaned(PAGE).blocks if block.text == "A longer season")
    assert block.role is Role.CROSSHEAD


def test_what_is_hidden_has_a_reason() -> None:
    assert all(block.reason for block in _cleaned(PAGE).blocks if block.role is Role.FURNITURE)


CODE = """\
import os


def light(lamp):
    if lamp:
        return os.getpid()
    number = 1
    print(number)
"""
STANZA = "He walks the quay when day is done,\n  his ladder on his shoulder,\nand lights the lamps."
MINUTES = """\
Minutes of the Harbour Committee

Present: A. Quill, T. Fenn
Apologies: L. Marsh

1. Winch
The winch was discussed.
Action: T. Fenn

2. Any other business
None.

Next meeting: 1 April
"""
READ_ME = """\
lampctl
=======

Controls the lamps of a harbour.

Installation

    pip install lampctl

Usage

    lampctl on --lamp 3
    lampctl off --all

Options

- --lamp N: the lamp
- --all: every lamp

Help

Contact

License

MIT
"""
RECIPE = """\
Lemon cake

Ingredients

200 g flour
3 eggs
150 g sugar
1 lemon

Method

Heat the oven.
Beat the eggs with the sugar.
Bake for 40 minutes.
"""
LOG = "\n".join(f"2024-03-05 12:00:{second:02} INFO lamp {second} lit" for second in range(40))
SUBTITLES = "\n".join(
    f"{number}\n00:00:{number:02},000 --> 00:00:{number:02},900\n{said}\n"
    for number, said in enumerate(
        ["Is the lamp lit?", "Share this with nobody.", "Subscribe to our channel.", "No."], 1
    )
)
LAW = """\
LAMPS ACT 1907

PART I

1. Short title

(1) This Act may be cited as the Lamps Act 1907, and it shall extend to every harbour of the coast.
(2) This Act comes into force on such day as the board of the harbour may by order appoint.

2. Offences

(1) A person who puts out a lamp without the leave of the master is guilty of an offence.
(2) A person guilty of an offence is liable to a fine of not more than twelve shillings.

Copyright reserved.
"""
ROWS = "name,date,lamps\n" + "\n".join(f"Tom Fenn {day},2024-03-{day:02},{day}" for day in range(1, 20))
MANUAL = """\
LAMP(1)                     User Commands                    LAMP(1)

NAME
       lamp - light the lamps of a harbour

SEE ALSO
       wick(1), share(1)

COPYRIGHT
       Copyright (C) 1907 Tom Fenn. All rights reserved.

lamp 1.0                     March 1907                      LAMP(1)
"""
NO_PAGES = {
    "code": CODE,
    "log": LOG,
    "verse with a refrain": "\n\n".join([STANZA] * 4),
    "minutes": MINUTES,
    "read me": READ_ME,
    "recipe": RECIPE,
    "subtitles": SUBTITLES,
    "a law": LAW,
    "rows of a table": ROWS,
    "a page of a manual": MANUAL,
}


@pytest.mark.parametrize("name", NO_PAGES)
def test_what_is_no_page_is_shown_whole(name: str) -> None:
    assert [block.text for block in _cleaned(NO_PAGES[name]).blocks if block.is_hidden] == []


def test_a_file_as_long_as_a_book_is_judged_like_a_page() -> None:
    lines = "".join(
        f"Chapter {number} tells how the harbour was closed for the winter of {number}, and by whom.\n\n"
        for number in range(9_000)
    )
    document = _cleaned(PAGE + lines + "Share this article\n\n")
    assert all(block.is_hidden for block in document.blocks if block.text == "Share this article")
    assert sum(block.is_hidden for block in document.blocks if block.text.startswith("Chapter")) < 90
    assert len(document.blocks) > 9_000


def test_the_header_of_a_file_says_that_it_is_one() -> None:
    blocks = _cleaned(f"Title: Ferry sails again\nDate: 2024-03-05\n\n{PAGE}").blocks
    assert [block.reason for block in blocks[:2]] == ["header of the file"] * 2


def test_a_page_in_an_unknown_language_keeps_its_text() -> None:
    line = "Ferja til hafnar sigldi aftur á mánudag, þremur vikum eftir að vinda bilaði í þungum sjó."
    paragraphs = [f"{line} Það var í {number}. sinn." for number in range(2, 9)]
    text = "\n\n".join(["Heim", "Fréttir", "Ferjan siglir", *paragraphs, "©"])
    assert sum(line in block.text for block in _cleaned(text).blocks if block.is_body) == 7


LINES = st.sampled_from([*dict.fromkeys(filter(None, PAGE.split("\n"))), "", "", "Deutsch", "* * *", "12", "Tags: sea"])


@settings(max_examples=60)
@given(st.lists(LINES, max_size=40).filter(any))
def test_cleaning_twice_is_cleaning_once(lines: list[str]) -> None:
    once = _cleaned("\n".join(lines))
    assert clean(once) == once


@settings(max_examples=30)
@given(st.lists(LINES, max_size=40).filter(any))
def test_cleaning_labels_and_deletes_nothing(lines: list[str]) -> None:
    text = "\n".join(lines)
    document = read_document(text.encode(), "page.txt")
    assert not isinstance(document, Unreadable)
    cleaned = clean(document)
    assert [block.text for block in cleaned.blocks] == [block.text for block in document.blocks]
    assert all(block.reason for block in cleaned.blocks if block.role is Role.FURNITURE)


def test_furniture_is_found_in_a_file_of_thousands_of_lines() -> None:
    document = _cleaned((PAGE + "\n") * 175)
    assert len(document.blocks) > 4000
    advertisements = [block for block in document.blocks if block.text == "ADVERTISEMENT"]
    assert {block.reason for block in advertisements} == {"advertisement"}


def test_a_word_of_two_meanings_has_the_reason_of_its_neighbours() -> None:
    document = read_document(PAGE.replace("Share this article\n", "Facebook\nEmail\nCopy link\n").encode(), "ferry.txt")
    assert not isinstance(document, Unreadable)
    reasons = {block.text: block.reason for block in clean(document).blocks}
    assert reasons["Email"] == reasons["Facebook"] == reasons["Copy link"] == "share bar"


@pytest.mark.parametrize("heading", ["Keep reading", "Related stories"])
def test_a_heading_of_related_articles_in_mid_article_is_hidden(heading: str) -> None:
    blocks = _cleaned(PAGE.replace("A longer season", heading)).blocks
    assert [block.is_body for block in blocks if block.text == heading] == [False]


def test_a_list_in_the_body_is_shown_whole() -> None:
    entries = ("Position: PG", "Age: 18", "6'4\", strong, and quick to the ball", "From Wexham", "Salt")
    listed = "\n".join(f"* {entry}" for entry in entries)
    blocks = _cleaned(PAGE.replace("A longer season", f"The menu for the season:\n\n{listed}")).blocks
    assert [block.text for block in blocks if block.marker and block.is_body] == [*entries]


@pytest.mark.parametrize(
    ("line", "kinds"),
    [("Facebook Email Copy link", ["share", "comments", "share"]), ("Home News Sport", ["navigation"] * 3)],
)
def test_a_row_of_labels_is_told(line: str, kinds: list[str]) -> None:
    assert [label.kind for label in labels_in_row(fold_words(line))] == kinds
    assert not labels_in_row(fold_words(f"{line} of the harbour"))


def test_the_reason_of_a_row_of_labels_is_what_most_of_them_are() -> None:
    blocks = _cleaned(PAGE.replace("A longer season", "Facebook Email Copy link")).blocks
    assert [block.reason for block in blocks if block.text.startswith("Facebook")] == ["share bar"]
