"""The dialog that writes the article to a file, in the format that its name asks for."""

import os
import re
from collections.abc import Callable

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from tui_reader.layout.rows import harmless
from tui_reader.library.writing import write_whole
from tui_reader.model import Article
from tui_reader.ui.widgets.dialog import Dialog

_NOT_FOR_NAMES = re.compile(r"[^\w-]+")

_FORMATS = "The ending tells the format: .md  .txt  .json  .csv (quotes)  .bib  .csl.json"


class ExportFile(ModalScreen[str | None]):
    """Asks for a file name; gives a word on what was done, or `None`."""

    BINDINGS = [Binding("escape", "cancel", "Cancel", system=True)]

    def __init__(self, article: Article) -> None:
        super().__init__()
        self._article = article
        self._refused = ""

    def compose(self) -> ComposeResult:
        """A line for the name, and what may be written."""
        with Dialog(is_small=True) as dialog:
            dialog.border_title = "Export the article"
            dialog.border_subtitle = "⏎ writes · Esc leaves"
            yield Input(suggested_name(self._article), compact=True, select_on_focus=False)
            yield Static(_FORMATS, classes="hint", markup=False)
            yield Static("", classes="hint", id="problem", markup=False)

    def on_mount(self) -> None:
        """Let the user type."""
        self.query_one(Input).focus()

    @on(Input.Submitted)
    def _write(self, event: Input.Submitted) -> None:
        path = os.path.expanduser(event.value.strip())
        if not path:
            return
        try:
            write_whole(path, write_as(self._article, path), replace=self._refused == path)
        except FileExistsError:
            self._refused = path
            self.query_one("#problem", Static).update(f"{harmless(path)} exists. ⏎ once more replaces it.")
        except OSError as error:
            self.query_one("#problem", Static).update(f"{harmless(path)}: {error.strerror}")
        else:
            self.dismiss(f"Written: {path}")

    def on_click(self, event: events.Click) -> None:
        """A click beside the dialog leaves it."""
        if event.widget is self:
            self.dismiss(None)

    def action_cancel(self) -> None:
        """Leave without writing."""
        self.dismiss(None)


def suggested_name(article: Article) -> str:
    """Make a file name of the headline."""
    words = _NOT_FOR_NAMES.sub("-", (article.headline or "article").casefold()).strip("-")
    return f"{words[:60].rstrip('-') or 'article'}.md"


def write_as(article: Article, path: str) -> str:
    """Write an article in the format that a file name asks for; Markdown where it asks for none."""
    name = path.lower()
    ending = next((ending for ending in _WRITERS if name.endswith(ending)), ".md")
    return _WRITERS[ending]()(article)


def _text() -> Callable[[Article], str]:
    from tui_reader.export.text import to_text

    return to_text


def _markdown() -> Callable[[Article], str]:
    from tui_reader.export.markdown import to_markdown

    return to_markdown


def _json() -> Callable[[Article], str]:
    from tui_reader.export.json import to_json

    return lambda article: to_json(article) + "\n"


def _csv() -> Callable[[Article], str]:
    from tui_reader.export.csv import header, to_csv

    return lambda article: header() + to_csv(article)


def _bibtex() -> Callable[[Article], str]:
    from tui_reader.export.bibtex import to_bibtex

    return to_bibtex


def _csl() -> Callable[[Article], str]:
    from tui_reader.export.csl import to_csl

    return lambda article: f"[\n{to_csl(article)}\n]\n"


_WRITERS: dict[str, Callable[[], Callable[[Article], str]]] = {
    ".csl.json": _csl,
    ".json": _json,
    ".txt": _text,
    ".csv": _csv,
    ".bib": _bibtex,
    ".md": _markdown,
}
