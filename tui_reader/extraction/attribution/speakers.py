"""Whom a noun phrase means: a person of the index, an organisation, a document, or somebody unnamed."""


from tui_reader.extraction.attribution.backward import introduced_before, is_indefinite, titled_person
from tui_reader.extraction.attribution.bodies import force_of_place, introduces_body, kind_described
from tui_reader.extraction.attribution.cases import head_word, key_of, name_of
from tui_reader.extraction.attribution.entities import Entity, NameIndex
from tui_reader.extraction.attribution.nobodies import names_nobody
from tui_reader.extraction.attribution.noun_phrases import Phrase, is_plain_role, named_in
from tui_reader.extraction.attribution.phrase_head import first_told
from tui_reader.extraction.attribution.sentences import Words
from tui_reader.extraction.attribution.vocabulary import (
    BODY,
    CAPITAL,
    DETERMINER,
    DOCUMENT,
    GIVEN,
    HONORIFIC,
    ORGANISATION,
    PREPOSITION,
    PRONOUN,
    QUOTATION,
    ROLE,
    STOP,
)
from tui_reader.model.value import Value


class Identity(Value):
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
_LONGEST_OFFICE = 4
"""Words of an office with its article: "the former House Speaker"."""

NOBODY = Identity(None)
"""A phrase that can be no source: "I", "there"."""


