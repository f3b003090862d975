"""Paragraphs on the article's subject that stand where none was expected: a listing whose entries lie far apart."""

from bisect import bisect
from collections.abc import Iterator, Sequence

from tui_reader.cleaning.reasons import REASONS_OF_PLACE
from tui_reader.cleaning.signs import OWN_SIGNS, RELATED, Signs
from tui_reader.lexicon.credits import ends_with_credit
from tui_reader.lexicon.expressions import expression
from tui_reader.model import Block

_FEWEST_WORDS, _FEWEST_WORDS_NEXT = 20, 12
"""Words of a paragraph, and of one right below a shown one or its crosshead; most teasers and captions are shorter."""
_LEAST_SHARED, _LEAST_SHARED_NEXT = 0.35, 0.15
"""Share of its telling words that the shown text says too. Of the paragraphs of sites that the labeller has not seen
and that were hidden for their place alone, five of six that share as much were the article's; the others were long
captions and a second article on the subject."""
_SENTENCES = expression(r"[\w%)]{4}[.!?…][”\"'’»“)]{0,2} [“„«\"'¿¡(]?[A-ZÀ-Þ]")
"""The end of a sentence and the beginning of another; a teaser is one sentence."""
_INITIALS = expression(r"\w{3}[.!?][”“»\"]? \([a-zäöüß]{2,4}(?:/[a-zäöüß]{2,4})?\)$")
_ADDRESS = OWN_SIGNS.index("address")


def strays(blocks: Sequence[Block], signs: Sequence[Signs], labelled: Sequence[Block]) -> Iterator[int]:
    """Give which blocks of running text were hidden for their place only, though they go on with what is shown.

    A sentence right below the text that its author has signed is the last. Nothing is looked for above the first shown
    paragraph, nor below a heading of other articles or a phrase of furniture with no shown paragraph since.
    """
    found = [
        index
        for index, sign in enumerate(signs)
        if labelled[index].reason in REASONS_OF_PLACE
        and ((sign.is_prose and len(sign.folded) >= _FEWEST_WORDS_NEXT) or _is_signed(blocks[index].text))
    ]
    shown = [index for index, sign in enumerate(signs) if sign.is_prose and not labelled[index].reason] if found else []
    if not shown:
        return
    known: set[str] = set().union(*[signs[index].telling for index in shown])
    last = -1
    for index in found:
        place = bisect(shown, index)
        is_signed = _is_signed(blocks[index].text)
        if not place or not (is_signed or _SENTENCES.search(blocks[index].text)):
            continue
        above = shown[place - 1]
        if any([sign.giveaways or RELATED in sign.kinds for sign in signs[above + 1 : index + 1]]):
            continue
        is_next = not any([block.reason for block in labelled[above + 1 : index]])
        goes_on = _goes_on(signs[index], known, is_next=is_next) and not ends_with_credit(blocks[index].text)
        if goes_on or (is_signed and index - 1 in (above, last)):
            last = index
            yield index


def _is_signed(text: str) -> bool:
    """Tell whether the initials of who wrote stand behind a sentence, as at the end of German reports: "(kv)"."""
    return text[-1] == ")" and _INITIALS.search(text) is not None


def _goes_on(sign: Signs, known: set[str], *, is_next: bool) -> bool:
    """Tell whether a block says enough of what the shown text says."""
    share = len(known.intersection(sign.telling)) / (len({*sign.telling}) or 1)
    if share >= _LEAST_SHARED and len(sign.folded) >= _FEWEST_WORDS:
        return True
    return is_next and share >= _LEAST_SHARED_NEXT and not sign.figures[_ADDRESS]
