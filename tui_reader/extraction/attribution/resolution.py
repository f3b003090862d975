"""Whom a pronoun turned out to mean."""

from tui_reader.extraction.attribution.entities import Entity
from tui_reader.model.value import Value


class Resolution(Value):
    """Whom a pronoun means."""

    entity: Entity | None
    """The person or thing; `None` when nobody fits."""
    share: float
    """How likely that is, 0 to 1."""
    how: str = ""
    """Why, in words."""


NOT_RESOLVED = Resolution(None, 0.0)
"""A pronoun that fits nobody."""
