"""Headline, standfirst, authors, agencies, outlet and date of a labelled document."""

from dataclasses import dataclass

from tui_reader.model import Document, Role


@dataclass(frozen=True, slots=True)
class Fields:
    """What the head of an article says about it."""

    headline: str | None = None
    """The headline."""
    standfirst: str | None = None
    """The summary under it."""
    authors: tuple[str, ...] = ()
    """Persons of the byline."""
    agencies: tuple[str, ...] = ()
    """Agencies of the byline."""
    outlet: str | None = None
    """Who published it."""
    published: str | None = None
    """ISO date, or date and time with zone."""


def find_fields(document: Document) -> Fields:
    """Read the fields from the labelled blocks and the metadata."""
    headline = next((block.text for block in document.blocks if block.role is Role.HEADLINE), None)
    return Fields(headline=headline)
