"""What speaks for and against a line being the headline; how much each sign counts is learned (headline_weights)."""

from collections import Counter
from collections.abc import Container
from math import log1p

from tui_reader.cleaning.head import Head, is_prose
from tui_reader.cleaning.live_posts import live_posts
from tui_reader.cleaning.page_titles import CUT_MARKS, SEPARATORS, stated_titles, stem_of
from tui_reader.lexicon.bylines import is_lead_in
from tui_reader.lexicon.credits import ends_with_credit, is_credit
from tui_reader.lexicon.related import is_related_heading
from tui_reader.model import Block, Document, Role
from tui_reader.model.value import Value

_FARTHEST_ABOVE = 160
"""Blocks above the running text that are looked at; a menu can be that long."""
_FARTHEST_BELOW = 12
"""Blocks after the first paragraph: some pages print a teaser or a notice above the headline."""
_MOST_WORDS = 40
_FEWEST_ABOVE_BYLINE, _NEAR_BYLINE = 4, 5
_HEAD_NAMES = frozenset(("byline below", "date below"))
_LEAST_SHARE = 0.15
"""A line of which the body uses less is not looked at, unless the page itself points at it."""
_TITLE_TAGS = ("h1", "h2")
_SHORT_STOP = "full stop of a short sentence"
_UNLIKE_TITLES = frozenset(("full stop", _SHORT_STOP, "bullet", "credit"))
_STOPS = (".", ".”", '."')
_SHORT_SENTENCE = 14
"""Words of a sentence that may be a title, full stop and all."""
_DATE_WORDS = 12
_NEAR = 3
"""Blocks between a line and one that holds it."""
_SHORTEST_HELD = 20
_LONGEST = 50_000
"""Characters of a block in which a line is looked for."""

Words = tuple[str, ...]
Signs = dict[str, float]


class Candidate(Value):
    """A line that may be the headline."""

    place: int
    """The index of its block."""
    signs: Signs
    """What speaks for or against it, by name; what is missing says nothing."""


def headline_signs(document: Document) -> list[Candidate]:
    """Weigh the lines that may be the headline; of a live page none that is a post or heads one."""
    posts, stated = live_posts(document), stated_titles(document.metadata)
    head = Head(document, posts.marks)
    first = len(document.blocks) if head.first_prose is None else head.first_prose
    end = min(len(document.blocks), first + _FARTHEST_BELOW, *posts.marks[:1])
    reach = _Reach(head, range(max(0, first - _FARTHEST_ABOVE), end))
    found, best = list[Candidate](), 0.0
    shares: dict[int, float] = {}
    for index in reach.range:
        folded = head.folded(index)
        if not 1 <= len(folded) <= _MOST_WORDS or folded in posts.headings:
            continue
        share = head.share_in_body(folded)
        if share < _LEAST_SHARE and not (reach.is_pointed_at(index, stated) or reach.heads_summary(index, shares)):
            continue
        signs = _page(head, index, stated) | _shape(head, index) | reach.repeats(index)
        signs |= _neighbours(head, index, first)
        signs["used by the body"] = share
        signs["used by the lead"] = head.share_in_lead(folded)
        signs["better one above"] = best
        signs["one just above"] = max([shares.get(above, 0.0) for above in range(index - 4, index)])
        if 4 <= len(folded) <= 25 and signs.keys().isdisjoint(_UNLIKE_TITLES):
            shares[index] = share
            best = max(best, share)
        if len(folded) >= 6:
            for earlier, known in found[-4:]:
                if index - earlier <= 4 and earlier in shares:
                    known["one just below"] = max(known.get("one just below", 0.0), share)
        found.append(Candidate(index, signs))
    return found


