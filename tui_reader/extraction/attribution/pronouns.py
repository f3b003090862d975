"""Whom "he" and "she" mean.

The rule of newspapers: a pronoun before "said" points to the last subject, hardly ever to a person who is named only as
an object, as an owner ("Brandt's") or inside a quotation. The persons named before are weighed against each other by
where and how they are named, by who spoke last, and by what gender a title or a given name hints at.
"""

from bisect import bisect_left, bisect_right

from tui_reader.extraction.attribution.entities import Entity, NameIndex, NameRun, are_many, is_single, looks_like_body
from tui_reader.extraction.attribution.judge import Features, Judge
from tui_reader.extraction.attribution.name_roles import role_of
from tui_reader.extraction.attribution.resolution import NOT_RESOLVED, Resolution
from tui_reader.extraction.attribution.sentences import Words
from tui_reader.extraction.attribution.vocabulary import CLAUSE_MARK, DETERMINER

_REACH = 2000
"""Characters that a pronoun may look back."""
_MOST = 8
"""Persons that are weighed."""
_DOUBTED = 0.8
"""A pronoun that is less likely right makes those that rest on it doubtful."""
_NEXT = 2
"""Sentences behind the words of somebody without a name where "she" may mean her."""
_MOST_RUNS = 200
"""Names of a paragraph that are looked at for somebody else."""
_DESCRIBED = 0.8
"""How likely that is."""
_THINGS = ("organisation", "document", "name")
"""Kinds of sources that "it" may mean."""


