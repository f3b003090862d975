"""When a page says that its article was published: JSON-LD, meta tags, elements, scripts, in this order."""

import re
from dataclasses import dataclass

from lxml import etree

from tui_reader.lexicon.dates import find_stamps
from tui_reader.readers.html.marked_dates import dates_in_attributes, dates_of_elements
from tui_reader.readers.html.script_dates import date_in_scripts
from tui_reader.readers.stated import as_moment

_PUBLISHED = (
    "article:published_time", "article:published", "og:published_time", "og:article:published_time",
    "datepublished", "parsely-pub-date", "sailthru.date", "dc.date.issued", "dcterms.issued", "dc.date.created",
    "dcterms.created", "dcterms.date", "dc.date", "pubdate", "publish-date", "publish_date", "publishdate",
    "publication_date", "published_time", "published-date", "article.published", "cxenseparse:recs:publishtime",
    "ptime", "displaydate", "rnews:datepublished", "originalpublicationdate", "date", "date_published",
    "article_date_original", "shareaholic:article_published_time", "last-published", "created",
)  # fmt: skip
_MODIFIED = (
    "article:modified_time", "og:updated_time", "datemodified", "dcterms.modified", "last-modified", "lastmod",
    "utime", "article:modified", "revised",
)  # fmt: skip
_SPEAKS_OF_PUBLISHING = re.compile(
    r"publi[sc]|pub[._:-]?(?:date|time)|issued|post(?:ed|[._:-]?date)|dateposted|releas|creat|reg[._:-]?date"
    r"|(?:online|article)[._:-]?date|(?:^|[.:])(?:date|timestamp)$"
)
"""What a name holds under which a page states when it was published."""
_SPEAKS_OF_ELSE = re.compile(
    r"modif|updat|expir|event|start|end|valid|birth|copyright|receiv|crawl|fetch|embargo|creator"
)
_LONGEST_NAME = 80


@dataclass(frozen=True, slots=True)
class Dates:
    """When an article was published and changed, as stated."""

    published: str | None = None
    """When it was first published."""
    modified: str | None = None
    """When it was last changed."""


def find_dates(root: etree._Element, meta: dict[str, list[str]], headline: str, stated: Dates) -> Dates:
    """Collect what a page states of its dates; each place is looked at only if those before it say nothing.

    Args:
        root: The page.
        meta: The contents of its meta tags by lower-case name.
        headline: Its headline, which tells its own data in a script from that of other articles.
        stated: What its JSON-LD says.
    """
    published = stated.published or _first_of(meta, _PUBLISHED)
    modified = stated.modified or _first_of(meta, _MODIFIED)
    if published and modified:
        return Dates(published, modified)
    marked = dates_of_elements(root)
    published = (
        published
        or marked.published
        or _of_telling_name(meta)
        or marked.unstated
        or dates_in_attributes(root)
        or date_in_scripts(root, headline)
    )
    return Dates(published, modified or marked.modified)


def _of_telling_name(meta: dict[str, list[str]]) -> str | None:
    """Take the first meta tag whose name speaks of publishing, and which holds a date."""
    return next(
        (
            date
            for name, contents in meta.items()
            if len(name) <= _LONGEST_NAME and _SPEAKS_OF_PUBLISHING.search(name) and not _SPEAKS_OF_ELSE.search(name)
            if (date := as_moment(contents[0])) is not None and find_stamps(date[:200], True)
        ),
        None,
    )


def _first_of(meta: dict[str, list[str]], names: tuple[str, ...]) -> str | None:
    return next((date for name in names for content in meta.get(name, ())[:1] if (date := as_moment(content))), None)
