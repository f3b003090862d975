"""The tables of the library, and how an older file is brought forward."""

import os
import sqlite3
from collections.abc import Callable
from contextlib import suppress

from tui_reader.library.database import Database, has_full_text_search, suspicion_path
from tui_reader.library.shape import why_strange
from tui_reader.library.trouble import LibraryTrouble, TroubleKind

_ARTICLES = """
CREATE TABLE article(
    id INTEGER PRIMARY KEY,
    digest BLOB NOT NULL UNIQUE,
    headline TEXT, outlet TEXT, published TEXT, language TEXT,
    outlet_key TEXT NOT NULL DEFAULT '',
    words INTEGER NOT NULL, quotes INTEGER NOT NULL, sources INTEGER NOT NULL,
    read INTEGER NOT NULL DEFAULT 0, starred INTEGER NOT NULL DEFAULT 0,
    story INTEGER NOT NULL DEFAULT 0,
    code TEXT NOT NULL,
    added REAL NOT NULL
);
CREATE INDEX article_by_published ON article(published, id, story);
CREATE INDEX article_by_headline ON article(headline IS NULL, headline COLLATE NOCASE, id);
CREATE INDEX article_by_outlet ON article(outlet_key = '', outlet_key, published DESC, id DESC);
CREATE INDEX article_by_words ON article(words, id);
CREATE INDEX article_unread ON article(id) WHERE read = 0;
CREATE INDEX article_starred ON article(id) WHERE starred = 1;
CREATE INDEX article_of_story ON article(story) WHERE story <> 0;
CREATE TABLE analysis(article INTEGER PRIMARY KEY, data BLOB NOT NULL);
CREATE TABLE place(
    path BLOB PRIMARY KEY,
    article INTEGER,
    size INTEGER NOT NULL, mtime_ns INTEGER NOT NULL, inode INTEGER NOT NULL,
    trusted INTEGER NOT NULL,
    problem TEXT,
    seen REAL NOT NULL
) WITHOUT ROWID;
CREATE INDEX place_of_article ON place(article, seen) WHERE article IS NOT NULL;
CREATE TABLE intake(id INTEGER PRIMARY KEY, paths TEXT NOT NULL, begun REAL NOT NULL);
"""

_FINDINGS = """
CREATE VIRTUAL TABLE article_fts USING fts5(
    headline, standfirst, body, speakers, sources, authors, outlet,
    tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'
);
CREATE VIRTUAL TABLE article_words USING fts5vocab(article_fts, 'row');
CREATE TABLE quote(
    id INTEGER PRIMARY KEY,
    article INTEGER NOT NULL,
    start INTEGER NOT NULL, stop INTEGER NOT NULL,
    kind TEXT NOT NULL, speaker TEXT, speaker_key TEXT, confidence REAL NOT NULL,
    text TEXT NOT NULL
);
CREATE INDEX quote_of_article ON quote(article);
CREATE INDEX quote_of_speaker ON quote(speaker_key, article) WHERE speaker_key IS NOT NULL;
CREATE VIRTUAL TABLE quote_fts USING fts5(
    text, speaker, content = 'quote', content_rowid = 'id',
    tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'
);
CREATE TABLE source(
    article INTEGER NOT NULL, name TEXT NOT NULL, name_key TEXT NOT NULL, kind TEXT NOT NULL,
    description TEXT, mentions INTEGER NOT NULL
);
CREATE INDEX source_of_article ON source(article);
CREATE INDEX source_by_name ON source(name_key, article);
"""

_KEPT_BY_THE_USER = """
CREATE TABLE tag(article INTEGER NOT NULL, tag TEXT NOT NULL, PRIMARY KEY(article, tag)) WITHOUT ROWID;
CREATE INDEX tag_by_name ON tag(tag, article);
CREATE TABLE note(article INTEGER PRIMARY KEY, text TEXT NOT NULL);
CREATE TABLE position(article INTEGER PRIMARY KEY, block INTEGER NOT NULL, offset INTEGER NOT NULL);
CREATE TABLE correction(
    id INTEGER PRIMARY KEY AUTOINCREMENT, digest BLOB NOT NULL, data TEXT NOT NULL,
    undone INTEGER NOT NULL DEFAULT 0, made REAL NOT NULL
);
CREATE INDEX correction_of_article ON correction(digest, id);
CREATE TABLE annotation(
    id INTEGER PRIMARY KEY AUTOINCREMENT, digest BLOB NOT NULL, data TEXT NOT NULL, made REAL NOT NULL
);
CREATE INDEX annotation_of_article ON annotation(digest, id);
CREATE TABLE alias(name_key TEXT PRIMARY KEY, same_as TEXT NOT NULL) WITHOUT ROWID;
"""

_COMPARED = """
CREATE TABLE sketch(
    article INTEGER PRIMARY KEY, outlet_key TEXT NOT NULL, signature BLOB NOT NULL,
    lines BLOB NOT NULL, visible BLOB NOT NULL, counted INTEGER NOT NULL, applied INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX sketch_of_outlet ON sketch(outlet_key) WHERE outlet_key <> '';
CREATE TABLE band(key INTEGER NOT NULL, article INTEGER NOT NULL, PRIMARY KEY(key, article)) WITHOUT ROWID;
CREATE TABLE line(
    outlet_key TEXT NOT NULL, print INTEGER NOT NULL, articles INTEGER NOT NULL, PRIMARY KEY(outlet_key, print)
) WITHOUT ROWID;
CREATE TABLE lesson_due(outlet_key TEXT PRIMARY KEY) WITHOUT ROWID;
"""


def _first(connection: sqlite3.Connection) -> None:
    for part in (_ARTICLES, _FINDINGS, _KEPT_BY_THE_USER, _COMPARED):
        for statement in part.split(";\n"):
            if statement.strip():
                connection.execute(statement)


