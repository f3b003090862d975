"""What a query says, as values."""

from dataclasses import dataclass
from enum import StrEnum


class Field(StrEnum):
    """What a term is about."""

    ANYWHERE = "anywhere"
    HEADLINE = "headline"
    TEXT = "text"
    QUOTE = "quote"
    SPEAKER = "speaker"
    SOURCE = "source"
    AUTHOR = "author"
    OUTLET = "outlet"
    TAG = "tag"
    NOTE = "note"
    FILE = "file"
    LANGUAGE = "language"
    AFTER = "after"
    BEFORE = "before"
    ON = "on"
    IS = "is"
    HAS = "has"


WORD_FIELDS = frozenset(
    {
        Field.ANYWHERE, Field.HEADLINE, Field.TEXT, Field.QUOTE, Field.SPEAKER, Field.SOURCE, Field.AUTHOR,
        Field.OUTLET,
    }
)  # fmt: skip
"""Fields that are searched word by word."""

DATE_FIELDS = frozenset({Field.AFTER, Field.BEFORE, Field.ON})
"""Fields whose value is a day, a month or a year."""

STATES = ("unread", "read", "starred")
"""What `is:` can ask."""

POSSESSIONS = ("quotes", "note", "tag", "correction", "annotation")
"""What `has:` can ask."""


@dataclass(frozen=True, slots=True)
class Term:
    """One thing that is asked."""

    field: Field
    """What it is about."""
    value: str
    """What the user wrote; several words stand in a row."""
    is_prefix: bool = False
    """Whether the last word may go on."""


@dataclass(frozen=True, slots=True)
class Not:
    """What must not be so."""

    item: "Item"


@dataclass(frozen=True, slots=True)
class All:
    """What must be so together; without items, anything goes."""

    items: tuple["Item", ...]


@dataclass(frozen=True, slots=True)
class Either:
    """Of which one must be so."""

    items: tuple["Item", ...]


Item = Term | Not | All | Either


@dataclass(frozen=True, slots=True)
class Query:
    """A query that was understood."""

    item: Item
    """What it asks."""

    @property
    def is_empty(self) -> bool:
        """Whether it asks nothing."""
        return self.item == All(())

    def wanted(self) -> tuple[Term, ...]:
        """Give the terms that a result may be found by, to be highlighted."""
        return tuple(_wanted(self.item))


def _wanted(item: Item) -> list[Term]:
    match item:
        case Term():
            return [item]
        case All(items) | Either(items):
            return [term for part in items for term in _wanted(part)]
        case _:
            return []


@dataclass(frozen=True, slots=True)
class Misunderstood:
    """A query that makes no sense, and why."""

    message: str
    """What is wrong and what to do, in plain words."""
    position: int
    """Offset of the character in the query where it goes wrong."""
