"""Corrections on the spot: what is hidden, who said it, who is who, what is no quote; undone and listed."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING

from textual import on, work

from tui_reader.model import Article, Quote, QuoteKind, Role, SourceKind, Span, summarise
from tui_reader.ui.messages import Corrected, CorrectionsListed, LibraryTroubled
from tui_reader.ui.painting import harmless
from tui_reader.ui.screens.base import ReadingScreen

if TYPE_CHECKING:
    from tui_reader.library.library import Library
    from tui_reader.library.revising import Revised
    from tui_reader.revision.corrections import Correction

Act = Callable[["Library", str], "Revised | None"]
"""Something done to the article of a digest; `None` when there was nothing to do."""

NOBODY = "(the text does not tell)"
_SENTENCE = re.compile(r"[^.!?…]+(?:[.!?…]+[\"'”’»)]*|$)")
_MARKS = "\"'“”„‟‘’‚‛«»‹›「」『』 \n\t"


class Correcting(ReadingScreen):
    """Commands of the group Correct and annotate that correct."""

    def _correctable(self) -> Article | None:
        if not self.sources.librarian.is_wanted:
            self.say("Corrections are kept in the library, and there is none.")
            return None
        if self.article is None:
            self.say("No article to correct.")
        return self.article

    def action_hide_block(self) -> None:
        """Hide the paragraph, or restore a hidden one."""
        from tui_reader.revision.corrections import hide_block, restore_block

        article = self._correctable()
        index = self.article_view.block_in_use()
        if article is None:
            return
        if index is None:
            self.say("No paragraph here; in the file as it is (v), nothing can be hidden.")
            return
        block = article.document.blocks[index]
        if block.is_hidden:
            self._correct(article, restore_block(article, index), "Restored. U takes it back.")
        else:
            self._correct(article, hide_block(article, index), "Hidden, by you. U takes it back; v shows it.")

    def action_set_role(self) -> None:
        """Say what a paragraph is: a caption, the byline, a crosshead."""
        from tui_reader.revision.corrections import restore_block
        from tui_reader.ui.screens.choosing import AskWords

        article, index = self._correctable(), self.article_view.block_in_use()
        if article is None or index is None:
            return
        self.article_view.show_block(index)

        def chosen(name: str | None) -> None:
            if name is not None and name in [str(role) for role in Role]:
                self._correct(article, restore_block(article, index, Role(name)), f"Set to {name}.")

        roles = tuple(str(role) for role in Role)
        self.app.push_screen(AskWords("What is this paragraph?", roles, only_known=True), chosen)

    def action_set_speaker(self) -> None:
        """Say who said the quote."""
        from tui_reader.revision.corrections import set_speaker
        from tui_reader.ui.screens.choosing import AskWords

        article, quote = self._correctable(), self.quotes_panel.quote
        if article is None or quote is None:
            self.say("No quote is under the cursor.")
            return

        def chosen(name: str | None) -> None:
            if name:
                speaker = None if name == NOBODY else name
                self._correct(article, set_speaker(article, quote, speaker), f"Said by {speaker or 'nobody named'}.")

        self.app.push_screen(AskWords(f"Who said “{_short(article, quote)}”?", (*_names(article), NOBODY)), chosen)

    def action_drop_quote(self) -> None:
        """Say that a quote is none."""
        from tui_reader.revision.corrections import drop_quote

        article, quote = self._correctable(), self.quotes_panel.quote
        if article is None or quote is None:
            self.say("No quote is under the cursor.")
            return
        self._correct(article, drop_quote(article, quote), "No quote any more. U takes it back.")

    def action_add_quote(self) -> None:
        """Add a quote: the selection, or a sentence that is chosen."""
        article = self._correctable()
        if article is not None:
            self.ask_passage("Which words are a quote?", lambda span: self._ask_who_said(article, span))

    def _ask_who_said(self, article: Article, span: Span) -> None:
        from tui_reader.revision.anchors import anchor_passage
        from tui_reader.revision.corrections import AddQuote
        from tui_reader.ui.screens.choosing import AskWords

        text = article.body.text
        start, end = span.start, span.end
        while start < end and text[start] in _MARKS:
            start += 1
        while end > start and text[end - 1] in _MARKS:
            end -= 1
        if start == end:
            self.say("No words are selected.")
            return

        def chosen(name: str | None) -> None:
            if name:
                speaker = None if name == NOBODY else name
                added = AddQuote(anchor_passage(article, Span(start, end)), speaker, QuoteKind.DIRECT)
                self._correct(article, added, "Added to the quotes. U takes it back.")

        title = f"Who said “{harmless(text[start : min(end, start + 30)])}”?"
        self.app.push_screen(AskWords(title, (*_names(article), NOBODY)), chosen)

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
            self.say("Select words with the mouse, or go to a paragraph of the article.")
            return
        view.show_block(index)
        sentences = _sentences(article.document.blocks[index].text, start)

        def chosen(words: str | None) -> None:
            at = article.body.text.find(words, start) if words else -1
            if words and at >= 0:
                take(Span(at, at + len(words)))
            elif words:
                self.say("These words do not stand in the article.")

        known = tuple(article.text_of(span) for span in sentences)
        self.app.push_screen(AskWords(title, known, lines=3), chosen)

    def action_merge_names(self) -> None:
        """Say that two names are one."""
        from tui_reader.revision.corrections import MergeNames
        from tui_reader.ui.screens.choosing import AskWords

        article, name = self._correctable(), self._name_at_hand()
        if article is None or not name:
            self.say("Put the cursor on a source or on a quote of somebody.")
            return
        others = tuple(other for other in _names(article) if other != name)

        def chosen(into: str | None) -> None:
            if into and into != name:
                merged = MergeNames((name, into), into)
                self._correct(article, merged, f"{name} is {into}. U takes it back.")

        self.app.push_screen(AskWords(f"{harmless(name)} is the same as …", others), chosen)

    def action_split_name(self) -> None:
        """Say that some quotes of a name are another's."""
        from tui_reader.ui.screens.choosing import ChooseSome

        article, name = self._correctable(), self._name_at_hand()
        quotes = tuple(quote for quote in article.quotes if quote.speaker == name) if article is not None else ()
        if article is None or not name or not quotes:
            self.say("Put the cursor on a source or on a quote of somebody.")
            return

        def marked(answer: str | None) -> None:
            chosen = tuple(quotes[int(number)] for number in (answer or "").split())
            if chosen:
                self._ask_other_name(article, name, chosen)

        title = f"Which quotes are not of {harmless(name)}?"
        words = [article.text_of(quote.span) for quote in quotes]
        self.app.push_screen(ChooseSome(title, "Space marks · ⏎ goes on · Esc leaves", words), marked)

    def _ask_other_name(self, article: Article, name: str, quotes: tuple[Quote, ...]) -> None:
        from tui_reader.revision.corrections import split_name
        from tui_reader.ui.screens.choosing import AskWords

        def chosen(into: str | None) -> None:
            if into and into != name:
                self._correct(article, split_name(article, name, quotes, into), f"Given to {into}. U takes it back.")

        others = tuple(other for other in _names(article) if other != name)
        self.app.push_screen(AskWords("Whose are they?", others), chosen)

    def _name_at_hand(self) -> str:
        if self.focused is self.sources_panel and self.sources_panel.source is not None:
            return self.sources_panel.source.name
        quote = self.quotes_panel.quote
        return (quote.speaker or "") if quote is not None else ""

    # What is done in the background

    def _correct(self, article: Article, correction: Correction, words: str) -> None:
        self._act(article, lambda library, digest: library.revising.correct(digest, correction), words)

    def action_undo(self) -> None:
        """Take the last correction back."""
        if (article := self._correctable()) is not None:
            self._act(article, lambda library, digest: library.revising.undo(digest), "The last correction is undone.")

    def action_redo(self) -> None:
        """Make it again."""
        if (article := self._correctable()) is not None:
            self._act(article, lambda library, digest: library.revising.redo(digest), "The correction is made again.")

    @work(thread=True, group="correct", exit_on_error=False)
    def _act(self, article: Article, act: Act, words: str) -> None:
        from tui_reader.library.trouble import LibraryTrouble

        path, digest = article.document.name, article.document.sha256
        library = self.sources.librarian.get()
        if library is None:
            return
        try:
            done = act(library, digest)
            revised = library.revising.article(digest, path) if done is not None else None
        except LibraryTrouble as trouble:
            self.post_message(LibraryTroubled(trouble.reason))
            return
        if revised is None:
            self.post_message(Corrected(path, article, "Nothing to undo or to make again.", ()))
        else:
            self.post_message(Corrected(path, revised.article, words, revised.orphans))

    @on(Corrected)
    def _show_corrected(self, event: Corrected) -> None:
        path = self.open_path
        if self.article is None or path is None or self.article.document.sha256 != event.article.document.sha256:
            return
        self.say(event.words)
        if event.article == self.article:
            return
        self.articles[path] = event.article
        self.shelf.describe(path, summarise(event.article, path))
        self.article_list.refresh_list()
        self.show_again(event.article)

    def action_corrections(self) -> None:
        """List the corrections of the article."""
        if (article := self._correctable()) is not None:
            self._list_corrections(article)

    @work(thread=True, group="corrections", exit_on_error=False)
    def _list_corrections(self, article: Article) -> None:
        from tui_reader.library.trouble import LibraryTrouble

        library = self.sources.librarian.get()
        if library is None:
            return
        digest = article.document.sha256
        try:
            revised = library.revising.article(digest)
            self.post_message(
                CorrectionsListed(library.corrections.of(digest), revised.orphans if revised is not None else ())
            )
        except LibraryTrouble as trouble:
            self.post_message(LibraryTroubled(trouble.reason))

    @on(CorrectionsListed)
    def _show_corrections(self, event: CorrectionsListed) -> None:
        from tui_reader.ui.screens.choosing import ChooseOne

        article = self.article
        if article is None:
            return
        reasons = {id(orphan.correction): orphan.reason for orphan in event.orphans}
        told = {str(orphan.correction): orphan.reason for orphan in event.orphans}
        lines = []
        for kept in event.corrections:
            reason = reasons.get(id(kept.correction)) or told.get(str(kept.correction))
            lines.append(describe_correction(kept.correction) + (f" — no longer fits: {reason}" if reason else ""))

        def chosen(answer: str | None) -> None:
            if answer is not None and answer.startswith("drop "):
                number = event.corrections[int(answer.split()[1])].number
                self._act(article, lambda library, digest: drop_correction(library, digest, number), "Dropped.")

        title = f"Corrections of this article ─ {len(lines)}"
        self.app.push_screen(ChooseOne(title, "d drops one for good · Esc leaves", lines, may_drop=True), chosen)


