"""One article as a piece of the output.

Runs in the worker processes of a large batch too, so what goes in and out is small and can be pickled.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from tui_reader.layout.column import USUAL_WIDTH
from tui_reader.model import Article, Unreadable


@dataclass(frozen=True, slots=True)
class Rendering:
    """How every article of a run is read and printed."""

    format: str
    """One of `FORMATS`."""
    cleaned: bool = True
    """Whether furniture is told from the article."""
    encoding: str | None = None
    """Overrides what the files say."""
    width: int = USUAL_WIDTH
    """Columns of text."""
    colour: bool = False
    """Whether text may carry colours."""
    rows: str = "quotes"
    """What a row of CSV is."""
    bom: bool = False
    """Whether CSV begins with a byte order mark: without one Excel on Windows takes “ ” for the marks of cp1252."""
    hidden: bool = False
    """Whether Markdown lists what was hidden."""
    library: str | None = None
    """Where the corrections are kept."""
    corrected: frozenset[str] = frozenset()
    """Digests of the articles that the reader has corrected."""

    def __call__(self, path: str) -> tuple[str | Unreadable, ...]:
        """Read a file and give the pieces of its articles."""
        return tuple(self.pieces(path))

    def pieces(self, path: str) -> Iterator[str | Unreadable]:
        """Read a file and give the piece of each article in it, one at a time; most files hold one."""
        from tui_reader.library.reading import load_articles

        for article in load_articles(path, cleaned=self.cleaned, encoding=self.encoding):
            yield article if isinstance(article, Unreadable) else render(self._as_corrected(article), self)

    def _as_corrected(self, article: Article) -> Article:
        """Give an article as its reader left it; one without corrections, as everybody gets it."""
        if self.library is None or article.document.sha256 not in self.corrected:
            return article
        from tui_reader.library.library import Library
        from tui_reader.library.trouble import LibraryTrouble

        try:
            library = Library(self.library)
            revised = library.revising.revise(article).article
            library.close()
        except LibraryTrouble:
            return article
        return revised


@dataclass(frozen=True, slots=True)
class Frame:
    """What stands around and between the pieces."""

    head: str = ""
    """Before the first piece, even if there is none."""
    between: str = ""
    """Between two pieces."""
    tail: str = ""
    """After the last piece."""


def frame_of(rendering: Rendering, many: bool) -> Frame:
    """Give the frame of an output; a single JSON object stands alone, several are an array."""
    match rendering.format:
        case "json" if many:
            return Frame("[\n", ",\n", "\n]\n")
        case "csl":
            return Frame("[\n", ",\n", "\n]\n")
        case "json":
            return Frame("", "\n", "\n")
        case "csv":
            from tui_reader.export.csv import header

            return Frame("\ufeff" * rendering.bom + header(rendering.rows))
        case "markdown":
            return Frame("", "\n---\n\n")
        case "text":
            return Frame("", f"\n{'* * *'.center(rendering.width).rstrip()}\n\n")
        case "bibtex":
            return Frame("", "\n")
        case _:
            return Frame()


def render(article: Article, rendering: Rendering) -> str:
    """Give the piece of one article; nothing in it can drive a terminal.

    JSON escapes what is not to be printed. The other formats pass the gate of the readers once more, because names of
    files and addresses never came through it.
    """
    match rendering.format:
        case "jsonl":
            from tui_reader.export.jsonl import to_json_line

            return to_json_line(article)
        case "json":
            from tui_reader.export.json import to_json

            return to_json(article)
        case "csl":
            from tui_reader.export.csl import to_csl

            return to_csl(article)
        case _:
            return _harmless(_as_text(article, rendering), rendering.colour)


def _harmless(text: str, colour: bool) -> str:
    """Replace what a terminal would act on; with colour, all but the colours that we set."""
    from tui_reader.readers.sanitising import sanitise

    if not colour:
        return sanitise(text)
    parts = _COLOUR.split(text)
    return "".join(part if index % 2 else sanitise(part) for index, part in enumerate(parts))


_COLOUR = re.compile("(\x1b\\[[0-9;]{0,20}m)")


def _as_text(article: Article, rendering: Rendering) -> str:
    match rendering.format:
        case "csv":
            from tui_reader.export.csv import to_csv

            return to_csv(article, rendering.rows)
        case "bibtex":
            from tui_reader.export.bibtex import to_bibtex

            return to_bibtex(article)
        case "text":
            from tui_reader.export.text import to_text

            return to_text(article, rendering.width, rendering.colour)
        case _:
            from tui_reader.export.markdown import to_markdown
            from tui_reader.lexicon.invisible import replace_idle

            return replace_idle(to_markdown(article, hidden=rendering.hidden))
