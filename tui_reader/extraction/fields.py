"""Headline, standfirst, authors, agencies, outlet and date of a labelled document."""


from tui_reader.extraction.authors import find_credits
from tui_reader.extraction.outlet import find_outlet, is_same_name
from tui_reader.extraction.published import find_published
from tui_reader.lexicon.expressions import expression
from tui_reader.model import Document, Role
from tui_reader.model.value import Value


class Fields(Value):
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
    """Read the fields from the labelled blocks and the metadata; what the text shows wins."""
    credits = find_credits(document)
    outlet = find_outlet(document, credits.outlets)
    return Fields(
        headline=_headline(document) or document.metadata.headline,
        standfirst=_text_of(document, Role.STANDFIRST) or _stated_standfirst(document),
        authors=tuple(name for name in credits.authors if not is_same_name(name, outlet)),
        agencies=credits.agencies,
        outlet=outlet,
        published=find_published(document),
    )


_LABEL = expression(
    r"(?:\s\|\s\w+(?:\s\w+)?|\s?[\[(](?:[Ww]atch|[Vv]ideos?|[Pp]hotos?|[Uu]pdated?|WATCH|VIDEO|PHOTOS)[\])])$"
)
"""A section or a kind that pages set behind a headline: "| Opinion", "[Watch]"."""
_WRITTEN_BY_HAND = frozenset(("markdown", "json"))
_FEWEST_WORDS_LEFT = 3


def _stated_standfirst(document: Document) -> str | None:
    """Take the summary of front matter or a data record; that of a web page is written for search engines."""
    return document.metadata.standfirst if document.format in _WRITTEN_BY_HAND else None


def _headline(document: Document) -> str | None:
    """Give the headline without the label of a header block in front of it, or of a section behind it."""
    text = _text_of(document, Role.HEADLINE)
    stated = document.metadata.headline
    if text and stated and text.endswith(stated) and text[: -len(stated)].rstrip().endswith(":"):
        return stated
    return without_label(text) if text else None


def without_label(headline: str) -> str:
    """Cut off the section or the kind that a page sets behind a headline."""
    label = _LABEL.search(headline) if "|" in headline or headline.endswith((")", "]")) else None
    front = headline[: label.start()] if label else ""
    return front if front.count(" ") >= _FEWEST_WORDS_LEFT else headline


def _text_of(document: Document, role: Role) -> str | None:
    return next((block.text for block in document.blocks if block.role is role), None)