def drop_correction(library: Library, digest: str, number: int) -> Revised | None:
    """Drop one correction for good, and list and search the article without it."""
    from tui_reader.library.prepared import describe

    library.corrections.remove(number)
    revised = library.revising.article(digest)
    if revised is not None:
        library.articles.describe_anew(digest, describe(revised.article))
    return revised


def describe_correction(correction: Correction) -> str:
    """Say in plain words what was corrected."""
    from tui_reader.revision import corrections as made

    match correction:
        case made.SetRole(block, role):
            what = "hidden" if role is Role.FURNITURE else f"is {role}"
            return f"“{_cut(block.text)}” {what}"
        case made.SetSpeaker(quote, speaker):
            return f"“{_cut(quote.exact)}” was said by {speaker or 'nobody who is named'}"
        case made.MergeNames(names, into):
            return f"{', '.join(name for name in names if name != into)} is {into}"
        case made.SplitName(name, quotes, into):
            return f"{len(quotes)} of the quotes of {name} are of {into}"
        case made.DropQuote(quote):
            return f"“{_cut(quote.exact)}” is no quote"
        case made.AddQuote(passage, speaker):
            return f"“{_cut(passage.exact)}” is a quote{f' of {speaker}' if speaker else ''}"


def _cut(text: str, most: int = 60) -> str:
    return text if len(text) <= most else text[:most].rstrip() + "…"


def _short(article: Article, quote: Quote) -> str:
    return harmless(_cut(article.text_of(quote.span).replace("\n", " "), 40))


def _names(article: Article) -> tuple[str, ...]:
    """Give the names of an article, those of its sources first."""
    named = [source.name for source in article.sources if source.name and source.kind is not SourceKind.UNNAMED]
    return tuple(dict.fromkeys([*named, *(quote.speaker for quote in article.quotes if quote.speaker)]))


def _sentences(text: str, start: int) -> list[Span]:
    """Cut a paragraph into sentences, roughly; the whole of it comes last."""
    found = []
    for match in _SENTENCE.finditer(text):
        words = match.group()
        lead = len(words) - len(words.lstrip())
        if words.strip():
            found.append(Span(start + match.start() + lead, start + match.start() + len(words.rstrip())))
    return [*found, Span(start, start + len(text))] if len(found) > 1 else [Span(start, start + len(text))]
