"""The word lists as such: each is asked for somewhere, and says nothing twice."""

import re
from collections import Counter
from pathlib import Path

import pytest

import tui_reader.lexicon

FOLDER = Path(tui_reader.lexicon.__file__).parent
LISTS = sorted(FOLDER.rglob("*.txt"))
_NAME = re.compile(r"""["']([a-z_]+)["'{]""")
"""A name of a list, or the beginning of one that is put together: `f"furniture_{kind}"`."""


@pytest.fixture(scope="module")
def asked_for() -> set[str]:
    """Names that stand in the code."""
    return {name for path in FOLDER.parent.rglob("*.py") for name in _NAME.findall(path.read_text(encoding="utf-8"))}


def test_every_list_is_asked_for(asked_for: set[str]) -> None:
    beginnings = tuple(name for name in asked_for if name.endswith("_"))
    assert [str(path) for path in LISTS if not (path.stem in asked_for or path.stem.startswith(beginnings))] == []


def test_no_list_says_anything_twice_or_nothing() -> None:
    for path in LISTS:
        lines = [line.partition("#")[0].strip() for line in path.read_text(encoding="utf-8").splitlines()]
        entries = Counter(line for line in lines if line)
        assert entries, path
        assert max(entries.values()) == 1, (path, entries.most_common(1))
