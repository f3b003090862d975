"""The posts of a live page: below a time each, with a heading of its own that is not the page's."""

from collections.abc import Sequence

from tui_reader.cleaning.head import MOST_BLOCKS, is_sentence, reads_as_date
from tui_reader.lexicon.expressions import expression
from tui_reader.lexicon.furniture import find_giveaways, fold_words
from tui_reader.model import Block, Document
from tui_reader.model.value import Value

_FEWEST = 3
_LONGEST_MARK = 48
"""Characters of a line with the time of a post, and with who wrote it."""
_FARTHEST_TEXT = 4
"""Blocks below its time among which the text of a post begins: its author and its heading may stand between."""
_FARTHEST_HEADING = 2
_CLOCK = expression(r"[0-2]?\d[.:h][0-5]\d\b")
_DIGITS = frozenset("0123456789")


class LivePosts(Value):
    """The posts of a live page, or none."""

    marks: tuple[int, ...] = ()
    """The indices of their times."""
    headings: frozenset[tuple[str, ...]] = frozenset()
    """The words of the lines right below the times, which a summary above the posts may say too."""


def live_posts(document: Document) -> LivePosts:
    """Find the posts of a live page; a book or a log has none.

    A time is that of a post only above a heading and text of the article, which the times in lists of other articles
    are not, nor is that of the page itself.
    """
    blocks = document.blocks
    if len(blocks) > MOST_BLOCKS:
        return LivePosts()
    short = [index for index, block in enumerate(blocks) if len(block.text) <= _LONGEST_MARK]
    numbered = (index for index in short if not _DIGITS.isdisjoint(blocks[index].text))
    marks = [index for index in numbered if _heads_post(blocks, index, document.language)]
    clocks = [mark for mark in marks if _CLOCK.match(blocks[mark].text)]
    if len(clocks) * 2 > len(marks):
        marks = clocks
    if len(marks) < _FEWEST:
        return LivePosts()
    below = (block for mark in marks for block in blocks[mark + 1 : mark + 1 + _FARTHEST_HEADING])
    return LivePosts(tuple(marks), frozenset(fold_words(block.text) for block in below))


def _heads_post(blocks: Sequence[Block], index: int, language: str) -> bool:
    """Tell whether a block is a time, and a heading and text of the article stand between it and the next."""
    below = blocks[index + 1 : index + 1 + _FARTHEST_TEXT]
    text = next((place for place, block in enumerate(below) if block.is_body and is_sentence(block)), 0)
    if text == 0 or is_sentence(below[text - 1]) or not _is_time(blocks[index].text):
        return False
    between = below[:text]
    if any(_is_time(block.text) for block in between):
        return False
    return not find_giveaways(fold_words(between[-1].text), language)


def _is_time(text: str) -> bool:
    if len(text) > _LONGEST_MARK or _DIGITS.isdisjoint(text) or text[-1] == ".":
        return False
    return _CLOCK.match(text) is not None or reads_as_date(text)
