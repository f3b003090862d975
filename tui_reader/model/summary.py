"""One row of a list of articles: what the eye needs to choose, without the article."""


from tui_reader.model.article import Article, QuoteKind
from tui_reader.model.value import Value

BY_DIGEST = "sha256:"
"""What stands before a digest that is used in the place of a path, for an article that is in no file."""


class ArticleSummary(Value):
    """An article as a row: light enough for a hundred thousand of them."""

    path: str
    """Where its file is (or was); the bytes that are no text are kept as `os.fsdecode` keeps them."""
    digest: str
    """SHA-256 of the bytes of the file, in hexadecimal; empty when the file could not be read."""
    headline: str | None
    """The headline, or `None` when the file has none."""
    outlet: str | None
    """Who published it."""
    published: str | None
    """"YYYY-MM-DD", or with time and zone; `None` when the file does not tell."""
    words: int
    """How many words the body has."""
    quotes: int
    """How many quotations stand in it, reported speech without marks not counted."""
    sources: int
    """How many sources were found."""
    read: bool = False
    """Whether the user has read it."""
    starred: bool = False
    """Whether the user has starred it."""
    problem: str | None = None
    """Why the file cannot be shown, in plain words, or `None`."""
    story: int = 0
    """The number that wire copy, near-duplicates and versions of one story share; 0 for an article by itself."""
    parts: int = 0
    """How many articles the file holds, if it holds several: then this is no article, and each has its own row."""


def summarise(article: Article, path: str) -> ArticleSummary:
    """Make the row of an article that was just analysed: unread and without a star."""
    return ArticleSummary(
        path=path,
        digest=article.document.sha256,
        headline=article.headline,
        outlet=article.outlet,
        published=article.published,
        words=article.words,
        quotes=sum(quote.kind is not QuoteKind.INDIRECT for quote in article.quotes),
        sources=len(article.sources),
    )


def path_of(summary: ArticleSummary) -> str:
    """Give what an article of the library is opened by."""
    return summary.path or BY_DIGEST + summary.digest
