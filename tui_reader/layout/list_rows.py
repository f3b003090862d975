"""Entries of the list of articles, set as rows."""

from tui_reader.layout.cells import cell_width, fit
from tui_reader.layout.rows import Row, Stretch, harmless, wrapped_rows
from tui_reader.model import Article
from tui_reader.model.summary import ArticleSummary

_NARROW = 56
"""Below so many cells a headline takes two lines."""

_WORDS_A_MINUTE = 230
"""Reading speed of adults in English prose, after the review of Brysbaert (2019): 238 words, rounded down."""


def entry_height(width: int) -> int:
    """Tell how many rows every entry takes in so many cells: a wide list needs one for the headline."""
    return 2 if width >= _NARROW else 3


def entry_rows(
    path: str,
    summary: ArticleSummary | None,
    width: int,
    *,
    is_open: bool = False,
    joins: bool = False,
) -> list[Row]:
    """Set one entry of the list in as many rows as `entry_height` says, of at most `width` cells.

    An article of a story that others tell too has a sign, another one if it `joins` the entry above it.
    """
    headline_lines = entry_height(width) - 1
    room = max(width - 2, 1)
    if summary is None:
        return [Row("  " + fit(harmless(file_name(path)), room), "hidden")]
    if summary.problem is not None:
        rows = wrapped_rows(harmless(file_name(path)), room, "problem", most=headline_lines)
        return [*_indented(rows, "!", "problem"), Row("  " + fit(harmless(summary.problem), room), "detail")]
    title = harmless(summary.headline or file_name(path))
    style = "headline" if is_open else "title" if not summary.read else "body"
    rows = wrapped_rows(title, room, style, most=headline_lines)
    mark, mark_style = ("★", "star") if summary.starred else ("●", "unread") if not summary.read else (" ", "body")
    sign = "└" if joins else "≈" if summary.story else " "
    return [*_indented(rows, mark, mark_style), Row(f"{sign} {details(summary, room)}", "detail", ((0, 1, "kind"),))]


def _indented(rows: list[Row], mark: str, mark_style: str) -> list[Row]:
    set_rows = []
    for number, row in enumerate(rows):
        runs: tuple[Stretch, ...] = ((0, 1, mark_style),) if number == 0 else ()
        set_rows.append(Row((mark if number == 0 else " ") + " " + row.text, row.style, runs))
    return set_rows


def details(summary: ArticleSummary, width: int) -> str:
    """Say in a few words where an article is from, and what is in it at the right edge, below that of the others."""
    minutes = f"{minutes_of(summary.words)} min" if summary.words else ""
    counts = ((summary.quotes, "q"), (summary.sources, "s"))
    found = " ".join(f"{count}{letter}" for count, letter in counts if count)
    room = max(width - cell_width(found) - 2, 0) if found else width
    outlet, day = harmless(summary.outlet or ""), (summary.published or "")[:10]
    choices = ((outlet, day, minutes), (outlet or day, minutes), (outlet or day,))
    lines = (" · ".join(part for part in parts if part) for parts in choices)
    origin = next((line for line in lines if cell_width(line) <= room), fit(outlet, room))
    return fit(f"{origin}{' ' * (width - cell_width(origin) - cell_width(found))}{found}", width).rstrip()


def minutes_of(words: int) -> int:
    """Give the minutes that so many words take to read, at least one."""
    return max(1, round(words / _WORDS_A_MINUTE))


def first_notice(article: Article) -> str:
    """Give what is to be said first on the reading of an article's file, which it names; empty for nothing.

    The next article may be on the screen already while it is read.
    """
    document = article.document
    return f"{file_name(document.name)}: {document.notices[0]}" if document.notices else ""


def file_name(path: str) -> str:
    """Give the last part of a path."""
    return path.rstrip("/").rpartition("/")[2] or path
