"""Analyses of older code made anew in the background."""

import os
from pathlib import Path

import pytest

from tests.library.conftest import Write
from tests.library.invented import LIGHTHOUSE, PORT_STRIKE, numbered
from tui_reader.library.library import Library
from tui_reader.library.progress import Control, Progress
from tui_reader.library.search import ArticleHits
from tui_reader.model import Span
from tui_reader.revision.annotations import annotate
from tui_reader.revision.corrections import hide_block, set_speaker


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """The file of a library."""
    return tmp_path / "library.sqlite"


def _fill(place: Path, *paths: str) -> None:
    library = Library(place, code="code-1")
    library.importing.run(paths, processes=0)
    library.close()


def _found(library: Library, query: str) -> int:
    hits = library.search.articles(query)
    assert isinstance(hits, ArticleHits)
    return len(hits)


@pytest.mark.parametrize("processes", (0, 1))
def test_what_older_code_analysed_is_analysed_anew(place: Path, write: Write, processes: int) -> None:
    _fill(place, *(write(numbered(number), f"{number}.txt") for number in range(5)))
    library = Library(place, code="code-2")
    assert library.renewing.due() == 5
    told: list[Progress] = []
    library.renewing.run(told.append, processes=processes)
    assert told[-1].finished and told[-1].added == 5
    assert library.renewing.due() == 0
    assert all(library.articles.is_current(row.digest) for row in library.list().page(0, 9))
    assert _found(library, "granary3") == 1 and len(library.articles) == 5
    library.close()


def test_nothing_is_due_after_an_import_by_this_code(place: Path, write: Write) -> None:
    _fill(place, write(PORT_STRIKE))
    library = Library(place, code="code-1")
    assert library.renewing.due() == 0
    assert library.renewing.run(processes=0) == Progress(finished=True)
    library.close()


def test_corrections_marks_and_annotations_stay(place: Path, write: Write) -> None:
    path = write(PORT_STRIKE)
    _fill(place, path)
    library = Library(place, code="code-1")
    digest = library.list().page(0, 1)[0].digest
    revised = library.revising.article(digest)
    assert revised is not None
    article = revised.article
    library.revising.correct(digest, hide_block(article, 2))
    library.revising.correct(digest, set_speaker(article, article.quotes[1], "Velda Unheard"))
    library.annotations.add(digest, annotate(article, Span(0, 9), "call her"))
    library.marks.set_starred(digest)
    library.marks.add_tag(digest, "port")
    library.close()

    library = Library(place, code="code-2")
    library.renewing.run(processes=0)
    after = library.revising.article(digest)
    assert after is not None and after.orphans == ()
    assert after.article.document.blocks[2].is_hidden
    assert after.article.quotes[0].speaker == "Velda Unheard"
    assert [placed.annotation.note for placed in library.annotations.of(after.article)] == ["call her"]
    assert library.list().page(0, 1)[0].starred and library.marks.tags(digest) == ("port",)
    assert _found(library, "speaker:unheard") == 1
    library.close()


@pytest.mark.parametrize("fate", ("gone", "changed"))
def test_an_article_whose_file_is_gone_keeps_its_analysis_and_is_not_tried_again(
    place: Path, write: Write, fate: str
) -> None:
    path = write(LIGHTHOUSE)
    _fill(place, path)
    if fate == "gone":
        os.unlink(path)
    else:
        write(PORT_STRIKE)
    library = Library(place, code="code-2")
    digest = library.list().page(0, 1)[0].digest
    before = library.articles.analysis(digest)
    assert library.renewing.run(processes=0).known == 1
    assert library.articles.analysis(digest) == before
    assert library.renewing.due() == 0
    assert not library.articles.is_current(digest)  # if the file comes back, it is analysed
    assert _found(library, "lighthouse") == 1
    library.close()


def test_a_renewal_that_is_stopped_is_gone_on_with(place: Path, write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tui_reader.library.renewing._TRANSACTION", 2)
    _fill(place, *(write(numbered(number), f"{number}.txt") for number in range(7)))
    library = Library(place, code="code-2")
    control = Control()
    control.pause()
    control.resume()
    library.renewing.run(lambda progress: control.stop(), control, processes=0)
    assert 0 < library.renewing.due() < 7
    library.renewing.run(processes=0)
    assert library.renewing.due() == 0
    library.close()


def test_an_older_library_is_due_as_a_whole(place: Path, write: Write) -> None:
    _fill(place, write(PORT_STRIKE))
    library = Library(place, code="code-1")
    with library.database.writing() as connection:
        for column in ("part", "parts"):
            connection.execute(f"ALTER TABLE place DROP COLUMN {column}")
        connection.execute("PRAGMA user_version=1")
    library.close()
    library = Library(place, code="code-1")
    assert library.renewing.due() == 1
    library.close()
