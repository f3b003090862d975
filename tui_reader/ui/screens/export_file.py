"""The dialog that writes the article to a file, in the format that its name asks for."""

import os
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.message import Message
from textual.widgets import Input, Static

from tui_reader.export.formats import ENDINGS, format_of_file, strange_ending
from tui_reader.layout.rows import harmless
from tui_reader.lexicon.expressions import expression
from tui_reader.library.writing import write_whole
from tui_reader.model import Article
from tui_reader.model.value import Value
from tui_reader.ui.background import in_background
from tui_reader.ui.screens.question import Question
from tui_reader.ui.widgets.dialog import Dialog

_LONGEST = 60
"""Characters of a name that is suggested, without its ending."""

_SOON = 0.2
"""Seconds after which is told that something takes long."""

_IN_WORD = expression(r"(?<=\w)['’](?=\w)")

_FORMATS = f"The ending tells the format: {'  '.join(ENDINGS)}"


class Table(Value):
    """What a table holds."""

    rows: str = "quotes"
    """What one row is: one of `ROWS`."""
    has_mark: bool = False
    """Whether it begins with a byte order mark."""

    @property
    def words(self) -> str:
        """What it is, and the keys that change it."""
        others = "quotes" if self.rows == "sources" else "sources"
        mark = "marked for Excel (F3: not)" if self.has_mark else "without the mark that Excel wants (F3: with it)"
        return f"One row for each of the {self.rows} (F2: {others}), {mark}"


_PLAIN = Table()


@dataclass
class Done(Message):
    """The article was written, or not."""

    words: str
    """What is said about it."""
    is_written: bool = False
    """Whether it was."""
    refused: str = ""
    """The file that is there already, and is replaced when its name is given once more."""


class ExportFile(Question):
    """Asks for a file name; gives a word on what was done, or `None`."""

    BINDINGS = [
        Binding("f2", "change_rows", "Rows", priority=True, system=True),
        Binding("f3", "change_mark", "Mark", priority=True, system=True),
    ]

    def __init__(self, article: Article) -> None:
        super().__init__()
        self._article = article
        self._refused = ""
        self._table = _PLAIN
        self._is_writing = False

    def compose(self) -> ComposeResult:
        """A line for the name, and what may be written."""
        with Dialog(is_small=True) as dialog:
            dialog.border_title = "Export the article"
            dialog.border_subtitle = "⏎ writes · Esc leaves"
            yield Input(suggested_name(self._article), compact=True, select_on_focus=False)
            yield Static(f"{_FORMATS}{_place()}", classes="hint", markup=False)
            yield Static("", classes="hint", id="table", markup=False)
            yield Static("", classes="hint", id="problem", markup=False)

    def on_mount(self) -> None:
        """Let the user type."""
        self._tell("")
        self._tell_table()
        self.query_one(Input).focus()

    @on(Input.Changed)
    def _tell_table(self) -> None:
        """Say what a table holds and which keys change that, as soon as the name asks for one."""
        self._tell(self._table.words if self._is_table else "", "#table")

    @property
    def _is_table(self) -> bool:
        return format_of_file(self.query_one(Input).value.strip()) == "csv"

    def action_change_rows(self) -> None:
        """Quotes or sources."""
        self._change(self._table._replace(rows="quotes" if self._table.rows == "sources" else "sources"))

    def action_change_mark(self) -> None:
        """With the mark that Excel looks for, or without."""
        self._change(self._table._replace(has_mark=not self._table.has_mark))

    def _change(self, table: "Table") -> None:
        if self._is_table:
            self._table, self._refused = table, ""
            self._tell_table()

    @on(Input.Submitted)
    def _submit(self, event: Input.Submitted) -> None:
        if (path := os.path.expanduser(event.value.strip())) and not self._is_writing:
            self._is_writing = True
            self.set_timer(_SOON, self._tell_that_it_takes_long)
            self._write(path, self._table, self._refused)

    def _tell_that_it_takes_long(self) -> None:
        if self._is_writing:
            self._tell("Writing …")

    @in_background("export")
    def _write(self, path: str, table: "Table", refused: str) -> None:
        """Write beside the keys: the disk may be one that stalls."""
        self.post_message(written(self._article, path, table, refused))

    @on(Done)
    def _tell_done(self, event: "Done") -> None:
        self._is_writing = False
        self._refused = event.refused
        (self.dismiss if event.is_written else self._tell)(event.words)

    def _tell(self, words: str, where: str = "#problem") -> None:
        """Say what is the matter; the reason first, because a long path may not fit."""
        told = self.query_one(where, Static)
        told.update(harmless(words))
        told.display = bool(words)


