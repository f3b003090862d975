"""The lines among which the headline is looked for: around the first paragraph, and compared with each other."""

from collections import Counter
from collections.abc import Container, Sequence

from tui_reader.cleaning.head import Head, is_prose
from tui_reader.cleaning.page_titles import SEPARATORS, stem_of
from tui_reader.lexicon.credits import ends_with_credit
from tui_reader.model import BODY_ROLES, Block, Role

_FEWEST_ABOVE_BYLINE, _NEAR_BYLINE = 4, 5
_HEAD_NAMES = frozenset(("byline below", "date below"))
_TITLE_TAGS = ("h1", "h2")
_NEAR = 3
"""Blocks between a line and one that holds it."""
_SHORTEST_HELD = 20
_LONGEST = 50_000
"""Characters of a block in which a line is looked for."""
_NEXT_PARAGRAPH = 6
"""Blocks below a paragraph among which the next stands, if it is no notice above the headline."""

Words = tuple[str, ...]
Signs = dict[str, float]


def first_paragraph(blocks: Sequence[Block]) -> int:
    """Give the index of the first paragraph of the body that another follows closely, or of the first; or the end.

    What stands alone may be an offer or a teaser above the headline.
    """
    prose = (index for index, block in enumerate(blocks) if block.role in BODY_ROLES and is_prose(block))
    first = above = next(prose, len(blocks))
    for below in prose:
        if below - above <= _NEXT_PARAGRAPH:
            return above
        above = below
    return first


class Reach:
    """The lines among which the headline is looked for, compared with each other."""

    def __init__(self, head: Head, indices: range) -> None:
        self._head = head
        self.range = indices
        """Their indices."""
        self._counts = Counter(map(head.folded, indices))
        texts = [head.blocks[index].text[:_LONGEST] for index in indices]
        self._glued = "\n".join(texts).lower()
        marks = [mark for mark in SEPARATORS if mark in self._glued]
        self._fronts = Counter(
            stem for text in texts if marks and any(mark in text for mark in marks) and (stem := stem_of(text))
        )

    def is_pointed_at(self, index: int, stated: frozenset[Words]) -> bool:
        """Tell whether a line is worth a look whatever the body says."""
        folded = self._head.folded(index)
        if index == 0 or (self._counts[folded] > 1 and len(folded) > 2):
            return True
        evidence = self._head.blocks[index].evidence
        if evidence.declared is Role.HEADLINE or evidence.tag in _TITLE_TAGS or heads_text(self._head.blocks[index]):
            return True
        return folded in stated or begins_any(folded, stated) or self._is_above_byline(index, index + 1)

    def heads_summary(self, index: int, likely: Container[int]) -> bool:
        """Tell whether a line stands above a summary and a byline or a date, with no likely headline closely above it.

        So it is on live pages, of which the first posts may tell of anything.
        """
        below = index + 1
        if below >= len(self._head.blocks) or not is_prose(self._head.blocks[below]):
            return False
        is_first = not any(above in likely for above in range(index - _NEAR_BYLINE, index))
        return is_first and self._is_above_byline(index, below + 1)

    def _is_above_byline(self, index: int, start: int) -> bool:
        """Tell whether a line of several words has a byline or a date closely below it, from a block on."""
        if len(self._head.folded(index)) < _FEWEST_ABOVE_BYLINE or is_prose(self._head.blocks[index]):
            return False
        for near in range(start, min(index + _NEAR_BYLINE, len(self._head.blocks))):
            line = self._head.line(near)
            if line.is_prose:
                return False
            if not _HEAD_NAMES.isdisjoint(line.names):
                return True
        return False

    def repeats(self, index: int) -> Signs:
        """Weigh where else a line stands, in whole or in part."""
        folded, text = self._head.folded(index), self._head.blocks[index].text
        signs: Signs = {}
        if len(folded) >= 3 and self._counts[folded] > 1:
            signs["stands twice"] = 1.0
        if self._holds_neighbour(index):
            signs["holds a line near it"] = 1.0
        if self._head.is_continued(index):
            signs["continued by a neighbour"] = 1.0
        elif len(folded) >= 4 and self._counts[folded] == 1 and self._stands_elsewhere(text):
            signs["held by a caption" if self._is_captioned(text) else "stands in another line"] = 1.0
        if self._fronts[folded] and len(folded) >= 2:
            signs["outlet behind it elsewhere"] = 1.0
        return signs

    def _stands_elsewhere(self, text: str) -> bool:
        """Tell whether another line holds a line; a sentence of the text that does so is a pull quote."""
        return not text.endswith(".") and self._glued.count(text.lower()) > 1

    def _is_captioned(self, text: str) -> bool:
        """Tell whether a line that holds a line closes with the credit of a picture: the one described it then."""
        texts = (self._head.blocks[index].text for index in self.range)
        return any(len(other) > len(text) and text in other and ends_with_credit(other) for other in texts)

    def _holds_neighbour(self, index: int) -> bool:
        """Tell whether a line holds one near it, with a path in front or an outlet behind it."""
        blocks, text = self._head.blocks, self._head.blocks[index].text
        if len(text) <= _SHORTEST_HELD:
            return False
        near = blocks[max(0, index - _NEAR) : index + _NEAR + 1]
        return any([_SHORTEST_HELD <= len(other.text) < len(text) and other.text in text for other in near])


def heads_text(block: Block) -> bool:
    """Tell whether a line is the first heading of a text with markup of its own."""
    return block.level == 1 and not block.evidence.tag and not block.marker


def begins_any(folded: Words, titles: frozenset[Words]) -> bool:
    """Tell whether a line is the beginning of a title."""
    return len(folded) >= 3 and any([title[: len(folded)] == folded for title in titles])
