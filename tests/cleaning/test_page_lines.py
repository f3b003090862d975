"""Lines among the paragraphs with which a page speaks for itself."""

import pytest

from tests.cleaning.heads import BODY, block
from tui_reader.cleaning.page_lines import label_page_lines
from tui_reader.model import Block, Document, Role

MENU = tuple(block(text).labelled(Role.FURNITURE, "share bar") for text in ("Share", "Copy link", "Print"))
TEXT = tuple(map(block, BODY))


def _reason(*lines: Block, menu: tuple[Block, ...] = MENU) -> str | None:
    """Give why the first of some lines between two paragraphs of a page is hidden."""
    document = Document("a.txt", "", "text", "utf-8", "en", (*menu, *TEXT[:2], *lines, *TEXT[2:]))
    return label_page_lines(document).blocks[len(menu) + 2].reason


@pytest.mark.parametrize(
    ("line", "reason"),
    (
        ("Wrap up the winter with The Courier! Click here", "promotion"),
        ("GET THE COURIER ON THE GO BY CLICKING HERE", "promotion"),
        ("Pour lire l’enquête, cliquez ici.", "promotion"),
        ("Den Newsletter gibt es, wenn Sie hier klicken »", "promotion"),
        ("Editor’s note: This is the first of five pieces about the harbour.", "note of the outlet"),
        ("(Anm. d. Red.: Der Text erschien zuerst im März.)", "note of the outlet"),
        ("Nota de la redacción: este texto es de marzo.", "note of the outlet"),
        ("Source: The Courier and agencies", "note of the outlet"),
        ("Quelle: dpa", "note of the outlet"),
    ),
)
def test_a_line_of_the_page_is_hidden(line: str, reason: str) -> None:
    assert _reason(block(line)) == reason


@pytest.mark.parametrize(
    "line",
    (
        "“You must click here,” said Ingrid Solheim, pointing at the map of the harbour on the screen behind her.",
        "The union told its members what happens when they click here and what happens when they do not: the harbour "
        "gets to know who they are, the owners of the terminal get to know it too, and nobody is asked: click here",
        "The source: a docker who saw it",
        "Source: I was there when they walked out.",
        "The editor’s note: nobody has read it",
        "Sources said on Friday that the talks go on",
        "Contents of a lorry",
    ),
)
def test_what_the_text_says_stays(line: str) -> None:
    assert _reason(block(line)) is None


def test_the_heading_of_a_hidden_list_is_hidden_with_it() -> None:
    entry = block("What the dockers want").labelled(Role.FURNITURE, "list of links")
    assert _reason(block("Contents"), entry) == "list of links"
    assert _reason(block("Contents"), block("What the dockers want", Role.LIST_ITEM)) is None


def test_a_file_without_a_page_around_it_keeps_its_lines() -> None:
    assert _reason(block("Editor's note: the first of five."), menu=()) is None
