"""The reader's corrections, kept by the digest of the file they belong to, whether it is in the library yet or not."""

import json
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from tui_reader.library.database import Database
from tui_reader.library.values import DIGEST, MOST_OF_A_RECORD, time_of
from tui_reader.readers.sanitising import sanitise_values
from tui_reader.revision.corrections import Correction
from tui_reader.revision.exchange import Refused, correction_from_plain, correction_to_plain, read_line, write_line

_STANDS = f"undone = 0 AND typeof(digest) = 'blob' AND length(digest) = {DIGEST} AND length(data) <= {MOST_OF_A_RECORD}"
"""Of a correction: it was not taken back, and is not something that somebody else put there."""


@dataclass(frozen=True, slots=True)
class Kept:
    """A correction in the library."""

    number: int
    """Its number; a later one has a higher number, whatever the clock says."""
    correction: Correction
    """What was corrected."""
    made: float
    """When, in seconds since 1970."""


@dataclass(frozen=True, slots=True)
class TakenIn:
    """What became of a file of corrections."""

    added: int
    """How many are new."""
    known: int
    """How many were here already."""
    refused: tuple[Refused, ...]
    """Lines that are no corrections."""
    digests: tuple[str, ...]
    """The articles that have new ones."""


class Corrections:
    """Corrections of one library."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, digest: str, correction: Correction) -> int:
        """Keep a correction; what was undone before can no longer be redone."""
        with self._database.writing() as connection:
            connection.execute("DELETE FROM correction WHERE digest = ? AND undone = 1", (bytes.fromhex(digest),))
            cursor = connection.execute(
                "INSERT INTO correction(digest, data, made) VALUES (?, ?, ?)",
                (bytes.fromhex(digest), _data(correction), time.time()),
            )
            return int(cursor.lastrowid or 0)

    def of(self, digest: str) -> tuple[Kept, ...]:
        """Give the corrections of an article in the order in which they were made."""
        with self._database.reading() as connection:
            rows = connection.execute(
                f"SELECT id, data, made FROM correction WHERE digest = ? AND {_STANDS} ORDER BY id",
                (bytes.fromhex(digest),),
            ).fetchall()
        return tuple(kept for row in rows if (kept := _kept(*row)) is not None)

    def digests(self) -> frozenset[str]:
        """Give the articles that have corrections."""
        with self._database.reading() as connection:
            rows = connection.execute(f"SELECT DISTINCT digest FROM correction WHERE {_STANDS}").fetchall()
        return frozenset(row[0].hex() for row in rows)

    def latest(self) -> tuple[str, ...]:
        """Give the articles that have corrections, the last corrected first, whether they are in the library or not."""
        select = f"SELECT digest FROM correction WHERE {_STANDS} GROUP BY digest ORDER BY max(id) DESC"
        with self._database.reading() as connection:
            return tuple(row[0].hex() for row in connection.execute(select).fetchall())

    def undo(self, digest: str) -> Correction | None:
        """Take the last correction back and give it."""
        return self._turn(digest, "SELECT max(id) FROM correction WHERE digest = ? AND undone = 0", 1)

    def redo(self, digest: str) -> Correction | None:
        """Make the correction that was last taken back again, and give it."""
        return self._turn(digest, "SELECT min(id) FROM correction WHERE digest = ? AND undone = 1", 0)

    def remove(self, number: int) -> None:
        """Drop one correction, such as an orphan, for good."""
        with self._database.writing() as connection:
            connection.execute("DELETE FROM correction WHERE id = ?", (number,))

    def lines(self, digest: str | None = None) -> Iterator[str]:
        """Give the corrections of an article, or all, as JSON lines without line breaks."""
        with self._database.reading() as connection:
            rows = connection.execute(
                f"SELECT digest, id, data, made FROM correction WHERE {_STANDS} AND (?1 IS NULL OR digest = ?1)"
                " ORDER BY id",
                (None if digest is None else bytes.fromhex(digest),),
            ).fetchall()
        for owner, number, data, made in rows:
            if (kept := _kept(number, data, made)) is not None:
                yield write_line(owner.hex(), kept.correction, kept.made)

    def take_in(self, lines: Iterable[str]) -> TakenIn:
        """Keep the corrections of JSON lines; those that are here already are not kept twice."""
        added, known = 0, 0
        digests: dict[str, None] = {}
        refused = []
        with self._database.writing() as connection:
            for number, line in enumerate(lines, 1):
                if not line.strip():
                    continue
                try:
                    digest, correction = read_line(line)
                except ValueError as error:
                    refused.append(Refused(number, str(error)))
                    continue
                values = (bytes.fromhex(digest), _data(correction))
                same = "SELECT 1 FROM correction WHERE digest = ? AND data = ? AND undone = 0"
                if connection.execute(same, values).fetchone() is not None:
                    known += 1
                    continue
                insert = "INSERT INTO correction(digest, data, made) VALUES (?, ?, ?)"
                connection.execute(insert, (*values, time.time()))
                added += 1
                digests[digest] = None
        return TakenIn(added, known, tuple(refused), tuple(digests))

    def _turn(self, digest: str, which: str, undone: int) -> Correction | None:
        with self._database.writing() as connection:
            number = connection.execute(which, (bytes.fromhex(digest),)).fetchone()[0]
            if number is None:
                return None
            connection.execute("UPDATE correction SET undone = ? WHERE id = ?", (undone, number))
            row = connection.execute("SELECT id, data, made FROM correction WHERE id = ?", (number,)).fetchone()
        kept = _kept(*row)
        return None if kept is None else kept.correction


def _data(correction: Correction) -> str:
    return json.dumps(correction_to_plain(correction), ensure_ascii=True, sort_keys=True)


def _kept(number: int, data: str, made: float) -> Kept | None:
    """Read a row; one that this version does not understand stays in the file and is passed over."""
    try:
        return Kept(number, correction_from_plain(sanitise_values(json.loads(data))), time_of(made))
    except (TypeError, ValueError, RecursionError):
        return None
