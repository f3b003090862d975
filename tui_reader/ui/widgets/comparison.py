"""Versions of a story, and two of them compared."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui_reader.layout.cells import fit
from tui_reader.layout.list_rows import file_name
from tui_reader.layout.rows import Row, Stretch, harmless, wrapped_rows
from tui_reader.layout.wrapping import wrap
from tui_reader.model import Article, Span
from tui_reader.ui.passage import origin
from tui_reader.ui.widgets.wrapped_list import WrappedList

if TYPE_CHECKING:
    from tui_reader.comparison.passages import PassagePair
    from tui_reader.library.stories import Comparison, Version

_MOST_LINES = 30


class VersionList(WrappedList):
    """Other articles that tell the story, or come near it."""

    def __init__(self, *, id: str) -> None:
        super().__init__(id=id)
        self._versions: tuple[Version, ...] = ()

    def show(self, versions: tuple[Version, ...], *, is_story: bool) -> None:
        """List versions."""
        self._versions = versions
        self.border_title = f"{'The same story' if is_story else 'Most alike'} ─ {len(versions)}"
        self.say_when_empty("No other article of the library tells this story.", "One that comes in is listed here.")
        self.put_cursor(0)
        self.measure()

    def item_count(self) -> int:
        """How many there are."""
        return len(self._versions)

    def item_rows(self, index: int) -> list[Row]:
        """The headline, where it is from, and how much is alike."""
        version = self._versions[index]
        width = self.room
        title = harmless(version.summary.headline or file_name(version.summary.path))
        parts = (origin(version.summary), f"{round(100 * version.resemblance)} % alike")
        where = " · ".join(part for part in parts if part)
        rows = wrapped_rows(title, width, "title", most=3)
        return [*rows, Row(fit("  " + harmless(where), width), "detail"), Row("")]

    @property
    def version(self) -> Version | None:
        """The one under the cursor."""
        return self._versions[self.cursor] if 0 <= self.cursor < len(self._versions) else None


class ComparisonView(WrappedList):
    """The paragraphs of the other version: what is new, what is gone, and which words changed."""

    def __init__(self, article: Article, *, id: str) -> None:
        super().__init__(id=id)
        self._article = article
        self._other: Article | None = None
        self._pairs: tuple[PassagePair, ...] = ()
        self.border_title = "Comparison"

    def show(self, other: Article, comparison: Comparison) -> None:
        """Show a comparison of the article with another version."""
        from tui_reader.comparison.wording import Change

        self._other, self._pairs = other, comparison.pairs
        counts = (
            (comparison.count(Change.REPLACED), "reworded"),
            (comparison.count(Change.ADDED), "new"),
            (comparison.count(Change.REMOVED), "gone"),
            (comparison.count(Change.SAME), "shared"),
        )
        self.border_title = "Paragraphs: " + ", ".join(f"{count} {word}" for count, word in counts if count)
        self.put_cursor(0)
        self.measure()
        self.show_line(0)

    def item_count(self) -> int:
        """How many paragraphs there are."""
        return len(self._pairs)

    def item_rows(self, index: int) -> list[Row]:
        """A paragraph of the other version, or one that it has not."""
        pair, other = self._pairs[index], self._other
        assert other is not None
        width = max(self.content_width - 5, 1)
        if pair.after is None:
            assert pair.before is not None
            gone = self._article.text_of(pair.before)
            return self._set("- ", gone, ((0, len(gone), "removed"),), width, "problem")
        text = other.text_of(pair.after)
        if pair.before is None:
            return self._set("+ ", text, (), width, "speaker")
        if not pair.wording:
            return self._set("  ", text, (), width, "hidden")
        return self._set("~ ", *self._merged(pair, text), width, "body")

    def _merged(self, pair: PassagePair, text: str) -> tuple[str, tuple[Stretch, ...]]:
        """Set both wordings in one line of text: what is gone before what is new."""
        assert pair.before is not None
        old = self._article.text_of(pair.before)
        merged, runs, seen = "", list[Stretch](), 0
        for stretch in pair.wording:
            merged += text[seen : stretch.after.start]
            gone = old[stretch.before.start : stretch.before.end] if stretch.change != "same" else ""
            if gone:
                runs.append((len(merged), len(merged) + len(gone), "removed"))
                merged += gone + " "
            start = len(merged)
            merged += text[stretch.after.start : stretch.after.end]
            if stretch.change != "same" and len(merged) > start:
                runs.append((start, len(merged), "added"))
            seen = stretch.after.end
        return merged + text[seen:], tuple(runs)

    def _set(self, sign: str, text: str, runs: tuple[Stretch, ...], width: int, style: str) -> list[Row]:
        shown = harmless(text.replace("\n", " "))
        rows = []
        for number, (start, end) in enumerate(wrap(shown, width)):
            if number == _MOST_LINES:
                rows.append(Row("  …", "hidden"))
                break
            inside = tuple(
                (max(a - start, 0) + 2, min(b, end) - start + 2, name) for a, b, name in runs if a < end and b > start
            )
            rows.append(Row((sign if number == 0 else "  ") + shown[start:end], style, inside))
        return [*rows, Row("")]

    @property
    def span(self) -> Span | None:
        """Where the paragraph under the cursor stands in the other version."""
        return self._pairs[self.cursor].after if 0 <= self.cursor < len(self._pairs) else None
