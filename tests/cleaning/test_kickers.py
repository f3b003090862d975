"""Labels above the headline."""

import pytest

from tests.cleaning.heads import BODY, article, block
from tui_reader.cleaning.kickers import label_kickers
from tui_reader.model import Block, Document, Role

MENU = block("Share").labelled(Role.FURNITURE, "share bar")
HEADLINE = block("Dockers of Skarholm walk out", Role.HEADLINE)
PARAGRAPHS = [block(text) for text in BODY]


def kept(*top: Block, others: list[Block] = PARAGRAPHS) -> list[str]:
    """Give what is left of the lines above the headline."""
    document = Document("a.txt", "", "text", "utf-8", "", (*top, HEADLINE, *others, MENU, MENU))
    return [found.text for found in label_kickers(document).blocks[: len(top)] if found.is_body]


@pytest.mark.parametrize("label", ["TRANSPORT", "Inside the harbour", "News", "Mind, body, work"])
def test_a_label_above_the_headline_is_hidden(label: str) -> None:
    assert not kept(block(label))


@pytest.mark.parametrize("line", ["The harbour slept.", "What now?", "He said:", BODY[0]])
def test_sentences_above_the_headline_stay(line: str) -> None:
    assert kept(block(line)) == [line]


def test_labels_above_a_sentence_stay() -> None:
    assert kept(block("Prologue"), block(BODY[0]), block("News")) == ["Prologue", BODY[0]]


def test_in_a_few_lines_every_label_stays() -> None:
    assert kept(block("Prologue"), others=PARAGRAPHS[:1]) == ["Prologue"]


def test_crossheads_below_the_headline_stay() -> None:
    document = article("Dockers walk out", "", "By Ida Brand", bottom=("The terms", "", BODY[0], "", BODY[1]))
    assert any(found.text == "The terms" and found.is_body for found in document.blocks)
