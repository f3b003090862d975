"""No expression takes longer than the text is long, however hostile the text is."""

import importlib
import re
import time
from collections.abc import Callable
from itertools import islice
from pathlib import Path

import pytest

import tui_reader
from tests.fuzzing.expressions import MAKERS, made_in_source
from tests.fuzzing.patterns import Named, all_patterns, hard_texts, patterns_within

LENGTH = 1_000
"""Characters of a short text; a long one has four times as many."""
CHEAP = 0.002
"""Seconds below which a short text proves that an expression is linear: half a million steps take far longer."""
GROWTH = 9.0
"""What a linear expression stays below when the text grows four times; a quadratic one has sixteen."""

MATCHED_ONLY = {
    "tui_reader.cleaning.scraps._FILE",
    "tui_reader.cleaning.scraps._ICON",
    "tui_reader.extraction.authors._BIOGRAPHY",
    "tui_reader.extraction.outlet._MASTHEAD",
    "tui_reader.lexicon.related._NO_HEADLINE",
    "tui_reader.library.settings_file._ASSIGNMENT",
    "tui_reader.library.settings_file._TABLE",
    "tui_reader.readers.front_matter._LIST_ITEM",
    "tui_reader.readers.html.parsing._XML_DECLARATION",
    "tui_reader.readers.markdown.blocks._BULLET",
    "tui_reader.readers.markdown.blocks._COMMENT_START",
    "tui_reader.readers.markdown.blocks._NUMBER",
    "tui_reader.readers.markdown.blocks._RAW_START",
    "tui_reader.readers.markdown.blocks._RULE",
    "tui_reader.readers.markdown.blocks._TABLE_RULE",
    "tui_reader.readers.markdown.blocks._UNDERLINE",
    "tui_reader.readers.plain_kept._CODE",
}
"""Expressions that are linear from one place on, and are never looked for at every place."""

PATTERNS = all_patterns()


def uses_of(named: Named) -> list[Callable[[str], object]]:
    """Give the ways in which an expression may be used."""
    pattern = named.pattern

    def data(text: str) -> str:
        return text.encode("latin-1", "replace") if isinstance(pattern.pattern, bytes) else text  # type: ignore[return-value]

    uses: list[Callable[[str], object]] = [lambda text: (pattern.match(data(text)), pattern.fullmatch(data(text)))]
    if named.name not in MATCHED_ONLY:
        uses.append(lambda text: sum(1 for _ in pattern.finditer(data(text))))
    return uses


def cost(use: Callable[[str], object], text: str) -> float:
    """Give the seconds of work that a use takes."""
    start = time.process_time()
    use(text)
    return time.process_time() - start


def growth(use: Callable[[str], object], named: Named, number: int) -> float:
    """Give how much longer a use takes on a text that is four times as long; the least of some trials."""
    short, long = (next(islice(hard_texts(named.pattern, size), number, None)) for size in (LENGTH, 4 * LENGTH))
    return min(cost(use, long) / max(cost(use, short), 1e-6) for _ in range(4))


def test_the_expressions_are_found() -> None:
    assert len(PATTERNS) > 100
    assert {named.name for named in PATTERNS} >= MATCHED_ONLY


def test_no_expression_of_the_source_goes_untried() -> None:
    """Who adds one adds nothing here, if it stands in a variable, is made without arguments, or is a constant."""
    for made in made_in_source():
        where = f"{made.module}.{made.owner}"
        if where in MAKERS or (made.source is not None and not made.is_constant):
            continue
        assert patterns_within(getattr(importlib.import_module(made.module), made.owner, None)), where


@pytest.mark.parametrize("room", sorted({named.name.split(".")[1] for named in PATTERNS}))
def test_every_expression_takes_time_in_proportion_to_the_text(room: str) -> None:
    slow = []
    for named in PATTERNS:
        if named.name.split(".")[1] != room:
            continue
        for use in uses_of(named):
            for number, text in enumerate(hard_texts(named.pattern, LENGTH)):
                if cost(use, text) > CHEAP and growth(use, named, number) > GROWTH:
                    slow.append((named.name, text[:20]))
                    break
    assert slow == []


def test_what_is_only_matched_is_never_searched() -> None:
    package = Path(tui_reader.__file__).parent
    for name in MATCHED_ONLY:
        module, _, variable = name.rpartition(".")
        source = package.joinpath(*module.split(".")[1:]).with_suffix(".py").read_text()
        assert re.search(rf"\b{variable}\.match\(", source)
        assert not re.search(rf"\b{variable}\.(?:search|finditer|findall|sub|subn|split)\(", source)


def test_the_test_knows_a_slow_expression_when_it_sees_one() -> None:
    named = Named("", re.compile(r"\s+x"))
    find = uses_of(named)[1]
    numbers = range(len(list(hard_texts(named.pattern, LENGTH))))
    assert any(growth(find, named, number) > GROWTH for number in numbers)
