"""Highlights and notes: made of a selection, listed for the article and over the library, exported."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from textual import on

from tui_reader.model import Article, Span
from tui_reader.ui.background import in_background
from tui_reader.ui.messages import Annotated, LibraryTroubled
from tui_reader.ui.passage import Passage
from tui_reader.ui.screens.base import Part
from tui_reader.ui.widgets.item_view import ItemView

if TYPE_CHECKING:
    from tui_reader.library.library import Library
    from tui_reader.revision.annotations import Annotation, Placed

_NO_LIBRARY = "Annotations are kept in the library, and there is none."


class Annotating(Part):
    """Commands of the group Correct and annotate that annotate."""

    _annotations: tuple[Placed, ...] = ()

    def ask_passage(self, title: str, take: Callable[[Span], None]) -> None:
        """Take the selection, or ask for a sentence."""
        raise NotImplementedError

    def show_annotations(self, annotations: tuple[Placed, ...]) -> None:
        """Underline the passages."""
        self._annotations = annotations
        self.notes_panel.show_annotations(annotations)
        self.set_class(bool(annotations), "-has-notes")
        if not annotations and self.focused is self.notes_panel:
            self.go_to_pane("article")
        self.article_view.show_annotations([placed.span for placed in annotations if placed.span is not None])

    def refresh_annotations(self) -> None:
        """Underline them in another view of the article."""
        self.show_annotations(self._annotations)

    def action_annotate(self) -> None:
        """Highlight a passage, with a note if one is written."""
        article = self.article
        if article is None or not self.sources.librarian.is_wanted:
            self.say("No article to annotate." if article is None else _NO_LIBRARY)
            return
        noted = self.notes_panel.noted
        if self.focused is self.notes_panel and noted is not None:
            self._edit_noted(article, noted.placed.number, noted.placed.annotation.note)
            return
        self.ask_passage("Which words?", lambda span: self._ask_note(article, span))

    def _ask_note(self, article: Article, span: Span) -> None:
        from tui_reader.ui.screens.choosing import AskWords

        self.article_view.show_passage((span,))

        def written(note: str | None) -> None:
            self.article_view.show_passage(())
            if note is not None:
                self._trouble_told = ""
                self._annotate(article, span, note)

        self.app.push_screen(AskWords("A note on this passage (empty: only highlight it)", may_be_empty=True), written)

    @in_background("annotate")
    def _annotate(self, article: Article, span: Span, note: str) -> None:
        from tui_reader.revision.annotations import annotate

        words = f"{'Noted' if note else 'Highlighted'}. {self.key_bar.keys['show_notes']} goes to the notes."
        self._change(article, lambda library: library.annotations.add(
            article.document.sha256, annotate(article, span, note)), words)  # fmt: skip

    @in_background("annotate")
    def _drop(self, article: Article, number: int) -> None:
        words = f"Dropped. {self.key_bar.keys['undo']} takes it back."
        self._change(article, lambda library: library.annotations.remove(number), words)

    @in_background("annotate")
    def _put_back(self, article: Article, annotation: Annotation) -> None:
        words = "The note is back." if annotation.note else "The highlight is back."
        self._change(article, lambda library: library.annotations.add(article.document.sha256, annotation), words)

    def _change(self, article: Article, change: Callable[[Library], object], words: str) -> None:
        from tui_reader.library.trouble import LibraryTrouble

        def changed(library: Library) -> tuple[Placed, ...]:
            change(library)
            return library.annotations.of(article)

        try:
            if (kept := self.sources.librarian.do(changed)) is not None:
                self.post_message(Annotated(article.document.sha256, kept, words))
        except LibraryTrouble as trouble:
            self.post_message(LibraryTroubled(trouble.reason))

    @on(Annotated)
    def _show_annotated(self, event: Annotated) -> None:
        if self.article is not None and self.article.document.sha256 == event.digest:
            self.show_annotations(event.annotations)
            path = self.open_path or ""
            if (kept := self.kept.get(path)) is not None:
                self.kept[path] = kept._replace(annotations=event.annotations)
        if event.words:
            self.say(event.words)

    def action_annotations(self) -> None:
        """List highlights and notes of the library, those of the article first."""
        if not self.sources.librarian.is_wanted:
            self.say(_NO_LIBRARY)
            return
        from tui_reader.ui.screens.annotations import AnnotationsScreen

        article = self.article

        def chosen(passage: Passage | None) -> None:
            if article is not None and self.article is article:
                self._look_again(article)
            if passage is not None:
                self.open_passage(passage.path, passage.digest, passage.span, passage.words)

        digest = article.document.sha256 if article is not None else ""
        self.app.push_screen(AnnotationsScreen(self.sources.librarian, digest), chosen)

    @in_background("annotate")
    def _look_again(self, article: Article) -> None:
        self._change(article, lambda library: None, "")

    # The panel beside the article

    def action_show_notes(self) -> None:
        """To the highlights and notes of the article."""
        if self._annotations:
            self.go_to_pane("notes")
        else:
            self.say(f"No highlights or notes on this article: {self.key_bar.keys['annotate']} makes one.")

    @on(ItemView.Moved, "#notes")
    def _show_noted(self, event: ItemView.Moved) -> None:
        noted = self.notes_panel.noted
        if noted is None or noted.placed.span is None:
            return
        self.article_view.show_passage((noted.placed.span,))
        self.article_view.go_to_body(noted.placed.span.start)
        if isinstance(event, ItemView.Chosen):
            self.go_to_pane("article")

    def _edit_noted(self, article: Article, number: int, note: str) -> None:
        from tui_reader.ui.screens.choosing import AskWords

        def written(words: str | None) -> None:
            if words is not None:
                self._set_note(article, number, words)

        self.app.push_screen(AskWords("The note on this passage", value=note, may_be_empty=True), written)

    @in_background("annotate")
    def _set_note(self, article: Article, number: int, note: str) -> None:
        self._change(article, lambda library: library.annotations.set_note(number, note), "Noted.")

    def drop_noted(self) -> bool:
        """Drop the annotation under the cursor of the panel, if that has the keys; tell whether it had."""
        noted = self.notes_panel.noted
        if self.focused is not self.notes_panel or self.article is None or noted is None:
            return False
        self.dropped_note = self.article.document.sha256, noted.placed.annotation
        self._drop(self.article, noted.placed.number)
        return True

    def restore_noted(self) -> bool:
        """Put back the annotation of this article that was dropped last; tell whether there was one."""
        article, dropped = self.article, self.dropped_note
        if article is None or dropped is None or dropped[0] != article.document.sha256:
            return False
        self.dropped_note = None
        self._put_back(article, dropped[1])
        return True
