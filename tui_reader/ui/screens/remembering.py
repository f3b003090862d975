"""What the library is told while one reads: marks, and the place where one is."""

from __future__ import annotations

from time import monotonic
from typing import TYPE_CHECKING

from textual import on

from tui_reader.layout.lines import Place, View
from tui_reader.model import Article
from tui_reader.ui.librarian import Write
from tui_reader.ui.messages import LibraryOpened
from tui_reader.ui.screens.base import Part

if TYPE_CHECKING:
    from tui_reader.library.library import Library

_NOTE_AFTER = 0.7
"""Seconds between two notes of the place where one reads."""

_RESTORING = 0.3
"""Seconds that the view may take to scroll to the place where one was; until then its top is nobody's place."""

_TOP = Place(-1, 0)


class Remembering(Part):
    """Marks and places, kept."""

    _shown_path: str | None = None
    _is_noting = False
    _is_leaving = False
    _restored_at = 0.0

    def note_mark(self, digest: str, what: str, value: bool) -> None:
        """Have a mark kept: "read" or "starred"."""
        if digest:
            write: Write = (
                (lambda library: library.marks.set_read(digest, value))
                if what == "read"
                else lambda library: library.marks.set_starred(digest, value)
            )
            self.note(write)

    @on(LibraryOpened)
    def _write_what_waited(self) -> None:
        """Have written down what was noted before the library was open."""
        if self.sources.librarian.has_notes:
            self.write_notes()

    def remember_place(self) -> None:
        """Keep the place in the article on the screen."""
        if self._is_leaving:
            return
        view = self.article_view
        if self._shown_path is None or view.article is None or view.view is not View.CLEAN:
            return
        if view.scroll_offset.y:
            self.places[self._shown_path] = view.place
        elif monotonic() - self._restored_at < _RESTORING:
            return
        else:
            self.places.pop(self._shown_path, None)
        is_on_the_way = view.scroll_offset.y and view.percent < 100  # what was read to its end begins anew next time
        self._note_place(view.article, view.place if is_on_the_way else _TOP)

    def _note_place(self, article: Article, place: Place) -> None:
        digest = article.document.sha256
        kept = self.kept.get(self._shown_path or "")
        if kept is None or self.places_noted.get(digest, kept.place or _TOP) == place:
            return
        self.places_noted[digest] = place

        def write(library: Library) -> None:
            from tui_reader.library.marks import Position

            library.marks.set_position(digest, Position(place.block, place.offset))

        self.note(write)

    def note_place_soon(self) -> None:
        """Have the place where one reads kept, once the scrolling has come to a rest."""
        if not self._is_noting and self.sources.librarian.is_wanted:
            self._is_noting = True
            self.set_timer(_NOTE_AFTER, self._note_place_now)

    def _note_place_now(self) -> None:
        self._is_noting = False
        if self.is_mounted:
            self.remember_place()

    def before_leaving(self) -> None:
        """End what runs in the background, and have the last place kept."""
        self.remember_place()
        self._is_leaving = True
        self.end_background()
