"""What goes on in the background, told: how far it is, how to hold it, how to stop it."""

import os

from textual import on

from tui_reader.layout.facts import counted
from tui_reader.layout.rows import harmless
from tui_reader.library.patience import wait_for
from tui_reader.library.settings import Settings
from tui_reader.ui.messages import LibraryAwaited, LibraryGrew, Renewing
from tui_reader.ui.screens.waiting import Waiting
from tui_reader.ui.upkeep import folders_there

_PATIENCE = 0.25
"""Seconds in which a disk says which folders are there; only one that stalls takes longer."""


class Progressing(Waiting):
    """Imports, renewals and watches of the session."""

    _settings: Settings
    _finding = False
    _described = (0, 0)
    _renewed = (0, 0)
    _roots: tuple[str, ...] = ()
    _watched: tuple[str, ...] = ()
    _total = 0
    _is_paused = False

    def keep_up(self) -> None:
        """Begin with what goes on by itself once nothing else is being taken in."""
        if self.control is not None or not self.sources.librarian.is_wanted:
            return
        self._watch()
        if self.renewal is None:
            self.renew(list(self.shelf.entries.named.paths))

    def _folders_to_watch(self) -> tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]:
        """Find which folders are there: of those that were opened, of those of the settings; and which are not."""
        roots = tuple(path for path in self._roots if os.path.isdir(path)) if self.sources.watch else ()
        return (roots, *folders_there(self._settings.watch_folders))

    def _watch(self) -> None:
        """Watch the folders of the settings, and those that were opened if that was asked for."""
        if not (self.sources.watch or self._settings.watch_folders):
            return
        asked = wait_for(self._folders_to_watch, lambda: False, longest=_PATIENCE)
        if asked is None:
            self.say("The disk does not say which folders are there, so none is watched.", problem=True)
            return
        roots, always, missing = asked
        folders = tuple(dict.fromkeys((*roots, *always)))
        if missing and not self._watched:
            self.say(f"watch_folders: {missing[0]} is not there, so it is not watched.", problem=True)
        if folders and folders != self._watched:
            self._watched = folders
            self.watch_folders(folders, roots)

    @on(Renewing)
    def _note_renewal(self, event: Renewing) -> None:
        had = self._renewed[0]
        self._renewed = (0, 0) if event.is_last else (event.done, event.total)
        if event.is_last and had:
            self._is_paused = False
            self.list_anew()
            if self.article is not None and self.open_path is not None:
                self.relate(self.open_path, self.article)
        self.show_progress()

    @on(LibraryGrew)
    def _tell_news(self, event: LibraryGrew) -> None:
        if event.news and event.headline:
            more = f", and {event.news - 1:,} more" if event.news > 1 else ""
            self.say(f"Came in: {harmless(event.headline)}{more}.")
        elif event.news:
            self.say(f"{counted(event.news, 'article')} came in.")

    def list_anew(self) -> None:
        """List the library again, if it is listed."""

    @on(LibraryAwaited)
    def _tell_who_holds_it(self) -> None:
        stop = self.key_bar.keys["back"]
        self.say(f"Another program is using the library: waiting for it. {stop} goes on without it.", problem=True)

    def action_pause(self) -> None:
        """Hold what is being taken in or renewed, or go on with it."""
        control = self.control or self.renewal
        if control is None:
            self.say("Nothing is being taken in.")
            return
        self._is_paused = not self._is_paused
        (control.pause if self._is_paused else control.resume)()
        self.say(f"Held; {self.key_bar.keys['pause']} goes on." if self._is_paused else "Going on.")
        self.show_progress()

    def show_progress(self) -> None:
        """Write how many articles there are, and what is being read."""
        shown, total = len(self.shelf.shown), max(len(self.shelf), self._total if self.shelf.is_of_library else 0)
        name = "Library" if self.shelf.is_of_library else "Articles"
        title = f"{name} ─ {shown:,} of {total:,}" if self.shelf.filter else f"{name} ─ {total:,}"
        self.article_list.say_title(self._progress_words() or title)
        self._say_when_empty(shown)

    def _progress_words(self) -> str:
        if self._finding:
            return "looking for files …"
        is_reading = any(self._described)
        done, of = self._described if is_reading else self._renewed
        what = "paused at" if self._is_paused else "reading" if is_reading else "renewing"
        if of and is_reading and not self.shelf.is_of_library:  # of all that are listed, some had been read before
            known = max(len(self.shelf) - of, 0)
            done, of = done + known, of + known
        if done < of or self._is_paused:
            return f"{what} {done:,}" + (f" of {of:,}" if of else "")
        return f"{what} {done:,}" if done and not of else ""

    def _say_when_empty(self, shown: int) -> None:
        if self.shelf.filter and not shown:
            back, search = self.key_bar.keys["back"], self.key_bar.keys["search"]
            what = "No article here answers to this." if self.sources.librarian.is_wanted else (
                "No article's headline, outlet, date or file name holds these words."
            )  # fmt: skip
            more = f" {search} searches the library." if self.sources.librarian.is_wanted else ""
            self.article_list.say_when_empty(what, f"{back} drops the filter.{more}")
        else:
            opens = self.key_bar.keys["open_files"]
            self.article_list.say_when_empty("No article is open.", f"{opens} opens files or folders.")

    def stop_loading(self) -> bool:
        """Stop what is being taken in; tell whether anything was."""
        if self.sources.librarian.is_awaited:
            self.sources.librarian.go_without()
            return True
        running = [w for w in self.workers if w.group in ("find-files", "describe") and w.is_running]
        for worker in running:
            worker.cancel()
        if self.control is not None:
            self.control.stop()
        if self.stop_reading():
            return True
        if running:
            self._finding, self._described, self._is_paused = False, (0, 0), False
            self.show_progress()
            self.say("Stopped. What was read is kept; opening the folder again goes on.")
        return bool(running)
