"""Names of files as text that can be printed."""

import os


def as_text(name: str) -> str:
    """Give a file name as real text: bytes that are no UTF-8, kept as lone surrogates, become replacement marks."""
    return name if name.isascii() else name.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def file_name(name: str) -> str:
    """Give the last part of a path as real text on one line, control characters made visible."""
    text = as_text(os.path.basename(name.rstrip("/")) or name)
    return "".join(character if character.isprintable() else "\ufffd" for character in text)
