"""The paragraph right under the head of an article."""

import pytest

from tui_reader.cleaning.lead import show_lead
from tui_reader.model import Block, Document, Role

LEAD = "The council has put up a sign at the footbridge, which opened on Friday and was crossed by a horse. It has:"


def _document(*blocks: Block) -> Document:
    return Document("a.txt", "", "text", "utf-8", "", blocks)


def _block(text: str, role: Role, reason: str | None = None) -> Block:
    return Block(text, 1, 1, role, reason=reason)


@pytest.mark.parametrize(
    ("above", "reason", "text", "is_shown"),
    [
        pytest.param(Role.PUBLISHED, "before the article", LEAD, True, id="hidden for its place"),
        pytest.param(Role.PUBLISHED, "promotion", LEAD, False, id="hidden for its words"),
        pytest.param(Role.FURNITURE, "before the article", LEAD, False, id="not under the head"),
        pytest.param(Role.PUBLISHED, "before the article", "A sign at the bridge", False, id="a label"),
    ],
)
def test_the_lead_is_shown(above: Role, reason: str, text: str, is_shown: bool) -> None:
    head = (_block("Three rules for the new footbridge", Role.HEADLINE), _block("3 April 2024", above))
    document = _document(*head, _block(text, Role.FURNITURE, reason), _block("No fishing before noon.", Role.PARAGRAPH))
    assert show_lead(document).blocks[2].is_body is is_shown


@pytest.mark.parametrize(
    ("lead", "text", "is_shown"),
    [
        pytest.param(
            "Ada Quill", "’s bridge has opened, and nobody knows who paid for it.", True, id="a name and what is hers"
        ),
        pytest.param("The bridge was, simply put, a", "long time in the making.", True, id="a sentence that was cut"),
        pytest.param(
            "Bridges", "The bridge has opened, and nobody knows who paid for it.", False, id="another sentence"
        ),
        pytest.param(
            "Bridges", "iPhone owners may cross the bridge for nothing.", False, id="a name with a small letter"
        ),
        pytest.param("A horse crossed it.", "and nobody knows who paid for it.", False, id="a sentence that is over"),
    ],
)
def test_the_beginning_of_a_cut_sentence_is_shown(lead: str, text: str, is_shown: bool) -> None:
    hidden = _block(lead, Role.FURNITURE, "before the article")
    document = _document(_block("Menu", Role.FURNITURE, "navigation"), hidden, _block(text, Role.PARAGRAPH))
    assert show_lead(document).blocks[1].is_body is is_shown
