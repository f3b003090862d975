"""The sources of an article: one entry an entity, with every place where something is attributed to it."""

from tui_reader.extraction.attribution.entities import Entity, looks_like_body
from tui_reader.extraction.attribution.linking import Attribution
from tui_reader.extraction.attribution.sentences import Words
from tui_reader.extraction.attribution.vocabulary import Vocabulary
from tui_reader.model import Source, SourceKind, Span

_KINDS = {
    "person": SourceKind.PERSON,
    "organisation": SourceKind.ORGANISATION,
    "document": SourceKind.DOCUMENT,
    "unnamed": SourceKind.UNNAMED,
    "thing": SourceKind.UNNAMED,
}

_NAMED = ("organisation", "name")
"""Kinds of entities whose last word may be an agency's: "Agence France-Presse AFP"."""


def source_of(entity: Entity, mentions: list[Span], second_hand: int, reader: Words) -> Source:
    """Make the source of an entity."""
    return Source(
        name=entity.name,
        kind=kind_of(entity, reader.vocabulary),
        description=None if entity.name.startswith(entity.description) else entity.description,  # "Governor Murphy"
        mentions=tuple(sorted(set(mentions))),
        second_hand=second_hand,
    )


def kind_of(entity: Entity, vocabulary: Vocabulary) -> SourceKind:
    """Tell what kind of source an entity is."""
    plain = entity.name.lower()
    if plain in vocabulary.agencies or plain.removeprefix("the ") in vocabulary.agencies:
        return SourceKind.AGENCY
    if entity.kind in _NAMED and any(word in vocabulary.agencies for word in (entity.last, " ".join(entity.words))):
        return SourceKind.AGENCY  # but "a court filing seen by Reuters" is a document
    if entity.kind == "name":
        return SourceKind.ORGANISATION if looks_like_body(entity) else SourceKind.PERSON
    return _KINDS[entity.kind]


def is_second_hand(reader: Words, attribution: Attribution) -> bool:
    """Whether an attribution is hedged as hearsay, or quotes somebody through somebody else."""
    cue = attribution.cue
    if cue.start > 0 and reader.lowers[cue.start - 1] == "as":
        return True
    first = min(cue.source.end, cue.start)
    near = reader.lowers[max(first - 1, 0) : cue.end + 2]
    return any(word in reader.vocabulary.hearsay for word in near)