def _second(connection: sqlite3.Connection) -> None:
    """Have every article described anew: Han and kana are indexed character by character, sketches are others."""
    connection.execute("UPDATE article SET code = ''")


def _third(connection: sqlite3.Connection) -> None:
    """Give each article of a file that holds several a place of its own; files that may hold some are read again."""
    connection.execute("ALTER TABLE place ADD COLUMN part INTEGER NOT NULL DEFAULT 0")
    connection.execute("ALTER TABLE place ADD COLUMN parts INTEGER NOT NULL DEFAULT 0")
    for ending in ("json", "jsonl", "ndjson", "warc", "gz"):
        connection.execute("UPDATE place SET size = -1 WHERE lower(CAST(path AS TEXT)) GLOB ?", (f"*.{ending}",))
    for statement in _NUMBERED_BY_ARTICLE:
        connection.execute(statement)


QUOTES_OF_ONE = 20
"""Bits of the number of a quote that count the quotes of its article; those above them are the number of the article.

So the index of words tells in which article each of a hundred thousand quotes stands, and no table need be asked.
"""
_NUMBERED_BY_ARTICLE = (
    "DROP INDEX IF EXISTS quote_of_article",
    "DROP INDEX quote_of_speaker",
    "ALTER TABLE quote RENAME TO old_quote",
    """CREATE TABLE quote(
        id INTEGER PRIMARY KEY,
        article INTEGER NOT NULL,
        start INTEGER NOT NULL, stop INTEGER NOT NULL,
        kind TEXT NOT NULL, speaker TEXT, speaker_key TEXT, confidence REAL NOT NULL,
        text TEXT NOT NULL
    )""",
    f"""INSERT INTO quote
        SELECT (article << {QUOTES_OF_ONE}) + row_number() OVER (PARTITION BY article ORDER BY id) - 1,
        article, start, stop, kind, speaker, speaker_key, confidence, text FROM old_quote""",
    "DROP TABLE old_quote",
    "CREATE INDEX quote_of_speaker ON quote(speaker_key, article) WHERE speaker_key IS NOT NULL",
    "INSERT INTO quote_fts(quote_fts) VALUES ('delete-all')",
    "INSERT INTO quote_fts(rowid, text, speaker) SELECT id, spaced(text), spaced(coalesce(speaker, '')) FROM quote",
)


Migration = Callable[[sqlite3.Connection], None]
"""A step from one version of the tables to the next, inside one transaction."""

MIGRATIONS: tuple[Migration, ...] = (_first, _second, _third)
"""Step n leads from version n to n + 1; a step that was released is never changed."""


def prepare(database: Database, migrations: tuple[Migration, ...] = MIGRATIONS) -> None:
    """Bring the file to the newest version, keeping a copy of it beforehand.

    Raises:
        LibraryTrouble: when it is newer than this program, is not ours (any more), or cannot be brought forward.
    """
    if not has_full_text_search():
        reason = "this Python's SQLite has no full-text search (FTS5); install one that has it"
        raise LibraryTrouble(database.name, reason, TroubleKind.UNSUPPORTED)
    target = len(migrations)
    with database.reading() as connection:
        version = _version(connection)
        ours = version > 0 or connection.execute("SELECT 1 FROM sqlite_master LIMIT 1").fetchone() is None
        strange = why_strange(connection) if 0 < version <= target else None
    if version > target:
        reason = f"a newer newsreader wrote it (version {version}; this one knows {target}); it is left as it is"
        raise LibraryTrouble(database.name, reason, TroubleKind.NEWER)
    if not ours:
        reason = "it is a database of another program; it is left as it is"
        raise LibraryTrouble(database.name, reason, TroubleKind.FOREIGN)
    if strange is not None:
        reason = f"another program changed it: {strange}; it is left as it is"
        raise LibraryTrouble(database.name, reason, TroubleKind.FOREIGN)
    if version == target:
        return
    if version:
        _back_up(database, version)
    with database.writing() as connection:
        for step in range(_version(connection), target):  # read again: another instance may have been quicker
            migrations[step](connection)
            connection.execute(f"PRAGMA user_version={step + 1}")


_TABLES = ("article", "analysis", "place", "article_fts", "quote", "quote_fts", "correction", "annotation")


def check(database: Database) -> None:
    """Look whether the tables can be read; throughout, when damage was met before.

    Raises:
        LibraryTrouble: when they cannot.
    """
    suspicion = None if database.path is None else suspicion_path(database.path)
    suspected = suspicion is not None and os.path.exists(suspicion)
    with database.reading() as connection:
        for table in _TABLES:
            connection.execute(f"SELECT * FROM {table} LIMIT 1").fetchone()
        sound = not suspected or connection.execute("PRAGMA quick_check(1)").fetchone()[0] == "ok"
    if suspicion is not None and suspected:
        with suppress(OSError):
            os.unlink(suspicion)
    if not sound:
        raise LibraryTrouble(database.name, "the library is damaged", TroubleKind.DAMAGED)


def _version(connection: sqlite3.Connection) -> int:
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def backup_path(path: str, version: int) -> str:
    """Name the copy that is kept of a library of an older version."""
    return f"{path}.version-{version}"


def _back_up(database: Database, version: int) -> None:
    """Copy the file as it stands, through SQLite so that what lies in the write-ahead log comes along."""
    if database.path is None:
        return
    target, partial = backup_path(database.path, version), f"{database.path}.partial-{os.getpid()}"
    with database.reading() as connection:
        copy = sqlite3.connect(partial)
        try:
            connection.backup(copy)
        except sqlite3.Error:
            os.unlink(partial)
            raise
        finally:
            copy.close()
    os.replace(partial, target)
