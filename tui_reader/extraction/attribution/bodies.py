"""What a description describes, and which bodies it names: "a local charity, Harbour Hands, said"."""

from collections.abc import Sequence

from tui_reader.extraction.attribution.entities import Entity
from tui_reader.extraction.attribution.noun_phrases import Phrase, head_of, looks_human
from tui_reader.extraction.attribution.sentences import Words
from tui_reader.extraction.attribution.vocabulary import (
    BODY,
    CAPITAL,
    DETERMINER,
    DOCUMENT,
    GIVEN,
    ORGANISATION,
    QUOTATION,
    ROLE,
    UNNAMED,
)


def kind_described(reader: Words, phrase: Phrase) -> str:
    """Tell what a description describes."""
    mark = reader.bits[head_of(reader, phrase)]
    if mark & QUOTATION:
        return "organisation"
    if mark & UNNAMED and mark & BODY and phrase.end - phrase.start == 1 and not reader.vocabulary.oblique:
        return "unnamed"  # "Police", at the start of a sentence as elsewhere
    if mark & CAPITAL and (mark & ORGANISATION or not mark & (UNNAMED | ROLE | DOCUMENT)):
        return "organisation"
    if mark & DOCUMENT:
        return "document"
    if mark & BODY and not mark & UNNAMED:
        return "organisation"
    return "unnamed" if mark & (UNNAMED | ROLE) or looks_human(reader, phrase.head_end - 1) else "thing"


def introduces_body(reader: Words, phrase: Phrase, name: Phrase, entity: Entity) -> bool:
    """Whether an indefinite noun for a body stands before its name: "Another conglomerate, | Murr Group, has said".

    "The council, Ann Lee said" does not: a person may be put in between.
    """
    first, head = phrase.start, head_of(reader, phrase)
    if not reader.bits[first] & DETERMINER or reader.lowers[first] in reader.vocabulary.definite:
        return False
    if reader.bits[name.start] & (GIVEN | DETERMINER) or entity.titles or entity.gender:
        return False
    vocabulary, lower = reader.vocabulary, reader.lowers[head]
    listed = vocabulary.company_nouns, vocabulary.company_openers, vocabulary.named_bodies
    return bool(reader.bits[head] & BODY and not reader.bits[head] & ROLE) or any(lower in words for words in listed)


def force_of_place(reader: Words, phrase: Phrase, known: Sequence[Entity]) -> Entity | None:
    """Give the only force that "police" alone means, "Brenn police"; where it comes later it gives the name.

    Args:
        reader: The article.
        phrase: A description.
        known: What has been described by the same noun before.
    """
    head = phrase.end - 1
    mark = reader.bits[head]
    if not mark & UNNAMED or not mark & BODY or phrase.head_end != phrase.end:
        return None
    if phrase.start == head:
        placed = [force for force in known if len(force.words) > 1 and force.name[0].isupper()]
        return placed[0] if len(placed) == 1 else None
    named = phrase.start == head - 1 and reader.bits[phrase.start] & CAPITAL
    if not named or len(known) != 1 or len(known[0].words) > 1:
        return None
    force = known[0]
    force.name = reader.phrase(phrase.start, phrase.end)
    force.words = tuple(reader.lowers[phrase.start : phrase.end])
    return force
