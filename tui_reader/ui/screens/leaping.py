"""Leaps: from an article to a passage of another, which a search, a statement or a headline leads to, and back."""

from collections.abc import Sequence

from tui_reader.model import Article, Span
from tui_reader.ui.screens.marking import Marking

_MOST = 100
"""Leaps that are remembered."""


class Leaping(Marking):
    """Where one came from, and the passage that one goes to."""

    _leapt_from: Sequence[str] = ()
    _passage_to_show: tuple[str, Span | None, str] | None = None

    def leap_to(self, path: str, *, digest: str = "") -> None:
        """Open an article from within another, to which one may go back."""
        if self.open_path is not None:
            self._leapt_from = [*self._leapt_from[1 - _MOST :], self.open_path]
        self.open_article(path, focus=True, digest=digest)

    def action_leap_back(self) -> None:
        """To the article that was left by a leap, if it is still listed and another one is on the screen."""
        while self._leapt_from:
            *self._leapt_from, path = self._leapt_from
            if path != self.open_path and self.shelf.index_of(path) is not None:
                self.open_article(path, focus=True)
                return
        self.say("No search and no headline has led here from another article.")

    def open_passage(self, path: str, digest: str, span: Span | None, words: str) -> None:
        """Open an article at a passage: where it stands by its place, or if the file has changed by its words."""
        self._passage_to_show = (path, span, words)
        if self.shelf.index_of(path, digest) is None:
            self.shelf.add([path])
            self.article_list.refresh_list()
            self.show_progress()
        self.leap_to(path, digest=digest)

    def show_passage_wanted(self, path: str, article: Article) -> None:
        """Go to the passage that the article was opened for."""
        wanted, self._passage_to_show = self._passage_to_show, None
        if wanted is None or wanted[0] != path or wanted[1:] == (None, ""):
            return
        _, span, words = wanted
        if span is None or (words and article.text_of(span) != words):
            start = article.body.text.find(words) if words else -1
            if start < 0:
                self.say("The file has changed since: the passage is no longer in it.", problem=True)
                return
            span = Span(start, start + len(words))
        self.article_view.show_passage((span,))
        self.article_view.go_to_body(span.start, always=True)
