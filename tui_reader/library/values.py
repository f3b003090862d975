"""What stands in a column, as what it should be: SQLite keeps any kind of value in any column.

The file may come from somebody else, or be damaged without SQLite's knowing. What is of another kind counts as not
there; texts are harmless and not endless.
"""

import math

MOST_OF_A_TEXT = 2000
"""Characters of a headline, a name or an outlet that are read of a row."""
MOST_OF_A_RECORD = 8_000_000
"""Characters of a correction or an annotation; a longer one is nobody's."""
DIGEST = 32
"""Bytes of a SHA-256."""


def number_of(value: object) -> int:
    """Give a whole number, or 0."""
    return value if type(value) is int else 0


def text_of(value: object) -> str | None:
    """Give a text without anything that a terminal would act on, or `None`."""
    if type(value) is not str:
        return None
    if value.isprintable():
        return value
    from tui_reader.readers.sanitising import sanitise

    return sanitise(value)


def words_of(value: object) -> str:
    """Give a text as `text_of` does, an empty one for none."""
    return text_of(value) or ""


def digest_of(value: object) -> str:
    """Give a digest in hexadecimal, or an empty text."""
    return value.hex() if type(value) is bytes and len(value) == DIGEST else ""


def packed_of(value: object, item: int) -> bytes:
    """Give packed numbers of so many bytes each, or none."""
    return value if type(value) is bytes and len(value) % item == 0 else b""


def time_of(value: object) -> float:
    """Give seconds since 1970, or 0."""
    return float(value) if isinstance(value, (int, float)) and math.isfinite(value) else 0.0
