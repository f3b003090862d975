"""The reporter's own words: tokens and sentences, with each quotation folded into one token.

Folding the quotations away is what makes the rest simple: in “Q,” X said, the reporter's sentence is three tokens long,
and nothing that a speaker says can be mistaken for the reporter's attribution.
"""

from array import array
from bisect import bisect_left
from itertools import accumulate
from operator import itemgetter

from tui_reader.extraction.attribution.acronyms import name_acronyms
from tui_reader.extraction.attribution.quotation_marks import Quotation
from tui_reader.extraction.attribution.tokens import CLITIC, STOPS, gaps_and_words, token_pattern, with_stops_apart
from tui_reader.extraction.attribution.verbs_in_company import name_verbs_in_company
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
    Vocabulary,
)

_LONGEST = 250
"""Tokens after which a sentence is cut, so that what has no stops costs no more than what has."""
_ENDS = STOP | QUOTATION | CLOSING
"""What a sentence may end with, beside an abbreviation that has a capital."""
_WORD, _LOWER, _BITS = map(itemgetter, range(3))


class Words:
    """The reporter's words of a text as parallel lists, one entry a token."""

    __slots__ = (
        "_distinct",
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
        self._distinct: set[str] = set()

    @property
    def distinct(self) -> set[str]:
        """The words in lower case, each once."""
        self._distinct = self._distinct or set(self.lowers)
        return self._distinct

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
    position = 0
    for quotation in quotations:
        _read(reader, position, quotation.opened)
        _fold(reader, quotation)
        if quotation.incise is not None:
            _read(reader, *quotation.incise)
            _add(reader, ".", ".", STOP | PUNCTUATION, quotation.incise[1], quotation.incise[1])
        position = quotation.closed
    _read(reader, position, len(text))
    name_acronyms(text, reader.words, reader.lowers, reader.bits, vocabulary.acronyms)
    name_verbs_in_company(vocabulary, reader.lowers, reader.bits, reader.distinct)
    _cut_paragraphs(reader, paragraphs)
    vocabulary.seen.forget()
    return reader


def _read(reader: Words, start: int, end: int) -> None:
    """Read the words between two offsets, column by column."""
    vocabulary = reader.vocabulary
    pattern = token_pattern(vocabulary.elisions, vocabulary.clitics)
    for offset, parts in gaps_and_words(reader.text, start, end, pattern):
        found = list(map(vocabulary.seen.__getitem__, parts[1::2]))
        parts, found = with_stops_apart(parts, found)
        edges = list(accumulate(map(len, parts), initial=offset))
        bits = list(map(_BITS, found))
        if CLITIC in bits:
            _tell_clitics_apart(bits, reader.bits[-1] if reader.bits else 0)
        reader.words.extend(map(_WORD, found))
        reader.lowers.extend(map(_LOWER, found))
        reader.bits += bits
        reader.starts.fromlist(edges[1:-1:2])
        reader.ends.fromlist(edges[2::2])
        if vocabulary.clitics:
            _leave_hyphens_out(reader, len(found))


def _tell_clitics_apart(bits: list[int], before: int) -> None:
    """Tell a clipped "is", which a pronoun stands before, from the possessive."""
    for place, mark in enumerate(bits):
        if mark == CLITIC:
            bits[place] = BE if before & PRONOUN else 0
        before = bits[place]


def _leave_hyphens_out(reader: Words, count: int) -> None:
    """Let pronouns that hang on a verb begin behind their hyphens, among the last tokens."""
    for token in range(len(reader.words) - count, len(reader.words)):
        if reader.words[token][0] == "-":
            reader.starts[token] = reader.ends[token] - len(reader.lowers[token])


def _add(reader: Words, word: str, lower: str, bits: int, start: int, end: int) -> None:
    reader.words.append(word)
    reader.lowers.append(lower)
    reader.bits.append(bits)
    reader.starts.append(start)
    reader.ends.append(end)


def _fold(reader: Words, quotation: Quotation) -> None:
    """Let one token stand for a quotation."""
    reader.token_of_quotation.append(len(reader.words))
    _add(reader, "“”", "“”", QUOTATION, quotation.opened, quotation.incise[0] if quotation.incise else quotation.closed)


def _cut_paragraphs(reader: Words, paragraphs: list[tuple[int, int]]) -> None:
    """Cut the tokens of every paragraph into sentences; those between which a quotation goes on are cut as one."""
    first = following = 0
    for number, (_, end) in enumerate(paragraphs):
        while following < len(reader.quotations) and reader.quotations[following].opened < end:
            following += 1
        if following and reader.quotations[following - 1].closed > end:
            continue
        behind = bisect_left(reader.starts, end, first)
        _cut_sentences(reader, first, behind, number)
        first = behind


def _cut_sentences(reader: Words, first: int, behind: int, paragraph: int) -> None:
    """Cut the tokens of a paragraph into sentences."""
    words, last = reader.words, behind - 1
    start = first
    ends = [
        token
        for token, mark in enumerate(reader.bits[first:last], first)
        if mark & _ENDS or (mark & CAPITAL and words[token][-1] == ".")
    ]
    for token in [*ends, last]:
        while token - start > _LONGEST:
            _add_sentence(reader, start, start + _LONGEST + 1, paragraph)
            start += _LONGEST + 1
        if token == last or token - start == _LONGEST or _ends_sentence(reader, token, start, behind):
            _add_sentence(reader, start, token + 1, paragraph)
            start = token + 1


def _add_sentence(reader: Words, start: int, end: int, paragraph: int) -> None:
    if start == end:
        return
    reader.sentences.append((start, end))
    reader.paragraph_of.append(paragraph)


def _ends_sentence(reader: Words, token: int, start: int, behind: int) -> bool:
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
        if last in ".…":
            return True
        if token > start:
            return reader.lowers[token - 1] != ":" or not _cue_closes(reader, token + 1, behind)
        return not _cue_follows(reader, token + 1, behind)
    return bool(after & CAPITAL and after & FUNCTION_WORD) and token > start and reader.words[token + 1] != "I"


def _cue_closes(reader: Words, token: int, behind: int) -> bool:
    """Whether a name and a cue come next and nothing else, behind a label: "Brushes: “Why not?” Smith asked."."""
    while token < behind - 1 and reader.bits[token] & CAPITAL:
        token += 1
    return bool(reader.bits[token] & CUE) and (token + 1 >= behind or bool(reader.bits[token + 1] & STOP))


def _cue_follows(reader: Words, token: int, behind: int) -> bool:
    """Whether a name and a cue come next: “Really?” Smith asked."""
    for position in range(token, min(token + 8, behind)):
        bits = reader.bits[position]
        if bits & (CUE | WEAK_CUE) and not bits & CAPITAL:
            return True
        if bits & (PUNCTUATION | QUOTATION):
            return False
    return False
