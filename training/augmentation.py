"""Pages that nobody has written: the article of one site in the furniture of another, paragraphs made into lists.

A labeller that has seen an article only ever with its own site's furniture learns the site. What stands between the
paragraphs is left out or exchanged now and then, and some paragraphs become the short lines that lists are made of.
Articles are made short, some of them of single short sentences with crossheads between, and pages are cut above and
below the article, as some dumps are: few sites of a folder print reports of four sentences, and a labeller that has
seen hardly any hides their last.
"""

import re
from dataclasses import dataclass

import numpy as np

from tui_reader.model import Block

LABELLED = list[tuple[Block, int]]
"""Blocks, and whether each is part of the body."""
WORD = re.compile(r"\w[\w'’-]*")
SENTENCE_END = re.compile(r"(?<=[.!?])\s+")
TRUE_HEAD = 4
"""Blocks above the body that stay with it: headline, byline, date."""
SHORTEST_PARAGRAPH = 60
"""Characters of what may be set sentence by sentence."""
FEWEST_KEPT = 3
"""Blocks of the body that a shortened article has."""
MOST_ABOVE = 6
"""Blocks that are left above the body of a page that is cut there."""


@dataclass
class Chances:
    """How often something is changed."""

    head: float = 0.7
    tail: float = 0.7
    kept_gap: float = 0.4
    exchanged_gap: float = 0.35
    added_gap: float = 0.05
    lists: float = 0.35
    sentences: float = 0.35
    split: float = 0.3
    cut_short: float = 0.3
    crossheads: float = 0.1
    shortened: float = 0.5
    cut_above: float = 0.35
    cut_below: float = 0.35


CHANCES = Chances()


def invent_page(chance: np.random.Generator, page: LABELLED, other: LABELLED) -> LABELLED | None:
    """Put the article of a page into the furniture of another; `None` where one of them has hardly any body."""
    page = _shortened(chance, page)
    mine = [index for index, (_, is_body) in enumerate(page) if is_body]
    theirs = [index for index, (_, is_body) in enumerate(other) if is_body]
    if len(mine) < 3 or len(theirs) < 3:
        return None
    first, last = mine[0], mine[-1] + 1
    top = max(first - TRUE_HEAD, 0)
    takes_head, takes_tail = chance.random() < CHANCES.head, chance.random() < CHANCES.tail
    head = other[: max(theirs[0] - TRUE_HEAD, 0)] if takes_head else page[:top]
    tail = other[theirs[-1] + 1 :] if takes_tail else page[last:]
    gaps = _gaps(other[theirs[0] : theirs[-1] + 1])
    body = _with_gaps(chance, page[first:last], gaps)
    if chance.random() < CHANCES.lists:
        body = _with_lists(chance, body)
    if chance.random() < CHANCES.sentences:
        body = _in_sentences(chance, body)
    return _cut_out(chance, head + page[top:first] + body + tail)


def _shortened(chance: np.random.Generator, page: LABELLED) -> LABELLED:
    """Leave out, now and then, a run of the body, with what stands in it."""
    body = [index for index, (_, is_body) in enumerate(page) if is_body]
    if chance.random() >= CHANCES.shortened or len(body) < 2 * FEWEST_KEPT + 1:
        return page
    kept = int(chance.integers(FEWEST_KEPT, len(body) - 1))
    start = int(chance.integers(1, kept + 1))
    return page[: body[start]] + page[body[start + len(body) - kept - 1] + 1 :]


def _cut_out(chance: np.random.Generator, page: LABELLED) -> LABELLED:
    """Cut, now and then, what stands above the body of a page or below it."""
    body = [index for index, (_, is_body) in enumerate(page) if is_body]
    start, end = 0, len(page)
    if chance.random() < CHANCES.cut_above:
        start = max(0, body[0] - int(chance.integers(0, MOST_ABOVE + 1)))
    if chance.random() < CHANCES.cut_below:
        end = body[-1] + 1 + int((len(page) - body[-1] - 1) * chance.random() ** 2)
    return page[start:end]


def _gaps(body: LABELLED) -> list[LABELLED]:
    """Give the runs of furniture inside of a body."""
    gaps: list[LABELLED] = []
    inside = False
    for block in body:
        if not block[1]:
            if not inside:
                gaps.append([])
            gaps[-1].append(block)
        inside = not block[1]
    return gaps


def _with_gaps(chance: np.random.Generator, body: LABELLED, gaps: list[LABELLED]) -> LABELLED:
    """Keep, exchange or leave out the runs of furniture inside of a body, and add some."""
    found: LABELLED = []
    gap: LABELLED = []
    for block in body:
        if not block[1]:
            gap.append(block)
            continue
        if gap:
            found += _instead_of(chance, gap, gaps)
            gap = []
        found.append(block)
        if gaps and chance.random() < CHANCES.added_gap:
            found += gaps[chance.integers(len(gaps))]
    return found


def _instead_of(chance: np.random.Generator, gap: LABELLED, gaps: list[LABELLED]) -> LABELLED:
    drawn = chance.random()
    if drawn < CHANCES.kept_gap or not gaps:
        return gap
    return gaps[chance.integers(len(gaps))] if drawn < CHANCES.kept_gap + CHANCES.exchanged_gap else []


def _with_lists(chance: np.random.Generator, page: LABELLED) -> LABELLED:
    """Make lists of some paragraphs in a row: their sentences, mostly cut short and without a full stop."""
    paragraphs = [index for index, (block, is_body) in enumerate(page) if is_body and len(block.text) > 80]
    if len(paragraphs) < 6:
        return page
    count = chance.integers(1, 5)
    start = chance.integers(1, len(paragraphs) - count + 1)
    chosen, marker = set(paragraphs[start : start + count]), "•" if chance.random() < 0.5 else ""
    found: LABELLED = []
    for index, (block, is_body) in enumerate(page):
        if index not in chosen:
            found.append((block, is_body))
            continue
        for sentence in SENTENCE_END.split(block.text)[:8]:
            text = _cut(chance, sentence)
            if text:
                found.append((block._replace(text=text, marker=marker), 1))
    return found


def _in_sentences(chance: np.random.Generator, page: LABELLED) -> LABELLED:
    """Set paragraphs sentence by sentence, or leave the shortest of their sentences; and head some of them."""
    found: LABELLED = []
    for block, is_body in page:
        is_paragraph = is_body and not block.marker and len(block.text) > SHORTEST_PARAGRAPH
        sentences = SENTENCE_END.split(block.text) if is_paragraph else []
        words = WORD.findall(block.text)
        if sentences and words and chance.random() < CHANCES.crossheads:
            start, count = chance.integers(len(words)), chance.integers(1, 6)
            title = " ".join(words[start : start + count])
            found.append((block._replace(text=title[0].upper() + title[1:]), 1))
        drawn = chance.random() if len(sentences) > 1 else chance.random() + 1
        if drawn < CHANCES.split:
            found += [(block._replace(text=sentence), 1) for sentence in sentences if sentence]
        elif drawn < CHANCES.split + CHANCES.cut_short:
            found.append((block._replace(text=_shortest(sentences) or block.text), 1))
        else:
            found.append((block, is_body))
    return found


def _shortest(sentences: list[str]) -> str:
    """Give the shortest sentence of three words or more."""
    return min((sentence for sentence in sentences if sentence.count(" ") > 1), key=len, default="")


def _cut(chance: np.random.Generator, sentence: str) -> str:
    words = sentence.split()
    if chance.random() < 0.6:
        words = words[: chance.integers(2, 16)]
    text = " ".join(words)
    return text.rstrip(".,;:!?") if chance.random() < 0.7 else text
