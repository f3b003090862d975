"""The corrections of the library, as a list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui_reader.layout.rows import Row, harmless, wrapped_rows
from tui_reader.ui.correction_words import describe_correction
from tui_reader.ui.widgets.notes import article_heading
from tui_reader.ui.widgets.wrapped_list import WrappedList

if TYPE_CHECKING:
    from tui_reader.library.corrected import Corrected

_CITED = 180
"""Characters of a passage that are shown."""
_ALL = 100_000


def searched_text(corrected: Corrected) -> str:
    """Give what is looked through for words, in lower case."""
    known = corrected.summary
    parts = (describe_correction(corrected.kept.correction, _ALL), corrected.orphaned and "no longer fits")
    return " ".join(part for part in (*parts, *((known.headline, known.outlet) if known else ())) if part).casefold()


class CorrectedList(WrappedList):
    """Corrections in plain words; an article is named where its first one stands."""

    def __init__(self, *, id: str) -> None:
        super().__init__(id=id)
        self.corrected: tuple[Corrected, ...] = ()

    def show(self, corrected: tuple[Corrected, ...]) -> None:
        """List corrections; the cursor stays where it is."""
        self.corrected = corrected
        self.measure()
        self.put_cursor(self.cursor)

    def item_count(self) -> int:
        """How many there are."""
        return len(self.corrected)

    def item_rows(self, index: int) -> list[Row]:
        """The article, what was corrected, and why it no longer fits."""
        each = self.corrected[index]
        width = self.room
        rows: list[Row] = []
        if not index or self.corrected[index - 1].digest != each.digest:
            unknown = f"An article that is not in the library (SHA-256 {each.digest[:12]}…)"
            rows = article_heading(each.summary, width) or wrapped_rows(unknown, width, "detail", most=2)
        words = harmless(" ".join(describe_correction(each.kept.correction, _CITED).split()))
        rows += wrapped_rows(words, width, "body", most=3)
        if each.orphaned:
            rows += wrapped_rows(f"no longer fits: {each.orphaned}", width, "problem", most=3, indent="  ")
        return [*rows, Row("")]

    @property
    def entry(self) -> Corrected | None:
        """The correction under the cursor."""
        return self.corrected[self.cursor] if 0 <= self.cursor < len(self.corrected) else None
