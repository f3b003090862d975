"""From a file to its article by the shortest way: from the library if the file is as it was, else from its bytes."""

import hashlib
import os
from collections.abc import Callable
from dataclasses import dataclass

from tui_reader.library.articles import Articles
from tui_reader.library.part_names import cut_part, part_path
from tui_reader.library.parts import is_first_of, read_data, read_one
from tui_reader.library.prepared import prepare_article
from tui_reader.library.stamps import Stamp, stamp_of, stamp_of_part
from tui_reader.library.trouble import LibraryTrouble
from tui_reader.model import Article, ArticleSummary, Unreadable, summarise
from tui_reader.revision.corrections import Orphan


@dataclass(frozen=True, slots=True)
class Opened:
    """An article that was opened."""

    article: Article
    """The article as the reader left it."""
    summary: ArticleSummary
    """Its row in the list."""
    gone: bool = False
    """Whether the file is no longer there or no longer readable, and the library's copy is shown."""
    trouble: LibraryTrouble | None = None
    """Why the library did not keep it; reading goes on."""
    orphans: tuple[Orphan, ...] = ()
    """Corrections that no longer fit."""
    why_gone: str = ""
    """The name of the file that could not be read, and why."""


def open_article(
    articles: Articles, path: str, encoding: str | None = None, given: bytes | None = None
) -> Opened | Unreadable:
    """Open a file, or the bytes that are given for it; an `encoding` makes it be analysed anew.

    Of a file that holds several articles the first is opened; the others are opened by their own names.
    """
    stamp = None if given is not None else stamp_of(path)
    if stamp is not None and encoding is None:
        try:
            if (opened := open_unchanged(articles, stamp)) is not None:
                return opened
        except LibraryTrouble:
            pass  # the file itself is still there; what is wrong shows when the article is kept
    data = read_data(path) if given is None else given
    if isinstance(data, Unreadable):
        return _guarded(lambda: _gone(articles, path, data.reason)) or data
    digest = hashlib.sha256(data).hexdigest()
    if encoding is None and (known := _guarded(lambda: _known(articles, digest, path, stamp))) is not None:
        return known
    article = read_one(data, path, encoding=encoding)
    if isinstance(article, Unreadable):
        is_part = bool(cut_part(path)[1])
        return (_guarded(lambda: _gone(articles, path, article.reason)) if is_part else None) or article
    if is_first_of(path, article):
        path, stamp = part_path(path, 1), None if stamp is None else stamp_of_part(stamp, 1)
    return keep_opened(articles, article, path, stamp)


def keep_opened(articles: Articles, article: Article, path: str, stamp: Stamp | None) -> Opened:
    """Keep a fresh analysis; that it cannot be kept does not prevent it from being read."""
    try:
        articles.keep([(prepare_article(article), stamp)])
        summary = articles.summary(article.document.sha256)
    except LibraryTrouble as trouble:
        return Opened(article, summarise(article, path), trouble=trouble)
    return Opened(article, _at(path, summary or summarise(article, path)))


def open_unchanged(articles: Articles, stamp: Stamp) -> Opened | None:
    """Give the article of a file that was not written since.

    Raises:
        LibraryTrouble: when the library cannot be read.
    """
    summary = articles.look_up([stamp])[0]
    if summary is not None and summary.parts:
        summary = articles.look_up([stamp_of_part(stamp, 1)])[0]
    if summary is None or not summary.digest or not articles.is_current(summary.digest):
        return None
    article = articles.analysis(summary.digest, summary.path)
    return None if article is None else Opened(article, summary)


def _known(articles: Articles, digest: str, path: str, stamp: Stamp | None) -> Opened | None:
    """Give the article whose bytes were found in another file, or in the same one, written again."""
    if not articles.is_current(digest) or (article := articles.analysis(digest, path)) is None:
        return None
    summary = articles.summary(digest)
    trouble = None
    try:
        if stamp is not None:
            articles.keep_place(stamp, digest)
    except LibraryTrouble as fault:
        trouble = fault
    return Opened(article, _at(path, summary or summarise(article, path)), trouble=trouble)


def _gone(articles: Articles, path: str, reason: str) -> Opened | None:
    """Give the article that was last found in a file that cannot be read any more."""
    for name in (path, part_path(path, 1)):
        summary = articles.at_path(name)
        article = None if summary is None else articles.analysis(summary.digest, name)
        if article is not None and summary is not None:
            return Opened(article, summary, gone=True, why_gone=f"{os.path.basename(path)}: {reason}")
    return None


def _guarded(look: Callable[[], Opened | None]) -> Opened | None:
    try:
        return look()
    except LibraryTrouble:
        return None


def _at(path: str, summary: ArticleSummary) -> ArticleSummary:
    return summary._replace(path=path)
