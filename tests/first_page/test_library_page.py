"""The first page of a library, and of a file that it knows: read by SQLite alone, the same cells as Textual's."""

import asyncio
import os
import shutil
from pathlib import Path

import pytest

from tests.first_page.pseudo_terminal import terminal
from tests.first_page.test_same_cells import SIZES, Cell, cells, line_of
from tests.ui.driving import running
from tui_reader.first_page.inks import inks_of
from tui_reader.first_page.opening import Order as ToPaint
from tui_reader.first_page.opening import completed, opened
from tui_reader.first_page.page import Look, first_page
from tui_reader.first_page.parcel import packed, unpacked
from tui_reader.library.first_look import ROWS, VERSION, look_at_file, look_at_library
from tui_reader.library.library import Library
from tui_reader.library.locations import sample_articles
from tui_reader.library.marks import Position
from tui_reader.library.opening import Opened
from tui_reader.library.orders import Order
from tui_reader.library.prepared import prepare_article
from tui_reader.library.schema import MIGRATIONS
from tui_reader.library.settings import Settings
from tui_reader.model import Article, Block, Document, Role, Span
from tui_reader.pipeline import body_of
from tui_reader.revision.annotations import annotate
from tui_reader.revision.corrections import drop_quote
from tui_reader.ui.app import ReaderApp
from tui_reader.ui.handover import Painted
from tui_reader.ui.librarian import Librarian
from tui_reader.ui.painted_rows import PaintedRows
from tui_reader.ui.sources import Sources

MOUSE = b"\x1b[?1000h"


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library of the samples; the dockers' strike came last."""
    folder = tmp_path_factory.mktemp("filled")
    library = Library(folder / "library.sqlite")
    last = "harbour-strike.txt"
    names = sorted(path.name for path in sample_articles().iterdir() if path.suffix in (".txt", ".html", ".md"))
    for name in (*(name for name in names if name != last), last):
        shutil.copy(sample_articles() / name, folder / name)
        os.utime(folder / name, (1e9, 1e9))
        library.open(str(folder / name))
    rows = library.list().page(0, 3)
    library.marks.set_starred(rows[1].digest)
    library.marks.set_read(rows[2].digest)
    library.close()
    return folder


@pytest.fixture
def folder(filled: Path, tmp_path: Path) -> Path:
    """A copy of it that may be changed; its articles are still those of the first."""
    shutil.copy(filled / "library.sqlite", tmp_path / "library.sqlite")
    return tmp_path


def painted_of(file: Path, path: str = "") -> Painted:
    begun = opened(ToPaint(path, None, Settings(), str(file)))
    assert begun is not None and begun.summary is not None
    return completed(begun)


def article_of(library: Library, path: str) -> Article:
    opened_article = library.open(path)
    assert isinstance(opened_article, Opened)
    return opened_article.article


def drawn_first(painted: Painted, size: tuple[int, int]) -> list[list[Cell]]:
    inks = inks_of("newsprint-dark", "truecolor")
    assert inks is not None
    in_use = "articles" if painted.rows else "article"
    return [cells(line) for line in first_page(painted, Look(*size, inks), in_use=in_use)]


async def drawn_by_textual(file: Path, path: str, size: tuple[int, int]) -> list[list[Cell]]:
    """Take the page that is let out first, of the reader that was handed what was painted."""
    sources = Sources(librarian=Librarian(str(file), is_wanted=True))
    handed_over = unpacked(packed(painted_of(file, path)))
    assert handed_over is not None
    sources.painted[path] = handed_over
    app = ReaderApp((path,) if path else (), Settings(theme="newsprint-dark", watch=False), sources)
    taken: list[list[list[Cell]]] = []
    app.release_screen = lambda: taken.append(  # type: ignore[method-assign]
        [cells(line_of(strip)) for strip in app.screen._compositor.render_strips()]
    )
    async with running(app, size):
        return taken[0]


@pytest.mark.parametrize("place", (None, (8, 5)), ids=("from the top", "where reading stopped"))
@pytest.mark.parametrize("size", SIZES, ids=str)
def test_the_library_is_drawn_as_textual_draws_it(
    folder: Path, size: tuple[int, int], place: tuple[int, int] | None
) -> None:
    file = folder / "library.sqlite"
    library = Library(file)
    if place is not None:
        library.marks.set_position(library.list().page(0, 1)[0].digest, Position(*place))
    library.close()
    painted = painted_of(file)
    assert painted.total == len(painted.rows) > 10
    assert drawn_first(painted, size) == asyncio.run(drawn_by_textual(file, "", size))


