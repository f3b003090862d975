"""Names of files as text that can be printed."""

import os


def as_text(name: str) -> str:
    """Give a file name as real text: bytes that are no UTF-8, kept as lone surrogates, become replacement marks."""
    return name if name.isascii() else name.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def title_of_file(name: str) -> str:
    """Give what stands for a headline where there is none: the last part of a path, as real text on one line."""
    if name == "-":
        return "Standard input"
    text = as_text(os.path.basename(name.rstrip("/")) or name)
    return "".join(character if character.isprintable() else "\ufffd" for character in text)
