"""Marks of an article: read, starred."""

from tui_reader.ui.screens.remembering import Remembering


class Marking(Remembering):
    """Which article a key is meant for, and its marks."""

    _left_unread: str | None = None

    def index_in_use(self) -> int | None:
        """Index in the shelf of the article that is meant: in the list that under its cursor, elsewhere the one shown.

        They differ where the list does not hold the article, or had its cursor moved without opening anything.
        """
        if self.focused is self.article_list or self.open_path is None:
            return self.article_list.chosen_index
        digest = self.article.document.sha256 if self.article is not None and self._shown_path == self.open_path else ""
        return self.shelf.index_of(self.open_path, digest)

    def action_toggle_read(self) -> None:
        """Mark read or unread."""
        self._mark("read")

    def action_toggle_star(self) -> None:
        """Star or unstar."""
        self._mark("starred")

    def _mark(self, what: str) -> None:
        index = self.index_in_use()
        summary = self.shelf.entries[index].summary if index is not None else None
        if index is None or summary is None or summary.problem:
            return
        value = not getattr(summary, what)
        if what == "read":
            self._left_unread = None if value else self.shelf.entries[index].path
        self._trouble_told = ""
        self.shelf.mark(index, **{what: value})
        self.note_mark(summary.digest, what, value)
        self.article_list.refresh_list()
        words = {("read", True): "read", ("read", False): "unread", ("starred", True): "starred"}
        self.say(f"Marked as {words.get((what, value), 'not starred')}.")

    def mark_as_being_read(self) -> None:
        """Mark the article as read because one moves in it, unless it was said to be unread."""
        index = self.shelf.index_of(self.open_path) if self.open_path and self._shown_path == self.open_path else None
        if index is not None and self.shelf.entries[index].path != self._left_unread:
            self.mark_read()

    def mark_read(self) -> None:
        """Mark the article on the screen as read."""
        index = self.shelf.index_of(self.open_path) if self.open_path else None
        summary = self.shelf.entries[index].summary if index is not None else None
        if index is not None and summary is not None and not summary.read:
            self.shelf.mark(index, read=True)
            self.note_mark(summary.digest, "read", True)
            self.article_list.refresh_entries((index,))