@pytest.mark.parametrize("order", Order)
def test_the_library_is_drawn_in_the_order_that_was_chosen(folder: Path, order: Order) -> None:
    file = folder / "library.sqlite"
    library = Library(file)
    library.choose_order(order)
    for row in library.list().page(0, 99):
        library.marks.set_read(row.digest)
    library.close()
    size = (120, 40)
    assert drawn_first(painted_of(file), size) == asyncio.run(drawn_by_textual(file, "", size))


@pytest.mark.parametrize("place", (None, (8, 5), (10_000, 0)), ids=("from the top", "where one was", "too far"))
@pytest.mark.parametrize("size", ((120, 40), (100, 20), (60, 20)), ids=str)
def test_a_file_that_is_known_is_drawn_as_textual_draws_it(
    filled: Path, folder: Path, size: tuple[int, int], place: tuple[int, int] | None
) -> None:
    file, path = folder / "library.sqlite", str(filled / "harbour-strike.txt")
    library = Library(file)
    if place is not None:
        library.marks.set_position(library.list().page(0, 1)[0].digest, Position(*place))
    library.close()
    assert drawn_first(painted_of(file, path), size) == asyncio.run(drawn_by_textual(file, path, size))


def test_the_article_is_as_the_reader_left_it(filled: Path, folder: Path) -> None:
    file, path = folder / "library.sqlite", str(filled / "harbour-strike.txt")
    library = Library(file)
    analysis = article_of(library, path)
    library.revising.correct(analysis.document.sha256, drop_quote(analysis, analysis.quotes[0]))
    corrected = article_of(library, path)
    library.close()
    look = look_at_library(str(file))
    assert look is not None and look.article == corrected != analysis


def test_what_the_library_has_taught_is_hidden(tmp_path: Path) -> None:
    file = tmp_path / "library.sqlite"
    library = Library(file)
    for number in range(6):
        prose = " ".join(f"{a}{number}{b}" for a in "bdfgklmnprst" for b in "aeiou") + "."
        texts = (f"Headline of day {number}", prose, "Follow The Harbour on the radio and by letter")
        roles = (Role.HEADLINE, Role.PARAGRAPH, Role.PARAGRAPH)
        blocks = tuple(Block(text, at, at, role) for at, (text, role) in enumerate(zip(texts, roles, strict=True), 1))
        document = Document(f"{number}.txt", f"{number:064x}", "text", "utf-8", "\n".join(texts), blocks)
        article = Article(document, body_of(document), texts[0], outlet="The Harbour")
        library.articles.keep([(prepare_article(article), None)])
    revised = library.revising.article(f"{5:064x}")
    library.close()
    look = look_at_library(str(file))
    assert look is not None and revised is not None and look.article == revised.article
    assert look.article.document.blocks[-1].is_hidden


def test_what_older_code_analysed_is_analysed_anew_when_it_stands_on_the_screen(tmp_path: Path) -> None:
    file, path = tmp_path / "library.sqlite", tmp_path / "story.txt"
    shutil.copy(sample_articles() / "harbour-strike.txt", path)
    os.utime(path, (1e9, 1e9))
    older = Library(file, code="older")
    older.open(str(path))
    older.close()
    begun = opened(ToPaint("", None, Settings(), str(file)))
    assert begun is not None and begun.code == "older"
    again = completed(begun)
    assert again is not begun and again.article == begun.article


def test_an_article_with_notes_is_painted_and_its_notes_come_with_the_library(filled: Path, folder: Path) -> None:
    file = folder / "library.sqlite"
    library = Library(file)
    article = article_of(library, str(filled / "harbour-strike.txt"))
    library.annotations.add(article.document.sha256, annotate(article, Span(0, 20), "a note"))
    library.close()
    size = (120, 40)
    assert drawn_first(painted_of(file), size) == asyncio.run(drawn_by_textual(file, "", size))

    async def notes_of_the_reader() -> int:
        sources = Sources(librarian=Librarian(str(file), is_wanted=True))
        sources.painted[""] = painted_of(file)
        async with running(ReaderApp((), Settings(watch=False), sources)) as driver:
            return len(driver.screen.notes_panel.notes)

    assert asyncio.run(notes_of_the_reader()) == 1


