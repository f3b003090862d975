"""What a description is called by itself: "Ministerium" for "nach Angaben des Ministeriums"."""

from tui_reader.extraction.attribution.noun_phrases import Phrase
from tui_reader.extraction.attribution.sentences import Words
from tui_reader.extraction.attribution.vocabulary import DETERMINER, QUOTATION

_LEFT_OUT = frozenset({"'s", "’s", "the", "mr.", "mrs.", "ms.", "mr", "mrs", "ms"})
"""Words that make no difference between two descriptions: "Mr. Marsh's campaign", "the Marsh campaign"."""
_SHORTEST = 5
"""Letters of a genitive, at least."""


def name_of(reader: Words, phrase: Phrase) -> str:
    """Give a description in the nominative where the text has it so, else as it stands: names are words of the file."""
    if reader.bits[phrase.end - 1] & QUOTATION:
        return _in_marks(reader, phrase.end - 1)
    oblique, first = reader.vocabulary.oblique, reader.lowers[phrase.start]
    if not oblique:
        return reader.phrase(phrase.start, phrase.end)
    words = [_plain_article(reader, phrase.start)] if first in oblique else []
    if phrase.head_end - 1 > phrase.start or not words:
        start = phrase.start + len(words)
        words += [reader.phrase(start, phrase.head_end - 1)] if phrase.head_end - 1 > start else []
        words.append(_nominative(reader, phrase))
    words += [reader.phrase(phrase.head_end, phrase.end)] if phrase.end > phrase.head_end else []
    name = " ".join(word for word in words if word)
    as_it_stands = reader.phrase(phrase.start, phrase.end)
    return name if name == as_it_stands or name in reader.text else as_it_stands


def _in_marks(reader: Words, token: int) -> str:
    """Give the name of a paper without its marks: "die „Brenner Zeitung“"."""
    quotation = reader.quotations[reader.quotation_at(token)]
    return reader.text[quotation.start : quotation.end]


def head_word(reader: Words, phrase: Phrase) -> str:
    """Give the noun of a description in lower case."""
    if reader.bits[phrase.head_end - 1] & QUOTATION:
        return _in_marks(reader, phrase.head_end - 1).lower()
    return _nominative(reader, phrase).lower() if reader.vocabulary.oblique else reader.lowers[phrase.head_end - 1]


def key_of(reader: Words, phrase: Phrase) -> str:
    """Give what two descriptions of the same have in common."""
    start, end = phrase.start, phrase.end
    if reader.bits[end - 1] & QUOTATION:
        return _in_marks(reader, end - 1).lower()
    is_article = reader.lowers[start] in ("the", "a", "an")
    if reader.vocabulary.oblique:
        is_article = reader.lowers[start] in reader.vocabulary.oblique or reader.lowers[start] in _articles(reader)
    if reader.bits[start] & DETERMINER and end - start > 1 and is_article:
        start += 1
    words = list(reader.lowers[start:end])
    if start < phrase.head_end:
        words[phrase.head_end - 1 - start] = head_word(reader, phrase)
    return " ".join(word for word in words if word not in _LEFT_OUT)


def _articles(reader: Words) -> frozenset[str]:
    """Give the articles of a language with cases."""
    return reader.vocabulary.definite | frozenset(reader.vocabulary.oblique.values())


def _plain_article(reader: Words, token: int) -> str:
    """Give the article of the nominative, nothing for a definite one."""
    plain = reader.vocabulary.oblique[reader.lowers[token]].replace("-", "")
    return plain.capitalize() if reader.words[token][0].isupper() else plain


def _nominative(reader: Words, phrase: Phrase) -> str:
    """Give the noun of a description without the ending of a genitive: "des Instituts", "des Verbandes"."""
    token = phrase.head_end - 1
    word, lower = reader.words[token], reader.lowers[token]
    before = reader.lowers[phrase.start], reader.lowers[phrase.start - 1] if phrase.start else ""
    if not {"des", "eines"} & set(before) or len(lower) < _SHORTEST or not lower.endswith("s") or lower.endswith("ss"):
        return word
    known = reader.vocabulary.bits
    return word[:-2] if lower.endswith("es") and lower[:-2] in known and lower[:-1] not in known else word[:-1]
