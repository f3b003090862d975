"""What is measured: one subject a task, on invented articles, prepared outside of the time."""

from collections.abc import Callable
from pathlib import Path

from tui_reader.cleaning import clean
from tui_reader.layout.article_layout import ArticleLayout
from tui_reader.library.articles import Articles
from tui_reader.library.codec import decode_article, encode_article
from tui_reader.library.library import Library
from tui_reader.library.prepared import prepare_article
from tui_reader.library.query import Misunderstood
from tui_reader.model import Article, Document
from tui_reader.pipeline import analyse, assemble
from tui_reader.readers import read_document

Task = Callable[[], object]
"""Something to be measured; it can be done again and again."""

_SENTENCES = (
    "The harbour board of Otterbank said on Tuesday that the channel would stay closed for another week.",
    "“We will not open it before it is safe,” Maren Oldroyd, who leads the board, told reporters.",
    "According to the coastguard, four vessels are waiting outside of the breakwater, two of them with grain.",
    "Holloway said: “Nobody asked the fishermen.” He added that the crews “have waited long enough”.",
)
_FURNITURE = (
    "ADVERTISEMENT",
    "Share this article",
    "Copy to clipboard",
    "Read more: Ferry strike called off",
    "Sign up",
)
_ARTICLES = 300
"""Articles of the library that is searched."""


def text_of(number: int, paragraphs: int) -> bytes:
    """Make a scraped article."""
    lines = [f"Harbour closure enters week {number} as talks stall", "By Ada Farrow", "4 May 2023", *_FURNITURE[:2]]
    for part in range(paragraphs):
        lines.append(" ".join((*_SENTENCES[part % 2 :], f"Tide table {number}-{part} was reissued.")))
        if part % 6 == 5:
            lines.append(_FURNITURE[part % len(_FURNITURE)])
    lines += ["You might also like", "Grain prices climb as ships wait off the coast", "Pool closes after forty years"]
    return "\n\n".join(lines).encode()


def page_of(number: int, paragraphs: int) -> bytes:
    """Make a saved page."""
    body = "".join(f"<p>{line}</p>" for line in text_of(number, paragraphs).decode().split("\n\n")[2:])
    menu = "".join(f"<li><a href='/{item}'>Section {item}</a></li>" for item in range(60))
    head = f"<title>Harbour closure enters week {number} | The Otterbank Post</title>"
    return (
        f"<!DOCTYPE html><html lang='en'><head>{head}</head><body><nav><ul>{menu}</ul></nav><article>"
        f"<h1>Harbour closure enters week {number}</h1>{body}</article></body></html>"
    ).encode()


def tasks(folder: Path) -> dict[str, Task]:
    """Prepare everything in a folder; give the tasks by name."""
    text, page, long = text_of(1, 8), page_of(1, 8), text_of(1, 400)
    document, labelled = _document(text), clean(_document(text))
    article, book = _article(text), _article(long)
    coded = encode_article(book)
    library = _filled(folder / "library.sqlite")
    words = "coastguard -pool speaker:oldroyd"
    return {
        "read text": lambda: read_document(text, "a.txt"),
        "read page": lambda: read_document(page, "a.html"),
        "clean text": lambda: clean(document),
        "extract": lambda: assemble(labelled),
        "whole article": lambda: analyse(text, "a.txt"),
        "whole page": lambda: analyse(page, "a.html"),
        "whole long article": lambda: analyse(long, "a.txt"),
        "first page": lambda: ArticleLayout(article, 72).line(40),
        "wrap long article": lambda: ArticleLayout(book, 72).wrap_more(60),
        "decode long article": lambda: decode_article(coded),
        "prepare for library": lambda: prepare_article(article),
        "search articles": lambda: _found(library, words),
        "list library": lambda: library.list().page(0, 64),
    }


def _found(library: Library, words: str) -> object:
    hits = library.search.articles(words)
    assert not isinstance(hits, Misunderstood)
    return hits.page(0, 20)


def _document(data: bytes) -> Document:
    document = read_document(data, "a.txt")
    assert isinstance(document, Document)
    return document


def _article(data: bytes) -> Article:
    article = analyse(data, "a.txt")
    assert isinstance(article, Article)
    return article


def _filled(path: Path) -> Library:
    library = Library(path)
    articles: Articles = library.articles
    articles.keep([(prepare_article(_article(text_of(number, 6))), None) for number in range(_ARTICLES)])
    return library
