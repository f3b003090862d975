"""Authors, agencies and outlet of the byline."""

import re
from dataclasses import dataclass

from tui_reader.lexicon.agencies import is_agency, same_agency
from tui_reader.lexicon.bylines import is_lead_in, parse_byline
from tui_reader.model import Document, Role

_ADDRESS = re.compile(r"https?://|www\.|@|\.(?:com|org|net)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Credits:
    """Who made the article."""

    authors: tuple[str, ...] = ()
    """Persons."""
    agencies: tuple[str, ...] = ()
    """News agencies."""
    outlets: tuple[str, ...] = ()
    """Other names in the byline, the likeliest outlet first."""


def find_credits(document: Document) -> Credits:
    """Read the byline blocks and what the file states beside its text."""
    authors: list[str] = []
    agencies: list[str] = []
    outlets: list[str] = []
    is_led_in = False
    for block in document.blocks:
        if block.role is not Role.BYLINE:
            is_led_in = False
            continue
        byline = parse_byline(block.text, is_led_in)
        is_led_in = is_lead_in(block.text)
        authors.extend(byline.authors)
        agencies.extend(byline.agencies)
        outlets.extend(byline.outlets)
    stated, stated_agencies = _stated(document)
    agencies.extend(stated_agencies)
    return Credits(_each_once(stated or tuple(authors)), _agencies_once(agencies), tuple(dict.fromkeys(outlets)))


def _stated(document: Document) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Give the persons and agencies among the authors that the metadata states."""
    authors: list[str] = []
    agencies: list[str] = []
    for entry in document.metadata.authors:
        if _ADDRESS.search(entry):
            continue
        if is_agency(entry):
            agencies.append(entry)
            continue
        byline = parse_byline(entry, is_led_in=True)
        authors.extend(byline.authors)
        agencies.extend(byline.agencies)
    return tuple(authors), tuple(agencies)


def _each_once(names: tuple[str, ...]) -> tuple[str, ...]:
    seen: dict[str, str] = {}
    for name in names:
        seen.setdefault(name.casefold(), name)
    return tuple(seen.values())


def _agencies_once(names: list[str]) -> tuple[str, ...]:
    kept: list[str] = []
    for name in names:
        if not any(same_agency(name, other) for other in kept):
            kept.append(name)
    return tuple(kept)
