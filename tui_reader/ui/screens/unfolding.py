"""Files that hold several articles: each becomes a line of the list, and the one on the screen the first of them."""

import os

from textual import on

from tui_reader.library.part_names import cut_part, part_path
from tui_reader.model import Article
from tui_reader.ui.messages import ArticleRead, Unfolded
from tui_reader.ui.screens.progress import Progressing


class Unfolding(Progressing):
    """Taking apart what was opened as one file."""

    _to_read: list[str]
    _unfolding: set[str]
    """Files of which it is known that they hold several articles, and not yet which."""

    def describe_rest(self) -> None:
        """Have the rows described that are not yet."""
        raise NotImplementedError

    def to_be_unfolded(self) -> set[str]:
        """Give the files that are known to hold several articles that are not listed yet."""
        opened = {path for path, article in self.articles.items() if _is_first_of_several(path, article)}
        return self._unfolding | opened

    def _listed_as(self, path: str) -> str:
        index = self.shelf.index_of(path)
        return self.shelf.entries[index].path if index is not None else ""

    @on(ArticleRead)
    def _look_for_others(self, event: ArticleRead) -> None:
        """Have all articles of a file listed of which the first is shown."""
        article, path = event.outcome, event.path
        if event.is_part or not isinstance(article, Article) or not _is_first_of_several(path, article):
            return
        if path not in self._unfolding and not self.is_row_of_others(path):
            self._read_all_of(path)

    def read_whole_file(self, path: str) -> None:
        """Have all articles of a file read again of which one is at a path."""
        self._read_all_of(cut_part(path)[0])

    def _read_all_of(self, file: str) -> None:
        self._unfolding.add(file)
        self._to_read.append(file)
        self._roots = tuple(dict.fromkeys((*self._roots, os.path.abspath(file))))
        if not self._finding:
            self.describe_rest()

    @on(Unfolded)
    def _unfold(self, event: Unfolded) -> None:
        """Put the articles of a file in its place."""
        cursor = self.article_list.chosen_index
        under_cursor = self.shelf.entries[cursor].path if cursor is not None else ""
        for path, parts in event.files:
            self.shelf.unfold(path, parts, is_kept=event.is_kept)
            self._unfolding.discard(path)
            first = part_path(path, 1)
            under_cursor = first if under_cursor == path else under_cursor
            if self.open_path == path and self.shelf.index_of(first) is not None:
                self._show_first(path, first)
        index = self.shelf.index_of(under_cursor)
        row = self.shelf.row_of(index) if index is not None else None
        self.article_list.open_index = self.shelf.index_of(self.open_path) if self.open_path is not None else None
        self.article_list.refresh_list()
        if row is not None:
            self.article_list.put_cursor(row)
        if self.open_path is None and len(self.shelf):
            self.open_article(self.shelf.entries[0].path)
        self.related_panel.look_again()
        self.show_progress()

    def _show_first(self, path: str, first: str) -> None:
        """Let what is on the screen be the first article of its file."""
        self.open_path = first
        self.kept.pop(path, None)
        self.articles.pop(path, None)
        if path in self.places:
            self.places[first] = self.places.pop(path)
        if self.large_path == path:
            self.large_path = None
        is_shown = self._shown_path == path
        if is_shown:
            self._shown_path = first
        self.read(first, is_reload=is_shown)


def _is_first_of_several(path: str, article: Article) -> bool:
    notices = article.document.notices
    if notices:
        from tui_reader.readers.several import FIRST_OF_SEVERAL  # late: the first page has no use for the readers

        if FIRST_OF_SEVERAL in notices:
            return True
    return article.document.name == part_path(path, 1)
