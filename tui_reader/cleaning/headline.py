"""The headline: among the lines above the text, the one that the body, the page and its neighbours speak for."""

from collections import Counter
from math import log1p

from tui_reader.cleaning.head import Head, is_prose
from tui_reader.cleaning.headline_weights import LEAST_SCORE, WEIGHTS
from tui_reader.lexicon.bylines import is_lead_in
from tui_reader.lexicon.credits import ends_with_credit, is_credit
from tui_reader.lexicon.dates import find_stamps
from tui_reader.lexicon.expressions import expression
from tui_reader.lexicon.furniture import fold_words
from tui_reader.lexicon.related import is_related_heading
from tui_reader.model import Block, Document, Role

_FARTHEST_ABOVE = 160
"""Blocks above the running text that are looked at; a menu can be that long."""
_FARTHEST_BELOW = 12
"""Blocks after the first paragraph: some pages print a teaser or a notice above the headline."""
_MOST_WORDS = 40
_LEAST_SHARE = 0.15
"""A line of which the body uses less is not looked at, unless the page itself points at it."""
_STRONG_SIGNS = ("declared", "first heading", "second heading", "is the page's title", "begins the page's title")
_TITLE_SEPARATORS = (" | ", " - ", " – ", " — ", " · ", " :: ", " » ", " • ")

_TITLE = expression(r"[“‘\"'¿¡«]?[^\W_][^={}<>;|\\\t]{2,150}[^\W_][”’\"'»?!)]?")
"""A line without a full stop, and without the signs of code."""
_FEWEST_STATED = 4
_MOST_TITLE_SPACES = 20
_LONGEST_DATE_LINE = 100
_SURE_SCORE = 3.5
"""Below this the first line of the file is the better guess when it has the shape of a title."""

Words = tuple[str, ...]


def label_headline(document: Document) -> Document:
    """Label the headline, and nothing when no line is one."""
    index = find_headline(document)
    if index is None:
        return document
    blocks = list(document.blocks)
    blocks[index] = blocks[index].labelled(Role.HEADLINE)
    return document.with_blocks(tuple(blocks))


def find_headline(document: Document) -> int | None:
    """Give the index of the headline's block."""
    best, chosen = LEAST_SCORE, None
    for index, signs in headline_signs(document):
        score = sum([WEIGHTS.get(name, 0.0) * value for name, value in signs.items() if value])
        if score > best + 1e-6:
            best, chosen = score, index
    if chosen is not None and _is_other_than_stated(document, chosen):
        return None
    if best < _SURE_SCORE:
        first = _first_line(document)
        return chosen if first is None else first
    return chosen


def _is_other_than_stated(document: Document, chosen: int) -> bool:
    """Tell whether the page states a headline with which a line, no first heading, has next to nothing in common."""
    evidence = document.blocks[chosen].evidence
    if evidence.tag == "h1" or evidence.declared is Role.HEADLINE:
        return False
    stated = set(fold_words(document.metadata.headline or ""))
    found = set(fold_words(document.blocks[chosen].text))
    return len(stated) >= _FEWEST_STATED and len(stated & found) * 4 < min(len(stated), len(found))


def _first_line(document: Document) -> int | None:
    """Take the first line when it stands apart as a title does: of a brief, a poem, a README."""
    for index, block in enumerate(document.blocks[:2]):
        is_heading = block.level == 1 and not block.marker
        text, below = block.text, document.blocks[index + 1 : index + 2]
        if is_heading and any(map(str.isalpha, text)):
            return index
        is_apart = index == 0 and bool(below) and (below[0].evidence.blank_lines_before > 0 or _has_date(below[0]))
        if is_apart and not text[0].islower() and _TITLE.fullmatch(text) and text.count(" ") < _MOST_TITLE_SPACES:
            return index
    return None


def _has_date(block: Block) -> bool:
    return len(block.text) < _LONGEST_DATE_LINE and bool(find_stamps(block.text, True))


def headline_signs(document: Document) -> list[tuple[int, dict[str, float]]]:
    """Weigh the lines that may be the headline: for each, its index and what speaks for or against it, by name."""
    head, stated = Head(document), stated_titles(document)
    first = len(document.blocks) if head.first_prose is None else head.first_prose
    reach = range(max(0, first - _FARTHEST_ABOVE), min(len(document.blocks), first + _FARTHEST_BELOW))
    counts = Counter(head.folded(index) for index in reach)
    glued = "\n".join(head.blocks[index].text for index in reach).lower()
    found, shares = list[tuple[int, dict[str, float]]](), dict[int, float]()
    for index in reach:
        folded = head.folded(index)
        if not 1 <= len(folded) <= _MOST_WORDS:
            continue
        share = head.share_in_body(folded)
        page = _page(head, index, stated)
        is_pointed_at = (
            index == 0 or (counts[folded] > 1 and len(folded) > 2) or any(page[sign] for sign in _STRONG_SIGNS)
        )
        if share < _LEAST_SHARE and not is_pointed_at:
            continue
        signs = _shape(head, index) | page | _neighbours(head, index, first)
        signs["used by the body"] = share
        signs["used by the lead"] = head.share_in_lead(folded)
        signs["stands twice"] = float(len(folded) >= 3 and counts[folded] > 1)
        signs["stands in another line"] = float(
            len(folded) >= 4
            and not signs["continued by a neighbour"]
            and counts[folded] == 1
            and glued.count(head.blocks[index].text.lower()) > 1
        )
        signs["better one above"] = max(shares.values(), default=0.0)
        signs["one just above"] = max((shares.get(index - step, 0.0) for step in range(1, 5)), default=0.0)
        signs["one just below"] = 0.0
        if 4 <= len(folded) <= 25 and not signs["full stop"] and not signs["bullet"] and not signs["credit"]:
            shares[index] = share
        if len(folded) >= 6:
            for earlier, known in found[-4:]:
                if index - earlier <= 4 and earlier in shares:
                    known["one just below"] = max(known["one just below"], share)
        found.append((index, signs))
    return found


