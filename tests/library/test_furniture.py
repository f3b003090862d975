"""Furniture that the library teaches, over many articles of one outlet."""

import random

import pytest

from tui_reader.library.library import Library
from tui_reader.library.prepared import prepare_article
from tui_reader.library.search import ArticleHits
from tui_reader.model import Article, Block, Document, Role
from tui_reader.pipeline import body_of
from tui_reader.revision.corrections import restore_block

_LINE = "Follow The Harbour on the radio and by letter"


def _prose(seed: int) -> str:
    chance = random.Random(seed)
    words = ["".join(chance.choice("bdfgklmnprst") + chance.choice("aeiou") for _ in range(3)) for _ in range(45)]
    return " ".join(words).capitalize() + "."


def _article(number: int, outlet: str | None = "The Harbour", last: str = _LINE, prose: int | None = None) -> Article:
    texts = [f"Headline of day {number}", _prose(prose or 2 * number), _prose((prose or 2 * number) + 1), last]
    roles = [Role.HEADLINE, Role.PARAGRAPH, Role.PARAGRAPH, Role.PARAGRAPH]
    blocks = tuple(
        Block(text, 2 * index + 1, 2 * index + 1, role)
        for index, (text, role) in enumerate(zip(texts, roles, strict=True))
    )
    document = Document(f"{number}.txt", f"{number:064x}", "text", "utf-8", "\n\n".join(texts), blocks)
    return Article(document, body_of(document), texts[0], outlet=outlet)


def _keep(library: Library, *articles: Article) -> None:
    library.articles.keep([(prepare_article(article), None) for article in articles])


def _hidden(library: Library, number: int) -> list[str | None]:
    revised = library.revising.article(f"{number:064x}")
    assert revised is not None
    return [block.reason for block in revised.article.document.blocks if block.is_hidden]


def test_the_fifth_article_teaches_and_the_first_learns(library: Library) -> None:
    _keep(library, *(_article(number) for number in range(1, 5)))
    assert _hidden(library, 1) == []
    _keep(library, _article(5))
    assert _hidden(library, 1) == _hidden(library, 5) == ["in 4 other articles of this outlet"]


def test_list_and_search_learn_too(library: Library) -> None:
    _keep(library, *(_article(number) for number in range(1, 8)))
    words = {row.words for row in library.list().page(0, 9)}
    assert len(library.revising.apply_lessons()) == 7
    assert {row.words for row in library.list().page(0, 9)} != words
    hits = library.search.articles("radio letter")
    assert isinstance(hits, ArticleHits) and len(hits) == 0
    assert not library.revising.apply_lessons()


@pytest.mark.parametrize("outlet", ("The Bell", None))
def test_other_outlets_learn_nothing(library: Library, outlet: str | None) -> None:
    _keep(library, *(_article(number) for number in range(1, 8)), _article(9, outlet))
    assert _hidden(library, 9) == []


def test_versions_of_one_story_teach_nothing(library: Library) -> None:
    _keep(library, *(_article(number, prose=7) for number in range(1, 8)))
    assert _hidden(library, 1) == []


def test_the_same_article_kept_again_teaches_nothing_more(library: Library) -> None:
    for _ in range(5):
        _keep(library, *(_article(number) for number in range(1, 4)))
    assert _hidden(library, 1) == []
    with library.database.reading() as connection:
        assert connection.execute("SELECT max(articles) FROM line").fetchone()[0] == 3


def test_a_line_that_the_reader_restores_stays(library: Library) -> None:
    _keep(library, *(_article(number) for number in range(1, 7)))
    revised = library.revising.article(f"{1:064x}")
    assert revised is not None
    again = library.revising.correct(f"{1:064x}", restore_block(revised.article, 3))
    assert again is not None and again.orphans == () and _LINE in again.article.body.text
    assert _hidden(library, 2) != []
