"""Pull quotes: sentences of the text that are set large beside it."""

from collections import defaultdict
from collections.abc import Mapping

from tui_reader.cleaning.head import MOST_BLOCKS
from tui_reader.lexicon.furniture import fold_words
from tui_reader.model import Block, Document, Role

_FEWEST_WORDS = 8
_FEW_WORDS = 3
"""The longest of them, most of which no other paragraph has."""
_MOST_WORDS = 60
_FEWEST_MORE = 3
"""Words by which the paragraph is longer that a pull quote is taken from; else the one repeats the other."""
_ENDS = (".", "!", "?", "…", "”", '"', "’", "»", "“")
"""How a sentence ends, or what is quoted; a title has neither."""
_REASONS = ("repeats", "not part of", "beside the article")
"""How the reasons begin for which a pull quote may be hidden."""
_MOST_ALIKE = 8
"""Candidates with the same first words; more of them are lines of a form, and would take quadratic time."""


def label_pull_quotes(document: Document) -> Document:
    """Label the blocks in the text that markup calls pull quotes, and sentences that a longer paragraph says too.

    A book or a log has none.
    """
    if len(document.blocks) > MOST_BLOCKS:
        return document
    body = [index for index, block in enumerate(document.blocks) if block.role is Role.PARAGRAPH]
    if len(body) < 2:
        return document
    free = [index for index in range(body[0] + 1, body[-1] + 1) if _may_be(document.blocks[index])]
    found = {index for index in free if _is_called_one(document.blocks[index])}
    sentences = ((index, document.blocks[index].text) for index in free if document.blocks[index].text.endswith(_ENDS))
    said = {index: fold_words(text) for index, text in sentences if text.count(" ") < _MOST_WORDS}
    found |= _repeated(document, body, {index: words for index, words in said.items() if len(words) >= _FEWEST_WORDS})
    if not found:
        return document
    blocks = list(document.blocks)
    for index in found:
        blocks[index] = blocks[index].labelled(Role.PULL_QUOTE)
    return document.with_blocks(tuple(blocks))


def _may_be(block: Block) -> bool:
    if block.marker or block.level:
        return False
    if block.role is Role.FURNITURE:
        return (block.reason or "").startswith(_REASONS)
    return block.role is Role.PARAGRAPH


def _is_called_one(block: Block) -> bool:
    """Tell whether the class of a block, or of an element close around it, says that it is a pull quote."""
    around = [words for words in block.evidence.labels[-3:] if words]
    return any(["pullquote" in words or ("pull" in words and "quote" in words) for words in around])


def _repeated(document: Document, body: list[int], candidates: dict[int, tuple[str, ...]]) -> set[int]:
    """Find the candidates whose words stand in a row in a longer paragraph.

    Looked up by their first words, so that a long text is gone through once and not once for each candidate.
    """
    paragraphs = [fold_words(document.blocks[index].text) for index in body] if candidates else []
    by_opening = _openings_said_again(candidates, paragraphs, frozenset(body))
    found: set[int] = set()
    firsts = frozenset(opening[0] for opening in by_opening)
    for paragraph, words in zip(body, paragraphs, strict=True) if by_opening else ():
        for place in [place for place, word in enumerate(words) if word in firsts]:
            for index in by_opening.get(words[place : place + _FEWEST_WORDS], ()):
                said = candidates[index]
                is_longer = len(words) >= len(said) + _FEWEST_MORE
                if index != paragraph and is_longer and words[place : place + len(said)] == said:
                    found.add(index)
    return found


def _openings_said_again(
    candidates: dict[int, tuple[str, ...]], paragraphs: list[tuple[str, ...]], body: frozenset[int]
) -> dict[tuple[str, ...], list[int]]:
    """Give the candidates by their first words, as far as other paragraphs hold each of these words.

    Most sentences open with a word that no other paragraph has, one of the longest, which spares the search for them.
    """
    openings = {index: words[:_FEWEST_WORDS] for index, words in candidates.items()}
    longest = {index: tuple(sorted(opening, key=len)[-_FEW_WORDS:]) for index, opening in openings.items()}
    likely = _said_again(longest, paragraphs, body)
    by_opening: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for index in _said_again({index: openings[index] for index in likely}, paragraphs, body) if likely else ():
        by_opening[openings[index]].append(index)
    return {opening: alike for opening, alike in by_opening.items() if len(alike) <= _MOST_ALIKE}


def _said_again(
    openings: Mapping[int, tuple[str, ...]], paragraphs: list[tuple[str, ...]], body: frozenset[int]
) -> list[int]:
    """Give the candidates of whose openings each word stands in another paragraph."""
    openers = frozenset([word for opening in openings.values() for word in opening])
    once: set[str] = set()
    again: set[str] = set()
    for held in map(openers.intersection, paragraphs):
        again |= once & held
        once |= held
    return [index for index, opening in openings.items() if (again if index in body else once).issuperset(opening)]
