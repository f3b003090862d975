"""Stretches of a text that carry something, found by place without looking at all of them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from itertools import accumulate
from operator import itemgetter

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import TypeVar

    T = TypeVar("T")


class Stretches(list["tuple[int, int, T]"]):
    """Starts, ends and what is carried, by start; tuples, because an article may hold a hundred thousand."""

    __slots__ = ("_reaches", "_starts")

    def __init__(self, stretches: Iterable[tuple[int, int, T]]) -> None:
        super().__init__(sorted(stretches, key=itemgetter(0)))
        self._starts = [start for start, _, _ in self]
        self._reaches = list(accumulate((end for _, end, _ in self), max))

    def between(self, start: int, end: int) -> Iterator[tuple[int, int, T]]:
        """Yield the stretches that share a character with a range, cut to it and counted from its beginning."""
        first, last = bisect_right(self._reaches, start), bisect_left(self._starts, end)
        for from_here, to_there, carried in self[first:last]:
            if to_there > start:
                yield max(from_here, start) - start, min(to_there, end) - start, carried
