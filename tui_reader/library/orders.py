"""In which orders the library can be listed, what each is in SQL, and which one was chosen last."""

import sqlite3
from enum import StrEnum


class Order(StrEnum):
    """In which order a list stands."""

    ADDED = "added"
    """Last added first."""
    PUBLISHED = "published"
    """Latest first, those without a date at the end."""
    HEADLINE = "headline"
    """By the alphabet, those without one at the end."""
    OUTLET = "outlet"
    """By outlet, its latest first."""
    LENGTH = "length"
    """Longest first."""
    STORY = "story"
    """Latest first, and those of one story together."""


ORDER_BY = {
    Order.ADDED: "a.id DESC",
    Order.PUBLISHED: "a.published DESC, a.id DESC",
    Order.HEADLINE: "a.headline IS NULL, a.headline COLLATE NOCASE, a.id",
    Order.OUTLET: "a.outlet_key = '', a.outlet_key, a.published DESC, a.id DESC",
    Order.LENGTH: "a.words DESC, a.id DESC",
    Order.STORY: "a.published DESC, a.id DESC",
}
"""What each order is in SQL, of the table `article` called `a`."""

_TABLE = "CREATE TABLE IF NOT EXISTS choice(name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID"
"""Of a library only in which somebody has chosen something."""


def chosen_order(connection: sqlite3.Connection) -> Order:
    """Give the order that was chosen last; that of adding if none was, or none that is known here."""
    if connection.execute("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'choice'").fetchone() is None:
        return Order.ADDED
    row = connection.execute("SELECT value FROM choice WHERE name = 'order'").fetchone()
    return next((order for order in Order if row is not None and order == row[0]), Order.ADDED)


def choose_order(connection: sqlite3.Connection, order: Order) -> None:
    """Keep which order was chosen."""
    connection.execute(_TABLE)
    connection.execute("INSERT OR REPLACE INTO choice VALUES ('order', ?)", (order.value,))


def first_numbers(connection: sqlite3.Connection, order: Order, most: int) -> list[int]:
    """Give the numbers of the first articles in an order, without going through the others."""
    select = f"SELECT a.id, a.story FROM article a ORDER BY {ORDER_BY[order]} LIMIT ?"
    rows = connection.execute(select, (most,)).fetchall()
    if order is not Order.STORY:
        return [number for number, _ in rows]
    found: dict[int, None] = {}
    for number, story in rows:
        found.setdefault(number)
        if story:
            same = f"SELECT a.id FROM article a WHERE a.story = ? ORDER BY {ORDER_BY[order]} LIMIT ?"
            found.update(dict.fromkeys(row[0] for row in connection.execute(same, (story, most))))
        if len(found) >= most:
            break
    return list(found)[:most]
