"""Keys answered on the first page until the reader takes over.

What is read from the terminal is handed on at once, as it came, whether it is understood or not: the reader answers
all of it again before it draws, so that nothing is lost or done twice, whatever becomes of the painter. What is
painted here is but the same answer, given earlier.
"""

import os
from typing import TYPE_CHECKING

from tui_reader.first_page.moves import Moves
from tui_reader.first_page.page import Look, escapes, first_page
from tui_reader.first_page.terminal import write_all
from tui_reader.first_page.typed import Meanings, first_command, is_cut, meanings
from tui_reader.library.readiness import ready
from tui_reader.model.value import Value

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui_reader.first_page.drawing import Line
    from tui_reader.ui.handover import Painted

_AT_ONCE, _MOST = 1024, 2048
"""Bytes that are read at once, and altogether: the pipe to the reader, who does not listen yet, must not fill."""
_REST_OF_A_KEY = 0.1
"""Seconds in which the rest of a key comes, if it comes: Textual waits as long."""


class Lines(Value):
    """What the painter is connected to."""

    keys: int
    """Where keys come from: the terminal."""
    page: int
    """Where the page stands."""
    typed: int
    """Where what was read is handed on."""
    end: int
    """Comes to its end when the reader is about to take the terminal over."""


def answer_keys(painted: "Painted", look: Look, page: "Sequence[Line]", lines: Lines) -> None:
    """Answer keys until one comes that is not understood, or the reader takes over; `page` is what stands there."""
    if not Moves.can_follow(painted):
        return
    known, moves = meanings(look.keys), Moves(painted, look)
    read = 0
    while read < _MOST and (typed := _read(lines)):
        while is_cut(typed) and len(typed) < _MOST and (more := _read(lines, _REST_OF_A_KEY)):
            typed += more
        read += len(typed)
        rest = _answer(typed, known, moves, look)
        if rest != typed:
            drawn = first_page(painted, look, sight=moves.sight)
            write_all(lines.page, escapes(drawn, page))
            page = drawn
        if rest:
            return


def _answer(typed: bytes, known: Meanings, moves: Moves, look: Look) -> bytes:
    """Answer keys up to the first that is not understood; give what is left."""
    while typed:
        command, rest = first_command(typed, known)
        if not command or _is_resized(look) or not moves.answer(command):
            break
        typed = rest
    return typed


def _read(lines: Lines, seconds: float | None = None) -> bytes:
    """Read what is typed, and hand it on; nothing when nothing comes in time, or the reader takes over."""
    waited_for = [lines.keys] if seconds is not None else [lines.keys, lines.end]
    there = ready(waited_for, seconds)
    if lines.keys not in there or lines.end in there:
        return b""
    data = os.read(lines.keys, _AT_ONCE)
    write_all(lines.typed, data)
    return data


def _is_resized(look: Look) -> bool:
    return os.get_terminal_size(1) != (look.columns, look.rows)