class Stage:
    """Who is on stage while an article is read from the beginning to the end."""

    __slots__ = ("index", "judge", "reader", "roles", "run_starts", "sentence_starts", "spoken", "unsure")

    def __init__(self, reader: Words, index: NameIndex, judge: Judge) -> None:
        self.reader = reader
        """The article."""
        self.index = index
        """Its names."""
        self.judge = judge
        """Who weighs."""
        self.spoken: list[tuple[int, Entity]] = []
        """The attributions so far: token and speaker."""
        self.unsure: dict[int, float] = {}
        """How likely those are the right ones that rest on a pronoun, by the token."""
        self.run_starts: list[int] = [run.start for run in self.index.runs]
        """First tokens of the runs of the index."""
        self.sentence_starts: list[int] = [start for start, _ in self.reader.sentences]
        """First tokens of the sentences."""
        self.roles: dict[int, str] = {}
        """How the names stand in their sentences, by their first tokens."""

    def speak(self, token: int, entity: Entity, sure: float) -> None:
        """Note that someone is credited with a statement."""
        self.spoken.append((token, entity))
        if sure < _DOUBTED:
            self.unsure[token] = sure

    def resolve(self, token: int, points_to: str, *, shows: bool = False) -> Resolution:
        """Tell whom a pronoun means; what `shows` something rather than saying it is a document."""
        if points_to in ("m", "f"):
            described = self._just_described(token, points_to)
            return described if described is not None else self._resolve_person(token, points_to)
        if points_to == "somebody":
            return self._resolve_person(token, points_to)
        return self._resolve_thing(token, points_to, shows=shows and points_to == "thing")

    def _just_described(self, token: int, gender: str) -> Resolution | None:
        """Give who spoke last without a name, right before, and nobody since; the corpus marks none to learn from."""
        place, entity = self.spoken[-1] if self.spoken else (0, None)
        if entity is None or not self._is_somebody(entity) or not entity.indefinite:
            return None  # "the candidate" is somebody who has a name, if one only knew whose
        if entity.gender not in ("", gender):
            return None
        here, there = self.sentence_of(token), self.sentence_of(place)
        if here - there > _NEXT or self.reader.paragraph_of[here] != self.reader.paragraph_of[there]:
            return None
        floor = place if entity.gender else self._start_of_paragraph(there)
        last = bisect_left(self.run_starts, token)
        for position in range(max(bisect_left(self.run_starts, floor), last - _MOST_RUNS), last):
            run = self.index.runs[position]
            other = run.entity
            if other is None or not self._may_be_meant(run, other) or other.gender not in ("", gender):
                continue
            if self._role_of(run) == "subject":
                return None
        return Resolution(entity, _DESCRIBED, "the last who spoke")

    def _is_somebody(self, entity: Entity) -> bool:
        """Whether a description is of one person."""
        return entity.kind == "unnamed" and is_single(entity, self.reader.vocabulary)

    def _start_of_paragraph(self, sentence: int) -> int:
        """Give the first token of the paragraph of a sentence."""
        return self.sentence_starts[bisect_left(self.reader.paragraph_of, self.reader.paragraph_of[sentence])]

    def _resolve_thing(self, token: int, points_to: str, *, shows: bool) -> Resolution:
        """Tell what "it" or "they" mean: the last source that is no single person, or the last body as a subject."""
        floor = self.reader.starts[token] - _REACH // 2
        body = self._body_before(token) if points_to in ("thing", "many") and not shows else None
        for place, entity in reversed(self.spoken[-6:]):
            if self.reader.starts[place] < floor or (body is not None and place < body.start):
                break
            if points_to == "many" and are_many(entity, self.reader.vocabulary):
                return Resolution(entity, 0.6, "the last source of several")
            if points_to == "thing" and entity.kind in (("document",) if shows else _THINGS):
                return Resolution(entity, 0.6, "the last source that is no person")
        if body is not None and body.entity is not None:
            return Resolution(body.entity, 0.5, "the last body named as a subject")
        return NOT_RESOLVED

    def _body_before(self, token: int) -> NameRun | None:
        """Give the last body that the sentence of a pronoun, or the one before, names as a subject."""
        floor = self.sentence_starts[max(self.sentence_of(token) - 1, 0)]
        for position in range(bisect_left(self.run_starts, token) - 1, -1, -1):
            run = self.index.runs[position]
            if run.start < floor:
                return None
            if run.entity is not None and run.entity.kind == "organisation" and self._role_of(run) == "subject":
                return run
        return None

    def _resolve_person(self, token: int, gender: str) -> Resolution:
        """Tell whom "he" or "she" means."""
        people = self._people_before(token, gender)
        if not people:
            return NOT_RESOLVED
        here = self.sentence_of(token)
        same = bool(self.spoken) and (
            self.reader.paragraph_of[self.sentence_of(self.spoken[-1][0])] == self.reader.paragraph_of[here]
        )
        evidence = [
            [f"gender={entity.gender == gender}", *self._evidence(here, same, entity, places, rank)]
            for rank, (entity, places) in enumerate(people)
        ]
        about = [(number, entity.first_token) for number, (entity, _) in enumerate(people)]
        place = (self.reader.starts[token], self.reader.ends[token])
        shares = self.judge.shares("pronoun", evidence, about, place)
        best = max(range(len(people)), key=shares.__getitem__)
        latest = people[best][1][0]
        doubt = 1.0 if isinstance(latest, NameRun) else self.unsure.get(latest, 1.0)
        return Resolution(people[best][0], shares[best] * doubt, self._why(people, best))

    def _why(self, people: list[tuple[Entity, list[NameRun | int]]], best: int) -> str:
        """Say why a person was chosen."""
        entity, places = people[best]
        if len(people) == 1:
            return "the only person named before who fits"
        if self.spoken and self.spoken[-1][1] is entity:
            return "the last who spoke"
        if isinstance(places[0], NameRun) and self._role_of(places[0]) == "subject":
            return "the last named as a subject" if best == 0 else "named before as a subject"
        return "the likeliest of those named before"

    def _people_before(self, token: int, gender: str) -> list[tuple[Entity, list[NameRun | int]]]:
        """List the persons named or credited before a pronoun, the latest first, with where."""
        floor = self.reader.starts[token] - _REACH
        places: dict[Entity, list[NameRun | int]] = {}
        latest: list[tuple[int, Entity, NameRun | int]] = []
        position = bisect_left(self.run_starts, token) - 1
        while position >= 0 and self.reader.starts[self.run_starts[position]] >= floor and len(latest) < 40:
            run = self.index.runs[position]
            position -= 1
            if run.entity is not None and self._may_be_meant(run, run.entity):
                latest.append((run.start, run.entity, run))
        for spot, entity in reversed(self.spoken[-12:]):
            if (
                spot < token
                and self.reader.starts[spot] >= floor
                and (entity.kind == "person" or self._is_somebody(entity))
            ):
                latest.append((spot, entity, spot))
        latest.sort(key=lambda item: -item[0])
        for _, entity, place in latest:
            if gender == "somebody" or entity.gender in ("", gender):
                places.setdefault(entity, []).append(place)
        return list(places.items())[:_MOST]

    def _may_be_meant(self, run: NameRun, entity: Entity) -> bool:
        """Whether a name is a person's, or one that may be and is the subject where it stands, or has spoken."""
        if entity.kind != "name":
            return entity.kind == "person"
        before = self.reader.bits[run.start - 1] if run.start else 0
        if looks_like_body(entity) or (before & DETERMINER and not before & CLAUSE_MARK):
            return False  # "His Catholic faith"
        return self._role_of(run) == "subject" or any(other is entity for _, other in self.spoken[-12:])

    def _evidence(
        self, here: int, same_paragraph: bool, entity: Entity, places: list[NameRun | int], rank: int
    ) -> Features:
        """Tell what speaks for a person; `here` is the sentence of the pronoun."""
        runs = [place for place in places if isinstance(place, NameRun)]
        latest = places[0]
        there = self.sentence_of(latest.start if isinstance(latest, NameRun) else latest)
        apart = here - there
        paragraphs = self.reader.paragraph_of[here] - self.reader.paragraph_of[there]
        role = self._role_of(runs[0]) if runs else "none"
        speaker = next((n for n, (_, other) in enumerate(reversed(self.spoken[-4:])) if other is entity), 9)
        subject = next((n for n, run in enumerate(runs) if self._role_of(run) == "subject"), 9)
        distance = str(min(apart, 4))
        return [
            f"kind={entity.kind}",
            f"rank={min(rank, 4)}",
            f"rank={min(rank, 4)}+role={role}",
            f"apart={distance}",
            f"apart={distance}+role={role}",
            f"paragraphs={min(paragraphs, 3)}",
            f"paragraphs={min(paragraphs, 3)}+role={role}",
            f"speaker={min(speaker, 3)}",
            f"speaker={min(speaker, 3)}+same={same_paragraph}",
            f"speaker={min(speaker, 3)}+rank={min(rank, 2)}+role={role}",
            f"speaker={min(speaker, 3)}+apart={distance}",
            f"subject={min(subject, 2)}",
            f"named={min(len(runs), 4)}",
            f"whole={min(entity.full_mentions, 3)}",
            f"full={bool(runs) and runs[0].end - runs[0].name_start > 1}+apart={distance}",
            f"opens={bool(runs) and self._opens(runs[0])}+apart={distance}",
        ]

    def _opens(self, run: NameRun) -> bool:
        """Whether a name opens its sentence."""
        return run.start == self.sentence_starts[self.sentence_of(run.start)]

    def sentence_of(self, token: int) -> int:
        """Give the sentence in which a token stands."""
        return bisect_right(self.sentence_starts, token) - 1

    def _role_of(self, run: NameRun) -> str:
        """Tell how a name stands in its sentence."""
        known = self.roles.get(run.start)
        if known is None:
            known = self.roles[run.start] = role_of(self.reader, run, self.sentence_starts[self.sentence_of(run.start)])
        return known
