"""The sources of an article: one entry an entity, with every place where something is attributed to it."""

from tui_reader.extraction.attribution.names import Entity
from tui_reader.extraction.attribution.vocabulary import Vocabulary
from tui_reader.model import Source, SourceKind, Span

_KINDS = {
    "person": SourceKind.PERSON,
    "organisation": SourceKind.ORGANISATION,
    "document": SourceKind.DOCUMENT,
    "unnamed": SourceKind.UNNAMED,
    "name": SourceKind.PERSON,
    "thing": SourceKind.UNNAMED,
}


def source_of(entity: Entity, mentions: list[Span], vocabulary: Vocabulary) -> Source:
    """Make the source of an entity."""
    return Source(
        name=entity.name,
        kind=kind_of(entity, vocabulary),
        description=entity.description or None,
        mentions=tuple(sorted(set(mentions))),
    )


def kind_of(entity: Entity, vocabulary: Vocabulary) -> SourceKind:
    """Tell what kind of source an entity is."""
    plain = entity.name.lower()
    if plain in vocabulary.agencies or plain.removeprefix("the ") in vocabulary.agencies:
        return SourceKind.AGENCY
    if entity.kind == "name" and len(entity.words) == 1:
        return SourceKind.ORGANISATION if entity.name.isupper() else SourceKind.PERSON
    return _KINDS[entity.kind]
