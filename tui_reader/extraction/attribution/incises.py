"""Cues inside quotation marks: "« Non, a dit le maire, jamais. »", and “No, said Ito, with no closing mark.

In some languages the words of the reporter may stand inside the marks. Elsewhere they do only when the closing mark was
forgotten, and the quotation ends where they begin.
"""

from tui_reader.extraction.attribution.quotation_marks import Quotation
from tui_reader.extraction.attribution.tokens import token_pattern
from tui_reader.extraction.attribution.vocabulary import (
    AUXILIARY,
    BE,
    CUE,
    DETERMINER,
    FUNCTION_WORD,
    GERUND,
    PRONOUN,
    ROLE,
    Vocabulary,
)
from tui_reader.lexicon.expressions import expression

_PAUSE = expression(r"(?:[,!?…][»”\"]? ?| [–—-] )(?=[^\W\d_])")
"""Where the words of a reporter may begin inside a quotation."""
_END = expression(r"[,.;:!?»]|$")
_DASHES = ("–", "—", "-")
"""Dashes that set off who speaks, inside the marks as Italian papers have it."""
_MOST = 200
"""Pauses of a quotation that are looked at."""
_REACH = 160
"""Characters that the words of a reporter may take."""


def place_incises(text: str, quotations: list[Quotation], vocabulary: Vocabulary) -> None:
    """Find the words of the reporter inside quotations, and end those that were not closed."""
    for quotation in quotations:
        if quotation.paragraphs > 1 or not (vocabulary.incises or not quotation.balanced):
            continue
        found = _find_incise(text, quotation, vocabulary)
        if found is None:
            continue
        if quotation.balanced:
            quotation.incise = found
        else:
            quotation.end, quotation.closed = found[0], found[0]


def _find_incise(text: str, quotation: Quotation, vocabulary: Vocabulary) -> tuple[int, int] | None:
    """Find the first words of a reporter: from the pause before the verb to the pause behind the speaker."""
    for count, pause in enumerate(_PAUSE.finditer(text, quotation.start, quotation.end)):
        if count > _MOST:
            return None
        limit = min(pause.end() + _REACH, quotation.end)
        words = [
            (match.group().lower().replace("’", "'"), match.group()[0].isupper(), match.end())
            for match in token_pattern(vocabulary.elisions, vocabulary.clitics).finditer(text, pause.end(), limit)
        ]
        verb = _place_of_verb(words, vocabulary)
        if verb is not None:
            first = pause.start() + (1 if not quotation.balanced else 0)
            if pause.group().strip() in _DASHES:
                return first, _behind_dash(text, words[verb][2], limit)
            return first, _end_of_speaker(text, words[verb][2], limit, quotation.end)
    return None


def _place_of_verb(words: list[tuple[str, bool, int]], vocabulary: Vocabulary) -> int | None:
    """Give which word is a verb of saying before its subject: "a dit le maire", "said Ito"."""
    place = 0
    while place < 3 and place < len(words) and _bits(words[place][0], vocabulary) & (AUXILIARY | BE):
        place += 1
    if place + 1 >= len(words) or words[place][1]:
        return None
    mark = _bits(words[place][0], vocabulary)
    if not mark & CUE or mark & (GERUND | FUNCTION_WORD & ~(AUXILIARY | BE)):
        return None
    subject, capital, _ = words[place + 1]
    follows = _bits(subject.lstrip("-"), vocabulary)
    speaks = vocabulary.pronouns.get(subject.rpartition("-")[2]) in ("m", "f", "many")
    if capital or speaks or (follows & DETERMINER and place + 2 < len(words)) or follows & ROLE:
        return place
    return None


def _bits(lower: str, vocabulary: Vocabulary) -> int:
    """Tell what a word may be."""
    return vocabulary.bits.get(lower, 0) | (PRONOUN if lower in vocabulary.pronouns else 0)


def _behind_dash(text: str, start: int, limit: int) -> int:
    """Find the end of what stands between two dashes: "«No – dice la maestra –. E poi niente»"."""
    closing = [place for dash in _DASHES if (place := text.find(f" {dash}", start, limit)) >= 0]
    return min(closing) + 2 if closing else limit


def _end_of_speaker(text: str, start: int, limit: int, end: int) -> int:
    """Find where the words of a reporter end: at the first pause that no name follows."""
    position = start
    while True:
        match = _END.search(text, position, limit)
        if match is None or match.start() >= limit:
            return min(limit, end)
        following = text[match.end() : match.end() + 2].strip()
        if match.group() == "," and following[:1].isupper():
            position = match.end()
            continue
        return match.start()
