"""What the parts of the main screen share: its panes and its state."""

from collections import OrderedDict
from typing import TYPE_CHECKING

from textual import getters
from textual.containers import Vertical
from textual.message_pump import MessagePump

from tui_reader.layout.lines import Place
from tui_reader.model import Article, Span
from tui_reader.ui.messages import Kept
from tui_reader.ui.shelf import Entry, Shelf
from tui_reader.ui.upkeep import UpkeepScreen
from tui_reader.ui.widgets.article_list import ArticleList
from tui_reader.ui.widgets.article_view import ArticleView
from tui_reader.ui.widgets.key_bar import KeyBar
from tui_reader.ui.widgets.line_view import LineView
from tui_reader.ui.widgets.notes import NotesPanel
from tui_reader.ui.widgets.prompt import Prompt
from tui_reader.ui.widgets.quotes_panel import QuotesPanel
from tui_reader.ui.widgets.related_panel import RelatedPanel
from tui_reader.ui.widgets.sources_panel import SourcesPanel

if TYPE_CHECKING:
    from tui_reader.revision.annotations import Annotation, Placed

PANES = ("articles", "article", "quotes", "sources", "related", "notes")
"""Ids of the panes, in the order of Tab and of the keys 1 to 6."""

SIDE = PANES[2:]
"""Ids of the panels beside the article."""


