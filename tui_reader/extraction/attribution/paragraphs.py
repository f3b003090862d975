"""Where the paragraphs of a text begin and end."""

from tui_reader.lexicon.expressions import expression

_BREAK = expression(r"\n[ \t\u00a0]*\n\s*|\n")
_WRAPPED = range(50, 111)
"""A line of so many characters that ends in mid-sentence goes on in the next line."""


def find_paragraphs(text: str) -> list[tuple[int, int]]:
    """Cut a text into paragraphs: at blank lines, and at newlines that do not wrap a long line."""
    found: list[tuple[int, int]] = []
    start = line = 0
    for match in _BREAK.finditer(text):
        end = match.start()
        wrapped = len(match.group()) == 1 and _is_wrapped(text, line, end, match.end())
        line = match.end()
        if wrapped:
            continue
        if end > start:
            found.append((start, end))
        start = line
    if start < len(text):
        found.append((start, len(text)))
    return [_strip(text, start, end) for start, end in found if not text[start:end].isspace()]


def _is_wrapped(text: str, start: int, end: int, following: int) -> bool:
    """Whether a line was broken to fit a width, so that the paragraph goes on in the next line."""
    return (
        end - start in _WRAPPED and text[end - 1] not in ".!?:…”»\"’'" and text[following : following + 1] not in '“«„"'
    )


def _strip(text: str, start: int, end: int) -> tuple[int, int]:
    while text[start].isspace():
        start += 1
    while text[end - 1].isspace():
        end -= 1
    return start, end
