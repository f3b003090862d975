"""What the user marks: read, starred, tags, a note, the place where reading stopped. Survives every new analysis."""

from collections.abc import Callable
from dataclasses import dataclass

from tui_reader.library.database import Database
from tui_reader.library.saved_marks import SavedMarks, change_saved
from tui_reader.library.values import number_of, words_of

_MOST_OF_A_TAG = 100
_MOST_OF_A_NOTE = 100_000
_TAG = f"substr(tag, 1, {_MOST_OF_A_TAG})"


@dataclass(frozen=True, slots=True)
class Position:
    """Where reading stopped: by block, so that it holds at any width of the screen."""

    block: int
    """Index in `Document.blocks` of the block at the top of the screen."""
    offset: int = 0
    """The character of its text that stood first."""


class Marks:
    """Marks of articles, by digest; `False` answers for an article that the library does not have.

    Such a mark waits for the article: there may have been no room for it when it was read.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def set_read(self, digest: str, read: bool = True) -> bool:
        """Mark an article read or unread."""
        return self._change(
            lambda saved: saved._replace(read=read), "UPDATE article SET read = ?2 WHERE id = ?1", digest, int(read)
        )

    def set_starred(self, digest: str, starred: bool = True) -> bool:
        """Give or take an article's star."""
        return self._change(
            lambda saved: saved._replace(starred=starred),
            "UPDATE article SET starred = ?2 WHERE id = ?1",
            digest,
            int(starred),
        )

    def add_tag(self, digest: str, tag: str) -> bool:
        """Tag an article; tags are without spaces and case, so that a query can name them."""
        name = tag_name(tag)
        return bool(name) and self._change(
            lambda saved: saved._replace(tags=(*_without(saved.tags, name), name)),
            "INSERT OR IGNORE INTO tag VALUES (?1, ?2)",
            digest,
            name,
        )

    def remove_tag(self, digest: str, tag: str) -> bool:
        """Take a tag away."""
        name = tag_name(tag)
        return self._change(
            lambda saved: saved._replace(tags=_without(saved.tags, name)),
            "DELETE FROM tag WHERE article = ?1 AND tag = ?2",
            digest,
            name,
        )

    def tags(self, digest: str) -> tuple[str, ...]:
        """Give the tags of an article, by the alphabet."""
        with self._database.reading() as connection:
            rows = connection.execute(
                f"SELECT {_TAG} FROM tag WHERE article = (SELECT id FROM article WHERE digest = ?) ORDER BY tag",
                (bytes.fromhex(digest),),
            ).fetchall()
        return tuple(words_of(row[0]) for row in rows)

    def all_tags(self) -> tuple[tuple[str, int], ...]:
        """Give every tag and how many articles have it."""
        with self._database.reading() as connection:
            rows = connection.execute(f"SELECT {_TAG}, count(*) FROM tag GROUP BY tag ORDER BY tag").fetchall()
        return tuple((words_of(row[0]), row[1]) for row in rows)

    def set_note(self, digest: str, text: str) -> bool:
        """Keep a note on an article; an empty one takes it away."""
        if not text.strip():
            return self._change(lambda saved: saved._replace(note=""), "DELETE FROM note WHERE article = ?1", digest)
        note = text[:_MOST_OF_A_NOTE]
        return self._change(
            lambda saved: saved._replace(note=note), "INSERT OR REPLACE INTO note VALUES (?1, ?2)", digest, note
        )

    def note(self, digest: str) -> str:
        """Give the note on an article, or an empty one."""
        with self._database.reading() as connection:
            row = connection.execute(
                f"SELECT substr(n.text, 1, {_MOST_OF_A_NOTE}) FROM note n JOIN article a ON a.id = n.article"
                " WHERE a.digest = ?",
                (bytes.fromhex(digest),),
            ).fetchone()
        return "" if row is None else words_of(row[0])

    def set_position(self, digest: str, position: Position) -> bool:
        """Keep where reading stopped."""
        place = position.block, position.offset
        return self._change(
            lambda saved: saved._replace(place=place),
            "INSERT OR REPLACE INTO position VALUES (?1, ?2, ?3)",
            digest,
            *place,
        )

    def position(self, digest: str) -> Position | None:
        """Give where reading stopped, or `None` when the article was not opened yet."""
        with self._database.reading() as connection:
            row = connection.execute(
                "SELECT p.block, p.offset FROM position p JOIN article a ON a.id = p.article WHERE a.digest = ?",
                (bytes.fromhex(digest),),
            ).fetchone()
        return None if row is None else Position(number_of(row[0]), number_of(row[1]))

    def _change(
        self, change: Callable[[SavedMarks], SavedMarks], statement: str, digest: str, *values: str | int
    ) -> bool:
        """Change the marks of an article that is here, or those that wait for it."""
        with self._database.writing() as connection:
            row = connection.execute("SELECT id FROM article WHERE digest = ?", (bytes.fromhex(digest),)).fetchone()
            if row is None:
                change_saved(connection, bytes.fromhex(digest), change)
                return False
            connection.execute(statement, (row[0], *values))
        return True


def _without(tags: tuple[str, ...], name: str) -> tuple[str, ...]:
    return tuple(tag for tag in tags if tag != name)


def tag_name(tag: str) -> str:
    """Give a tag the form in which it is kept: "Port Strike" is "port-strike"."""
    return "-".join(tag.casefold().encode("utf-8", "replace").decode().split()).strip('"')[:_MOST_OF_A_TAG]
