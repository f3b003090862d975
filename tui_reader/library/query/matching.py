"""Where the words of a query stand in a text, for highlights and snippets."""

import re
from dataclasses import dataclass

from tui_reader.comparison.scripts import UNSPACED
from tui_reader.comparison.words import folded
from tui_reader.lexicon.invisible import HIDING, without_invisible
from tui_reader.library.query.terms import Field, Term
from tui_reader.model import Span

_WORD = re.compile(rf"[{UNSPACED}]|(?:(?![{UNSPACED}])(?:[^\W_{HIDING}]|(?<=\w)[{HIDING}]))+")
_MOST_CHARACTERS = 200_000
"""Characters of a text that are looked through."""
_MOST_SPANS = 200
_BEFORE = 50
_LENGTH = 220
_BREAK = re.compile(r"[\n\t\r]")


@dataclass(frozen=True, slots=True)
class Snippet:
    """A piece of a text around what was found."""

    text: str
    """The piece, on one line."""
    highlights: tuple[Span, ...]
    """What was found, as offsets into the piece."""
    start: int
    """Where the piece begins in the whole text."""
    place: Span | None
    """The first thing found, as offsets into the whole text; `None` when the piece is only the beginning."""


def find_terms(terms: tuple[Term, ...], text: str, *fields: Field) -> tuple[Span, ...]:
    """Find the words of the terms about some fields in a text, in order."""
    wanted = [(_words(term.value), term.is_prefix) for term in terms if term.field in fields]
    wanted = [(words, is_prefix) for words, is_prefix in wanted if words]
    if not wanted:
        return ()
    words = [
        (folded(without_invisible(match.group())), match.span()) for match in _WORD.finditer(text, 0, _MOST_CHARACTERS)
    ]
    spans = []
    for index, (word, (start, _)) in enumerate(words):
        for phrase, is_prefix in wanted:
            if (word == phrase[0] or (is_prefix and len(phrase) == 1 and word.startswith(phrase[0]))) and _goes_on(
                words, index, phrase, is_prefix
            ):
                spans.append(Span(start, words[index + len(phrase) - 1][1][1]))
                break
    return tuple(spans)


def _words(value: str) -> list[str]:
    return [folded(without_invisible(word)) for word in _WORD.findall(value)]


def _goes_on(words: list[tuple[str, tuple[int, int]]], index: int, phrase: list[str], is_prefix: bool) -> bool:
    following = [word for word, _ in words[index : index + len(phrase)]]
    if len(following) < len(phrase) or following[:-1] != phrase[:-1]:
        return False
    return following[-1].startswith(phrase[-1]) if is_prefix else following[-1] == phrase[-1]


def cut_snippet(text: str, spans: tuple[Span, ...], length: int = _LENGTH) -> Snippet:
    """Cut the piece that shows most different words, or the beginning."""
    if not spans:
        return Snippet(_one_line(text[:length]), (), 0, None)
    spans = spans[:_MOST_SPANS]
    best = max(spans, key=lambda span: (_variety(text, spans, span.start, length - _BEFORE), -span.start))
    start = 0 if best.start <= _BEFORE else _word_start(text, best.start - _BEFORE, best.start)
    end = min(len(text), max(start + length, best.end))
    inside = [span for span in spans if start <= span.start and span.end <= end]
    highlights = tuple(Span(span.start - start, span.end - start) for span in inside)
    return Snippet(_one_line(text[start:end]), highlights, start, best)


def _variety(text: str, spans: tuple[Span, ...], start: int, length: int) -> int:
    inside = (span for span in spans if start <= span.start and span.end <= start + length)
    return len({text[span.start : span.end].lower() for span in inside})


def _word_start(text: str, earliest: int, latest: int) -> int:
    space = text.find(" ", earliest, latest)
    return latest if space < 0 else space + 1


def _one_line(text: str) -> str:
    return _BREAK.sub(" ", text)
