"""Who and what an article names: persons, organisations, and the places of their names."""

from dataclasses import dataclass, field


@dataclass(slots=True, eq=False)
class Entity:
    """A person, organisation or thing that the article names or describes."""

    name: str
    """The fullest form so far."""
    kind: str
    """"person", "organisation" or "name" (not known which)."""
    words: tuple[str, ...]
    """The words of the name in lower case."""
    gender: str = ""
    """A hint: "m", "f" or nothing."""
    titles: set[str] = field(default_factory=set)
    """Titles, roles and epithets that the article gives, in lower case."""
    description: str = ""
    """The first of them, as written."""
    full_mentions: int = 0
    """How often the name stands in full."""
    first_token: int = 0
    """Where it is named first."""
    head: str = ""
    """The noun of a description in lower case: "diplomat"."""
    indefinite: bool = False
    """Whether a description introduced it: "a senior diplomat", not "the diplomat"."""
    article: bool = False
    """Whether "the" stands before it somewhere: "the Guardian"."""

    @property
    def last(self) -> str:
        """The last word of the name."""
        return self.words[-1]


@dataclass(slots=True)
class NameRun:
    """A run of capitalised words."""

    start: int
    """Its first token, titles included."""
    name_start: int
    """The first token of the name proper."""
    end: int
    """The token after its last."""
    entity: Entity | None = None
    """Whom it names."""


@dataclass(slots=True)
class NameIndex:
    """Who is named where."""

    runs: list[NameRun]
    """Every run of capitalised words, in order."""
    run_at: dict[int, NameRun]
    """The run that a token belongs to."""
    people: dict[str, list[Entity]]
    """Persons by the last word of their names."""
    given: dict[str, list[Entity]]
    """Persons by the first word of their names."""
    others: dict[str, Entity]
    """Organisations and names of unknown kind, by their words."""
    ending: dict[str, list[Entity]] = field(default_factory=dict)
    """The same by their last word."""


def given_names_agree(one: str, other: str) -> bool:
    """Whether two given names may be one person's: equal, or one is an initial of the other."""
    one, other = one.replace(".", ""), other.replace(".", "")
    return one == other or (len(one) == 1 and other.startswith(one)) or (len(other) == 1 and one.startswith(other))


def is_single(entity: Entity) -> bool:
    """Whether a description is of one person: "a senior diplomat"."""
    words = entity.name.lower().split()
    if words[0] in ("a", "an", "one", "another", "his", "her"):
        return True
    return words[0] == "the" and not words[-1].endswith("s")