class Speakers:
    """The speakers of an article, named and unnamed."""

    __slots__ = ("by_head", "described", "index", "reader")

    def __init__(self, reader: Words, index: NameIndex) -> None:
        self.reader = reader
        """The article."""
        self.index = index
        """Its names."""
        self.described: dict[str, Entity] = {}
        """Sources without a name, by their description."""
        self.by_head: dict[str, list[Entity]] = {}
        """The same by the noun of the description."""

    def identify(self, phrase: Phrase, apposition: Phrase | None, *, together: bool = False) -> Identity:
        """Tell whom a phrase means; `together` takes two people who say the same for one source."""
        reader = self.reader
        if names_nobody(reader, phrase):
            return NOBODY
        if phrase.end - phrase.start == 1 and reader.bits[phrase.start] & PRONOUN:
            points_to = reader.vocabulary.pronouns.get(reader.lowers[phrase.start].split("'")[0].split("’")[0], "")
            return NOBODY if points_to in ("writer", "listener", "") else Identity(None, points_to)
        named = named_in(reader, self.index, phrase)
        if named is not None and self._is_noun(named):
            named = None
        if named is not None and not self._is_office(phrase, apposition):
            entity = self.index.run_at[named[0]].entity
            both = self._named_together(phrase, named[0]) if together else None
            if both is not None:
                return Identity(both, how="named together")
            if entity is not None:
                self._describe(entity, apposition)
                return Identity(entity, sure=self._certainty(named[0], entity))
        person = self._named_behind_office(phrase)
        if person is not None:
            return Identity(person, how="named behind the office")
        if apposition is not None:
            inner = named_in(reader, self.index, apposition)
            both = self._named_together(apposition, inner[0], listed=True) if together and inner else None
            if both is not None and self._leads_to(apposition.start, both.first_token):
                return Identity(both, how="named in the apposition")
            if inner is not None and self._leads_to(apposition.start, inner[0]):
                entity = self.index.run_at[inner[0]].entity
                plain = is_plain_role(reader, phrase)
                if entity is not None and introduces_body(reader, phrase, apposition, entity):
                    entity.kind = "organisation"
                    return Identity(entity, how="named in the apposition", end=inner[1])
                if entity is not None and (entity.kind == "person" or (plain and entity.kind != "organisation")):
                    self._introduce(entity, phrase)
                    return Identity(entity, how="named in the apposition", end=inner[1])
        return self._identify_nominal(phrase)

    def _named_together(self, phrase: Phrase, last: int, *, listed: bool = False) -> Entity | None:
        """Give two people of one phrase as one source: "said Cyril Jenks and Amy Duffin"; `listed` behind a comma."""
        reader, before = self.reader, self.index.run_at.get(last - 2)
        if before is None or before.start < phrase.start:
            return None
        if reader.lowers[before.start - 1] == "," and not listed:
            return None  # the last of several
        if reader.bits[before.end - 1] & (ROLE | HONORIFIC):
            return None  # "News Vice President and Managing Editor Ann Lee"
        if reader.lowers[last - 1] not in reader.vocabulary.coordinators:
            return None
        found = (before.entity, self.index.run_at[last].entity)
        kinds = ("name",) if self._opens_sentence(before.start) and last - before.start == 2 else ("person",)
        people = tuple(each for each in dict.fromkeys(found) if each is not None and each.kind in ("person", *kinds))
        if len(people) < len(found):
            return None
        name = f" {reader.words[last - 1]} ".join(each.name for each in people)
        words = tuple(name.lower().split())
        key = " ".join(words)
        self.described.setdefault(key, Entity(name, "people", words, first_token=phrase.start, members=people))
        return self.described[key]

    def _opens_sentence(self, token: int) -> bool:
        """Whether a phrase opens its sentence: of "Lind and Roy said" neither need be known as a person."""
        return not token or bool(self.reader.bits[token - 1] & (STOP | QUOTATION))

    def _leads_to(self, start: int, name: int) -> bool:
        """Whether an apposition is a name, or names somebody behind a trade: "her son, the actor | Jude Vance"."""
        bits = self.reader.bits
        if start == name:
            return True
        return bool(bits[start] & DETERMINER and bits[name - 1] & ROLE) and not any(
            bits[token] & (PREPOSITION | CAPITAL) for token in range(start, name)
        )

    def _is_noun(self, named: tuple[int, int]) -> bool:
        """Whether a run of capitals is no name but a party's man or a poll: "an Iowa Democrat", "a Harbour Poll"."""
        entity, mark = self.index.run_at[named[0]].entity, self.reader.bits[named[1] - 1]
        if entity is not None and self.reader.vocabulary.capital_nouns:
            owner = self.reader.lowers[named[0]].endswith("s") and named[1] - named[0] > 1
            return bool(owner and mark & ROLE and not mark & GIVEN)  # "Müllers Sprecher"
        if entity is None or entity.kind != "name" or not self.reader.vocabulary.nationalities or mark & GIVEN:
            return False
        return bool(mark & DOCUMENT) or (bool(mark & ROLE) and not mark & (BODY | ORGANISATION))

    def _named_behind_office(self, phrase: Phrase) -> Entity | None:
        """Give whose office with what it is of stands before a name: "el portavoz de la oposición | Juan Brand"."""
        reader, bits = self.reader, self.reader.bits
        run = self.index.run_at.get(phrase.end - 1)
        if not reader.vocabulary.genitives or run is None or run.end != phrase.end or run.start <= phrase.head_end:
            return None
        is_whole = run.entity is not None and run.entity.kind == "person" and run.end - run.name_start > 1
        if not is_whole or not bits[phrase.head_end - 1] & ROLE or bits[run.start - 1] & (PREPOSITION | ROLE | CAPITAL):
            return None
        if run.entity is not None:
            self._introduce(run.entity, Phrase(phrase.start, run.start, phrase.head_end))
        return run.entity

    def _is_office(self, phrase: Phrase, apposition: Phrase | None) -> bool:
        """Whether a capitalised noun is an office: "the Speaker, Edda Quist", and "the Speaker" after that."""
        reader = self.reader
        if phrase.head_end - phrase.start > _LONGEST_OFFICE or not reader.bits[phrase.head_end - 1] & ROLE:
            return False
        if titled_person(reader, self.index, phrase) is not None:
            return True
        inner = named_in(reader, self.index, apposition) if apposition is not None else None
        return inner is not None and apposition is not None and inner[0] == apposition.start

    def _introduce(self, entity: Entity, phrase: Phrase) -> None:
        """Learn who someone is from the phrase before the name: "Its director, Samuel Okoro"."""
        reader = self.reader
        if not entity.description:
            entity.description = reader.phrase(first_told(reader, phrase), phrase.end)
        roles = [token for token in range(phrase.start, phrase.head_end) if reader.bits[token] & ROLE]
        entity.titles.update(reader.lowers[token] for token in roles)
        for token in roles:
            entity.gender = entity.gender or reader.vocabulary.gender.get(reader.lowers[token], "")

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
        """Learn what someone is called from the phrase between commas."""
        if apposition is None or entity.kind == "organisation":
            return
        reader = self.reader
        for token in range(apposition.start, apposition.head_end):
            if reader.bits[token] & ROLE:
                entity.titles.add(reader.lowers[token])
        telling = apposition.end - apposition.start > 1 and not reader.bits[apposition.start] & PRONOUN
        opening = apposition.start
        telling = telling and not reader.bits[opening] & PREPOSITION and reader.lowers[opening] != "whose"
        if telling and entity.titles and not entity.description:
            entity.description = reader.phrase(apposition.start, apposition.end)

    def _identify_nominal(self, phrase: Phrase) -> Identity:
        """Tell whom a description means: somebody whom it points back to, else an entity of its own."""
        titled = titled_person(self.reader, self.index, phrase)
        if titled is not None:
            return Identity(titled[0], how=f"the only {titled[1]} of the article")
        before = introduced_before(
            self.reader, self.index, phrase, self.by_head.get(head_word(self.reader, phrase), ())
        )
        if before is not None:
            return Identity(before[0], how=before[1])
        known = self.by_head.get(self.reader.lowers[phrase.end - 1], ())
        force = force_of_place(self.reader, phrase, known)
        if force is None:
            return Identity(self._enter_described(phrase))
        self.described[key_of(self.reader, phrase)] = force
        return Identity(force, how="named with its place")

    def _enter_described(self, phrase: Phrase) -> Entity:
        """Enter a source that has no name."""
        reader = self.reader
        key, head = key_of(reader, phrase), head_word(reader, phrase)
        known = self.described.get(key)
        if known is None:
            known = Entity(
                name_of(reader, phrase),
                kind_described(reader, phrase),
                tuple(key.split()) or (key,),
                first_token=phrase.start,
                gender=reader.vocabulary.gender.get(head, ""),
                head=head,
                indefinite=is_indefinite(reader, phrase) or not reader.bits[phrase.start] & DETERMINER,
            )
            self.described[key] = known
            self.by_head.setdefault(known.head, []).append(known)
        return known
