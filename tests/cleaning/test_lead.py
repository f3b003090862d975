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
