"""What single words speak of: sentences, the reader, the outlet itself, an author, a picture, an opinion, a report.

Lists `hints_<kind>.txt` hold the words; a word may be of several kinds, so that each has a set of bits.
"""

from enum import IntFlag
from functools import cache

from tui_reader.lexicon import word_set
from tui_reader.lexicon.furniture import fold_words
from tui_reader.lexicon.language import common_words


class WordKind(IntFlag):
    """What a word speaks of."""

    COMMON = 1
    """One of the commonest of its language."""
    ADDRESS = 2
    """Addresses the reader, or speaks for the outlet: "you", "our"."""
    APPEAL = 4
    """Of appeals, offers and notices."""
    BIOGRAPHY = 8
    """Of notes on an author."""
    PICTURE = 16
    """Of captions and credits."""
    REMARK = 32
    """Of readers' comments."""
    REPORT = 64
    """Of reporting and telling."""


_LISTS = {
    WordKind.ADDRESS: "hints_address",
    WordKind.APPEAL: "hints_appeal",
    WordKind.BIOGRAPHY: "hints_biography",
    WordKind.PICTURE: "hints_picture",
    WordKind.REMARK: "hints_remark",
    WordKind.REPORT: "hints_report",
}


@cache
def word_kinds(language: str) -> dict[str, int]:
    """Give the kinds of each word that has any, as bits, in a language and in English."""
    kinds = {word: int(WordKind.COMMON) for word in common_words(language)}
    for code in dict.fromkeys((language, "en")):
        for kind, name in _LISTS.items():
            for entry in word_set(code, name):
                for word in fold_words(entry):
                    kinds[word] = kinds.get(word, 0) | int(kind)
    return kinds
