"""What the class names of a page mean: the general vocabulary of those who build news sites.

The words are data (`page_names.txt`); they are English whatever the language of the page.
"""

from collections import defaultdict
from functools import cache, lru_cache

from tui_reader.lexicon import words


@cache
def hint_families() -> dict[str, frozenset[str]]:
    """Give the words of class and id, by what they speak of."""
    found: dict[str, set[str]] = defaultdict(set)
    for entry in words("en", "page_names"):
        family, _, members = entry.partition(":")
        found[family.strip()].update(members.split())
    return {family: frozenset(members) for family, members in found.items()}


@cache
def _families_of(word: str) -> tuple[str, ...]:
    return tuple(family for family, members in hint_families().items() if word in members)


@lru_cache(maxsize=4096)
def families_of(names: tuple[str, ...]) -> tuple[str, ...]:
    """Give the families that the words of an element's names speak of."""
    return tuple(dict.fromkeys(family for word in names for family in _families_of(word)))
