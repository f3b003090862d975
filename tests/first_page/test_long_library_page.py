"""The first page of a library whose last article is as long as a book."""

import asyncio
import os
from pathlib import Path

import pytest

from tests.first_page.test_library_page import drawn_by_textual, drawn_first, painted_of
from tests.ui.driving import running
from tui_reader.library.first_look import look_at_library
from tui_reader.library.library import Library
from tui_reader.library.marks import Position
from tui_reader.library.settings import Settings
from tui_reader.ui.app import ReaderApp
from tui_reader.ui.librarian import Librarian
from tui_reader.ui.screens.main import MainScreen
from tui_reader.ui.sources import Sources


@pytest.fixture
def book(tmp_path: Path) -> Path:
    """A library whose last article is as long as a book."""
    path = tmp_path / "book.txt"
    lines = [f"“The tide of day {day} was {day**5 % 99991} feet high,” said Ada Farrow." for day in range(1300)]
    path.write_text("The tides of Harrow\n\nBy Edda Marrow\n\n" + "\n\n".join(lines) + "\n")
    os.utime(path, (1e9, 1e9))
    library = Library(tmp_path / "library.sqlite")
    library.open(str(path))
    library.close()
    return tmp_path / "library.sqlite"


@pytest.mark.parametrize("place", (None, (8, 5)), ids=("from the top", "where one was"))
def test_of_a_long_article_the_beginning_is_painted(
    book: Path, place: tuple[int, int] | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    if place is not None:
        library = Library(book)
        library.marks.set_position(library.list().page(0, 1)[0].digest, Position(*place))
        library.close()
    painted, size = painted_of(book), (120, 40)
    assert painted.is_part and 100 < len(painted.article.quotes) < 400
    with monkeypatch.context() as patched:
        patched.setattr(MainScreen, "read", lambda *_, **__: None)  # the rest may be there before the page is drawn
        assert drawn_first(painted, size) == asyncio.run(drawn_by_textual(book, "", size))

    async def quotes_of_the_reader() -> int:
        sources = Sources(librarian=Librarian(str(book), is_wanted=True))
        sources.painted[""] = painted
        async with running(ReaderApp((), Settings(watch=False), sources)) as driver:
            assert "The beginning" not in driver.text()
            assert driver.screen.article is not None
            return len(driver.screen.article.quotes)

    assert asyncio.run(quotes_of_the_reader()) == 1300


def test_it_steps_aside_where_somebody_has_read_on_in_a_long_article(book: Path) -> None:
    library = Library(book)
    library.marks.set_position(library.list().page(0, 1)[0].digest, Position(1000, 0))
    library.close()
    assert look_at_library(str(book)) is None
