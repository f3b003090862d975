"""Highlights and notes: beside the article, and those of the whole library."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui_reader.layout.cells import fit
from tui_reader.layout.rows import Row, harmless, wrapped_rows
from tui_reader.model.summary import ArticleSummary
from tui_reader.model.value import Value
from tui_reader.ui.passage import origin
from tui_reader.ui.widgets.wrapped_list import WrappedList

if TYPE_CHECKING:
    from tui_reader.revision.annotations import Placed

_NOTE_LINES = 6


class Noted(Value):
    """An annotation, and the article that it is in."""

    placed: Placed
    """The annotation."""
    summary: ArticleSummary | None = None
    """The article; `None` where only one is meant."""

    @property
    def searched_text(self) -> str:
        """What is looked through for words, in lower case."""
        annotation, known = self.placed.annotation, self.summary
        parts = (annotation.passage.exact, annotation.note, *((known.headline, known.outlet) if known else ()))
        return " ".join(part for part in parts if part).casefold()


class NotesList(WrappedList):
    """Annotations with their passages; an article is named where its first one stands."""

    passage_lines = 4
    """Lines of a passage that are shown."""

    def __init__(self, *, id: str) -> None:
        super().__init__(id=id)
        self.notes: tuple[Noted, ...] = ()

    def show(self, notes: tuple[Noted, ...]) -> None:
        """List annotations; the cursor stays where it is."""
        self.notes = notes
        self.measure()
        self.put_cursor(self.cursor)

    def item_count(self) -> int:
        """How many there are."""
        return len(self.notes)

    def item_rows(self, index: int) -> list[Row]:
        """The article, the words, the note."""
        noted = self.notes[index]
        width = self.room
        annotation = noted.placed.annotation
        rows = article_heading(noted.summary, width) if self._is_first(index) else []
        rows += wrapped_rows(_one_line(annotation.passage.exact), width, "quoted", most=self.passage_lines)
        if annotation.note:
            rows += wrapped_rows(_one_line(annotation.note), width, "body", most=_NOTE_LINES, indent="  ")
        if noted.placed.span is None:
            rows += wrapped_rows("no longer found in the article", width, "problem", indent="  ")
        return [*rows, Row("")]

    def _is_first(self, index: int) -> bool:
        own = self.notes[index].summary
        above = self.notes[index - 1].summary if index else None
        return own is not None and (above is None or above.digest != own.digest)

    @property
    def noted(self) -> Noted | None:
        """The annotation under the cursor."""
        return self.notes[self.cursor] if 0 <= self.cursor < len(self.notes) else None


class NotesPanel(NotesList):
    """The annotations of the article on the screen: the passage is there already, so that the note has the room."""

    passage_lines = 2

    def show_annotations(self, annotations: tuple[Placed, ...]) -> None:
        """List them."""
        self.border_title = f"Notes ─ {len(annotations)}"
        self.show(tuple(map(Noted, annotations)))


def _one_line(text: str) -> str:
    return harmless(" ".join(text.split()))


def article_heading(summary: ArticleSummary | None, width: int) -> list[Row]:
    """Name an article over what it has."""
    if summary is None:
        return []
    title = harmless(summary.headline or "Without a headline")
    where = harmless(origin(summary))
    return [*wrapped_rows(title, width, "title", most=2), *([Row(fit(where, width), "detail")] if where else [])]
