"""Which code made an analysis, so that a newer one is not satisfied with it."""

import hashlib
from importlib import resources
from importlib.resources.abc import Traversable

_ROOMS = (
    "model", "lexicon", "readers", "cleaning", "extraction", "pipeline.py",
    "comparison", "library/prepared.py", "library/indexing.py",
)  # fmt: skip
"""Everything that decides what an analysis says and how it is found; the screen does not."""


def code_version() -> str:
    """Give a short digest of the code and the word lists that analyse.

    Taken from the files themselves, because a number that somebody must remember to raise is forgotten. It costs a
    few milliseconds, so it is asked for once.
    """
    digest = hashlib.blake2b(digest_size=8)
    root = resources.files("tui_reader")
    for name in _ROOMS:
        _add(digest, root / name)
    return digest.hexdigest()


def _add(digest: "hashlib.blake2b", item: Traversable) -> None:
    if item.is_file():
        if item.name.endswith((".py", ".txt")):
            digest.update(item.name.encode() + b"\0" + item.read_bytes())
        return
    if item.is_dir() and item.name != "__pycache__":
        for child in sorted(item.iterdir(), key=lambda child: child.name):
            _add(digest, child)
