"""The reporter's own words: tokens and sentences, with each quotation folded into one token.

Folding the quotations away is what makes the rest simple: in “Q,” X said, the reporter's sentence is three tokens long,
and nothing that a speaker says can be mistaken for the reporter's attribution.
"""

from array import array
from bisect import bisect_left

from tui_reader.extraction.attribution.quotation_marks import Quotation
from tui_reader.extraction.attribution.tokens import CLITIC, STOPS, classify, token_pattern, words_between
from tui_reader.extraction.attribution.vocabulary import (
    BE,
    CAPITAL,
    CLOSING,
    CUE,
    FUNCTION_WORD,
    PRONOUN,
    PUNCTUATION,
    QUOTATION,
    STOP,
    WEAK_CUE,
    Seen,
    Vocabulary,
)
from tui_reader.lexicon.expressions import expression

_BREAK = expression(r"\n[ \t\u00a0]*\n\s*|\n")
_LONGEST = 250
"""Tokens after which a sentence is cut, so that what has no stops costs no more than what has."""
_WRAPPED = range(50, 111)
"""A line of so many characters that ends in mid-sentence goes on in the next line."""

_MOST_SEEN = 20_000
"""Words that are remembered from one article to the next."""


def find_paragraphs(text: str) -> list[tuple[int, int]]:
    """Cut a text into paragraphs: at blank lines, and at newlines that do not wrap a long line."""
    found: list[tuple[int, int]] = []
    start = line = 0
    for match in _BREAK.finditer(text):
        end = match.start()
        wrapped = len(match.group()) == 1 and _is_wrapped(text, line, end, match.end())
        line = match.end()
        if wrapped:
            continue
        if end > start:
            found.append((start, end))
        start = line
    if start < len(text):
        found.append((start, len(text)))
    return [_strip(text, start, end) for start, end in found if not text[start:end].isspace()]


def _is_wrapped(text: str, start: int, end: int, following: int) -> bool:
    """Whether a line was broken to fit a width, so that the paragraph goes on in the next line."""
    return (
        end - start in _WRAPPED and text[end - 1] not in ".!?:…”»\"’'" and text[following : following + 1] not in '“«„"'
    )


def _strip(text: str, start: int, end: int) -> tuple[int, int]:
    while text[start].isspace():
        start += 1
    while text[end - 1].isspace():
        end -= 1
    return start, end


class Words:
    """The reporter's words of a text as parallel lists, one entry a token."""

    __slots__ = (
        "bits",
        "ends",
        "headlines",
        "lowers",
        "paragraph_of",
        "quotations",
        "sentences",
        "starts",
        "text",
        "token_of_quotation",
        "vocabulary",
        "words",
    )

    def __init__(self, text: str, vocabulary: Vocabulary, quotations: list[Quotation]) -> None:
        self.text = text
        """The whole text."""
        self.vocabulary = vocabulary
        """What words may be."""
        self.quotations = quotations
        """The passages in quotation marks, in order."""
        self.words: list[str] = []
        """The words as written; a quotation is a pair of empty marks."""
        self.lowers: list[str] = []
        """The words in lower case."""
        self.starts = array("i")
        """Offset of each token; packed, as a book has two million of them."""
        self.ends = array("i")
        """Offset after each token."""
        self.bits: list[int] = []
        """What each token may be."""
        self.sentences: list[tuple[int, int]] = []
        """First token of each sentence, and the token after its last."""
        self.paragraph_of: list[int] = []
        """Index of the paragraph of each sentence."""
        self.token_of_quotation: list[int] = []
        """Which token stands for each quotation."""
        self.headlines: dict[int, bool] = {}
        """Whether sentences are set like headlines, by their first tokens, as far as that was asked."""

    def quotation_at(self, token: int) -> int:
        """Give the index of the quotation that a token stands for."""
        return bisect_left(self.token_of_quotation, token)

    def quotes_between(self, start: int, end: int) -> range:
        """Give the tokens, as positions in `token_of_quotation`, that stand for quotations between two tokens."""
        return range(bisect_left(self.token_of_quotation, start), bisect_left(self.token_of_quotation, end))

    def phrase(self, start: int, end: int) -> str:
        """Give the text from one token to before another."""
        return self.text[self.starts[start] : self.ends[end - 1]]


