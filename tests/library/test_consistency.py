"""Whatever is done in whatever order, rows, index and counts say what the articles say."""

import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.library.invented import LIGHTHOUSE, PORT_STRIKE, numbered
from tui_reader.library.library import Library
from tui_reader.library.prepared import describe, prepare_article
from tui_reader.model import Article, Unreadable
from tui_reader.pipeline import analyse
from tui_reader.revision.corrections import hide_block, restore_block


def _analysed(text: str) -> Article:
    article = analyse(text.encode(), "article.txt")
    assert not isinstance(article, Unreadable)
    return article


_LATER = PORT_STRIKE.replace("third", "fourth").replace("Monday", "Tuesday")
_ARTICLES = tuple(_analysed(text) for text in (PORT_STRIKE, _LATER, LIGHTHOUSE, numbered(4)))
_STEPS = st.tuples(
    st.sampled_from(("keep", "hide", "restore", "undo", "redo", "read", "lessons")),
    st.integers(0, len(_ARTICLES) - 1),
    st.integers(0, 5),
)


def _do(library: Library, step: str, article: Article, number: int) -> None:
    digest = article.document.sha256
    block = number % len(article.document.blocks)
    if step == "keep":
        library.articles.keep([(prepare_article(article), None)])
    elif step == "hide":
        library.revising.correct(digest, hide_block(article, block))
    elif step == "restore":
        library.revising.correct(digest, restore_block(article, block))
    elif step == "undo":
        library.revising.undo(digest)
    elif step == "redo":
        library.revising.redo(digest)
    elif step == "read":
        library.marks.set_read(digest, bool(number % 2))
    else:
        library.revising.apply_lessons()


def _check(library: Library) -> None:
    with library.database.reading() as connection:
        for table in ("article_fts", "quote_fts"):
            connection.execute(f"INSERT INTO {table}({table}) VALUES ('integrity-check')")
        kept = connection.execute("SELECT count(*) FROM article").fetchone()[0]
        for table in ("analysis", "sketch", "article_fts"):
            assert connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0] == kept
        for (story,) in connection.execute("SELECT DISTINCT story FROM article WHERE story <> 0").fetchall():
            assert connection.execute("SELECT 1 FROM article WHERE id = ?", (story,)).fetchone()
    for article in _ARTICLES:
        revised = library.revising.article(article.document.sha256)
        row = library.articles.summary(article.document.sha256)
        assert (revised is None) == (row is None)
        if revised is not None and row is not None:
            found = describe(revised.article)
            assert (row.headline, row.words, row.quotes, row.sources) == (
                found.headline, found.words, found.spoken, len(found.sources),
            )  # fmt: skip


@settings(max_examples=25)
@given(st.lists(_STEPS, min_size=1, max_size=14))
def test_rows_and_index_agree_with_the_articles(steps: list[tuple[str, int, int]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        library = Library(Path(folder) / "library.sqlite", code="x")
        for step, which, number in steps:
            _do(library, step, _ARTICLES[which], number)
        _check(library)
        library.close()