class ReadingScreen(UpkeepScreen):
    """State and panes; the commands are in the modules beside this one."""

    article_list = getters.query_one("#articles", ArticleList)
    """The list of articles."""
    article_view = getters.query_one("#article", ArticleView)
    """The article."""
    quotes_panel = getters.query_one("#quotes", QuotesPanel)
    """Who said what."""
    sources_panel = getters.query_one("#sources", SourcesPanel)
    """Where it comes from."""
    related_panel = getters.query_one("#related", RelatedPanel)
    """What else there is."""
    notes_panel = getters.query_one("#notes", NotesPanel)
    """Highlights and notes."""
    side = getters.query_one("#side", Vertical)
    """The column of the panels."""
    prompt = getters.query_one(Prompt)
    """Where words to find or to filter by are typed."""
    key_bar = getters.query_one(KeyBar)
    """The last line."""

    shelf: Shelf
    """The articles of this session."""
    dropped_note: "tuple[str, Annotation] | None" = None
    """The digest of an article and its annotation that was dropped, until a correction is made after it."""
    open_path: str | None = None
    """Path of the article on the screen."""
    large_path: str | None = None
    """The large file that is being analysed for the screen; of it but the beginning is shown yet, or nothing."""
    articles: OrderedDict[str, Article]
    """The articles read last, by path, so that going back costs nothing."""
    places: dict[str, Place]
    """Where the reader was in each article (in the clean view)."""
    places_noted: dict[str, Place]
    """What the library was told of these places, by digest."""
    kept: dict[str, Kept | None]
    """What the library says of the articles read last, by path."""

    _trouble_told = ""
    """What trouble with the library was told last: once is enough, until the user wants something of it again."""

    @property
    def article(self) -> Article | None:
        """The article on the screen."""
        return self.article_view.article

    @property
    def entry(self) -> Entry | None:
        """The entry of the list whose article is on the screen."""
        index = self.shelf.index_of(self.open_path) if self.open_path is not None else None
        return self.shelf.entries[index] if index is not None else None

    def pane(self, name: str) -> LineView:
        """Give a pane by its id."""
        return self.query_one(f"#{name}", LineView)

    @property
    def active_pane(self) -> LineView:
        """The pane that has the keys."""
        return self.focused if isinstance(self.focused, LineView) else self.article_view

    def say(self, text: str, *, problem: bool = False) -> None:
        """Tell what happened, in the last line."""
        self.key_bar.say(text, problem=problem)

    # Told by one part to another

    def ways_on(self) -> str:
        """Name the keys, as configured, that help where there is nothing to read."""
        keys = self.key_bar.keys
        return f"{keys['open_files']} opens files or folders · {keys['help']} helps · {keys['quit']} leaves"

    def begin_to_read(self) -> None:
        """Show what the command line named, as far as it is known at once."""
        raise NotImplementedError

    def go_on(self) -> None:
        """Do what the first page can do without."""
        raise NotImplementedError

    def write_percent(self) -> None:
        """Say how far the article is read."""
        raise NotImplementedError

    def restore_noted(self) -> bool:
        """Put back the annotation that was dropped last; tell whether there was one."""
        raise NotImplementedError

    def drop_noted(self) -> bool:
        """Drop the annotation under the cursor, if the panel of notes has the keys."""
        raise NotImplementedError

    def open_article(self, path: str, *, focus: bool = False, digest: str = "") -> None:
        """Show the article behind a path, which a list of the library knows by its digest, too."""
        raise NotImplementedError

    def preview_soon(self) -> None:
        """Show the article under the cursor of the list."""
        raise NotImplementedError

    def leap_to(self, path: str, *, digest: str = "") -> None:
        """Open an article from within another, to which one may go back."""
        raise NotImplementedError

    def index_in_use(self) -> int | None:
        """Index in the shelf of the article that a key is meant for."""
        raise NotImplementedError

    def follow_article(self) -> None:
        """Let the panels and the last line follow the place in the article."""
        raise NotImplementedError

    def go_to_pane(self, name: str) -> None:
        """Give the keys to a pane, showing it if it is hidden."""
        raise NotImplementedError

    def pane_title(self, article: Article) -> str:
        """Name the view and the file in the head of the article's pane."""
        raise NotImplementedError

    def path_of_headline(self, headline: str) -> str | None:
        """Give the path of the article of the list that has a headline."""
        raise NotImplementedError

    def search_for(self, query: str) -> None:
        """Open the search of the library on a query."""
        raise NotImplementedError

    def find_again(self, *, is_other: bool = False) -> None:
        """Look for the words that are being looked for in what is shown now, which may be another article."""
        raise NotImplementedError

    def hits_label(self) -> str:
        """Tell which match of how many is looked at; empty when nothing is looked for."""
        raise NotImplementedError

    def mark_active_pane(self, name: str) -> None:
        """Let the styles know which pane is in use."""
        raise NotImplementedError

    def show_progress(self) -> None:
        """Write how many articles there are, and what is being read."""
        raise NotImplementedError

    def open_passage(self, path: str, digest: str, span: Span | None, words: str) -> None:
        """Open an article at a passage."""
        raise NotImplementedError

    def show_annotations(self, annotations: "tuple[Placed, ...]") -> None:
        """Show the highlights and notes of the article."""

    def refresh_annotations(self) -> None:
        """Show the annotations in another view of the article."""

    def show_again(self, article: Article) -> None:
        """Show the article anew after it was corrected."""
        raise NotImplementedError

    def note_mark(self, digest: str, what: str, value: bool) -> None:
        """Have a mark kept: "read" or "starred"."""
        raise NotImplementedError

    def note_place_soon(self) -> None:
        """Have the place where one reads kept."""
        raise NotImplementedError

    def mark_as_being_read(self) -> None:
        """Mark the article as read because one moves in it."""
        raise NotImplementedError

    def filter_library(self, words: str, *, typing: bool = False) -> None:
        """List only the articles of the library that answer to a query."""
        raise NotImplementedError

    def ask_about_files(self, words: str) -> None:
        """Ask the library which of the files answer to the words of the filter."""
        raise NotImplementedError

    def open_paths(self, paths: tuple[str, ...]) -> None:
        """Open files and folders."""
        raise NotImplementedError


if TYPE_CHECKING:
    Part = ReadingScreen
else:

    class Part(MessagePump):
        """What the parts of the screen are made of, each of which is none by itself.

        As screens of their own they would all be prepared for the style sheet before the first page is there.
        """
