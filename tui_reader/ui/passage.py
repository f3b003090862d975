"""Where to go: a passage of an article of the library."""


from tui_reader.model import Quote, Span
from tui_reader.model.summary import ArticleSummary, path_of
from tui_reader.model.value import Value


class Passage(Value):
    """A place in an article, or the whole of it."""

    path: str
    """What the article is opened by."""
    digest: str
    """The digest of its file."""
    span: Span | None = None
    """Where the passage stands in the body."""
    words: str = ""
    """Its words, by which it is found again when the file has changed since."""


def passage_in(summary: ArticleSummary, span: Span | None = None, words: str = "") -> Passage:
    """Name a passage of an article of the list."""
    return Passage(path_of(summary), summary.digest, span, words)


def origin(summary: ArticleSummary) -> str:
    """Say in a few words where an article is from."""
    return " · ".join(part for part in ((summary.published or "")[:10], summary.outlet) if part)


def quote_spans(quote: Quote) -> tuple[Span, ...]:
    """Give the words of a quote, and the place that names its speaker."""
    return (quote.span, *((quote.mention,) if quote.mention else ()))
