"""The one file of the library: a connection for each thread, short transactions, faults in plain words."""

import os
import sqlite3
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from typing import Any

from tui_reader.comparison.scripts import spaced, unspaced
from tui_reader.comparison.words import folded
from tui_reader.library.shape import why_no_file
from tui_reader.library.trouble import LibraryTrouble, TroubleKind, trouble_from

BUSY_SECONDS = 10.0
"""How long one waits for another newsreader to finish its (short) transaction."""

_SMALLEST = 512
"""Bytes of the smallest page of SQLite: what is shorter it would take for empty, and write over."""

Row = Sequence[Any]
"""A row as SQLite gives it."""

_TUNING = (
    "PRAGMA foreign_keys=OFF",
    "PRAGMA synchronous=NORMAL",  # with WAL a power cut may cost the last transaction, never the file
    "PRAGMA cache_size=-2000",  # each thread has its own; the system keeps the file in memory anyway
    "PRAGMA temp_store=MEMORY",
    "PRAGMA trusted_schema=OFF",  # the file may come from elsewhere; its schema may not call our functions
)


class Database:
    """A SQLite file, or one of this process alone when `path` is `None`.

    Any thread may call: each has a connection of its own. That of this process alone is one connection behind a lock;
    it lives in memory and beyond some megabytes in a file without a name, which is gone when the process ends however
    it ends, so that ten thousand articles do not fill the memory.
    """

    def __init__(self, path: str | None, *, read_only: bool = False) -> None:
        self.path = path
        """The file, or `None` when nothing is to stay."""
        self.read_only = read_only
        """Whether nothing can be written."""
        self._of_thread = threading.local()
        self._all: list[sqlite3.Connection] = []
        self._guard = threading.Lock()
        self._turn = threading.RLock()
        self._alone = _connect_to("") if path is None else None

    @property
    def name(self) -> str:
        """What messages call it."""
        return self.path or "(library in memory)"

    def connection(self) -> sqlite3.Connection:
        """Give this thread's connection, opened at its first use.

        Raises:
            LibraryTrouble: when it cannot be opened.
        """
        if self._alone is not None:
            return self._alone
        connection: sqlite3.Connection | None = getattr(self._of_thread, "connection", None)
        if connection is None:
            try:
                connection = self._open()
            except sqlite3.Error as error:
                raise trouble_from(self.name, error) from error
            self._of_thread.connection = connection
            with self._guard:
                self._all.append(connection)
        return connection

    def _open(self) -> sqlite3.Connection:
        assert self.path is not None
        if (reason := why_no_file(self.path)) is not None:
            raise LibraryTrouble(self.path, reason, TroubleKind.FOREIGN)
        if 0 < _size_of(self.path) < _SMALLEST:
            raise LibraryTrouble(self.path, "the library is no database", TroubleKind.DAMAGED)
        if self.read_only:
            return _connect_to(f"file:{quoted(self.path)}?mode=ro&immutable=1", uri=True)
        _create_private(self.path)
        connection = _connect_to(self.path)
        try:
            _switch_to_wal(connection)
            connection.execute("PRAGMA journal_size_limit=16777216")
        except sqlite3.Error:
            connection.close()
            raise
        return connection

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """Lend the connection for queries.

        Raises:
            LibraryTrouble: for whatever SQLite reports.
        """
        with self._faults():
            yield self.connection()

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """Lend the connection inside a transaction, committed at the end, undone by an exception.

        Raises:
            LibraryTrouble: for whatever SQLite reports; the transaction is then undone as a whole.
        """
        if self.read_only:
            raise LibraryTrouble(self.name, "the library cannot be written to", TroubleKind.READ_ONLY)
        with self._faults():
            connection = self.connection()
            if connection.in_transaction:
                yield connection
                return
            connection.execute("BEGIN IMMEDIATE")
            try:
                yield connection
                connection.execute("COMMIT")
            except BaseException:
                if connection.in_transaction:
                    connection.execute("ROLLBACK")
                raise

    @contextmanager
    def _faults(self) -> Iterator[None]:
        held = self._alone is not None
        if held:
            self._turn.acquire()
        try:
            yield
        except sqlite3.Error as error:
            trouble = trouble_from(self.name, error)
            if trouble.kind is TroubleKind.DAMAGED:
                self._suspect()
            raise trouble from error
        finally:
            if held:
                self._turn.release()

    def _suspect(self) -> None:
        """Leave word for the next start that the file is to be checked throughout."""
        if self.path is not None:
            _create_private(suspicion_path(self.path))

    def close(self) -> None:
        """Close the connections of all threads; a later call opens a new one."""
        with self._guard:
            connections, self._all = self._all, []
        self._of_thread = threading.local()
        for connection in connections:
            connection.close()


def _size_of(path: str) -> int:
    with suppress(OSError, ValueError):
        return os.path.getsize(path)
    return 0


def _connect_to(name: str, *, uri: bool = False) -> sqlite3.Connection:
    connection = sqlite3.connect(
        name, timeout=BUSY_SECONDS, isolation_level=None, check_same_thread=False, uri=uri, cached_statements=256
    )
    try:
        for statement in _TUNING:
            connection.execute(statement)
        connection.text_factory = _text
        connection.create_function("folded", 1, _folded, deterministic=True)
        connection.create_function("spaced", 1, _spaced, deterministic=True)
        connection.create_function("unspaced", 1, _unspaced, deterministic=True)
    except sqlite3.Error:
        connection.close()
        raise
    return connection


def _text(data: bytes) -> str:
    """Read a text of the file: one that is no UTF-8 is no reason not to show the others."""
    return data.decode("utf-8", "replace")


def _create_private(path: str) -> None:
    """Make a file for its owner alone: notes and a list of what one reads are nobody else's business.

    What is there already stays as it is, a link that somebody laid as well.
    """
    with suppress(OSError):
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR | os.O_CLOEXEC, 0o600))


def _switch_to_wal(connection: sqlite3.Connection) -> None:
    """Let readers and a writer work at once; done once for a file, and SQLite does not wait for others doing it."""
    end = time.monotonic() + BUSY_SECONDS
    while True:
        try:
            connection.execute("PRAGMA journal_mode=WAL")
            return
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY or time.monotonic() > end:
                raise
            time.sleep(0.02)


def suspicion_path(path: str) -> str:
    """Name the empty file that says: damage was met here."""
    return f"{path}.suspect"


def _folded(text: object) -> str:
    """Let SQL compare texts without case and accents, which SQLite itself knows of ASCII only."""
    return folded(text) if isinstance(text, str) else ""


def _spaced(text: object) -> str:
    """Let SQL give a text as the index has it."""
    return spaced(text) if isinstance(text, str) else ""


def _unspaced(text: object) -> str:
    """Let SQL give a text of the index as it was."""
    return unspaced(text) if isinstance(text, str) else ""


def quoted(path: str) -> str:
    """Give a path as it stands in an address of SQLite, bytes that are no text included."""
    from urllib.parse import quote_from_bytes

    return quote_from_bytes(os.fsencode(os.path.abspath(path)))


def has_full_text_search() -> bool:
    """Tell whether this Python's SQLite was built with FTS5."""
    connection = sqlite3.connect(":memory:")
    try:
        connection.execute("CREATE VIRTUAL TABLE trial USING fts5(word)")
    except sqlite3.OperationalError:
        return False
    finally:
        connection.close()
    return True
