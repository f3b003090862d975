"""The library asked from the command line: what it finds, what one person said, corrections, annotations."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, Any

from tui_reader.cli.library_place import library_file
from tui_reader.cli.messages import complain
from tui_reader.cli.options import Options
from tui_reader.cli.output import ClosedPipeError, OutputError, ended_by_signals, output_to
from tui_reader.cli.statuses import FAILED, USAGE_ERROR

if TYPE_CHECKING:
    from tui_reader.library.library import Library
    from tui_reader.library.search import ArticleHit, QuoteHit
    from tui_reader.library.speakers import Statement
    from tui_reader.model import ArticleSummary, Span

_PAGE = 100


def corrected_articles(place: str) -> frozenset[str]:
    """Give the digests of the articles that were corrected; none when the library cannot be used, which is said."""
    from tui_reader.library.library import Library
    from tui_reader.library.trouble import LibraryTrouble

    try:
        library = Library(place)
        found = library.corrections.digests()
        library.close()
    except LibraryTrouble as trouble:
        complain(f"corrections are left out: {trouble}")
        return frozenset()
    return found


def ask_library(arguments: Options) -> int:
    """Print what is asked of the library; return the exit status."""
    from tui_reader.library.rescue import open_library
    from tui_reader.library.trouble import LibraryTrouble

    if _is_missing(arguments):
        return FAILED
    start = open_library(library_file(arguments))
    if start.trouble is not None:
        complain(str(start.trouble))
    try:
        if arguments.paths:
            start.library.importing.run(arguments.paths)
        if arguments.import_corrections:
            return _take_in_corrections(start.library, arguments.import_corrections)
        pieces = _answer(start.library, arguments)
        if pieces is None:
            return USAGE_ERROR
        status = _print(pieces, arguments.output)
        return FAILED if start.trouble is not None else status
    except LibraryTrouble as trouble:
        complain(str(trouble))
        return FAILED
    finally:
        start.library.close()


def _is_missing(arguments: Options) -> bool:
    """Say that a library that was named is not there; tell whether that ends it, as nothing comes into a new one."""
    if not arguments.library or os.path.exists(arguments.library):
        return False
    if arguments.paths or arguments.import_corrections:
        complain(f"{arguments.library}: a new library is made")
        return False
    complain(f"{arguments.library}: no such library")
    return True


def _answer(library: Library, arguments: Options) -> Iterable[str] | None:
    from tui_reader.export.formats import format_of_file

    wanted = arguments.to or format_of_file(arguments.output or "")
    if arguments.corrections:
        return (line + "\n" for line in library.corrections.lines())
    if arguments.annotations:
        as_json = wanted == "json"
        return [library.annotations.to_w3c() + "\n" if as_json else library.annotations.to_markdown()]
    as_lines = wanted == "jsonl"
    if arguments.speaker is not None:
        return _said(library, arguments.speaker, as_lines)
    return _found(library, arguments.search or "", as_lines)


def _print(pieces: Iterable[str], output: str | None) -> int:
    from tui_reader.lexicon.invisible import replace_idle
    from tui_reader.readers.sanitising import sanitise

    try:
        with ended_by_signals(), output_to(output) as target:
            for piece in pieces:
                target.write(replace_idle(sanitise(piece)))
    except ClosedPipeError:
        return 0
    except OutputError as error:
        complain(str(error))
        return FAILED
    return 0


def _found(library: Library, query: str, as_lines: bool) -> Iterable[str] | None:
    from tui_reader.library.query import Misunderstood

    articles, quotes = library.search.articles(query), library.search.quotes(query)
    if isinstance(articles, Misunderstood):
        complain(f"{query}")
        complain(f"{' ' * articles.position}^ {articles.message}")
        return None
    if not len(articles) and (isinstance(quotes, Misunderstood) or not len(quotes)):
        complain(_of_nothing(library) or f"nothing in the library answers to: {query}")
    found = _paged(articles.page, len(articles), _article_line if as_lines else _article_text)
    if isinstance(quotes, Misunderstood):
        return found
    return (*found, *_paged(quotes.page, len(quotes), _quote_line if as_lines else _quote_text))


def _of_nothing(library: Library) -> str:
    """Say that a library is empty, which one does not look for behind a query without results; nothing if it is not."""
    return "" if len(library.list()) else "the library is empty: files that newsreader opens come into it"


def _paged(page: Callable[[int, int], list[Any]], count: int, draw: Callable[[Any], str]) -> Iterator[str]:
    for offset in range(0, count, _PAGE):
        for hit in page(offset, _PAGE):
            yield draw(hit)


def _said(library: Library, name: str, as_lines: bool) -> Iterable[str] | None:
    speakers = library.speakers.find(name)
    if not speakers:
        complain(_of_nothing(library) or f"nobody of that name is quoted in the library: {name}")
        return ()
    from tui_reader.comparison.names import name_key

    exact = [speaker for speaker in speakers if speaker.key == name_key(name)]
    if not exact and len(speakers) > 1:
        others = ", ".join(speaker.name for speaker in speakers[1:6])
        complain(f"{speakers[0].name} is taken; there are also: {others}")
    draw = _statement_line if as_lines else _statement_text
    return map(draw, library.speakers.all_statements((exact or speakers)[0].key))


def _take_in_corrections(library: Library, path: str) -> int:
    from tui_reader.library.files import read_bytes
    from tui_reader.model import Unreadable

    data = read_bytes(path)
    if isinstance(data, Unreadable):
        complain(str(data))
        return FAILED
    taken = library.revising.take_in(data.decode("utf-8", "replace").splitlines())
    for refused in taken.refused:
        complain(f"{path}, line {refused.line}: {refused.reason}")
    print(f"{taken.added} taken in, {taken.known} known already", file=sys.stderr)
    return FAILED if taken.refused else 0


# How it is set


def _origin(summary: ArticleSummary) -> dict[str, Any]:
    return {
        "path": summary.path.encode("utf-8", "surrogateescape").decode("utf-8", "replace"),
        "sha256": summary.digest,
        "headline": summary.headline,
        "outlet": summary.outlet,
        "published": summary.published,
    }


def _place(span: Span | None) -> dict[str, int]:
    return {} if span is None else {"start": span.start, "end": span.end}


def _line(**fields: Any) -> str:
    from tui_reader.export.json import dump

    return dump(fields) + "\n"


def _article_line(hit: ArticleHit) -> str:
    return _line(kind="article", **_origin(hit.summary), snippet=hit.snippet.text, **_place(hit.snippet.place))


def _quote_line(hit: QuoteHit) -> str:
    said = {"text": hit.text, "speaker": hit.speaker, "quote": hit.kind}
    return _line(kind="quote", **_origin(hit.summary), **said, **_place(hit.place))


def _statement_line(statement: Statement) -> str:
    said = {"text": statement.text, "speaker": statement.name, "quote": statement.kind}
    around = {"before": statement.before, "after": statement.after}
    return _line(kind="statement", **_origin(statement.summary), **said, **around, **_place(statement.place))


def _where(summary: ArticleSummary) -> str:
    parts = ((summary.published or "")[:10], summary.outlet, summary.headline, _origin(summary)["path"])
    return " · ".join(part for part in parts if part)


def _article_text(hit: ArticleHit) -> str:
    return f"{_where(hit.summary)}\n    {hit.snippet.text}\n\n"


def _quote_text(hit: QuoteHit) -> str:
    return _quoted(hit.text, hit.speaker, hit.kind, hit.summary)


def _statement_text(statement: Statement) -> str:
    return _quoted(statement.text, statement.name, statement.kind, statement.summary)


def _quoted(words: str, speaker: str | None, kind: str, summary: ArticleSummary) -> str:
    from tui_reader.layout.facts import name_speaker, set_in_marks

    return f"{set_in_marks(words, kind)} — {name_speaker(speaker, kind)}\n    {_where(summary)}\n\n"
