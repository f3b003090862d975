"""The screen of the reader: list, article, and the three panels beside it."""

import os
from collections import OrderedDict

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal, Vertical
from textual.geometry import Size

from tui_reader.layout.rows import harmless
from tui_reader.library.locations import sample_articles
from tui_reader.library.settings import Settings
from tui_reader.ui.commands import COMMANDS
from tui_reader.ui.screens.annotating import Annotating
from tui_reader.ui.screens.asking import Asking
from tui_reader.ui.screens.base import ReadingScreen
from tui_reader.ui.screens.browsing import Browsing
from tui_reader.ui.screens.filing import Filing
from tui_reader.ui.screens.finding import Finding
from tui_reader.ui.screens.moving import Moving
from tui_reader.ui.screens.naming import Naming
from tui_reader.ui.screens.opening import Opening
from tui_reader.ui.screens.reading import Reading
from tui_reader.ui.screens.sections import Sections
from tui_reader.ui.screens.starting import Starting
from tui_reader.ui.screens.turning import Turning
from tui_reader.ui.shelf import Shelf
from tui_reader.ui.sources import Sources
from tui_reader.ui.widgets.article_list import ArticleList
from tui_reader.ui.widgets.article_view import ArticleView
from tui_reader.ui.widgets.key_bar import KeyBar
from tui_reader.ui.widgets.notes import NotesPanel
from tui_reader.ui.widgets.prompt import Prompt
from tui_reader.ui.widgets.quotes_panel import QuotesPanel
from tui_reader.ui.widgets.related_panel import RelatedPanel
from tui_reader.ui.widgets.sources_panel import SourcesPanel

BINDINGS = [
    Binding(",".join(command.keys), command.id, command.words, id=command.id, show=False, system=True)
    for command in COMMANDS
]


class Panes(Horizontal):
    """The panes beside each other."""

    BLANK = True  # the ground below others is not drawn line by line


class Side(Vertical):
    """The panels below each other."""

    BLANK = True


class MainScreen(
    Starting,
    Moving,
    Sections,
    Opening,
    Turning,
    Reading,
    Finding,
    Filing,
    Asking,
    Naming,
    Annotating,
    Browsing,
    ReadingScreen,
):
    """Wires the panes to each other; what they do stands in the modules it is made of."""

    BINDINGS = BINDINGS  # type: ignore[assignment]
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (80, "-medium"), (120, "-wide"), (150, "-very-wide")]
    VERTICAL_BREAKPOINTS = [(0, "-low"), (18, "-high")]
    AUTO_FOCUS = None
    BLANK = True
    _bound: frozenset[str] = frozenset()
    """The keys that do something; they stay the same for a session."""

    def __init__(self, paths: tuple[str, ...], settings: Settings, sources: Sources) -> None:
        one_file = len(paths) == 1 and not os.path.isdir(paths[0])
        self._first_pane = "article" if one_file else "articles"
        super().__init__(classes=f"-in-{self._first_pane} -panel-quotes")
        self._paths = paths
        self._settings = settings
        self.sources = sources
        self.shelf = Shelf()
        self.articles = OrderedDict()
        self.places, self.places_noted = {}, {}
        self.kept = {}
        self._to_read, self._unfolding = [], set()

    @property
    def saved_searches(self) -> tuple[tuple[str, str], ...]:
        """The searches of the settings: name and query."""
        return self._settings.searches

    def expect_size(self, size: Size) -> None:
        """Take on the classes of a size beforehand: styles that are given once need not be given again."""
        width, height = size
        at = self._get_breakpoint_classes(width, self.HORIZONTAL_BREAKPOINTS or [])
        at |= self._get_breakpoint_classes(height, self.VERTICAL_BREAKPOINTS or [])
        self.add_class(*at, update=False)

    def compose(self) -> ComposeResult:
        """Five panes and the last line."""
        with Panes(id="panes"):
            yield ArticleList(self.shelf, id="articles")
            yield ArticleView(id="article")
            with Side(id="side"):
                yield QuotesPanel(id="quotes")
                yield SourcesPanel(id="sources")
                yield RelatedPanel(id="related")
                yield NotesPanel(id="notes")
        yield Prompt()
        yield KeyBar(id="keys")

    def on_mount(self) -> None:
        """Open what the command line named."""
        self.article_list.say_title("Articles")
        self.article_view.border_title = "Article"
        self.article_view.text_width = self._settings.text_width
        self.key_bar.take_keys(self._settings.keys)
        if problems := self._settings.problems:
            place, line, what = problems[0].partition(", line ")  # the whole path stands on standard error
            first = f"{os.path.basename(place)}{line}{what}" if line else problems[0]
            self.say(f"1 of {len(problems)}: {first}" if len(problems) > 1 else first, problem=True)
        self.go_to_pane(self._first_pane)
        if self._settings.watch:
            self.set_interval(1.0, self.look_for_changes)

    def begin_to_read(self) -> None:
        """Show what the command line named, as far as it is known at once."""
        self.open_first(self._paths)

    def go_on(self) -> None:
        """Do what the first page can do without."""
        self.prompt.make_ready()
        if not self._paths and not self.sources.librarian.is_wanted:
            self._paths = (str(sample_articles()),)
        if self._paths == (str(sample_articles()),):
            keys = self.key_bar.keys
            self.say(f"These are the sample articles: {keys['open_files']} opens others, {keys['help']} helps.")
        self.open_paths(self._paths)

    def on_key(self, event: events.Key) -> None:
        """Say of a character that is no key of ours that it is none: other readers have taught the hand others."""
        typed = event.character or ""
        if not typed.isprintable() or not typed.strip():
            return
        self._bound = self._bound or frozenset(self.active_bindings)
        if not self._bound.intersection((event.key, *event.aliases)):
            self.say(f"{harmless(typed)} does nothing here: {self.key_bar.keys['help']} lists the keys.")

    def action_back(self) -> None:
        """Close, drop or stop the nearest thing."""
        if self.leave_prompt():
            self.go_to_pane("articles" if self.prompt.purpose == "filter" else "article")
        elif self.has_class("-zen"):
            self.remove_class("-zen")
        elif self.selections:
            self.clear_selection()
        elif not (self.clear_matches() or self.go_back_to_panel() or self._drop_something()):
            self.action_left()
        self.follow_article()

    def _drop_something(self) -> bool:
        return self.clear_passage() or self._clear_filter() or self.stop_loading()

    def _clear_filter(self) -> bool:
        had = bool(self.shelf.filter)
        if had:
            self.apply_filter("")
        return had
