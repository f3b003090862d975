"""Corrections on the spot: what is hidden, who said it, who is who, what is no quote; undone and listed."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from textual import on

from tui_reader.layout.quote_rows import DOUBT
from tui_reader.layout.rows import harmless
from tui_reader.model import Article, ArticleSummary, Role, Span, summarise
from tui_reader.ui.background import in_background
from tui_reader.ui.correction_words import beginning_of, describe_correction, names_of, sentences_of, short_words
from tui_reader.ui.messages import Corrected, LibraryTroubled
from tui_reader.ui.screens.base import Part

if TYPE_CHECKING:
    from tui_reader.library.library import Library
    from tui_reader.library.revising import Revised
    from tui_reader.revision.corrections import Correction

Act = Callable[["Library", str], "Revised | None"]
"""Something done to the article of a digest; `None` when there was nothing to do."""

_NOBODY = "(the text does not tell)"
NO_LIBRARY = "Corrections are kept in the library, and there is none."


class Correcting(Part):
    """Commands of the group Correct and annotate that correct."""

    def correctable(self) -> Article | None:
        """Give the article if it can be corrected; say why when it cannot."""
        if not self.sources.librarian.is_wanted:
            self.say(NO_LIBRARY)
            return None
        if self.article is None:
            self.say("No article to correct.")
        self._trouble_told = ""
        return self.article

    def action_hide_block(self) -> None:
        """Hide the paragraph, or restore a hidden one."""
        from tui_reader.revision.corrections import hide_block, restore_block

        article, index = self.correctable(), self._paragraph_in_use()
        if article is None or index is None:
            return
        block = article.document.blocks[index]
        if block.is_hidden:
            self.correct(article, restore_block(article, index), f"Restored: {beginning_of(block.text)}.")
        else:
            said = f"Hidden, by you: {beginning_of(block.text)}. {self.key_bar.keys['next_view']} shows it."
            self.correct(article, hide_block(article, index), said)

    def _paragraph_in_use(self) -> int | None:
        """Give the paragraph that a key is meant for; where there is none, say so."""
        index = self.article_view.block_in_use()
        if index is None and self.article is not None and self.sources.librarian.is_wanted:
            view = self.key_bar.keys["next_view"]
            self.say(f"No paragraph here; in the file as it is, none can be corrected: {view} shows the article.")
        return index

    def action_set_role(self) -> None:
        """Say what a paragraph is: a caption, the byline, a crosshead."""
        from tui_reader.revision.corrections import restore_block
        from tui_reader.ui.screens.choosing import AskWords

        article, index = self.correctable(), self._paragraph_in_use()
        if article is None or index is None:
            return
        self.article_view.show_block(index)
        block = article.document.blocks[index]

        def chosen(name: str | None) -> None:
            if name == block.role:
                self.say(f"Nothing changed: it was {name} already.")
            elif name in [str(role) for role in Role]:
                self.correct(article, restore_block(article, index, Role(name)), f"Set to {name}.")

        roles = sorted(map(str, Role), key=lambda name: name != block.role)  # what it is now comes first
        title = f"What is {beginning_of(block.text)}?"
        self.app.push_screen(AskWords(title, tuple(roles), only_known=True), chosen)

    def action_set_speaker(self) -> None:
        """Say who said the quote."""
        from tui_reader.revision.corrections import set_speaker

        article, quote = self.correctable(), self.quotes_panel.quote
        if article is None or quote is None:
            self._tell_no_quote(article)
            return

        def named(speaker: str | None) -> None:
            who = speaker or "nobody named"
            if speaker == quote.speaker and quote.confidence >= DOUBT:
                self.say(f"Nothing changed: it was said by {who} already.")
            else:  # a doubtful speaker is confirmed by being named again
                self.correct(article, set_speaker(article, quote, speaker), f"Said by {who}.")

        self._ask_speaker(article, short_words(article, quote), named, quote.speaker or _NOBODY)

    def _tell_no_quote(self, article: Article | None) -> None:
        if article is not None:  # else it was said already why there is nothing to correct
            self.say("No quote is under the cursor.")

    def _ask_speaker(
        self, article: Article, words: str, take: Callable[[str | None], None], first: str = ""
    ) -> None:
        """Ask who said some words, which may be somebody whom the text does not name; whom it is now comes first."""
        from tui_reader.ui.screens.choosing import AskWords

        def chosen(name: str | None) -> None:
            if name:
                take(None if name == _NOBODY else name)

        names = sorted((*names_of(article), _NOBODY), key=lambda name: name != first)
        self.app.push_screen(AskWords(f"Who said “{words}”?", tuple(names)), chosen)

    def action_drop_quote(self) -> None:
        """Say that a quote is none."""
        from tui_reader.revision.corrections import drop_quote

        if self.drop_noted():
            return
        article, quote = self.correctable(), self.quotes_panel.quote
        if article is None or quote is None:
            self._tell_no_quote(article)
        else:
            words = beginning_of(article.text_of(quote.span))
            self.correct(article, drop_quote(article, quote), f"No quote any more: {words}.")

    def action_add_quote(self) -> None:
        """Add a quote: the selection, or a sentence that is chosen."""
        article = self.correctable()
        if article is not None:
            self.ask_passage("Which words are a quote?", lambda span: self._ask_who_said(article, span))

    def _ask_who_said(self, article: Article, span: Span) -> None:
        from tui_reader.revision.corrections import quote_selection, without_marks

        start, end = without_marks(article.body.text, span)
        if start == end:
            self.say("No words are selected.")
            return

        def named(speaker: str | None) -> None:
            self.correct(article, quote_selection(article, span, speaker), "Added to the quotes.")

        self._ask_speaker(article, harmless(article.body.text[start : min(end, start + 30)]), named)

    def ask_passage(self, title: str, take: Callable[[Span], None]) -> None:
        """Take the selection, or ask for a sentence of the paragraph in use."""
        from tui_reader.ui.screens.choosing import AskWords

        article, view = self.article, self.article_view
        selected = view.selection_in_body()
        if article is None:
            return
        if selected is not None:
            self.clear_selection()
            take(selected)
            return
        index = view.block_in_use()
        start = article.body.start_of.get(index) if index is not None else None
        if index is None or start is None:
            self._tell_no_passage(article, index)
            return
        view.show_block(index)
        sentences = sentences_of(article.document.blocks[index].text, start)

        def chosen(words: str | None) -> None:
            at = article.body.text.find(words, start) if words else -1
            if words and at >= 0:
                take(Span(at, at + len(words)))
            elif words:
                self.say("These words are not in the article.")

        known = tuple(article.text_of(span) for span in sentences)
        self.app.push_screen(AskWords(title, known, lines=3), chosen)

    def _tell_no_passage(self, article: Article, index: int | None) -> None:
        """Say why nothing here can be highlighted or quoted: only the body of the article can."""
        block = article.document.blocks[index] if index is not None else None
        if block is None:
            self.say("Select words with the mouse, or go to a paragraph of the article.")
        elif block.is_hidden:
            restore = self.key_bar.keys["hide_block"]
            self.say(f"{beginning_of(block.text)} is hidden: {restore} restores it, then it is part of the article.")
        else:
            self.say(f"{beginning_of(block.text)} is a {block.role}, which is no part of the body.")

    # What is done in the background

    def correct(self, article: Article, correction: Correction, words: str) -> None:
        """Make a correction, and say so in some words, and how it is taken back."""
        self.dropped_note = None
        said = f"{words} {self.key_bar.keys['undo']} takes it back."
        self._act(article, lambda library, digest: library.revising.correct(digest, correction), said)

    def action_undo(self) -> None:
        """Take the last correction back, or a note put away after it."""
        if self.restore_noted():
            return
        if (article := self.correctable()) is not None:
            self._act(article, lambda library, digest: library.revising.undo(digest), "Taken back")

    def action_redo(self) -> None:
        """Make it again."""
        if (article := self.correctable()) is not None:
            self._act(article, lambda library, digest: library.revising.redo(digest), "Made again")

    @in_background("correct")
    def _act(self, article: Article, act: Act, words: str) -> None:
        from tui_reader.library.trouble import LibraryTrouble

        path, digest = article.document.name, article.document.sha256

        def acted(library: Library) -> tuple[Revised | None, str]:
            done = act(library, digest)
            if done is None:
                return None, "Nothing to undo or to make again."
            said = f"{words}: {describe_correction(done.turned, 30)}." if done.turned is not None else words
            return library.revising.article(digest, path), said

        try:
            told = self.sources.librarian.do(acted)
        except LibraryTrouble as trouble:
            self.post_message(LibraryTroubled(trouble.reason))
            return
        if told is None:
            return
        revised, said = told
        if revised is None:
            self.post_message(Corrected(path, article, said, ()))
        else:
            self.post_message(Corrected(path, revised.article, said, revised.orphans))

    @on(Corrected)
    def _show_corrected(self, event: Corrected) -> None:
        path = self.open_path
        if self.article is None or path is None or self.article.document.sha256 != event.article.document.sha256:
            return
        self.say(event.words)
        if event.article == self.article:
            return
        self.articles[path] = event.article
        self.shelf.describe(path, self._row_of(event.article, path))
        self.article_list.refresh_list()
        self.show_again(event.article)

    def _row_of(self, article: Article, path: str) -> ArticleSummary:
        """Give the row of a corrected article, which belongs to the same story as before."""
        row, known = summarise(article, path), self.entry.summary if self.entry is not None else None
        return row if known is None else row._replace(story=known.story, parts=known.parts)
