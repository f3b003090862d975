"""Highlights and notes: made of a selection, listed for the article and over the library, exported."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual import on
from textual.message import Message

from tui_reader.layout.rows import harmless
from tui_reader.model import Article, Span
from tui_reader.ui.background import in_background
from tui_reader.ui.messages import Annotated, LibraryTroubled
from tui_reader.ui.passage import Passage, origin, passage_in
from tui_reader.ui.screens.base import ReadingScreen

if TYPE_CHECKING:
    from tui_reader.library.library import Library
    from tui_reader.revision.annotations import Placed

_NO_LIBRARY = "Annotations are kept in the library, and there is none."


@dataclass
class AnnotationsListed(Message):
    """The annotations of the library, those of the article first."""

    lines: list[str]
    passages: list[Passage]
    numbers: list[int]


class Annotating(ReadingScreen):
    """Commands of the group Correct and annotate that annotate."""

    _annotations: tuple[Placed, ...] = ()

    def ask_passage(self, title: str, take: Callable[[Span], None]) -> None:
        """Take the selection, or ask for a sentence."""
        raise NotImplementedError

    def show_annotations(self, annotations: tuple[Placed, ...]) -> None:
        """Underline the passages."""
        self._annotations = annotations
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
        self.ask_passage("Which words?", lambda span: self._ask_note(article, span))

    def _ask_note(self, article: Article, span: Span) -> None:
        from tui_reader.ui.screens.choosing import AskWords

        self.article_view.show_passage((span,))

        def written(note: str | None) -> None:
            self.article_view.show_passage(())
            if note is not None:
                self._annotate(article, span, note)

        self.app.push_screen(AskWords("A note on this passage (none: only a highlight)", may_be_empty=True), written)

    @in_background("annotate")
    def _annotate(self, article: Article, span: Span, note: str) -> None:
        from tui_reader.revision.annotations import annotate

        words = "Noted. L lists notes and highlights." if note else "Highlighted. L lists notes and highlights."
        self._change(article, lambda library: library.annotations.add(
            article.document.sha256, annotate(article, span, note)), words)  # fmt: skip

    @in_background("annotate")
    def _drop(self, article: Article, number: int) -> None:
        self._change(article, lambda library: library.annotations.remove(number), "Dropped.")

    def _change(self, article: Article, change: Callable[[Library], object], words: str) -> None:
        from tui_reader.library.trouble import LibraryTrouble

        library = self.sources.librarian.get()
        if library is None:
            return
        try:
            change(library)
            self.post_message(Annotated(article.document.sha256, library.annotations.of(article), words))
        except LibraryTrouble as trouble:
            self.post_message(LibraryTroubled(trouble.reason))

    @on(Annotated)
    def _show_annotated(self, event: Annotated) -> None:
        if self.article is not None and self.article.document.sha256 == event.path:
            self.show_annotations(event.annotations)
        self.say(event.words)

    def action_annotations(self) -> None:
        """List highlights and notes."""
        if not self.sources.librarian.is_wanted:
            self.say(_NO_LIBRARY)
            return
        self._list_annotations(self.article)

    @in_background("annotations", exclusive=True)
    def _list_annotations(self, article: Article | None) -> None:
        from tui_reader.library.trouble import LibraryTrouble

        library = self.sources.librarian.get()
        if library is None:
            return
        listed = AnnotationsListed([], [], [])
        own = article.document.sha256 if article is not None else ""
        try:
            rows = sorted(library.annotations.articles(), key=lambda row: row[0].digest != own)
            for summary, _ in rows[:200]:
                revised = library.revising.article(summary.digest)
                for placed in library.annotations.of(revised.article) if revised is not None else ():
                    listed.lines.append(describe_annotation(placed, "" if summary.digest == own else
                                                            summary.headline or origin(summary)))  # fmt: skip
                    listed.passages.append(passage_in(summary, placed.span, placed.annotation.passage.exact))
                    listed.numbers.append(placed.number)
        except LibraryTrouble as trouble:
            self.post_message(LibraryTroubled(trouble.reason))
            return
        self.post_message(listed)

    @on(AnnotationsListed)
    def _show_list(self, event: AnnotationsListed) -> None:
        from tui_reader.ui.screens.choosing import ChooseOne

        def chosen(answer: str | None) -> None:
            what, _, number = (answer or "").rpartition(" ")
            if what == "x":
                self._ask_where()
            elif what == "drop" and self.article is not None:
                self._drop(self.article, event.numbers[int(number)])
            elif number:
                passage = event.passages[int(number)]
                self.open_passage(passage.path, passage.digest, passage.span, passage.words)

        title = f"Highlights and notes ─ {len(event.lines)}"
        hint = "⏎ goes there · d drops · x exports all · Esc leaves"
        self.app.push_screen(ChooseOne(title, hint, event.lines, may_drop=True), chosen)

    def _ask_where(self) -> None:
        from tui_reader.ui.screens.choosing import AskWords

        def named(path: str | None) -> None:
            if path:
                self._export(os.path.expanduser(path))

        title = "Export to: .md for Markdown, .json for Web Annotations"
        self.app.push_screen(AskWords(title, value="annotations.md"), named)

    @in_background("annotate")
    def _export(self, path: str) -> None:
        from tui_reader.library.trouble import LibraryTrouble

        library = self.sources.librarian.get()
        if library is None:
            return
        try:
            text = library.annotations.to_w3c() if path.endswith(".json") else library.annotations.to_markdown()
            with open(path, "x", encoding="utf-8", errors="replace") as file:
                file.write(text)
            words = f"Written to {path}."
        except FileExistsError:
            words = f"{path} is there already, and was left as it is."
        except (OSError, LibraryTrouble) as error:
            words = f"{path} cannot be written: {getattr(error, 'strerror', None) or error}."
        self.post_message(Annotated("", (), words))


def describe_annotation(placed: Placed, where: str) -> str:
    """Set an annotation in one line: its words, its note, and the article when it is another."""
    exact = placed.annotation.passage.exact.replace("\n", " ")
    words = exact if len(exact) <= 120 else exact[:120].rstrip() + "…"
    parts = [f"“{words}”"]
    if placed.annotation.note:
        parts.append(placed.annotation.note)
    if placed.span is None:
        parts.append("no longer found in the article")
    if where:
        parts.append(f"({where})")
    return harmless(" — ".join(parts))