def read_words(
    text: str, paragraphs: list[tuple[int, int]], quotations: list[Quotation], vocabulary: Vocabulary
) -> Words:
    """Read the reporter's words of a text."""
    reader = Words(text, vocabulary, quotations)
    following = first = 0
    seen = vocabulary.seen
    for number, (start, end) in enumerate(paragraphs):
        position = max(start, quotations[following - 1].closed) if following else start
        while following < len(quotations) and quotations[following].opened < end:
            quotation = quotations[following]
            _read(reader, position, quotation.opened, seen)
            _fold(reader, quotation)
            if quotation.incise is not None:
                _read(reader, *quotation.incise, seen)
                _add(reader, ".", ".", quotation.incise[1], quotation.incise[1], STOP | PUNCTUATION)
            position = quotation.closed
            following += 1
        _read(reader, position, end, seen)
        if following and quotations[following - 1].closed > end:
            continue
        _cut_sentences(reader, first, number)
        first = len(reader.words)
    if len(seen) > _MOST_SEEN:
        seen.clear()
    return reader


def _read(reader: Words, start: int, end: int, seen: dict[str, Seen]) -> None:
    """Read the words between two offsets; `seen` holds each word once, and what it was found to be."""
    add_word, add_lower = reader.words.append, reader.lowers.append
    add_start, add_end, add_bits = reader.starts.append, reader.ends.append, reader.bits.append
    vocabulary = reader.vocabulary
    text, last = reader.text, start
    for word in words_between(text, start, end, token_pattern(vocabulary.elisions, vocabulary.clitics)):
        first = text.find(word, last)
        last = first + len(word)
        entry = seen.get(word)
        if entry is None:
            lower, bits, has_stop = classify(word, vocabulary)
            entry = seen[word] = (word[:-1] if has_stop else word, lower, bits, has_stop)
        word, lower, bits, has_stop = entry
        if has_stop:
            last -= 1
        elif word[0] == "-":
            first = last - len(lower)
        elif bits == CLITIC:
            bits = BE if reader.bits and reader.bits[-1] & PRONOUN else 0
        add_word(word)
        add_lower(lower)
        add_start(first)
        add_end(last)
        add_bits(bits)
        if has_stop:
            last += 1
            _add(reader, ".", ".", last - 1, last, STOP | PUNCTUATION)


def _add(reader: Words, word: str, lower: str, start: int, end: int, bits: int) -> None:
    reader.words.append(word)
    reader.lowers.append(lower)
    reader.starts.append(start)
    reader.ends.append(end)
    reader.bits.append(bits)


def _fold(reader: Words, quotation: Quotation) -> None:
    """Let one token stand for a quotation."""
    reader.token_of_quotation.append(len(reader.words))
    _add(reader, "“”", "“”", quotation.opened, quotation.incise[0] if quotation.incise else quotation.closed, QUOTATION)


def _cut_sentences(reader: Words, first: int, paragraph: int) -> None:
    """Cut the tokens of a paragraph into sentences."""
    bits, count = reader.bits, len(reader.words)
    start = first
    for token in range(first, count - 1):
        mark = bits[token]
        may_end = mark & (STOP | QUOTATION | CLOSING) or (mark & CAPITAL and reader.words[token][-1] == ".")
        if (may_end and _ends_sentence(reader, token, start)) or token - start >= _LONGEST:
            reader.sentences.append((start, token + 1))
            reader.paragraph_of.append(paragraph)
            start = token + 1
    if start < count:
        reader.sentences.append((start, count))
        reader.paragraph_of.append(paragraph)


def _ends_sentence(reader: Words, token: int, start: int) -> bool:
    """Whether a sentence of the reporter's ends with a token."""
    bits = reader.bits
    mark, after = bits[token], bits[token + 1]
    if mark & STOP:
        return (
            bool(after & (CAPITAL | QUOTATION))
            or reader.words[token + 1][0].isdigit()
            or (after == PUNCTUATION and reader.words[token + 1] in "([—–-*•")
        )
    if mark & QUOTATION:
        quotation = reader.quotations[reader.quotation_at(token)]
        last = reader.text[quotation.end - 1]
        if last not in STOPS or not after & (CAPITAL | QUOTATION):
            return False
        return last in ".…" or token > start or not _cue_follows(reader, token + 1)
    return bool(after & CAPITAL and after & FUNCTION_WORD) and token > start and reader.words[token + 1] != "I"


def _cue_follows(reader: Words, token: int) -> bool:
    """Whether a name and a cue come next: “Really?” Smith asked."""
    for position in range(token, min(token + 8, len(reader.words))):
        bits = reader.bits[position]
        if bits & (CUE | WEAK_CUE) and not bits & CAPITAL:
            return True
        if bits & (PUNCTUATION | QUOTATION):
            return False
    return False