class _Reach:
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
        if evidence.declared is Role.HEADLINE or evidence.tag in _TITLE_TAGS or _heads_text(self._head.blocks[index]):
            return True
        return folded in stated or _begins_any(folded, stated) or self._is_above_byline(index, index + 1)

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
            signs["stands in another line"] = 1.0
        if self._fronts[folded] and len(folded) >= 2:
            signs["outlet behind it elsewhere"] = 1.0
        return signs

    def _stands_elsewhere(self, text: str) -> bool:
        """Tell whether another line holds a line; a sentence of the text that does so is a pull quote."""
        return not text.endswith(".") and self._glued.count(text.lower()) > 1

    def _holds_neighbour(self, index: int) -> bool:
        """Tell whether a line holds one near it, with a path in front or an outlet behind it."""
        blocks, text = self._head.blocks, self._head.blocks[index].text
        if len(text) <= _SHORTEST_HELD:
            return False
        near = blocks[max(0, index - _NEAR) : index + _NEAR + 1]
        return any([_SHORTEST_HELD <= len(other.text) < len(text) and other.text in text for other in near])


def _shape(head: Head, index: int) -> Signs:
    """Weigh a line by itself."""
    block, folded = head.blocks[index], head.folded(index)
    text, count = block.text, len(folded)
    signs: Signs = {}
    if count <= 7 or count > 20:
        signs[_length(count)] = 1.0
    marks = {
        "full stop" if count > _SHORT_SENTENCE else _SHORT_STOP: text.endswith(_STOPS) and not text.endswith(CUT_MARKS),
        "colon": text.endswith(":"),
        "small initial": text[:1].islower(),
        "bullet": bool(block.marker),
        "running text": is_prose(block) and not text.endswith(("!", "?")),
        "furniture": head.has_giveaway(index) or is_lead_in(text) or is_related_heading(text),
        "nothing but furniture": head.is_furniture(index),
        "credit": is_credit(text) or ends_with_credit(text),
        "date": count <= _DATE_WORDS and head.has_date(index),
        "byline": count <= _DATE_WORDS and head.has_byline(index),
        "part of the body": block.is_body,
        "sentence of the body": block.is_body and (is_prose(block) or head.lends_words(index)),
    }
    signs.update({name: 1.0 for name, holds in marks.items() if holds})
    return signs


def _length(count: int) -> str:
    """Name the length of a line of so many words."""
    if count <= 2:
        return "one or two words"
    if count <= 4:
        return "three or four words"
    return "five to seven words" if count <= 7 else "over twenty words"


def _page(head: Head, index: int, stated: frozenset[Words]) -> Signs:
    """Weigh what the page says of a line."""
    block = head.blocks[index]
    evidence, folded = block.evidence, head.folded(index)
    signs: Signs = {}
    if evidence.blank_lines_before or index == 0:
        signs["space above"] = 1.0
    if evidence.declared is Role.HEADLINE:
        signs["declared"] = 1.0
    if evidence.tag == "h1" or _heads_text(block):
        signs["first heading"] = 1.0
    elif evidence.tag == "h2":
        signs["second heading"] = 1.0
    if evidence.link_density > 0.8:
        signs["linked"] = 1.0
    if folded in stated:
        signs["is the page's title"] = 1.0
    elif _begins_any(folded, stated):
        signs["begins the page's title"] = 1.0
    return signs


def _heads_text(block: Block) -> bool:
    """Tell whether a line is the first heading of a text with markup of its own."""
    return block.level == 1 and not block.evidence.tag and not block.marker


def _begins_any(folded: Words, titles: frozenset[Words]) -> bool:
    """Tell whether a line is the beginning of a title."""
    return len(folded) >= 3 and any([title[: len(folded)] == folded for title in titles])


def _neighbours(head: Head, index: int, first: int) -> Signs:
    """Weigh byline and date under a line, and its distance from the text."""
    signs: Signs = {}
    last = len(head.blocks)
    for distance in range(1, min(8, last - index)):
        line = head.line(index + distance)
        if line.is_prose:
            if distance > 3:
                break
            continue
        for name in line.names:
            signs.setdefault(name, 1.0 - (distance - 1) * 0.12)
    following = head.blocks[index + 1] if index + 1 < last else None
    if following is not None and is_prose(following):
        signs["text below"] = 1.0
    signs["labels above"] = sum([head.is_label(near) for near in range(max(0, index - 3), index)]) / 3
    if index > first:
        signs["below the text"] = 1.0
        signs["far below the text"] = log1p(index - first)
    else:
        signs["far above the text"] = log1p(first - index)
    if index == 0:
        signs["top of the file"] = 1.0
    return signs