def _shape(head: Head, index: int) -> dict[str, float]:
    """Weigh a line by itself."""
    block, folded = head.blocks[index], head.folded(index)
    text, count = block.text, len(folded)
    furniture = bool(head.giveaways(index)) or is_lead_in(text) or is_related_heading(text)
    return {
        "one or two words": float(count <= 2),
        "three or four words": float(3 <= count <= 4),
        "five to seven words": float(5 <= count <= 7),
        "over twenty words": float(count > 20),
        "full stop": float(text.endswith((".", ".”", '."'))),
        "ends open": float(text.endswith((":", ",", ";", "|", "/", "-"))),
        "small initial": float(text[:1].islower()),
        "no letters": float(not any(map(str.isalpha, text))),
        "bullet": float(bool(block.marker)),
        "running text": float(is_prose(block)),
        "furniture": float(furniture),
        "credit": float(is_credit(text) or ends_with_credit(text)),
        "date or byline": float(head.has_date(index) or head.has_byline(index)),
        "asks": float(text.endswith("?")),
        "capitals": sum(map(str.isupper, (word[0] for word in text.split()))) / max(len(text.split()), 1),
        "in quotation marks": float(text[:1] in "“\"‘'" and text[-1:] in "”\"’'"),
    }


def _page(head: Head, index: int, stated: frozenset[Words]) -> dict[str, float]:
    """Weigh what the page says of a line."""
    evidence, folded = head.blocks[index].evidence, head.folded(index)
    is_top = evidence.tag == "h1" or (
        not evidence.tag and head.blocks[index].level == 1 and not head.blocks[index].marker
    )
    return {
        "declared": float(evidence.declared is Role.HEADLINE),
        "first heading": float(is_top),
        "second heading": float(evidence.tag == "h2"),
        "linked": float(evidence.link_density > 0.8),
        "space above": float(evidence.blank_lines_before > 0),
        "is the page's title": float(folded in stated),
        "begins the page's title": float(
            len(folded) >= 3 and folded not in stated and any(title[: len(folded)] == folded for title in stated)
        ),
    }


def _neighbours(head: Head, index: int, first: int) -> dict[str, float]:
    """Weigh byline and date under a line, and its distance from the text."""
    date = byline = name = share_bar = 0.0
    for distance in range(1, 8):
        below = index + distance
        if below >= len(head.blocks):
            break
        line = head.line(below)
        if line.is_prose:
            if distance > 3:
                break
            continue
        nearness = 1.0 - (distance - 1) * 0.12
        date = date or nearness * line.has_date
        byline = byline or nearness * line.has_byline
        name = name or nearness * line.has_name
        share_bar = share_bar or nearness * line.has_share_bar
    menu = sum(len(head.folded(near)) <= 3 for near in range(index + 1, min(index + 4, len(head.blocks))))
    following = head.blocks[index + 1] if index + 1 < len(head.blocks) else None
    return {
        "date below": date,
        "byline below": byline,
        "name below": name,
        "share bar below": share_bar,
        "far above the text": log1p(max(0, first - index)),
        "below the text": float(index > first),
        "far below the text": log1p(max(0, index - first)),
        "text below": float(following is not None and is_prose(following)),
        "labels below": menu / 3,
        "labels above": sum(len(head.folded(near)) <= 3 for near in range(max(0, index - 3), index)) / 3,
        "top of the file": float(index == 0),
        "continued by a neighbour": float(head.is_continued(index)),
    }


def stated_titles(document: Document) -> frozenset[Words]:
    """Give the titles that the file states beside its text, with and without an outlet after them."""
    metadata = document.metadata
    titles = set()
    for title in (metadata.headline, *metadata.alternative_headlines):
        if not title:
            continue
        titles.add(tuple(fold_words(title)))
        for separator in _TITLE_SEPARATORS:
            front, found, _ = title.rpartition(separator)
            if found and len(fold_words(front)) >= 2:
                titles.add(tuple(fold_words(front)))
    return frozenset(titles - {()})
