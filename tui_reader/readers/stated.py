"""Loose fields, by the names that scrapers, mail programs and site generators give them, to `Metadata`."""

from collections.abc import Iterator, Mapping, Sequence

from tui_reader.lexicon.invisible import replace_idle
from tui_reader.model import Metadata
from tui_reader.readers.sanitising import sanitise
from tui_reader.readers.timestamps import spelt_out

_HEADLINE = ("headline", "title", "webtitle", "og_title", "subject")
_STANDFIRST = ("standfirst", "description", "excerpt", "summary", "subtitle", "meta_description", "deck", "lede")
_AUTHORS = ("authors", "author", "byline", "by", "creator")
_OUTLET = (
    "outlet", "sitename", "site_name", "source-hostname", "source_hostname", "meta_site_name", "publisher",
    "publication", "source", "origin", "site", "hostname", "source_domain", "domain",
)  # fmt: skip
_PUBLISHED = (
    "date_publish", "published", "publish_date", "date_published", "datepublished", "pubdate", "pub_date", "date",
    "published_at", "publishedat", "published_time", "publishedtime", "published_date", "publisheddate",
    "publishing_date", "publication_date", "webpublicationdate", "created",
)  # fmt: skip
_MODIFIED = ("modified", "date_modify", "date_modified", "updated", "lastmod", "last_modified", "datemodified")
_LANGUAGE = ("language", "lang", "meta_lang", "languages")
_URL = (
    "url", "canonical_url", "canonical_link", "link", "canonical", "permalink", "source_url", "weburl", "web_url",
    "requested_url", "source",
)  # fmt: skip
_ADDRESS = ("http://", "https://", "www.")
_LONGEST = 2000
"""Characters kept of one field."""


def metadata_of(fields: Mapping[str, Sequence[str]]) -> Metadata:
    """Say in the words of the model what loose fields state; keys are lower case."""

    def each(names: tuple[str, ...]) -> Iterator[str]:
        return (value for name in names for value in map(one_line, fields.get(name, ())) if value)

    def first(names: tuple[str, ...]) -> str | None:
        return next(each(names), None)

    return Metadata(
        headline=first(_HEADLINE),
        standfirst=first(_STANDFIRST),
        authors=_all(fields, _AUTHORS),
        outlet=next((value for value in each(_OUTLET) if not value.startswith(_ADDRESS)), None),
        published=_first_moment(fields, _PUBLISHED),
        modified=_first_moment(fields, _MODIFIED),
        language=first(_LANGUAGE),
        url=next((value for value in each(_URL) if value.startswith(_ADDRESS) or "/" in value), None),
    )


def one_line(text: str) -> str:
    """Fold a field to one harmless line."""
    return " ".join(replace_idle(sanitise(text[: _LONGEST * 4]), " ").split())[:_LONGEST]


def as_moment(value: object) -> str | None:
    """Give a stated date on one harmless line, or `None` where it states none."""
    text = spelt_out(value)
    return one_line(text) or None if text else None


def _first_moment(fields: Mapping[str, Sequence[str]], names: tuple[str, ...]) -> str | None:
    return next((date for name in names for value in fields.get(name, ()) if (date := as_moment(value))), None)


def _all(fields: Mapping[str, Sequence[str]], names: tuple[str, ...]) -> tuple[str, ...]:
    """Give all values of the first name that has any."""
    for name in names:
        values = tuple(dict.fromkeys(filter(None, map(one_line, fields.get(name, ())))))
        if values:
            return values[:50]
    return ()
