"""From what weights were learned: written beside them, so that it can be told whether they would be learned again.

The weights depend on the pages, on the code and the word lists that make figures of them, and on the libraries that
grow the trees. A digest of the figures themselves stands for the first two: it changes when, and only when, a word list
or a line of code gives one of the pages another figure.
"""

import hashlib
from collections.abc import Callable, Iterable
from importlib.metadata import version
from pathlib import Path

_DIGITS = 16


def digest_of(rows: Iterable[bytes]) -> str:
    """Give a short digest of all that weights are learned from."""
    found = hashlib.sha256()
    for row in rows:
        found.update(hashlib.sha256(row).digest())
    return found.hexdigest()[:_DIGITS]


def note_of(digest: str, pages: int, *libraries: str) -> str:
    """Write the line that a module of weights begins with."""
    made_by = " and ".join(f"{name} {version(name)}" for name in libraries) or "the standard library"
    return f"# Learned by {made_by} from {pages} pages; digest of their figures: {digest}\n"


def check(path: Path, digest: str, learn: Callable[[], str]) -> int:
    """Tell whether learning again gives what is shipped; give the exit status.

    Where the figures are others already, the trees need not be grown to know.
    """
    shipped = path.read_text(encoding="utf-8")
    if digest not in shipped:
        print(f"{path}: learned from other figures than the code and its lists give now ({digest}); learn again")
        return 1
    if learn() != shipped:
        print(f"{path}: the figures are the same, but not the weights: settings or libraries are others; learn again")
        return 1
    print(f"{path}: learning again gives the same, byte for byte")
    return 0
