"""Two wordings of one passage, word by word."""

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

from tui_reader.comparison.scripts import UNSPACED
from tui_reader.comparison.words import folded
from tui_reader.model import Span

_PIECE = re.compile(rf"[{UNSPACED}]|(?:(?![{UNSPACED}])\w)+(?:['’](?:(?![{UNSPACED}])\w)+)*|[^\w\s]")
"""A word, or a character of a script without spaces, or a mark."""
_MOST_PIECES = 6000
"""Words compared at once; what comes after stands as one change, so that a book cannot stop the screen."""


class Change(StrEnum):
    """What became of a stretch of words."""

    SAME = "same"
    REMOVED = "removed"
    ADDED = "added"
    REPLACED = "replaced"


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words that are alike, or differ, in two texts."""

    change: Change
    """What became of them."""
    before: Span
    """Where they stand in the first text; empty for words that were added."""
    after: Span
    """Where they stand in the second text; empty for words that were removed."""


def compare_wording(before: str, after: str) -> tuple[Stretch, ...]:
    """Align two texts word by word; case and accents alone are no difference."""
    ours = _pieces(before)
    theirs = _pieces(after)
    matcher = SequenceMatcher(None, [word for word, _ in ours], [word for word, _ in theirs], autojunk=False)
    stretches = [
        Stretch(_CHANGES[tag], _span(ours, start, stop, len(before)), _span(theirs, first, last, len(after)))
        for tag, start, stop, first, last in matcher.get_opcodes()
    ]
    if (rest := _rest(ours, theirs, before, after)) is not None:
        stretches.append(rest)
    return tuple(stretches)


_CHANGES = {"equal": Change.SAME, "delete": Change.REMOVED, "insert": Change.ADDED, "replace": Change.REPLACED}


def _pieces(text: str) -> list[tuple[str, Span]]:
    pieces = []
    for match in _PIECE.finditer(text):
        pieces.append((folded(match.group()), Span(*match.span())))
        if len(pieces) == _MOST_PIECES:
            break
    return pieces


def _span(pieces: list[tuple[str, Span]], start: int, stop: int, length: int) -> Span:
    if start == stop:
        place = pieces[start][1].start if start < len(pieces) else min(pieces[-1][1].end if pieces else 0, length)
        return Span(place, place)
    return Span(pieces[start][1].start, pieces[stop - 1][1].end)


def _rest(
    ours: list[tuple[str, Span]], theirs: list[tuple[str, Span]], before: str, after: str
) -> Stretch | None:
    if len(ours) < _MOST_PIECES and len(theirs) < _MOST_PIECES:
        return None
    first = Span(ours[-1][1].end if ours else 0, len(before))
    second = Span(theirs[-1][1].end if theirs else 0, len(after))
    same = before[first.start :] == after[second.start :]
    return Stretch(Change.SAME if same else Change.REPLACED, first, second)
