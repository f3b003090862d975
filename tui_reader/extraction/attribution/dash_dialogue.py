"""Dialogue set with dashes: "—No volveremos —dijo Ida Brand—. Ya basta."

The first dash opens what is said. The next, before a verb of saying, opens the words of the reporter, and another
closes them. A paragraph without such words may as well be an item of a list, and is left alone.
"""

from bisect import bisect_left

from tui_reader.extraction.attribution.quotation_marks import Quotation
from tui_reader.extraction.attribution.vocabulary import AUXILIARY, BE, CUE, Vocabulary
from tui_reader.lexicon.expressions import expression

_DASHES = "—–―"
_DASH = expression(rf"[{_DASHES}]\s{{0,2}}")
_WORD = expression(r"[^\W\d_]+")
_CLOSING = expression(rf"[{_DASHES}][.,;:!?…]{{0,3}}")
_AFTER_CLOSING = expression(rf"[{_DASHES}\s.,;:!?…]*")
_MOST_AUXILIARIES = 3
_LONGEST_INCISE = 200
_SPEECH = expression(r"[^\W\d_]")


def find_dash_dialogue(
    text: str, paragraphs: list[tuple[int, int]], quotations: list[Quotation], vocabulary: Vocabulary
) -> list[Quotation]:
    """Add what is said between dashes to the quotations of a text, in order; nothing inside of those."""
    if not vocabulary.dash_dialogue:
        return quotations
    taken = [quotation.opened for quotation in quotations]
    found: list[Quotation] = []
    for start, end in paragraphs:
        if start < end and text[start] in _DASHES:
            place = bisect_left(taken, start)
            if (place == len(taken) or taken[place] >= end) and not (place and quotations[place - 1].closed > start):
                found += _read_paragraph(text, start, end, vocabulary)
    return sorted([*quotations, *found], key=lambda quotation: quotation.opened) if found else quotations


def _read_paragraph(text: str, start: int, end: int, vocabulary: Vocabulary) -> list[Quotation]:
    """Cut a paragraph into what is said, at the words of the reporter; nothing when there are none."""
    found: list[Quotation] = []
    opened, position, incises = start, start + 1, 0
    while (dash := _DASH.search(text, position, end)) is not None:
        position = dash.end()
        if not _is_cue(text, dash.end(), end, vocabulary):
            continue
        incises += 1
        _add(found, text, opened, dash.start(), dash.end())
        closing = _CLOSING.search(text, dash.end(), min(dash.end() + _LONGEST_INCISE, end))
        if closing is None:
            return found
        opened = position = closing.start()
    if incises:
        _add(found, text, opened, end, end)
    return found


def _add(found: list[Quotation], text: str, opened: int, end: int, closed: int) -> None:
    """Add a passage; dashes, marks and blanks at its beginning are none of it."""
    after = _AFTER_CLOSING.match(text, opened, end)
    start = after.end() if after else opened
    while end > start and text[end - 1].isspace():
        end -= 1
    if _SPEECH.search(text, start, end):
        found.append(Quotation(start, end, opened, closed, "—"))


def _is_cue(text: str, start: int, end: int, vocabulary: Vocabulary) -> bool:
    """Tell whether a verb of saying stands at a place, with its auxiliaries."""
    for number, word in enumerate(_WORD.finditer(text, start, min(start + 60, end))):
        mark = vocabulary.bits.get(word.group(), 0)
        if mark & CUE and not mark & (AUXILIARY | BE):
            return number > 0 or word.start() == start
        if not mark & (AUXILIARY | BE) or number >= _MOST_AUXILIARIES or (number == 0 and word.start() != start):
            return False
    return False