def test_it_steps_aside_where_the_file_was_written_since(filled: Path, folder: Path) -> None:
    path = filled / "harbour-strike.txt"
    os.utime(path, (2e9, 2e9))
    try:
        assert look_at_library(str(folder / "library.sqlite")) is None
        assert look_at_file(str(folder / "library.sqlite"), str(path)) is None
    finally:
        os.utime(path, (1e9, 1e9))


def test_the_copy_of_a_file_that_is_gone_is_painted(tmp_path: Path) -> None:
    file, path = tmp_path / "library.sqlite", tmp_path / "story.txt"
    shutil.copy(sample_articles() / "harbour-strike.txt", path)
    library = Library(file)
    library.open(str(path))
    library.close()
    path.unlink()
    look = look_at_library(str(file))
    assert look is not None and look.article.document.name == str(path)


@pytest.mark.parametrize(
    "content",
    (b"", b"no database at all" * 100, b"SQLite format 3\0" + b"\xff" * 5000),
    ids=("empty", "none", "damaged"),
)
def test_it_steps_aside_for_what_is_no_library(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "library.sqlite"
    assert look_at_library(str(file)) is None
    assert not file.exists()
    file.write_bytes(content)
    assert look_at_library(str(file)) is None
    assert look_at_file(str(file), str(sample_articles() / "harbour-strike.txt")) is None
    assert file.read_bytes() == content


def test_it_steps_aside_for_another_version_and_where_damage_was_met(folder: Path) -> None:
    file = folder / "library.sqlite"
    assert len(MIGRATIONS) == VERSION
    Path(f"{file}.suspect").touch()
    assert look_at_library(str(file)) is None
    Path(f"{file}.suspect").unlink()
    assert look_at_library(str(file)) is not None
    library = Library(file)
    with library.database.writing() as connection:
        connection.execute(f"PRAGMA user_version={VERSION + 1}")
    library.close()
    assert look_at_library(str(file)) is None


def test_rows_that_were_not_on_the_first_page_are_fetched(folder: Path) -> None:
    file = str(folder / "library.sqlite")
    look = look_at_library(file)
    assert look is not None and look.total < ROWS
    rows = PaintedRows(look.rows[:4], look.total, Librarian(file, is_wanted=True))
    assert rows.page(0, 4) == list(look.rows[:4])
    assert rows.page(2, 4) == list(look.rows[2:6])
    assert rows.page(0, ROWS) == list(look.rows)
    assert rows.index_of(look.rows[1].digest) == 1
    assert rows.index_of(look.rows[7].digest) == 7


def test_the_page_of_the_library_stands_before_the_reader_does_and_keys_are_kept(folder: Path) -> None:
    with terminal("--library", str(folder / "library.sqlite")) as screen:
        painted = screen.wait_for(b"Skarholm dockers walk")
        assert b"Library" in screen.written
        screen.press(b"2vv")  # to the article; clean, marked up, the file
        assert MOUSE not in screen.written[:painted]
        screen.wait_for(b"The file as it is")
        screen.press(b"q")
        assert screen.ended() == 0
        assert screen.attributes() == screen.before


def test_keys_typed_before_anything_is_there_go_to_the_pane_that_the_one_before_has_chosen(folder: Path) -> None:
    file = str(folder / "library.sqlite")
    with terminal("--library", file) as screen:
        screen.press(b"2GG")
        screen.wait_for(b"100 %")
        screen.press(b"q")
        assert screen.ended() == 0
    library = Library(file)
    assert [row.starred for row in library.list().page(0, 2)] == [False, True]
    assert library.list().page(0, 1)[0].read is False
    library.close()


def test_a_file_that_was_named_counts_as_read(tmp_path: Path) -> None:
    path, file = tmp_path / "story.txt", tmp_path / "library.sqlite"
    shutil.copy(sample_articles() / "harbour-strike.txt", path)
    with terminal("--library", str(file), str(path)) as screen:
        screen.wait_for(MOUSE)
        screen.rest()
        screen.press(b"q")
        assert screen.ended() == 0
    library = Library(file)
    assert [row.read for row in library.list().page(0, 2)] == [True]
    library.close()
