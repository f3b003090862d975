"""What was found in the library, as lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui_reader.layout.cells import fit
from tui_reader.layout.facts import name_speaker, set_in_marks
from tui_reader.layout.list_rows import file_name
from tui_reader.layout.rows import Row, Stretch, harmless
from tui_reader.layout.wrapping import wrap
from tui_reader.model import Span
from tui_reader.ui.passage import Passage, origin, passage_in

if TYPE_CHECKING:
    from tui_reader.library.search import ArticleHit, QuoteHit


def draw_article(hit: ArticleHit, width: int) -> list[Row]:
    """Headline, where it is from, and what was found in it."""
    summary = hit.summary
    title = harmless(summary.headline or file_name(summary.path) or "Without a headline")
    marks = hit.headline if summary.headline else ()
    runs = tuple((span.start, span.end, "match") for span in marks)
    head = Row(fit(title, width), "title", runs)
    where = origin(summary) or file_name(summary.path)
    text, found = hit.snippet.text, hit.snippet.highlights
    if hit.snippet.start:
        text, found = f"…{text}", tuple(Span(span.start + 1, span.end + 1) for span in found)
    return [head, Row(fit(harmless(where), width), "detail"), *marked_rows(text, found, width, "body", most=2)]


def draw_quote(hit: QuoteHit, width: int) -> list[Row]:
    """The words of the quote, who said them, and where."""
    words = set_in_marks(hit.text, hit.kind)
    shift = words.index(hit.text)
    marks = tuple(Span(span.start + shift, span.end + shift) for span in hit.highlights)
    rows = marked_rows(words, marks, width, "body", most=2)
    rows += [Row("")] * (2 - len(rows))
    speaker = harmless(name_speaker(hit.speaker, hit.kind))
    where = " · ".join(part for part in (origin(hit.summary), hit.summary.headline) if part)
    return [*rows, Row(fit(f"  {speaker}", width), "speaker"), Row(fit(f"  {harmless(where)}", width), "detail")]


def marked_rows(text: str, marks: tuple[Span, ...], width: int, style: str, *, most: int) -> list[Row]:
    """Wrap a text, with the stretches that were found marked; the rows begin where the first of them is in sight."""
    shown = harmless(text[: most * width * 3 + (marks[0].start if marks else 0)].replace("\n", " "))
    lines = list(wrap(shown, max(width, 1)))
    first = next((n for n, (_, end) in enumerate(lines) if marks and marks[0].start < end), 0)
    first = max(min(first, len(lines) - most), 0)
    if first:  # it begins in the middle, and says so
        cut = lines[first][0] - 1
        shown, marks = f"…{shown[cut + 1 :]}", tuple(Span(span.start - cut, span.end - cut) for span in marks)
        lines, first = list(wrap(shown, max(width, 1))), 0
    rows = []
    for start, end in lines[first : first + most]:
        runs: list[Stretch] = [
            (max(span.start - start, 0), min(span.end, end) - start, "match")
            for span in marks
            if span.start < end and span.end > start
        ]
        rows.append(Row(shown[start:end], style, tuple(runs)))
    if first + most < len(lines):
        rows[-1] = rows[-1]._replace(text=fit(f"{rows[-1].text.rstrip()} …", width))
    return rows


def passage_of_article(hit: ArticleHit) -> Passage:
    """Name the passage at which an article that was found is opened."""
    place = hit.snippet.place
    if place is None:
        return passage_in(hit.summary)
    start = place.start - hit.snippet.start
    return passage_in(hit.summary, place, hit.snippet.text[start : start + place.end - place.start])
