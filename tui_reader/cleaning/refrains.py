"""What an article says again: the refrain of a sermon, a song or a court's ruling, the question put to several."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from tui_reader.cleaning.signs import Signs
from tui_reader.model import Block

_SHORTEST = 100
_FEWEST_TIMES = 3
"""What stands twice is a summary, a caption or a pull quote and what it repeats."""
_FEWEST_ASKED = 3
"""Words of a question; "Why?" may be anybody's."""
_QUESTION_MARKS = ("?", "？", "?”", "?“", "?»", '?"')


def asked_again(blocks: Sequence[Block], signs: Sequence[Signs], is_body: Sequence[bool]) -> Iterator[int]:
    """Give the hidden ones of questions that stand right above lines of the body more than once, as in interviews."""
    places: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for index, block in enumerate(blocks[:-1]):
        if is_body[index + 1] and block.text.endswith(_QUESTION_MARKS):
            places[signs[index].folded].append(index)
    for folded, found in places.items():
        if len(found) > 1 and len(folded) >= _FEWEST_ASKED:
            yield from (index for index in found if not is_body[index])


def refrains(blocks: Sequence[Block], signs: Sequence[Signs], is_body: Sequence[bool]) -> Iterator[int]:
    """Give the hidden ones of long paragraphs that the article says three times, each time between lines of its own.

    What a page says again, a notice on cookies or an offer, stands beside its article once at least.
    """
    hidden = {
        sign.folded
        for block, sign, kept in zip(blocks, signs, is_body, strict=True)
        if not kept and sign.is_prose and len(block.text) >= _SHORTEST and not sign.giveaways
    }
    if not hidden:
        return
    places: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for index, sign in enumerate(signs):
        if sign.folded in hidden:
            places[sign.folded].append(index)
    alike = [found for found in places.values() if len(found) >= _FEWEST_TIMES]
    again = {index for found in alike for index in found}
    for found in alike:
        if all(_is_within(is_body, again, index) for index in found):
            yield from (index for index in found if not is_body[index])


def _is_within(is_body: Sequence[bool], again: set[int], index: int) -> bool:
    """Tell whether what stands next on either side, other refrains aside, is shown."""
    above, below = index - 1, index + 1
    while above in again:
        above -= 1
    while below in again:
        below += 1
    return above >= 0 and below < len(is_body) and is_body[above] and is_body[below]
