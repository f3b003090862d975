"""What an article rests on: how many sources, of which kind, and how much of it is theirs."""


from tui_reader.model.span import Span
from tui_reader.model.value import Value


class SourceShare(Value):
    """How much of an article is attributed to one source."""

    source: int
    """Index of the source in `Article.sources`."""
    attributions: int
    """In how many places something is attributed to it."""
    words: int
    """How many words of the body are."""
    share: float
    """Which part of the body that is, 0 to 1."""


class SourcingProfile(Value):
    """Facts about the sources of an article; no score, and no verdict."""

    words: int = 0
    """Words of the body."""
    counts: tuple[tuple[str, int], ...] = ()
    """How many sources there are of each kind that occurs: ("person", 3), ("unnamed", 1)."""
    named: int = 0
    """Sources with a name: persons, organisations, agencies."""
    role_only: int = 0
    """Sources known by what they are alone: "a spokesman for the ministry"."""
    unnamed: int = 0
    """Sources of which not even that is told: "sources", "experts", "officials"."""
    off_record: int = 0
    """Passages that tell that a source would not be named, or may not be."""
    shares: tuple[SourceShare, ...] = ()
    """What is attributed to each source, the largest part first."""
    attributed_words: int = 0
    """Words of the body that are attributed to anybody."""
    second_hand: tuple[Span, ...] = ()
    """Marks of hearsay in the reporter's words: "reportedly", "is said to"."""
    single_source: int | None = None
    """Index of the source that all, or nearly all, attributed words come from; `None` when there are several."""
    notes: tuple[str, ...] = ()
    """What stands out, in plain words."""
