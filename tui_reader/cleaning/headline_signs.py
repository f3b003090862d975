"""What speaks for and against a line being the headline; how much each sign counts is learned (headline_weights)."""

from math import log1p

from tui_reader.cleaning.head import Head, is_prose
from tui_reader.cleaning.headline_reach import Reach, Signs, Words, begins_any, first_paragraph, heads_text
from tui_reader.cleaning.live_posts import live_posts
from tui_reader.cleaning.page_titles import CUT_MARKS, stated_titles
from tui_reader.lexicon.bylines import is_lead_in
from tui_reader.lexicon.credits import ends_with_credit, is_credit
from tui_reader.lexicon.related import is_related_heading
from tui_reader.model import Document, Role
from tui_reader.model.value import Value

_FARTHEST_ABOVE = 160
"""Blocks above the running text that are looked at; a menu can be that long."""
_FARTHEST_BELOW = 12
"""Blocks after the first paragraph: some pages print a teaser or a notice above the headline."""
_FARTHEST_OF_TOP = 8
"""Blocks at the top of a file whose first may be the headline itself; for those below the first is the page's title."""
_NEAR_TOP = 4
"""Blocks among which a byline or a date makes the first a headline."""
_MOST_WORDS = 40
_LEAST_SHARE = 0.15
"""A line of which the body uses less is not looked at, unless the page itself points at it."""
_SHORT_STOP = "full stop of a short sentence"
_UNLIKE_TITLES = frozenset(("full stop", _SHORT_STOP, "bullet", "credit"))
_STOPS = (".", ".”", '."')
_SHORT_SENTENCE = 14
"""Words of a sentence that may be a title, full stop and all."""
_DATE_WORDS = 12


AROUND = ("date below", "byline below", "name below", "share bar below", "text below", "labels above")
"""Signs that tell of the lines around a candidate: to read those takes as long as all else; each sign is 1 at most."""


class Candidate(Value):
    """A line that may be the headline, with what speaks for or against it by name; what is missing says nothing."""

    place: int
    """The index of its block."""
    own: Signs
    """What it shows by itself."""
    compared: Signs
    """What its place and the other candidates say of it."""
    head: Head
    """The lines around it."""

    def all_signs(self) -> Signs:
        """Give all signs, those of `AROUND` too."""
        return self.own | self.around() | self.compared

    def around(self) -> Signs:
        """Give the signs of `AROUND`."""
        return _around(self.head, self.place)


def headline_signs(document: Document) -> list[Candidate]:
    """Weigh the lines that may be the headline; of a live page none that is a post or heads one."""
    posts, stated = live_posts(document), stated_titles(document.metadata)
    head = Head(document, posts.marks)
    first = first_paragraph(document.blocks)
    end = min(len(document.blocks), first + _FARTHEST_BELOW, *posts.marks[:1])
    reach = Reach(head, range(max(0, first - _FARTHEST_ABOVE), end))
    found, best = list[Candidate](), 0.0
    shares: dict[int, float] = {}
    near_top = (head.line(near).names for near in range(1, min(_NEAR_TOP, len(document.blocks))))
    is_headed = any("byline below" in names or "date below" in names for names in near_top)
    for index in reach.range:
        folded = head.folded(index)
        if not 1 <= len(folded) <= _MOST_WORDS or folded in posts.headings:
            continue
        share = head.share_in_body(folded)
        if share < _LEAST_SHARE and not (reach.is_pointed_at(index, stated) or reach.heads_summary(index, shares)):
            continue
        signs = _page(head, index, stated) | _shape(head, index) | reach.repeats(index)
        compared = _place(index, first)
        compared["used by the body"] = share
        compared["used by the lead"] = head.share_in_lead(folded)
        if index >= _FARTHEST_OF_TOP and not is_headed:
            compared["like the top line"] = head.likeness(index, 0)
        compared["better one above"] = best
        compared["one just above"] = max([shares.get(above, 0.0) for above in range(index - 4, index)])
        if 4 <= len(folded) <= 25 and signs.keys().isdisjoint(_UNLIKE_TITLES):
            shares[index] = share
            best = max(best, share)
        if len(folded) >= 6:
            for earlier in found[-4:]:
                if index - earlier.place <= 4 and earlier.place in shares:
                    earlier.compared["one just below"] = max(earlier.compared.get("one just below", 0.0), share)
        found.append(Candidate(index, signs, compared, head))
    return found


def _shape(head: Head, index: int) -> Signs:
    """Weigh a line by itself: its length, its ends, what it is besides."""
    block, count = head.blocks[index], len(head.folded(index))
    text, prose = block.text, is_prose(block)
    signs: Signs = {}
    if count <= 7 or count > 20:
        signs[_length(count)] = 1.0
    if text.endswith(_STOPS):
        if not text.endswith(CUT_MARKS):
            signs["full stop" if count > _SHORT_SENTENCE else _SHORT_STOP] = 1.0
    elif text.endswith(":"):
        signs["colon"] = 1.0
    if text[:1].islower():
        signs["small initial"] = 1.0
    if block.marker:
        signs["bullet"] = 1.0
    if prose and not text.endswith(("!", "?")):
        signs["running text"] = 1.0
    if block.is_body:
        signs["part of the body"] = 1.0
        if prose or head.lends_words(index):
            signs["sentence of the body"] = 1.0
    return signs | _label(head, index)


def _label(head: Head, index: int) -> Signs:
    """Weigh whether a line is a label: of furniture, a credit, a date, a byline."""
    text, count = head.blocks[index].text, len(head.folded(index))
    signs: Signs = {}
    if head.has_giveaway(index) or is_lead_in(text) or is_related_heading(text):
        signs["furniture"] = 1.0
        if head.is_furniture(index):
            signs["nothing but furniture"] = 1.0
    if is_credit(text) or ends_with_credit(text):
        signs["credit"] = 1.0
    if count <= _DATE_WORDS:
        if head.has_date(index):
            signs["date"] = 1.0
        if head.has_byline(index):
            signs["byline"] = 1.0
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
    if evidence.tag == "h1" or heads_text(block):
        signs["first heading"] = 1.0
    elif evidence.tag == "h2":
        signs["second heading"] = 1.0
    if evidence.link_density > 0.8:
        signs["linked"] = 1.0
    if folded in stated:
        signs["is the page's title"] = 1.0
    elif begins_any(folded, stated):
        signs["begins the page's title"] = 1.0
    return signs


def _around(head: Head, index: int) -> Signs:
    """Weigh byline and date under a line, and what else stands around it."""
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
    return signs


def _place(index: int, first: int) -> Signs:
    """Weigh the distance of a line from the text."""
    signs: Signs = {}
    if index > first:
        signs["below the text"] = 1.0
        signs["far below the text"] = log1p(index - first)
    else:
        signs["far above the text"] = log1p(first - index)
    if index == 0:
        signs["top of the file"] = 1.0
    return signs
