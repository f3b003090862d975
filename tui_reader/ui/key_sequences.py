"""Sequences that a terminal sends, taken apart: Textual's parser, without what makes it fall over."""

import re
from collections.abc import Iterator
from contextlib import suppress

from textual._xterm_parser import BRACKETED_PASTE_END, XTermParser
from textual.events import Key
from textual.keys import Keys
from textual.message import Message

PASTE_END = BRACKETED_PASTE_END
"""What ends a paste; where none is under way it means nothing."""

FAULTS = (ArithmeticError, LookupError, ValueError)
"""What the parser may still fall over with."""
_WITH_PARTS = re.compile(r"\x1b\[(\d*)(?::[\d:]*)?;(\d*)(?::(\d*)[\d:]*)?(;[\d:]*)?([u~ABCDEFHPQRS])")
"""A key with what newer terminals tell beside it: other keys of that place, and whether it was pressed or let go."""
_LET_GO = "3"
_ESCAPE_ALONE = re.compile(r"(\x1b)(?=[^\[OP\]\\_^])")
"""Esc before a character that begins or ends no sequence of a terminal."""


class SequenceParser(XTermParser):
    """Knows that a key may be let go, that no character has every number, and that pixels may not be counted."""

    def _parse_extended_key(self, sequence: str) -> list[Key] | None:  # type: ignore[override]
        if ":" in sequence and (parts := _WITH_PARTS.fullmatch(sequence)) is not None:
            code, modifiers, kind, text, end = parts.groups(default="")
            if kind == _LET_GO:
                return [_no_key()]
            sequence = f"\x1b[{code};{modifiers}{text}{end}"
        try:
            keys = super()._parse_extended_key(sequence)
        except (ValueError, OverflowError):
            return [_no_key()]
        return keys if keys is None else [key if _is_character(key.character) else _no_key() for key in keys]

    def parse_mouse_code(self, code: str) -> Message | None:
        """Tell what the mouse did; of a terminal that counts no pixels its cells."""
        try:
            return super().parse_mouse_code(code)
        except ZeroDivisionError:
            self.mouse_pixels = False
            return super().parse_mouse_code(code)


def messages_of(typed: bytes) -> list[Message]:
    """Give what was typed all at once, up to a sequence that nobody understands."""
    parser, made = SequenceParser(), list[Message]()
    with suppress(*FAULTS):
        for message in typed_ahead(typed.decode("utf-8", "replace"), parser):
            made.append(message)
        made.extend(parser.feed("") if typed else ())
    return made


def typed_ahead(text: str, parser: SequenceParser) -> Iterator[Message]:
    """Give what was typed before anybody listened: Esc and a letter one after the other, and not with Alt.

    When they come as one nobody knows any more how long was between them.
    """
    for place, piece in enumerate(_ESCAPE_ALONE.split(text)):
        if place % 2:
            yield Key("escape", "\x1b")
        elif piece:
            yield from parser.feed(piece)


def _no_key() -> Key:
    return Key(Keys.Ignore, None)


def _is_character(text: str | None) -> bool:
    return text is None or not any("\ud800" <= character <= "\udfff" for character in text)
