"""The rows by which an article is found: its findings, its words, its sketch. One transaction of the caller's."""

import sqlite3

from tui_reader.comparison.scripts import for_index
from tui_reader.library.prepared import Findings
from tui_reader.library.schema import QUOTES_OF_ONE

_COLUMNS = "headline, standfirst, body, speakers, sources, authors, outlet"


def write_findings(connection: sqlite3.Connection, article: int, findings: Findings, *, fresh: bool) -> None:
    """Put the findings of an article into the index, in place of those that were there unless it is fresh."""
    if not fresh:
        erase_findings(connection, article)
    connection.execute(
        f"INSERT INTO article_fts(rowid, {_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (article, *map(for_index, findings.texts)),
    )
    first = article << QUOTES_OF_ONE
    connection.executemany(
        "INSERT INTO quote(id, article, start, stop, kind, speaker, speaker_key, confidence, text)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        [(number, article, *row) for number, row in enumerate(findings.quotes, start=first)],
    )
    connection.executemany(
        "INSERT INTO quote_fts(rowid, text, speaker) VALUES (?, ?, ?)",
        [
            (number, for_index(row[6]), for_index(row[3] or ""))
            for number, row in enumerate(findings.quotes, start=first)
        ],
    )
    connection.executemany(
        "INSERT INTO source(article, name, name_key, kind, description, mentions) VALUES (?, ?, ?, ?, ?, ?)",
        [(article, *row) for row in findings.sources],
    )


def erase_findings(connection: sqlite3.Connection, article: int) -> None:
    """Take the findings of an article out of the index."""
    connection.execute("DELETE FROM article_fts WHERE rowid = ?", (article,))
    numbers = (article << QUOTES_OF_ONE, (article + 1) << QUOTES_OF_ONE)
    select = "SELECT id, CAST(text AS TEXT), CAST(speaker AS TEXT) FROM quote WHERE id >= ? AND id < ?"
    quotes = connection.execute(select, numbers).fetchall()
    connection.executemany(
        "INSERT INTO quote_fts(quote_fts, rowid, text, speaker) VALUES ('delete', ?, ?, ?)",
        [(quote, for_index(text or ""), for_index(speaker or "")) for quote, text, speaker in quotes],
    )
    connection.execute("DELETE FROM quote WHERE id >= ? AND id < ?", numbers)
    connection.execute("DELETE FROM source WHERE article = ?", (article,))


def write_article(
    connection: sqlite3.Connection, digest: bytes, findings: Findings, code: str, added: float
) -> tuple[int, bool]:
    """Put the row of an article, new or over the old one (whose marks stay); give its number and whether it is new."""
    values = (
        findings.headline, findings.outlet, findings.published, findings.language, findings.outlet_key,
        findings.words, findings.spoken, len(findings.sources), code,
    )  # fmt: skip
    known = connection.execute("SELECT id FROM article WHERE digest = ?", (digest,)).fetchone()
    if known is not None:
        connection.execute(
            "UPDATE article SET headline = ?, outlet = ?, published = ?, language = ?, outlet_key = ?,"
            " words = ?, quotes = ?, sources = ?, code = ? WHERE id = ?",
            (*values, known[0]),
        )
        return int(known[0]), False
    cursor = connection.execute(
        "INSERT INTO article(headline, outlet, published, language, outlet_key, words, quotes, sources, code,"
        " digest, added) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (*values, digest, added),
    )
    assert cursor.lastrowid is not None
    return cursor.lastrowid, True