def written(article: Article, path: str, table: Table, refused: str) -> Done:
    """Write an article to a file, or into a folder; a file that is there only if it was refused before."""
    if os.path.isdir(path):
        path = os.path.join(path, suggested_name(article))
    if ending := strange_ending(path):
        return Done(f"No format has the ending {ending}: nothing was written.", refused=refused)
    try:
        write_whole(path, write_as(article, path, table), replace=refused == path)
    except FileExistsError:
        return Done(f"It is there already; ⏎ once more replaces it: {path}", refused=path)
    except (OSError, ValueError) as error:
        return Done(f"Not written ({getattr(error, 'strerror', None) or error}): {path}", refused=refused)
    return Done(f"Written as {_NAMES[format_of_file(path)]}: {path}", is_written=True)


def _place() -> str:
    """Say where a name without a folder is put; nothing when the folder is gone."""
    try:
        return f"\nA name without a folder goes into {harmless(os.getcwd())}"
    except OSError:
        return ""


def suggested_name(article: Article) -> str:
    """Make a file name of the headline: its letters with their accents and vowel signs, and its figures."""
    headline = unicodedata.normalize("NFC", (article.headline or "article")[:200].casefold())
    words = "".join(each if _is_for_names(each) else " " for each in _IN_WORD.sub("", headline)).split()
    name = "-".join(words).strip("-")
    if len(name) > _LONGEST:
        whole = name[: _LONGEST + 1].rpartition("-")[0]
        name = whole if len(whole) > _LONGEST // 2 else name[:_LONGEST]
    return f"{name.rstrip('-') or 'article'}.md"


def _is_for_names(character: str) -> bool:
    return character.isalnum() or character in "_-" or unicodedata.category(character) in ("Mn", "Mc")


def write_as(article: Article, path: str, table: Table = _PLAIN) -> str:
    """Write an article in the format that a file name asks for; Markdown where it asks for none."""
    from tui_reader.readers.sanitising import sanitise

    format = format_of_file(path)
    text = _rows(article, table) if format == "csv" else _WRITERS[format]()(article)
    text = text if format in _ESCAPED else sanitise(text)  # names of files never came through the gate
    return "\ufeff" * (format == "csv" and table.has_mark) + text


def _text() -> Callable[[Article], str]:
    from tui_reader.export.text import to_text

    return to_text


def _markdown() -> Callable[[Article], str]:
    from tui_reader.export.markdown import to_markdown

    return to_markdown


def _json() -> Callable[[Article], str]:
    from tui_reader.export.json import to_json

    return lambda article: to_json(article) + "\n"


def _rows(article: Article, table: Table) -> str:
    from tui_reader.export.csv import header, to_csv

    return header(table.rows) + to_csv(article, table.rows)


def _bibtex() -> Callable[[Article], str]:
    from tui_reader.export.bibtex import to_bibtex

    return to_bibtex


def _csl() -> Callable[[Article], str]:
    from tui_reader.export.csl import to_csl

    return lambda article: f"[\n{to_csl(article)}\n]\n"


def _json_line() -> Callable[[Article], str]:
    from tui_reader.export.jsonl import to_json_line

    return to_json_line


_WRITERS: dict[str, Callable[[], Callable[[Article], str]]] = {
    "csl": _csl,
    "json": _json,
    "jsonl": _json_line,
    "text": _text,
    "bibtex": _bibtex,
    "markdown": _markdown,
}
_NAMES = {
    "csl": "CSL-JSON", "json": "JSON", "jsonl": "a JSON line", "text": "text", "csv": "CSV", "bibtex": "BibTeX",
    "markdown": "Markdown",
}  # fmt: skip
_ESCAPED = ("csl", "json", "jsonl")
"""Formats that escape what is not to be printed."""
