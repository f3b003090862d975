"""Whom a noun phrase means: a person of the index, an organisation, a document, or somebody unnamed."""

from dataclasses import dataclass, field

from tui_reader.extraction.attribution.entities import Entity, NameIndex
from tui_reader.extraction.attribution.noun_phrases import Phrase, is_plain_role, named_in
from tui_reader.extraction.attribution.sentences import Words
from tui_reader.extraction.attribution.vocabulary import (
    BODY,
    CAPITAL,
    DETERMINER,
    DOCUMENT,
    ORGANISATION,
    PRONOUN,
    ROLE,
    UNNAMED,
)


@dataclass(frozen=True, slots=True)
class Identity:
    """What a noun phrase turned out to mean."""

    entity: Entity | None
    """Whom it means; `None` for a pronoun that is still to be resolved, and for nobody."""
    pronoun: str = ""
    """What the pronoun points to: "m", "f", "thing", "many"; empty for other phrases."""
    how: str = ""
    """How it was identified, in words."""
    sure: float = 1.0
    """How likely it is whom the name means; less when several people bear it."""
    end: int = 0
    """The token after the name, when it stands in an apposition behind the phrase."""


_SHARED_NAME = 0.75
"""How likely a last name that several people bear means the one chosen."""
_UNKNOWN_NAME = 0.95
"""How likely a name of unknown kind is a speaker and complete."""

_LEFT_OUT = frozenset({"'s", "’s", "the", "mr.", "mrs.", "ms.", "mr", "mrs", "ms"})
"""Words that make no difference between two descriptions: "Mr. Marsh's campaign", "the Marsh campaign"."""

NOBODY = Identity(None)
"""A phrase that can be no source: "I", "there"."""


@dataclass(slots=True)
class Speakers:
    """The speakers of an article, named and unnamed."""

    reader: Words
    """The article."""
    index: NameIndex
    """Its names."""
    described: dict[str, Entity] = field(default_factory=dict)
    """Sources without a name, by their description."""

    def identify(self, phrase: Phrase, apposition: Phrase | None) -> Identity:
        """Tell whom a phrase means."""
        reader = self.reader
        if phrase.end - phrase.start == 1 and reader.bits[phrase.start] & PRONOUN:
            points_to = reader.vocabulary.pronouns.get(reader.lowers[phrase.start].split("'")[0].split("’")[0], "")
            return NOBODY if points_to in ("writer", "listener", "") else Identity(None, points_to)
        named = named_in(reader, self.index, phrase)
        if named is not None:
            entity = self.index.run_at[named[0]].entity
            if entity is not None:
                self._describe(entity, apposition)
                return Identity(entity, sure=self._certainty(named[0], entity))
        if apposition is not None:
            inner = named_in(reader, self.index, apposition)
            if inner is not None and inner[0] == apposition.start:
                entity = self.index.run_at[inner[0]].entity
                plain = is_plain_role(reader, phrase)
                if entity is not None and (entity.kind == "person" or (plain and entity.kind != "organisation")):
                    if not entity.description:
                        entity.description = reader.phrase(phrase.start, phrase.end)
                    return Identity(entity, how="named in the apposition", end=inner[1])
        return self._identify_nominal(phrase)

    def _certainty(self, token: int, entity: Entity) -> float:
        """Tell how sure it is whom a name means."""
        run = self.index.run_at[token]
        if (
            entity.kind == "person"
            and run.end - run.name_start == 1
            and len(self.index.people.get(entity.last, ())) > 1
        ):
            return _SHARED_NAME
        return 1.0 if entity.kind != "name" else _UNKNOWN_NAME

    def _describe(self, entity: Entity, apposition: Phrase | None) -> None:
        """Learn who someone is from the phrase between commas."""
        if apposition is None or entity.kind == "organisation":
            return
        reader = self.reader
        for token in range(apposition.start, apposition.head_end):
            if reader.bits[token] & ROLE:
                entity.titles.add(reader.lowers[token])
        if reader.bits[apposition.start] & PRONOUN or not entity.titles:
            return
        if not entity.description or entity.description.endswith("."):
            entity.description = reader.phrase(apposition.start, apposition.end)

    def _identify_nominal(self, phrase: Phrase) -> Identity:
        """Tell whom a description means: the one person of that title, else an entity of its own.

        Every word of "the former president" must be known of that person, because "the former president" is often
        not the president of the article.
        """
        reader = self.reader
        start, end = phrase.start, phrase.end
        definite = reader.lowers[start] == "the" and end - start < 5
        in_headline = start == 0 and end == 1
        if (definite or in_headline) and reader.bits[end - 1] & ROLE and phrase.head_end == end:
            words = {lower.rstrip(".") for lower in reader.lowers[start + definite : end]}
            titled = [
                person
                for people in self.index.people.values()
                for person in people
                if words <= person.titles and (in_headline or person.first_token < start)
            ]
            if len(titled) == 1:
                return Identity(
                    titled[0], how=f"the only {' '.join(reader.lowers[start + definite : end])} of the article"
                )
        return Identity(self._enter_described(phrase))

    def _enter_described(self, phrase: Phrase) -> Entity:
        """Enter a source that has no name."""
        reader = self.reader
        start = phrase.start
        if reader.bits[start] & DETERMINER and phrase.end - start > 1 and reader.lowers[start] in ("the", "a", "an"):
            start += 1
        key = " ".join(lower for lower in reader.lowers[start : phrase.end] if lower not in _LEFT_OUT)
        known = self.described.get(key)
        if known is None:
            name = reader.phrase(phrase.start, phrase.end)
            known = Entity(name, self._kind(phrase), (key,), first_token=phrase.start)
            self.described[key] = known
        return known

    def _kind(self, phrase: Phrase) -> str:
        """Tell what a description describes."""
        mark = self.reader.bits[phrase.head_end - 1]
        if mark & CAPITAL and (mark & ORGANISATION or not mark & (UNNAMED | ROLE | DOCUMENT)):
            return "organisation"
        if mark & DOCUMENT:
            return "document"
        if mark & BODY and not mark & UNNAMED:
            return "organisation"
        return "unnamed" if mark & (UNNAMED | ROLE) else "thing"
