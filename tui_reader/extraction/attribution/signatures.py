"""Quotations that are signed: “Q” — Ann Lee, harbour master."""

from tui_reader.extraction.attribution.cue_patterns import Cue, Pattern
from tui_reader.extraction.attribution.entities import Entity
from tui_reader.extraction.attribution.noun_phrases import Phrase
from tui_reader.extraction.attribution.sentences import Words
from tui_reader.extraction.attribution.speakers import Identity, Speakers
from tui_reader.extraction.attribution.tokens import STOPS
from tui_reader.extraction.attribution.vocabulary import CAPITAL, GIVEN, PUNCTUATION, QUOTATION, STOP

_DASHES = 3
"""Dashes in front of a signature, and one more."""
_LONGEST = 9
"""Words of a quotation, dash and name together."""
_LONGEST_HANDLE = 5
"""One more than the words of a quotation, a dash and a name in small letters."""


def find_signatures(reader: Words, sentence: int) -> list[Cue]:
    """Find the names that are signed behind the quotations of a sentence."""
    start, end = reader.sentences[sentence]
    found: list[Cue] = []
    if not reader.token_of_quotation:
        return found
    for number in reader.quotes_between(start, end):
        token = reader.token_of_quotation[number]
        signature = _read(reader, token, end) or _read_handle(reader, token, sentence)
        if signature is not None:
            signature.sentence = sentence
            found.append(signature)
    return found


def _read_handle(reader: Words, token: int, sentence: int) -> Cue | None:
    """Read “It works so well.” —seabird71, where a paragraph ends with a name in small letters."""
    end, dashes = reader.sentences[sentence][1], reader.vocabulary.dashes
    if token + 1 >= end or reader.lowers[token + 1] not in dashes or not token + 2 < end <= token + _LONGEST_HANDLE:
        return None
    if sentence + 1 < len(reader.sentences) and reader.paragraph_of[sentence + 1] == reader.paragraph_of[sentence]:
        return None
    quotation = reader.quotations[reader.quotation_at(token)]
    plain = all(not reader.bits[place] & ~GIVEN and reader.words[place].isalnum() for place in range(token + 2, end))
    if not plain or reader.text[quotation.end - 1] not in STOPS:
        return None
    return Cue(token + 1, token + 2, Pattern.SIGNATURE, Phrase(token + 2, end, end))


def signed_by(speakers: Speakers, cue: Cue) -> Identity:
    """Tell whom a signature means; a name that is not known as a body's is a person's."""
    reader, source = speakers.reader, cue.source
    if not reader.bits[source.start] & CAPITAL:
        name = reader.phrase(source.start, source.end)
        made = Entity(name, "person", tuple(name.lower().split()), first_token=source.start)
        return Identity(speakers.described.setdefault(name, made))
    identity = speakers.identify(source, None)
    entity = identity.entity
    if entity is not None and entity.kind == "name" and not entity.article and not entity.name.isupper():
        entity.kind = "person"
    return identity


def _read(reader: Words, token: int, end: int) -> Cue | None:
    """Read “Q” — Name."""
    dashes = reader.vocabulary.dashes
    name = token + 1
    while name < min(token + _DASHES, end) and reader.lowers[name] in dashes:
        name += 1
    if name in (token + 1, end) or not reader.bits[name] & CAPITAL:
        return None
    stop = name
    while stop < end and not reader.bits[stop] & (PUNCTUATION | QUOTATION | STOP):
        stop += 1
    if stop - token > _LONGEST:
        return None
    return Cue(token + 1, name, Pattern.SIGNATURE, Phrase(name, stop, stop))
