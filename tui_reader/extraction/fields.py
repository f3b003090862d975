"""Headline, standfirst, authors, agencies, outlet and date of a labelled document."""

from dataclasses import dataclass

from tui_reader.extraction.authors import find_credits
from tui_reader.extraction.outlet import find_outlet, is_same_name
from tui_reader.extraction.published import find_published
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
    """Read the fields from the labelled blocks and the metadata; a block of the file wins over what only metadata says."""
    credits = find_credits(document)
    outlet = find_outlet(document, credits.outlets)
    return Fields(
        headline=_text_of(document, Role.HEADLINE) or document.metadata.headline,
        standfirst=_text_of(document, Role.STANDFIRST),
        authors=tuple(name for name in credits.authors if not is_same_name(name, outlet)),
        agencies=credits.agencies,
        outlet=outlet,
        published=find_published(document),
    )


def _text_of(document: Document, role: Role) -> str | None:
    return next((block.text for block in document.blocks if block.role is role), None)
