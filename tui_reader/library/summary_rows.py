"""The row of an article in SQL: which columns it has, and the row that is made of them."""

import os
from collections.abc import Sequence
from typing import Any

from tui_reader.library.values import MOST_OF_A_TEXT, digest_of, number_of, text_of
from tui_reader.model.summary import ArticleSummary

SUMMARY_COLUMNS = (
    f"a.digest, substr(a.headline, 1, {MOST_OF_A_TEXT}), substr(a.outlet, 1, {MOST_OF_A_TEXT}),"
    f" substr(a.published, 1, {MOST_OF_A_TEXT}), a.words, a.quotes, a.sources, a.read, a.starred, a.story"
)
"""The columns of a row of the list, of the table `article` called `a`."""
PLACE = "(SELECT path FROM place WHERE article = a.id ORDER BY seen DESC LIMIT 1)"
"""The file in which the article `a` was last found."""
_DAMAGED = "its row in the library is damaged"


def summary_from(row: Sequence[Any]) -> ArticleSummary:
    """Make a row of the list of `SUMMARY_COLUMNS` and a path."""
    digest, headline, outlet, published, words, quotes, sources, read, starred, story, path = row[:11]
    known = digest_of(digest)
    return ArticleSummary(
        path_from(path), known, text_of(headline), text_of(outlet), text_of(published), number_of(words),
        number_of(quotes), number_of(sources), bool(read), bool(starred), None if known else _DAMAGED, number_of(story),
    )  # fmt: skip


def path_from(value: object) -> str:
    """Give the path that a column holds, or an empty one."""
    return os.fsdecode(value) if isinstance(value, (bytes, str)) else ""
