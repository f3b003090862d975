"""Keys that the painter answers until the reader is there: the bytes that a terminal sends, and what they ask for."""

from collections.abc import Mapping, Sequence

from tui_reader.lexicon.expressions import expression
from tui_reader.ui.commands import COMMANDS

ANSWERED = frozenset(
    ("line_down", "line_up", "page_down", "page_up", "half_down", "half_up", "top", "bottom", "next_view")
)
"""Commands that need nothing but the article."""

_SEQUENCES = {
    "space": (b" ",),
    "up": (b"\x1b[A", b"\x1bOA"),
    "down": (b"\x1b[B", b"\x1bOB"),
    "home": (b"\x1b[H", b"\x1bOH", b"\x1b[1~"),
    "end": (b"\x1b[F", b"\x1bOF", b"\x1b[4~"),
    "pageup": (b"\x1b[5~",),
    "pagedown": (b"\x1b[6~",),
}
_WITH_CONTROL = frozenset("abdefklnopqrstuvwxy")
"""Letters that have no other name, and send no signal, when they are typed with Ctrl."""
_LENGTHS = (1, 3, 4)
"""Of all these sequences."""

_CUT = expression(r"\x1b(?:\[[0-?]*[ -/]*|O)?\Z")
"""The beginning of an escape sequence."""

Meanings = Mapping[bytes, str]
"""Commands by what a terminal sends."""


def meanings(configured: Sequence[tuple[str, tuple[str, ...]]] = ()) -> Meanings:
    """Give what the painter understands, with the keys as configured; not what two commands claim."""
    users: dict[str, set[str]] = {}
    known = {command.id: command.keys for command in COMMANDS}
    for command, keys in (known | {name: keys for name, keys in configured if name in known}).items():
        for key in keys:
            users.setdefault(key, set()).add(command)
    return {
        sent: command
        for key, claimed in users.items()
        for sent in _sent_for(key)
        for command in claimed
        if len(claimed) == 1 and command in ANSWERED
    }


def _sent_for(key: str) -> tuple[bytes, ...]:
    """Give what terminals send for a key, by Textual's name; nothing for those that are left to the reader."""
    if len(key) == 1 and key.isascii() and key.isalnum():
        return (key.encode(),)
    if key.startswith("ctrl+") and key[5:] in _WITH_CONTROL:
        return (bytes((ord(key[5:]) & 0x1F,)),)
    return _SEQUENCES.get(key, ())


def first_command(typed: bytes, known: Meanings) -> tuple[str, bytes]:
    """Give what the first key asks for, and what was typed after it; no command if it is not understood."""
    for length in _LENGTHS:
        if command := known.get(typed[:length]):
            return command, typed[length:]
    return "", typed


def is_cut(typed: bytes) -> bool:
    """Tell whether the last key may not have come as a whole yet."""
    try:
        text = typed.decode()
    except UnicodeDecodeError as error:
        return error.end == len(typed) and error.reason == "unexpected end of data"
    return _CUT.search(text) is not None
