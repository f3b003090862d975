"""Whom "he" and "she" mean: the nearest person who was doing or saying something and whom nothing speaks against.

The rule of thumb of newspapers: a pronoun before "said" points to the last subject, hardly ever to a person who is named
only as an object, as an owner ("Clinton's") or inside a quotation.
"""

from bisect import bisect_left
from dataclasses import dataclass, field

from tui_reader.extraction.attribution.names import Entity, NameIndex, NameRun
from tui_reader.extraction.attribution.sentences import Words
from tui_reader.extraction.attribution.vocabulary import (
    CAPITAL,
    DETERMINER,
    PUNCTUATION,
    QUOTATION,
    ROLE,
    SUBORDINATOR,
)

_REACH = 1200
"""Characters that a pronoun may look back."""
_POSSESSIVES = frozenset({"'s", "’s", "’", "'"})


@dataclass(slots=True)
class Stage:
    """Who is on stage while an article is read from the beginning to the end."""

    reader: Words
    """The article."""
    index: NameIndex
    """Its names."""
    spoken: list[tuple[int, Entity]] = field(default_factory=list)
    """The attributions so far: token and speaker."""
    run_starts: list[int] = field(default_factory=list)
    """First tokens of the runs of the index."""

    def __post_init__(self) -> None:
        self.run_starts = [run.start for run in self.index.runs]

    def speak(self, token: int, entity: Entity) -> None:
        """Note that someone is credited with a statement."""
        self.spoken.append((token, entity))

    def resolve(self, token: int, points_to: str) -> tuple[Entity | None, bool]:
        """Tell whom a pronoun means, and whether that is sure."""
        if points_to in ("m", "f"):
            return self._resolve_person(token, points_to)
        return self._resolve_thing(token, points_to), False

    def _resolve_thing(self, token: int, points_to: str) -> Entity | None:
        """Tell what "it" or "they" mean: the last source that is no single person."""
        floor = self.reader.starts[token] - _REACH
        for place, entity in reversed(self.spoken[-8:]):
            if self.reader.starts[place] < floor:
                break
            if entity.kind in ("organisation", "document", "name", "thing") or (points_to == "many" and entity.kind == "unnamed"):
                return entity
        return None

    def _resolve_person(self, token: int, gender: str) -> tuple[Entity | None, bool]:
        """Tell whom "he" or "she" means."""
        floor = self.reader.starts[token] - _REACH
        last_place, last_speaker = self._last_speaker(token, gender, floor)
        fallback: Entity | None = None
        position = bisect_left(self.run_starts, token) - 1
        while position >= 0:
            run = self.index.runs[position]
            position -= 1
            if self.reader.starts[run.start] < floor:
                break
            entity = run.entity
            if entity is None or entity.kind != "person" or entity.gender not in ("", gender):
                continue
            if last_speaker is not None and run.start < last_place:
                break
            if self._is_owner(run):
                continue
            if is_subject(self.reader, run):
                return entity, True
            fallback = fallback or entity
        if last_speaker is not None:
            return last_speaker, True
        return fallback, False

    def _last_speaker(self, token: int, gender: str, floor: int) -> tuple[int, Entity | None]:
        """Give the last person credited with a statement who may be meant."""
        for place, entity in reversed(self.spoken[-12:]):
            if self.reader.starts[place] < floor:
                break
            if entity.kind in ("person", "unnamed") and entity.gender in ("", gender) and place < token:
                if entity.kind == "unnamed" and not _is_single(entity):
                    continue
                return place, entity
        return -1, None

    def _is_owner(self, run: NameRun) -> bool:
        return run.end < len(self.reader.lowers) and self.reader.lowers[run.end] in _POSSESSIVES


def _is_single(entity: Entity) -> bool:
    """Whether a description is of one person: "a senior diplomat"."""
    return entity.name.lower().split()[0] in ("a", "an", "one", "another", "the", "his", "her")


def is_subject(reader: Words, run: NameRun) -> bool:
    """Whether a name stands where the subject of a clause stands."""
    token = run.start - 1
    while token >= 0 and (reader.bits[token] & (ROLE | DETERMINER)) and not reader.bits[token] & CAPITAL:
        token -= 1
    before = reader.bits[token] if token >= 0 else PUNCTUATION
    if not before & (PUNCTUATION | SUBORDINATOR | QUOTATION):
        return False
    if run.end >= len(reader.bits):
        return False
    after = reader.lowers[run.end]
    return after not in _POSSESSIVES and after not in ("and", "or", ".")
