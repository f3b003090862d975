"""Lines that repeat over the articles of one outlet, hidden with the reason; never a passage of the body proper.

What the cleaner cannot know from one page, forty pages of the same outlet tell: "Follow The Harbour on the radio" is
furniture. But outlets repeat parts of articles too: crossheads ("The background"), stock sentences ("The police asked
witnesses to call"). So between the first and the last paragraph of running text only labels go that are no sentence.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from tui_reader.comparison.lines import line_print
from tui_reader.model import Article, Block, Form, Role
from tui_reader.pipeline import assemble

LEAST_OTHERS = 4
"""Other articles that must have a line."""
LEAST_SHARE = 0.01
"""Share of the outlet's articles that must have it: in a thousand articles chance repeats a short line."""
_OTHERS_INSIDE = 8
_SHARE_INSIDE = 0.05
_MOST_WORDS_INSIDE = 10
_PROSE_WORDS = 20
_MOST_OF_BODY = 0.3
"""Share of the words of the body that may go; more would mean that something is wrong, and nothing goes."""
_ENDS = (".", "!", "?", "…", ":", ";", ",", "”", "“", "»", '"', "’", "'")
_SENTENCE_ENDS = (".", "!", "?", "…", "”", "»", '"', "’", "'", ")")
_QUOTES = frozenset("“”„«»\"")
HIDEABLE = frozenset({Role.PARAGRAPH, Role.LIST_ITEM, Role.CROSSHEAD, Role.CAPTION, Role.CREDIT, Role.PULL_QUOTE})
"""Roles that a line may lose; headline, standfirst, byline and date repeat for good reasons."""


@dataclass(frozen=True, slots=True)
class Lessons:
    """What the other articles of an outlet teach about the lines of one."""

    others: Mapping[int, int]
    """For the fingerprint of a line, how many other articles of the outlet have it."""
    total: int
    """How many articles of the outlet there are."""


def hide_taught(article: Article, lessons: Lessons) -> Article:
    """Hide the lines that the outlet repeats; the article itself when there are none."""
    blocks = article.document.blocks
    chosen = {index: others for index, block in enumerate(blocks) if (others := _others(block, lessons))}
    if not chosen:
        return article
    first, last = _body_proper(blocks, chosen)
    chosen = {
        index: others
        for index, others in chosen.items()
        if not first <= index <= last
        or (_is_label_inside(blocks[index], others, lessons.total) and _stands_alone(blocks, index))
    }
    going = sum(len(blocks[index].text.split()) for index in chosen if blocks[index].is_body)
    if not chosen or first > last or going > _MOST_OF_BODY * article.words:
        return article
    labelled = list(blocks)
    for index, others in chosen.items():
        labelled[index] = blocks[index].labelled(Role.FURNITURE, f"in {others:,} other articles of this outlet")
    return assemble(article.document.with_blocks(tuple(labelled)))


def is_taught(others: int, total: int) -> bool:
    """Tell whether a line is in so many other articles that it may be furniture."""
    return others >= LEAST_OTHERS and others >= LEAST_SHARE * total


def is_hideable(block: Block) -> bool:
    """Tell whether a block may be furniture that the cleaner did not know."""
    return block.role in HIDEABLE and block.form is Form.PROSE


def _others(block: Block, lessons: Lessons) -> int:
    """Give in how many other articles a block is, 0 when too few."""
    if not is_hideable(block) or (mark := line_print(block.text)) is None:
        return 0
    others = lessons.others.get(mark, 0)
    return others if is_taught(others, lessons.total) else 0


def _body_proper(blocks: tuple[Block, ...], repeated: Mapping[int, int]) -> tuple[int, int]:
    """Give the first and the last block of running text of this article alone; an empty range when there is none."""
    prose = [
        index
        for index, block in enumerate(blocks)
        if block.is_body and index not in repeated and len(block.text.split()) >= _PROSE_WORDS
    ]
    return (prose[0], prose[-1]) if prose else (len(blocks), -1)


def _stands_alone(blocks: tuple[Block, ...], index: int) -> bool:
    """Tell whether a line is no piece of a sentence: some dumps break paragraphs at their links."""
    before, after = blocks[index - 1].text.rstrip(), blocks[index + 1].text.lstrip()
    return (not blocks[index - 1].is_body or before.endswith(_SENTENCE_ENDS)) and not after[:1].islower()


def _is_label_inside(block: Block, others: int, total: int) -> bool:
    """Tell whether a line inside of the body proper is a label of the page: no sentence, no quotation, no crosshead."""
    text = block.text.rstrip()
    return (
        block.role is not Role.CROSSHEAD
        and others >= max(_OTHERS_INSIDE, _SHARE_INSIDE * total)
        and len(text.split()) <= _MOST_WORDS_INSIDE
        and not text.endswith(_ENDS)
        and _QUOTES.isdisjoint(text)
    )
