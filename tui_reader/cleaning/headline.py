"""The headline: among the lines above the running text, the one that the body, the page and its neighbours speak for."""

from collections import Counter

from tui_reader.cleaning.head import Head, is_prose
from tui_reader.lexicon.bylines import is_lead_in
from tui_reader.lexicon.furniture import find_giveaways, fold_words
from tui_reader.model import Block, Document, Role

_FARTHEST_ABOVE = 160
"""Blocks above the running text that are looked at; a menu can be that long."""
_FARTHEST_BELOW = 5
"""Blocks after the first paragraph: some pages print a teaser above the headline."""
_MOST_WORDS = 40
_LEAST_SCORE = 2.0
"""Below this a line speaks for itself too little to be called a headline."""
_HEADING_WEIGHT = {"h1": 4.0, "h2": 1.0, "h3": 0.5, "title": 2.0}
_TITLE_SEPARATORS = (" | ", " - ", " – ", " — ", " · ", " :: ", " » ", " • ")


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
    head = Head(document)
    stated = _stated_titles(document)
    first = head.first_prose
    if first is None:
        first = len(document.blocks)
    elsewhere = Counter(head.folded(index) for index in range(min(len(document.blocks), first + 60)))
    best, chosen = _LEAST_SCORE, None
    for index in range(max(0, first - _FARTHEST_ABOVE), min(len(document.blocks), first + _FARTHEST_BELOW)):
        folded = head.folded(index)
        if not 1 <= len(folded) <= _MOST_WORDS:
            continue
        score = _score(head, index, stated, elsewhere)
        if score > best + 0.01:
            best, chosen = score, index
    return chosen


def _score(head: Head, index: int, stated: frozenset[tuple[str, ...]], elsewhere: Counter[tuple[str, ...]]) -> float:
    block, folded = head.blocks[index], head.folded(index)
    score = _shape(block, folded) + _page_evidence(block)
    if folded in stated:
        score += 6.0
    elif len(folded) >= 3 and any(_begins(title, folded) for title in stated):
        score += 3.5
    if len(folded) >= 3 and elsewhere[folded] > 1:
        score += 0.8
    score += 4.0 * head.share_in_body(folded)
    if len(folded) >= 12 and is_prose(block):
        score -= 2.5
    if score > 0:
        score += _neighbours(head, index)
    if find_giveaways(list(folded), head.language) or is_lead_in(block.text):
        score -= 3.0
    return score


def _shape(block: Block, folded: tuple[str, ...]) -> float:
    """Weigh length and punctuation."""
    words, text = len(folded), block.text
    score = 1.5 if 5 <= words <= 20 else 0.7 if 3 <= words <= 25 else -0.8
    if text.endswith((":", ",", ";")):
        score -= 2.0
    elif text.endswith("."):
        score -= 0.7
    if block.marker:
        score -= 2.0
    if not any(character.isalpha() for character in text):
        score -= 5.0
    if text[:1].islower():
        score -= 1.0
    return score


def _page_evidence(block: Block) -> float:
    evidence = block.evidence
    if evidence.declared is Role.HEADLINE:
        return 5.0
    score = _HEADING_WEIGHT.get(evidence.tag, 0.0)
    if block.level == 1 and not block.marker and not score:
        score += 4.0
    if evidence.link_density > 0.8:
        score -= 1.5
    if evidence.blank_lines_before:
        score += 0.4
    return score


def _neighbours(head: Head, index: int) -> float:
    """Weigh byline and date under the line, and its distance from the text."""
    score = 0.0
    for distance in range(1, 8):
        below = index + distance
        if below >= len(head.blocks) or (is_prose(head.blocks[below]) and distance > 3):
            break
        nearness = 1.0 - (distance - 1) * 0.12
        if head.has_date(below):
            score = max(score, score + 0.8 * nearness)
        if head.has_byline(below):
            score += 0.8 * nearness
    score = min(score, 2.4)
    first = head.first_prose
    if first is not None:
        distance = first - index
        score -= min(0.04 * distance, 1.5) if distance >= 0 else 0.8
    if head.has_date(index) or head.has_byline(index):
        score -= 2.0
    return score


def _stated_titles(document: Document) -> frozenset[tuple[str, ...]]:
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


def _begins(title: tuple[str, ...], folded: tuple[str, ...]) -> bool:
    return title[: len(folded)] == folded

