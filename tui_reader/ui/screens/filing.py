"""Files: opening, editing, reading again, copying, exporting; and leaving."""

import os
import shlex
import shutil
import subprocess

from textual import on
from textual.worker import get_current_worker

from tui_reader.export.citation import cite, cite_passage
from tui_reader.layout.facts import name_speaker
from tui_reader.layout.lines import View
from tui_reader.layout.list_rows import file_name
from tui_reader.library.files import STDIN
from tui_reader.library.part_names import cut_part
from tui_reader.library.patience import wait_for
from tui_reader.model import Article, Quote, Span
from tui_reader.ui.background import in_background
from tui_reader.ui.clipboard import copy_out
from tui_reader.ui.correction_words import beginning_of
from tui_reader.ui.messages import FileSeen
from tui_reader.ui.screens.base import Part
from tui_reader.ui.themes import ROUND


class Filing(Part):
    """Commands of the groups Files and The reader."""

    _seen: FileSeen | None = None
    _is_looking = False

    def read_whole_file(self, path: str) -> None:
        """Have all articles of a file read again of which one is at a path."""
        raise NotImplementedError

    def action_open_files(self) -> None:
        """Ask for files or folders."""
        from tui_reader.ui.screens.open_files import OpenFiles

        def opened(path: str | None) -> None:
            if path:
                self.open_named(path)

        self.app.push_screen(OpenFiles(os.path.dirname(self.open_path or "") or os.getcwd()), opened)

    def open_named(self, path: str) -> None:
        """Open a path that the user named, and show it."""
        known = self.shelf.index_of(path)
        if known is not None:
            self.open_article(path, focus=True)
            return
        if os.path.isdir(path):
            self.open_path = None if not len(self.shelf) else self.open_path
        else:
            self.shelf.add([path])
            self.article_list.refresh_list()
            self.open_article(path, focus=True)
            self.show_progress()
            return
        self.open_paths((path,))

    def action_edit(self) -> None:
        """Hand the file to the user's editor, then read it again."""
        from tui_reader.library.parts import file_of

        path = self.open_path
        if path is None or path == STDIN:
            self.say("There is no file to edit.")
            return
        editor = find_editor()
        if editor is None:
            self.say("No editor: set $VISUAL or $EDITOR.", problem=True)
            return
        try:
            with self.app.suspend():
                status = subprocess.run([*editor, os.path.abspath(file_of(path))], check=False).returncode
        except (OSError, ValueError) as error:
            self.say(f"{editor[0]} could not be started: {error}", problem=True)
            return
        if status:
            self.say(f"{editor[0]} ended with status {status}.", problem=True)
        self.action_reload()

    def action_reload(self) -> None:
        """Read the file again, keeping the place."""
        if self.open_path is not None:
            self.articles.pop(self.open_path, None)
            self.read(self.open_path, is_reload=self.article is not None, is_asked=True)
            if cut_part(self.open_path)[1]:
                self.read_whole_file(self.open_path)

    def look_for_changes(self) -> None:
        """Read the article again when its file has changed."""
        path = self.open_path
        if path is not None and path != STDIN and not self._is_looking and not self.is_row_of_others(path):
            self._is_looking = True
            self._look_at_file(path)

    @in_background("look-for-changes")
    def _look_at_file(self, path: str) -> None:
        """Ask the disk, which may stall, so the next time waits for the answer."""
        from tui_reader.library.stamps import stamp_of

        worker = get_current_worker()
        stamp = wait_for(lambda: stamp_of(path), lambda: worker.is_cancelled)
        self._is_looking = False
        if stamp is not None:
            self.post_message(FileSeen(path, (stamp.mtime_ns, stamp.size)))

    @on(FileSeen)
    def _reload_if_changed(self, event: FileSeen) -> None:
        known, self._seen = self._seen, event
        if known is not None and known.path == event.path == self.open_path and known.stamp != event.stamp:
            self.action_reload()
            self.say("The file has changed: read again.")

    def action_copy(self) -> None:
        """Copy what is meant: the selection, else what the cursor is on."""
        text, what = self._what_to_copy()
        if text:
            self.say(copy_out(self.app, text, what))
        else:
            self.say("Nothing to copy.")

    def _what_to_copy(self) -> tuple[str, str]:
        selected = self.get_selected_text()
        if selected:
            return selected, "the selection"
        article = self.article
        if article is None:
            return "", ""
        if self.focused is self.quotes_panel and self.quotes_panel.quote is not None:
            return _cited(article, self.quotes_panel.quote)
        if self.focused is self.sources_panel and self.sources_panel.source is not None:
            return self.sources_panel.source.name, "the name"
        if self.focused is self.related_panel and self.related_panel.headline is not None:
            return self.related_panel.headline.headline, "the headline"
        if passage := self.article_view.passage:
            quote = _quote_at(article, passage)
            if quote is not None:
                return _cited(article, quote)
            return cite_passage(article, passage[0]), "the passage with its place"
        if self.article_view.view is View.FILE:
            return article.document.text, "the file"
        return "\n\n".join(part for part in (article.headline, article.body.text) if part), "the article"

    def action_export(self) -> None:
        """Write the article to a file."""
        article = self.article
        if article is None:
            self.say("No article to export.")
            return
        from tui_reader.ui.screens.export_file import ExportFile

        def written(message: str | None) -> None:
            if message:
                self.say(message)

        self.app.push_screen(ExportFile(article), written)

    def action_close(self) -> None:
        """Take the article off the list."""
        index = self.index_in_use()
        if index is None:
            return
        row = self.shelf.row_of(index) or 0
        entry = self.shelf.entries[index]
        self.articles.pop(entry.path, None)
        self.shelf.remove(index)
        called = entry.summary.headline if entry.summary is not None else None
        self.say(f"Off the list: {beginning_of(called or file_name(entry.path))}. The file stays.")
        self.article_list.refresh_list()
        self.show_progress()
        if self.shelf.shown:
            self.open_article(self.shelf.entries[self.shelf.shown[min(row, len(self.shelf.shown) - 1)]].path)
        else:
            self.open_path = None
            self.article_view.show_notice("No article is open.", self.ways_on())

    def action_next_theme(self) -> None:
        """Change the colours."""
        at = ROUND.index(self.app.theme) if self.app.theme in ROUND else -1
        self.app.theme = ROUND[(at + 1) % len(ROUND)]
        self.say(f"Theme: {self.app.theme}.")

    def action_redraw(self) -> None:
        """Draw every cell again: what another program has written to the terminal stays there else."""
        self.app.refresh(repaint=True, layout=True)

    def action_suspend(self) -> None:
        """Back to the shell; the same key does it on every other screen."""
        self.app.action_suspend_process()

    def action_palette(self) -> None:
        """All commands, by name."""
        self.app.action_command_palette()

    def action_help(self) -> None:
        """The help page."""
        from tui_reader.ui.screens.help import Help

        self.app.push_screen(Help(self.key_bar.keys))

    def action_quit(self) -> None:
        """Leave."""
        self.app.exit(0)


def _cited(article: Article, quote: Quote) -> tuple[str, str]:
    """Give a quote with what finds it again, and say in words which one it is."""
    words = beginning_of(article.text_of(quote.span))
    return cite(article, quote), f"{words} ({name_speaker(quote.speaker, quote.kind)}) with its source"


def _quote_at(article: Article, passage: tuple[Span, ...]) -> Quote | None:
    """Give the quote that a highlighted passage is, or whose speaker is named there."""
    is_meant = (quote for quote in article.quotes if quote.span == passage[0] or quote.mention == passage[0])
    return next(is_meant, None)


def find_editor() -> list[str] | None:
    """Give the user's editor as an argument list: $VISUAL, $EDITOR, or one that is there."""
    for name in ("VISUAL", "EDITOR"):
        value = os.environ.get(name, "").strip()
        if value:
            try:
                return shlex.split(value) or None
            except ValueError:
                return [value]
    found = next((path for name in ("vi", "nano", "micro", "emacs") if (path := shutil.which(name))), None)
    return [found] if found else None
