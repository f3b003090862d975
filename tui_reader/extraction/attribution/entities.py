"""Who and what an article names: persons, organisations, and the places of their names."""

from tui_reader.extraction.attribution.vocabulary import Vocabulary
from tui_reader.lexicon.expressions import expression


class Entity:
    """A person, organisation or thing that the article names or describes."""

    __slots__ = (
        "article",
        "description",
        "first_token",
        "full_mentions",
        "gender",
        "head",
        "indefinite",
        "kind",
        "members",
        "name",
        "titles",
        "words",
    )

    def __init__(
        self,
        name: str,
        kind: str,
        words: tuple[str, ...],
        gender: str = "",
        first_token: int = 0,
        head: str = "",
        indefinite: bool = False,
        members: "tuple[Entity, ...]" = (),
    ) -> None:
        self.name = name
        """The fullest form so far."""
        self.kind = kind
        """"person", "organisation" or "name" (not known which)."""
        self.words = words
        """The words of the name in lower case."""
        self.gender = gender
        """A hint: "m", "f" or nothing."""
        self.titles: set[str] = set()
        """Titles, roles and epithets that the article gives, in lower case."""
        self.description = ""
        """The first of them, as written."""
        self.full_mentions = 0
        """How often the name stands in full."""
        self.first_token = first_token
        """Where it is named first."""
        self.head = head
        """The noun of a description in lower case: "diplomat"."""
        self.indefinite = indefinite
        """Whether a description introduced it: "a senior diplomat", not "the diplomat"."""
        self.article = False
        """Whether "the" stands before it somewhere: "the Guardian"."""
        self.members = members
        """Who speaks together: "Ann Lee and Bob Roy"; each is a source."""

    @property
    def last(self) -> str:
        """The last word of the name."""
        return self.words[-1]


class NameRun:
    """A run of capitalised words."""

    __slots__ = ("end", "entity", "name_start", "start")

    def __init__(self, start: int, name_start: int, end: int) -> None:
        self.start = start
        """Its first token, titles included."""
        self.name_start = name_start
        """The first token of the name proper."""
        self.end = end
        """The token after its last."""
        self.entity: Entity | None = None
        """Whom it names."""


class NameIndex:
    """Who is named where."""

    __slots__ = (
        "alone",
        "common",
        "ending",
        "firms",
        "followers",
        "given",
        "initials",
        "others",
        "people",
        "run_at",
        "runs",
        "squeezed",
    )

    def __init__(
        self,
        runs: list[NameRun],
        run_at: dict[int, NameRun],
        people: dict[str, list[Entity]],
        given: dict[str, list[Entity]],
        others: dict[str, Entity],
    ) -> None:
        self.runs = runs
        """Every run of capitalised words, in order."""
        self.run_at = run_at
        """The run that a token belongs to."""
        self.people = people
        """Persons by the last word of their names."""
        self.given = given
        """Persons by the first word of their names."""
        self.others = others
        """Organisations and names of unknown kind, by their words."""
        self.ending: dict[str, list[Entity]] = {}
        """The same by their last word."""
        self.firms: dict[str, list[Entity]] = {}
        """Firms whose names have several words, by the first: "Corvane Systems"."""
        self.initials: dict[str, list[Entity]] = {}
        """Bodies whose names have several words, by the first letters of those: "un"."""
        self.common: set[str] = set()
        """The words that stand in lower case somewhere."""
        self.alone: set[str] = set()
        """The words that stand with a capital alone."""
        self.followers: dict[str, set[str]] = {}
        """The second words of names, by the first: those of "Tesla Model" and "Tesla Autopilot"."""
        self.squeezed: dict[str, Entity] | None = None
        """Persons by their given and last names in one word, once that was asked."""


_MADE_UP = expression(r"^(?!Ma?c|De|Di|Du|La|Le|Fitz|[A-Z][’'])\w+[a-zß-öø-ÿ][A-ZÀ-Þ]|\w\.[a-z]{2,4}$")
"""A capital inside a word, or the end of an address: "BuzzFeed", "Skarholm.info", but "McGrath", "DeMarco"."""


def looks_like_body(entity: Entity) -> bool:
    """Whether a name of unknown kind is hardly a person's: "GIP", "the Guardian", "Fields", "BuzzFeed"."""
    if entity.article or entity.name.isupper():
        return True
    return len(entity.words) == 1 and (entity.name.endswith("s") or _MADE_UP.search(entity.name) is not None)


def given_names_agree(one: str, other: str) -> bool:
    """Whether two given names may be one person's: equal, or one is an initial of the other."""
    one, other = one.replace(".", ""), other.replace(".", "")
    return one == other or (len(one) == 1 and other.startswith(one)) or (len(other) == 1 and one.startswith(other))


def is_single(entity: Entity, vocabulary: Vocabulary) -> bool:
    """Whether a description is of one person: "a senior diplomat"."""
    words = entity.name.lower().replace("’", "'").split()
    first, apostrophe, _ = words[0].partition("'")
    opener = first + apostrophe
    if opener not in vocabulary.single_openers:
        return False
    return opener not in vocabulary.definite or not words[-1].endswith("s")


def are_many(entity: Entity, vocabulary: Vocabulary) -> bool:
    """Whether "they" may mean a source."""
    return entity.kind == "people" or (entity.kind in ("unnamed", "organisation") and not is_single(entity, vocabulary))
