"""The same quotation in several articles, however much of it each of them gives."""

from collections import Counter, defaultdict
from collections.abc import Sequence

from tui_reader.comparison.words import words_of

_RUN = 3
_LEAST_WORDS = 5
"""A shorter quotation ("very sad") may have been said twice."""
_SHARE = 0.6
"""Share of the shorter one's runs of words that the longer must have."""
_MOST_OF_A_RUN = 60
"""A run that so many have is a habit of speech."""


def group_wordings(texts: Sequence[str]) -> list[list[int]]:
    """Give the groups of two and more texts that are one quotation, as indices in order."""
    runs = [_runs(text) for text in texts]
    holders: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for index, own in enumerate(runs):
        for run in own:
            holders[run].append(index)
    leader = list(range(len(texts)))
    for index, own in enumerate(runs):
        shared: Counter[int] = Counter()
        for run in own:
            if len(holders[run]) <= _MOST_OF_A_RUN:
                shared.update(other for other in holders[run] if other < index)
        for other, count in shared.items():
            if count >= _SHARE * min(len(own), len(runs[other])):
                _join(leader, index, other)
    groups: dict[int, list[int]] = defaultdict(list)
    for index in range(len(texts)):
        groups[_leader_of(leader, index)].append(index)
    return [group for group in groups.values() if len(group) > 1]


def _runs(text: str) -> set[tuple[str, ...]]:
    words = words_of(text)[:2000]
    if len(words) < _LEAST_WORDS:
        return set()
    return {tuple(words[index : index + _RUN]) for index in range(len(words) - _RUN + 1)}


def _leader_of(leader: list[int], index: int) -> int:
    while leader[index] != index:
        leader[index] = leader[leader[index]]
        index = leader[index]
    return index


def _join(leader: list[int], one: int, other: int) -> None:
    ours, theirs = _leader_of(leader, one), _leader_of(leader, other)
    leader[max(ours, theirs)] = min(ours, theirs)
