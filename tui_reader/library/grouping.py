"""Which articles tell the same story: found when an article comes in, by its sketch. Grouped, never deleted."""

import sqlite3
from array import array
from collections import Counter

from tui_reader.comparison.sketches import bands, resemblance
from tui_reader.library.prepared import Prepared
from tui_reader.library.values import number_of, packed_of

SAME_STORY = 0.25
"""Share of runs of words that two articles of one story have in common.

On 837 articles of seven publishers, pairs of one story had 0.52 and more, and all others 0.13 and less.
"""
TOTAL = 0
"""In the place of a fingerprint: the row that counts the articles of the outlet."""
_MOST_OF_A_BAND = 64
_MOST_CANDIDATES = 20


def enter(connection: sqlite3.Connection, article: int, prepared: Prepared) -> None:
    """Put the sketch of a new article beside the others, join it to its story, and count its lines."""
    signature, outlet = prepared.findings.signature, prepared.findings.outlet_key
    keys = bands(signature)
    story = _story_of(connection, signature, keys)
    if story:
        for member in (article, story):  # one by one, for the same reason as below
            connection.execute("UPDATE article SET story = ? WHERE id = ?", (story, member))
    connection.executemany("INSERT OR IGNORE INTO band VALUES (?, ?)", [(key, article) for key in keys])
    counted = bool(outlet) and not (story and _has_version(connection, story, outlet, article))
    connection.execute(  # no OR REPLACE: it would make the full-text index write out what it has, for each article
        "INSERT INTO sketch(article, outlet_key, signature, lines, visible, counted)"
        " VALUES (?, ?, ?, ?, ?, ?)",
        (article, outlet, signature, prepared.lines, prepared.visible, counted),
    )
    if outlet:
        connection.execute("INSERT OR IGNORE INTO lesson_due VALUES (?)", (outlet,))
    if counted:
        _count_lines(connection, outlet, prepared.lines, 1)


def enter_again(connection: sqlite3.Connection, article: int, prepared: Prepared) -> None:
    """Replace the sketch of an article that was analysed anew."""
    leave(connection, article)
    connection.execute("UPDATE article SET story = 0 WHERE id = ?", (article,))
    enter(connection, article, prepared)


def leave(connection: sqlite3.Connection, article: int) -> None:
    """Take the sketch of an article and the count of its lines away."""
    row = connection.execute(
        "SELECT outlet_key, signature, lines, counted FROM sketch WHERE article = ?", (article,)
    ).fetchone()
    if row is None:
        return
    outlet, signature, lines, counted = row
    keys = [(key, article) for key in bands(packed_of(signature, 4))]
    connection.executemany("DELETE FROM band WHERE key = ? AND article = ?", keys)
    connection.execute("DELETE FROM sketch WHERE article = ?", (article,))
    if counted:
        _count_lines(connection, outlet, lines, -1)


def nearest(connection: sqlite3.Connection, signature: bytes, keys: list[int]) -> list[tuple[float, int]]:
    """Give the articles that resemble a sketch, the most alike first, those of another story left out."""
    meetings: Counter[int] = Counter()
    for key in keys:
        rows = connection.execute("SELECT article FROM band WHERE key = ? LIMIT ?", (key, _MOST_OF_A_BAND))
        meetings.update(number_of(row[0]) for row in rows)
    found = []
    for candidate, _ in meetings.most_common(_MOST_CANDIDATES):
        theirs = connection.execute("SELECT signature FROM sketch WHERE article = ?", (candidate,)).fetchone()
        if theirs is not None and (alike := resemblance(signature, packed_of(theirs[0], 4))) >= SAME_STORY:
            found.append((alike, int(candidate)))
    return sorted(found, key=lambda pair: (-pair[0], pair[1]))


def _story_of(connection: sqlite3.Connection, signature: bytes, keys: list[int]) -> int:
    """Give the number of the story that a new article belongs to: that of the article it is most like.

    The number is that of the first article. A third article that resembles two stories joins the nearer one and
    does not melt them, because chains of slight resemblance would end in one group of everything.
    """
    found = nearest(connection, signature, keys)
    if not found:
        return 0
    row = connection.execute("SELECT story FROM article WHERE id = ?", (found[0][1],)).fetchone()
    return number_of(row[0]) or found[0][1] if row is not None else 0


def _has_version(connection: sqlite3.Connection, story: int, outlet: str, article: int) -> bool:
    """Tell whether the outlet has told the story before: two versions repeat their lines, which teaches nothing."""
    found = connection.execute(
        "SELECT 1 FROM article WHERE story = ? AND outlet_key = ? AND id <> ? LIMIT 1", (story, outlet, article)
    )
    return found.fetchone() is not None


def _count_lines(connection: sqlite3.Connection, outlet: str, lines: bytes, step: int) -> None:
    connection.executemany(
        "INSERT INTO line VALUES (?1, ?2, max(?3, 0)) ON CONFLICT DO UPDATE SET articles = max(articles + ?3, 0)",
        [(outlet, mark, step) for mark in (TOTAL, *array("q", packed_of(lines, 8)))],
    )
