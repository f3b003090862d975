"""Initials of bodies that are small words as well, or written in small letters: "the WHO said", "die dpa meldet"."""

from collections.abc import Iterable

from tui_reader.extraction.attribution.vocabulary import CAPITAL, ORGANISATION


def name_acronyms(text: str, words: list[str], lowers: list[str], bits: list[int], acronyms: Iterable[str]) -> None:
    """Let such initials name a body, but where the words around are set in capitals too: "WHO SAID THAT".

    They keep their capitals among the words in lower case, so that no list takes them for the small word.
    """
    for acronym in acronyms:
        if acronym not in text:
            continue
        for token, word in enumerate(words):
            if word == acronym and not _is_shouted(words, token):
                lowers[token], bits[token] = word, CAPITAL | ORGANISATION


def _is_shouted(words: list[str], token: int) -> bool:
    """Whether a word beside one is set in capitals."""
    around = words[max(token - 1, 0) : token] + words[token + 1 : token + 2]
    return any(near.isupper() and len(near) > 1 for near in around)
