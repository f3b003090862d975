"""The sketch of a text: 64 numbers, of which two texts share about as many as they share runs of words.

One-permutation MinHash: each run of four words is hashed once (CRC-32, because it is made in C) and falls into one of
64 bins, whose least hash is kept; that is one step a word instead of 64, a third of a millisecond an article.
Bands of the sketch are keys of an index; texts with a key in common are candidates (locality-sensitive hashing).
"""

import struct
import zlib
from array import array

from tui_reader.comparison.words import words_of

BINS = 64
"""Numbers of a sketch."""
ROWS = 2
"""Numbers of a band: with 32 bands of 2, texts that share 0.3 of their runs meet in a band 95 times of 100."""
_RUN = 4
"""Words of a run."""
_LEAST_RUNS = 24
"""Runs that a text must have: below, a chance match weighs too much."""
_MOST_WORDS = 20_000
"""Words that are looked at, so that a book costs no more than a long read."""
_LONG_WORD = 16
"""Characters that a word and its space seldom exceed: what is behind so many is not even cut into words."""
_EMPTY = 0xFFFFFFFF


def sketch(text: str) -> bytes:
    """Give the sketch of a text; empty when the text is too short to compare."""
    words = words_of(text[: _MOST_WORDS * _LONG_WORD])[:_MOST_WORDS]
    if len(words) < _LEAST_RUNS + _RUN:
        return b""
    encoded = " ".join(words).encode().split(b" ")
    runs = map(b" ".join, zip(encoded, encoded[1:], encoded[2:], encoded[3:], strict=False))
    least = [_EMPTY] * BINS
    for value in set(map(zlib.crc32, runs)):
        place = value & (BINS - 1)
        if value < least[place]:
            least[place] = value
    return struct.pack(f"<{BINS}I", *_filled(least))


def _filled(least: list[int]) -> list[int]:
    """Give each empty bin the number of the next one that is not, marked by the distance."""
    filled = list(least)
    for place, value in enumerate(least):
        step = 0
        while value == _EMPTY:
            step += 1
            value = least[(place + step) % BINS]
        filled[place] = (value + step * 0x9E3779B1) & _EMPTY
    return filled


def resemblance(one: bytes, other: bytes) -> float:
    """Estimate the share of runs that two texts have in common (Jaccard), 0 to 1, from their sketches."""
    if not one or not other:
        return 0.0
    ours, theirs = array("I", one), array("I", other)
    return sum(a == b for a, b in zip(ours, theirs, strict=False)) / BINS


def bands(signature: bytes) -> list[int]:
    """Give the keys under which a sketch is found."""
    if not signature:
        return []
    width = ROWS * 4
    return [
        (zlib.crc32(signature[start : start + width]) << 6) | (start // width)
        for start in range(0, BINS * 4, width)
    ]
