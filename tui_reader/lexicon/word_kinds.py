"""What single words speak of: sentences, the reader, the outlet itself, an author, a picture, an opinion, a report.

Lists `hints_<kind>.txt` hold the words; a word may be of several kinds. The words of a text are counted by kind in one
pass: each kind has one byte of a number, and the numbers of the words are added up; they fit the eight bytes of a
machine, in which Python adds four times as fast as beyond.
"""

from collections.abc import Sequence
from enum import IntEnum
from functools import cache
from itertools import repeat

from tui_reader.lexicon import word_set
from tui_reader.lexicon.furniture import fold_words
from tui_reader.lexicon.language import common_words


class WordKind(IntEnum):
    """What a word speaks of."""

    COMMON = 0
    """One of the commonest of its language."""
    ADDRESS = 1
    """Addresses the reader, or speaks for the outlet: "you", "our"."""
    APPEAL = 2
    """Of appeals, offers and notices."""
    BIOGRAPHY = 3
    """Of notes on an author."""
    PICTURE = 4
    """Of captions and credits."""
    REMARK = 5
    """Of readers' comments."""
    REPORT = 6
    """Of reporting and telling."""


_LISTS = {
    WordKind.ADDRESS: "hints_address",
    WordKind.APPEAL: "hints_appeal",
    WordKind.BIOGRAPHY: "hints_biography",
    WordKind.PICTURE: "hints_picture",
    WordKind.REMARK: "hints_remark",
    WordKind.REPORT: "hints_report",
}


_BYTE = 8
_KINDS = len(WordKind)
_FULL = 255
"""Words that are counted at once, so that no byte overflows."""


@cache
def word_kinds(language: str) -> dict[str, int]:
    """Give the number of each word that is of any kind, in a language and in English."""
    kinds = dict.fromkeys(common_words(language), 1)
    for code in dict.fromkeys((language, "en")):
        for kind, name in _LISTS.items():
            bit = 1 << _BYTE * kind
            for word in {word for entry in word_set(code, name) for word in fold_words(entry)}:
                kinds[word] = kinds.get(word, 0) | bit
    return kinds


def count_kinds(folded: Sequence[str], language: str) -> Sequence[int]:
    """Count the words of each kind, in the order of `WordKind`."""
    if len(folded) > _FULL:
        parts = (count_kinds(folded[start : start + _FULL], language) for start in range(0, len(folded), _FULL))
        return [*map(sum, zip(*parts, strict=True))]
    return sum(map(word_kinds(language).get, folded, repeat(0))).to_bytes(_KINDS, "little")
