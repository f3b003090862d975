"""Addresses of the web: which ones a program may be given, and where they stand in a text."""

from collections.abc import Iterator
from urllib.parse import urlsplit

from tui_reader.lexicon.expressions import expression

_ADDRESS = expression(r"https?://[^\s<>\"“”„«»｢｣「」]{1,2000}")
_NO_END = ".,;:!?'’*_…"
"""What ends the sentence rather than the address."""
_BRACKETS = {")": "(", "]": "[", "}": "{"}


def is_web_address(address: str) -> bool:
    """Tell whether an address is one of the web, and nothing that a program could take for something else."""
    if not address.isprintable() or " " in address:
        return False
    try:
        parts = urlsplit(address)
        return parts.scheme in ("http", "https") and bool(parts.hostname)
    except ValueError:
        return False


def find_addresses(text: str) -> Iterator[tuple[int, int]]:
    """Give start and end of each address that is written out in a text, without the punctuation behind it."""
    for found in _ADDRESS.finditer(text):
        end = found.end()
        while end > found.start() and _is_behind(text[found.start() : end]):
            end -= 1
        if is_web_address(text[found.start() : end]):
            yield found.start(), end


def _is_behind(address: str) -> bool:
    """Tell whether the last character is the text's: a stop, or a bracket that was opened before the address."""
    last = address[-1]
    return last in _NO_END or (last in _BRACKETS and address.count(last) > address.count(_BRACKETS[last]))
