"""The row of an article in SQL: which columns it has, and the row that is made of them."""

import os
from collections.abc import Sequence
from typing import Any

from tui_reader.model.summary import ArticleSummary

SUMMARY_COLUMNS = (
    "a.digest, a.headline, a.outlet, a.published, a.words, a.quotes, a.sources, a.read, a.starred, a.story"
)
"""The columns of a row of the list, of the table `article` called `a`."""
PLACE = "(SELECT path FROM place WHERE article = a.id ORDER BY seen DESC LIMIT 1)"
"""The file in which the article `a` was last found."""


def summary_from(row: Sequence[Any]) -> ArticleSummary:
    """Make a row of the list of `SUMMARY_COLUMNS` and a path."""
    digest, headline, outlet, published, words, quotes, sources, read, starred, story, path = row[:11]
    return ArticleSummary(
        os.fsdecode(path) if path is not None else "", digest.hex(), headline, outlet, published, words, quotes,
        sources, bool(read), bool(starred), None, story,
    )  # fmt: skip
