"""Who published the article."""

import re

from tui_reader.lexicon.agencies import is_agency
from tui_reader.lexicon.expressions import expression
from tui_reader.lexicon.furniture import REASONS
from tui_reader.lexicon.names import outlet_words, particles
from tui_reader.model import Document, Role

_COPYRIGHT = expression(
    r"(?:©|\(c\)|\bcopyright\b)\s*(?:(?:©|\(c\))\s*)?(?:(?:19|20)\d\d(?:\s?[-–]\s?(?:19|20)?\d\d)?,?\s+)(?:by\s+)?"
    r"(?P<owner>[^\W\d_][^.,;|©\n]{1,50})",
    re.IGNORECASE,
)
_SIGNS = ("©", "copyright", "(c)")
"""What stands in front of the owner, in small letters."""
_OWNER_END = expression(
    r"(?<!\s)\s+(?:all rights|inc\b|llc\b|ltd\b|limited\b|and its|or its|corporation\b|company\b|media group\b"
    r"|publishing\b|publications\b|holdings\b|is\b|will\b).*",
    re.I,
)
_DOMAIN = expression(r"\w\w\.[a-z]{2,4}$")
_ENDS_OF_OUTLETS = ("anzeiger", "blad", "blatt", "kurier", "news", "post", "press", "times", "xpress", "zeitung")
_MASTHEAD_BLOCKS = 2
_MOST_NAME_PARTS = 4
_LONGEST_MASTHEAD = 120
_MASTHEAD = expression(
    r"(?:From:\s|Source:\s|Outlet:\s)?(?P<name>[^\W\d_][\w.'’&-]*(?:\s[^\W\d_][\w.'’&-]*){0,4})(?=,|$|\s?[|–—])"
)
_SMALL_WORDS = frozenset(("of", "and", "the", "des", "für", "und", "et", "delle", "dei", "y", "dos", "das"))
_LINK_NUMBER = expression(r"\[\d{1,3}\]")
_SEPARATORS = (" | ", " - ", " – ", " — ", " · ", " :: ", " » ", " • ")
_LAST_BLOCKS = 40
_LONGEST_OWNER_LINE = 300


def find_outlet(document: Document, byline_outlets: tuple[str, ...] = ()) -> str | None:
    """Name the outlet from the metadata, the page title, the byline or the copyright line, in this order."""
    stated = (document.metadata.outlet or "").strip(" |-–—·")
    if stated:
        return stated
    return (
        _from_title(document)
        or next(filter(_reads_as_outlet, byline_outlets), None)
        or _from_masthead(document)
        or _from_copyright(document)
    )


def _reads_as_outlet(name: str) -> bool:
    """Tell whether a name in a byline is that of an outlet rather than a place, a post or a single first name."""
    parts = name.casefold().split()
    return _DOMAIN.search(name) is not None or any(
        part in outlet_words() or part.endswith(_ENDS_OF_OUTLETS) for part in parts
    )


def _from_masthead(document: Document) -> str | None:
    """Take the name of a newspaper from the first lines, when they hold nothing else."""
    for block in document.blocks[:_MASTHEAD_BLOCKS]:
        if block.role in (Role.HEADLINE, Role.BYLINE):
            return None
        if block.reason == REASONS["navigation"] and " " not in block.text:
            continue  # "News", the entry of a menu
        text = _LINK_NUMBER.sub("", block.text[:_LONGEST_MASTHEAD]).strip()
        name = _MASTHEAD.match(text)
        parts = name["name"].split() if name else []
        is_named = all(part[0].isupper() or part in particles() or part in _SMALL_WORDS for part in parts)
        if name and is_named and any(part.casefold() in outlet_words() for part in parts[-_MOST_NAME_PARTS:]):
            owner = _from_copyright(document)
            return (
                owner
                if owner and _letters(owner).removeprefix("the") in _letters(name["name"])
                else name["name"].strip()
            )
    return None


def is_same_name(name: str, outlet: str | None) -> bool:
    """Tell whether an author is but the outlet itself: "Perez Roe" of perezroe.com."""
    return outlet is not None and _letters(name) in (_letters(outlet), _letters(outlet).removeprefix("the"))


def _letters(name: str) -> str:
    return "".join(filter(str.isalnum, name.casefold())).removesuffix("com")


def _from_title(document: Document) -> str | None:
    """Take what follows the headline in the title of the page."""
    headline = next(
        (block.text for block in document.blocks if block.role is Role.HEADLINE), document.metadata.headline
    )
    if not headline:
        return None
    for title in (document.metadata.headline or "", *document.metadata.alternative_headlines):
        if not title.startswith(headline[:40]):
            continue
        for separator in _SEPARATORS:
            _, found, last = title.rpartition(separator)
            if found and len(last) <= 50 and last not in headline:
                return last.strip()
    return None


def _from_copyright(document: Document) -> str | None:
    """Take the owner that a copyright line near the end names."""
    texts = [block.text[:_LONGEST_OWNER_LINE] for block in document.blocks[-_LAST_BLOCKS:]]
    for text in reversed(texts) if _holds_sign("\n".join(texts)) else ():
        match = _COPYRIGHT.search(text) if _holds_sign(text) else None
        if match:
            owner = _OWNER_END.sub("", match["owner"]).strip(" -–—")
            if owner and owner[0].isupper() and not is_agency(owner) and len(owner.split()) <= 6:
                return owner
    return None


def _holds_sign(text: str) -> bool:
    folded = text.lower()
    return any([sign in folded for sign in _SIGNS])
