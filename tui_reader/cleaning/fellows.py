"""Short lines that are the article's because of what stands around them: posts of a live page, amounts of a recipe."""

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise

from tui_reader.cleaning.reasons import REASONS_OF_PLACE
from tui_reader.cleaning.signs import RELATED, Signs
from tui_reader.lexicon import words_of_all
from tui_reader.lexicon.expressions import expression
from tui_reader.model import Block

_TIME = expression(
    r"(?:[0-2]?\d[:.h][0-5]\d(?:\s?[ap]\.?m\.?| Uhr)?(?: [A-Z]{2,4})?|\d{1,3}\.?(?:\s?\+\s?\d{1,2})?\s?['’′])$"
)
"""A line that is nothing but the time of a post or the minute of a match: "16:12", "4.05 p.m. GMT", "90.+4'"."""
_LONGEST_TIME = 16
_FEWEST_TIMES = 4
_MOST_BETWEEN = 5
"""Lines of one post."""
_FEWEST_AMOUNTS, _FEWEST_MEASURES = 3, 2
_MOST_AMOUNT_SPACES = 9
_FIGURES = frozenset("0123456789½¼¾⅓⅔⅛")
_MOST_BELOW = 3
"""Lines below the last amount that may be of the list: "Salt, pepper"."""


def fellows(signs: Sequence[Signs], labelled: Sequence[Block]) -> Iterator[int]:
    """Give which lines were hidden for their place alone, though they stand among lines of one kind of the article."""
    figures = [index for index, block in enumerate(labelled) if block.text[0] in _FIGURES]
    times = [index for index in figures if not labelled[index].reason and _is_time(labelled[index].text)]
    amounts = [index for index in figures if labelled[index].reason in REASONS_OF_PLACE and _is_amount(labelled[index])]
    if len(times) >= _FEWEST_TIMES:
        yield from _between_times(signs, labelled, times)
    if len(amounts) >= _FEWEST_AMOUNTS:
        yield from _of_recipes(signs, labelled, amounts)


def _is_hidden_for_place(block: Block, sign: Signs) -> bool:
    return block.reason in REASONS_OF_PLACE and not sign.giveaways and RELATED not in sign.kinds


def _between_times(signs: Sequence[Signs], labelled: Sequence[Block], times: Sequence[int]) -> Iterator[int]:
    """Give the hidden lines between two times of a live page that are shown, and the first below the last."""
    for above, below in pairwise((*times, min(times[-1] + 2, len(labelled)))):
        if below - above <= _MOST_BETWEEN + 1:
            between = range(above + 1, below)
            yield from (index for index in between if _is_hidden_for_place(labelled[index], signs[index]))


def _is_time(text: str) -> bool:
    return len(text) <= _LONGEST_TIME and _TIME.match(text) is not None


def _of_recipes(signs: Sequence[Signs], labelled: Sequence[Block], amounts: Sequence[int]) -> Iterator[int]:
    """Give the lines of hidden lists of amounts above lines that are shown, with the heading right above them."""
    hidden = [_is_hidden_for_place(block, sign) for block, sign in zip(labelled, signs, strict=True)]
    start = 0
    for end in range(1, len(amounts) + 1):
        if end == len(amounts) or not all(hidden[amounts[end - 1] : amounts[end]]):
            yield from _of_list(signs, labelled, hidden, amounts[start:end])
            start = end


def _of_list(
    signs: Sequence[Signs], labelled: Sequence[Block], hidden: Sequence[bool], amounts: Sequence[int]
) -> Iterator[int]:
    """Give the lines of a list with such amounts, if it is one of things to cook with."""
    start, end = amounts[0], amounts[-1] + 1
    if len(amounts) < _FEWEST_AMOUNTS or len(amounts) * 2 < end - start:
        return
    if sum([not _measures().isdisjoint(signs[index].folded) for index in amounts]) < _FEWEST_MEASURES:
        return
    while end < len(labelled) and hidden[end] and end - amounts[-1] <= _MOST_BELOW:
        end += 1
    if end < len(labelled) and not labelled[end].reason:
        yield from range(start - 1 if start and hidden[start - 1] else start, end)


def _is_amount(block: Block) -> bool:
    """Tell whether a line that opens with a figure goes on with a few words: "250 g lentils", "½ onion"."""
    return 0 < block.text.count(" ") <= _MOST_AMOUNT_SPACES and block.text[-1] not in ".!?"


@cache
def _measures() -> frozenset[str]:
    return frozenset(words_of_all("measures"))
