"""Authors, agencies and outlet of the byline."""

import re
from itertools import islice

from tui_reader.extraction.agency_lines import agencies_at_end
from tui_reader.lexicon.agencies import is_agency, same_agency
from tui_reader.lexicon.bylines import Byline, is_lead_in, parse_byline
from tui_reader.lexicon.collectives import collective_author
from tui_reader.lexicon.expressions import expression
from tui_reader.lexicon.names import has_given_name, is_person_name, is_title_word
from tui_reader.model import Document, Role
from tui_reader.model.value import Value

_LAST_BLOCKS = 40
_LONGEST_BIOGRAPHY = 200
_BIOGRAPHY = expression(
    r"(?:About the [Aa]uthor:?\s|[Cc]ontact (?:\w+ )?reporter\s|—\s?)?"
    r"(?P<name>[^\W\d_a-z][\w.'’-]+(?: [\w.'’-]+){1,3}?)\s"
    r"(?P<job>(?:is|was|covers|writes|joined|at)\s.{8,120})"
)
_FIRST_PARAGRAPHS = 3
_DATELINE = expression(r"[^\W\d_a-z][^—–\n]{1,70}?\((?P<agency>[^()]{2,30})\)\s?(?:[—–-]|--)")
_ADDRESS = expression(r"https?://|www\.|@|\.(?:com|org|net)\b", re.IGNORECASE)


class Credits(Value):
    """Who made the article."""

    authors: tuple[str, ...] = ()
    """Persons, or the group that signs where nobody is named."""
    agencies: tuple[str, ...] = ()
    """News agencies."""
    outlets: tuple[str, ...] = ()
    """Other names in the byline, the likeliest outlet first."""


def find_credits(document: Document) -> Credits:
    """Read the byline blocks and what the file states beside its text."""
    authors: list[tuple[str, ...]] = []
    agencies: list[str] = []
    outlets: list[str] = []
    is_led_in = False
    for block in document.blocks:
        if block.role is not Role.BYLINE:
            is_led_in = False
            continue
        is_lead = is_lead_in(block.text)
        byline = Byline() if is_lead else parse_byline(block.text, is_led_in)
        is_led_in = is_lead
        collective = collective_author(byline._replace(is_led_in=True))
        authors.append((collective,) if collective else byline.authors or _first_name_alone(byline))
        agencies.extend(byline.agencies)
        outlets.extend(byline.outlets)
    stated, stated_agencies = _stated(document)
    agencies.extend(stated_agencies)
    agencies.extend(_dateline_agencies(document))
    agencies.extend(agencies_at_end(document))
    authors_found = _settled(stated, authors) or _from_biography(document)
    return Credits(_each_once(authors_found), _agencies_once(agencies), tuple(dict.fromkeys(outlets)))


def _first_name_alone(byline: Byline) -> tuple[str, ...]:
    """Give the author who signs with a first name only, as on blogs: "by Ruth"."""
    is_alone = byline.is_led_in and not byline.agencies and len(byline.outlets) == 1 and not byline.rest
    name = byline.outlets[0] if is_alone else ""
    return (name,) if name and " " not in name and has_given_name(name) else ()


def _settled(stated: tuple[str, ...], shown: list[tuple[str, ...]]) -> tuple[str, ...]:
    """Choose between the names that the page states and those of its bylines, of which one may name some more."""
    known = {name.casefold() for name in stated}
    fuller = (names for names in shown if known and known < {name.casefold() for name in names})
    return next(fuller, None) or stated or tuple(name for names in shown for name in names)


def _from_biography(document: Document) -> tuple[str, ...]:
    """Take the author from the biography under the article: "Ann Lee is a reporter at The Harbour."."""
    for block in document.blocks[-_LAST_BLOCKS:]:
        match = _BIOGRAPHY.match(block.text[:_LONGEST_BIOGRAPHY])
        if match and is_person_name(match["name"]) and any(map(is_title_word, match["job"].split())):
            return (match["name"],)
    return ()


def _dateline_agencies(document: Document) -> tuple[str, ...]:
    """Take the agency that a dateline names: "MINSK, Belarus (AP) — …"."""
    paragraphs = (block for block in document.blocks if block.role is Role.PARAGRAPH)
    for block in islice(paragraphs, _FIRST_PARAGRAPHS):
        match = _DATELINE.match(block.text[:120]) if "(" in block.text[:120] else None
        if match and is_agency(match["agency"]):
            return (match["agency"],)
    return ()


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
