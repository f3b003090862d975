"""Longer cases written as prose: a title, an input and what is expected, several to a Markdown file in tests/cases."""

import re
from dataclasses import dataclass
from pathlib import Path

CASES = Path(__file__).resolve().parent / "cases"

_TITLE = re.compile(r"^## (.+)$", re.MULTILINE)
_FENCE = re.compile(r"^````(input|expected)\n(.*?)^````$", re.MULTILINE | re.DOTALL)
_KNOWN_MISS = re.compile(r"^Known miss: (.+)$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Case:
    """One case."""

    title: str
    """What it shows, as a sentence."""
    text: str
    """The input."""
    expected: tuple[tuple[str, str], ...]
    """Lines of the form "word: rest", in order."""
    known_miss: str | None
    """Why the product fails it for now."""


def read_cases(name: str) -> list[Case]:
    """Read the cases of a file."""
    parts = _TITLE.split((CASES / name).read_text(encoding="utf-8"))[1:]
    return [_read_case(title, prose) for title, prose in zip(parts[::2], parts[1::2], strict=True)]


def agrees(found: str, pattern: str) -> bool:
    """Compare a text with an expectation, whose `…` at the end stands for the rest."""
    return found.startswith(pattern[:-1].rstrip()) if pattern.endswith("…") else found == pattern


def _read_case(title: str, prose: str) -> Case:
    fences = dict(_FENCE.findall(prose))
    lines = (line.partition(": ") for line in fences["expected"].splitlines() if line)
    miss = _KNOWN_MISS.search(prose)
    return Case(title.strip(), fences["input"], tuple((word, rest) for word, _, rest in lines), miss and miss[1])
