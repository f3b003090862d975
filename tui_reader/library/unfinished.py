"""Imports that were begun and not ended: which they are, and whether it was this user who began them.

The file of the library may come from somebody else, and an import that it names would read files of this machine.
So each is signed with a key that lies outside of the library, in a file that only its owner can read.
"""

import json
import os
import sqlite3
import time
from collections.abc import Iterable
from contextlib import suppress

from tui_reader.library.files import read_bytes
from tui_reader.library.locations import key_file
from tui_reader.library.values import MOST_OF_A_RECORD
from tui_reader.model.value import Value

_KEY = 32
"""Bytes of the key."""
_MOST = 1000
"""Imports that are read; nobody leaves more behind."""


class Unfinished(Value):
    """An import that was begun and not ended: by a stop, a crash or a full disk."""

    paths: tuple[str, ...]
    """The files and folders that were named."""
    is_ours: bool
    """Whether this user began it, so that nobody need be asked before it is gone on with."""


def begin(connection: sqlite3.Connection, paths: tuple[str, ...], *, is_signed: bool = True) -> int:
    """Note that an import has begun; give its number. What lives in memory is not signed: it leaves no trace."""
    named = _absolute(paths)
    kept = json.dumps({"paths": named, "signed": _signature(json.dumps(named)) if is_signed else ""})
    cursor = connection.execute("INSERT INTO intake(paths, begun) VALUES (?, ?)", (kept, time.time()))
    return int(cursor.lastrowid or 0)


def end(connection: sqlite3.Connection, number: int, paths: Iterable[str]) -> None:
    """Note that an import has ended, and with it every other one of nothing but the same files and folders."""
    wanted = set(_absolute(paths))
    rows = [(row, _paths_of(kept)) for row, kept in _rows(connection)]
    done = [(row,) for row, named in rows if row == number or (named and wanted.issuperset(named))]
    connection.executemany("DELETE FROM intake WHERE id = ?", done)


def unfinished(connection: sqlite3.Connection) -> tuple[Unfinished, ...]:
    """Give the imports that were not ended, in the order in which they were begun."""
    found = ((_paths_of(kept), kept) for _, kept in _rows(connection))
    return tuple(Unfinished(paths, _is_ours(paths, kept)) for paths, kept in found if paths)


def forget_others(connection: sqlite3.Connection) -> None:
    """Forget the imports that somebody else began."""
    others = [(row,) for row, kept in _rows(connection) if not _is_ours(_paths_of(kept), kept)]
    connection.executemany("DELETE FROM intake WHERE id = ?", others)


def _rows(connection: sqlite3.Connection) -> list[tuple[int, object]]:
    select = f"SELECT id, substr(paths, 1, {MOST_OF_A_RECORD}) FROM intake ORDER BY id LIMIT {_MOST}"
    return [(row, _read(kept)) for row, kept in connection.execute(select).fetchall()]


def _read(kept: object) -> object:
    with suppress(ValueError, RecursionError):
        return json.loads(kept) if isinstance(kept, str) else None
    return None


def _paths_of(kept: object) -> tuple[str, ...]:
    """Give the paths of an import, none of one that is no list of them; older ones are a list and nothing else."""
    named = kept.get("paths") if isinstance(kept, dict) else kept
    return tuple(path for path in named if isinstance(path, str)) if isinstance(named, list) else ()


def _is_ours(paths: tuple[str, ...], kept: object) -> bool:
    signed = kept.get("signed") if isinstance(kept, dict) else None
    if not isinstance(signed, str) or not signed:
        return False
    import hmac

    return hmac.compare_digest(signed.encode("utf-8", "replace"), _signature(json.dumps(paths)).encode())


def _absolute(paths: Iterable[str]) -> tuple[str, ...]:
    """Give paths as they can be gone on with from anywhere."""
    return tuple(map(os.path.abspath, paths))


def _signature(named: str) -> str:
    """Sign the paths of an import; with nothing where no key can be kept."""
    key = _key()
    if key is None:
        return ""
    import hmac

    return hmac.new(key, named.encode(), "sha256").hexdigest()


def _key() -> bytes | None:
    """Give this user's key, made at its first use."""
    path = key_file()
    for make in (False, True):
        if make:
            _make_key(path)
        key = read_bytes(path, _KEY)
        if isinstance(key, bytes) and len(key) == _KEY:
            return key
    return None


def _make_key(path: str) -> None:
    """Put a key in its place, whole or not at all; `mkstemp` makes it a file that only its owner can read."""
    from tempfile import mkstemp

    with suppress(OSError):
        folder = os.path.dirname(path)
        os.makedirs(folder, mode=0o700, exist_ok=True)
        descriptor, made = mkstemp(prefix=".key", dir=folder)
        try:
            with open(descriptor, "wb") as file:
                file.write(os.urandom(_KEY))
            os.replace(made, path)
        except OSError:
            os.unlink(made)
            raise
