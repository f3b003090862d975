"""Entries of the list: where an article is from, and what is in it."""

import pytest

from tui_reader.layout.cells import cell_width
from tui_reader.layout.list_rows import details, entry_rows
from tui_reader.model.summary import ArticleSummary


def summary(outlet: str | None = "The Kestrel Courier", quotes: int = 7, sources: int = 8) -> ArticleSummary:
    return ArticleSummary("a.txt", "", "Budget passes", outlet, "2024-03-06T10:00:00Z", 460, quotes, sources)


@pytest.mark.parametrize(
    ("width", "line"),
    [
        (50, "The Kestrel Courier · 2024-03-06 · 2 min     7q 8s"),
        (36, "The Kestrel Courier · 2 min    7q 8s"),
        (30, "The Kestrel Courier      7q 8s"),
        (20, "The Kestrel…   7q 8s"),
    ],
)
def test_what_was_found_stands_at_the_right_edge(width: int, line: str) -> None:
    assert details(summary(), width) == line


def test_without_an_outlet_the_day_tells_where_an_article_is_from() -> None:
    assert details(summary(outlet=None), 20) == "2024-03-06     7q 8s"


def test_nothing_found_leaves_the_room_to_the_origin() -> None:
    assert details(summary(quotes=0, sources=0), 30) == "The Kestrel Courier · 2 min"


@pytest.mark.parametrize("width", range(1, 60))
def test_no_row_is_wider_than_its_list(width: int) -> None:
    wide = summary(outlet="港口新聞報 The Harbour")
    assert all(cell_width(row.text) <= max(width, 3) for row in entry_rows("a.txt", wide, width))


def test_a_file_that_is_no_article_has_its_name_and_the_reason() -> None:
    broken = summary()._replace(problem="empty file")
    assert [row.text for row in entry_rows("saved/broken.txt", broken, 30)] == ["! broken.txt", "  empty file"]
