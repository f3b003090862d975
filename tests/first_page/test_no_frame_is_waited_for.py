"""The first page is whole as soon as it is drawn, though the machine is busy and no frame of Textual's comes before."""

import asyncio
from pathlib import Path

import pytest

from tests.first_page import test_keys_on_the_page as with_keys
from tests.first_page.test_same_cells import Cell, cells, drawn_by_textual, drawn_first, line_of
from tests.ui.driving import running
from tui_reader.library.locations import sample_articles
from tui_reader.library.settings import Settings
from tui_reader.ui.app import ReaderApp
from tui_reader.ui.screens.main import MainScreen
from tui_reader.ui.sources import Sources

LONG = "A long account of it all\n\n" + "".join(
    f"“This is the paragraph of the council,” said Maren Oldroyd, who counts them, number {n}.\n\n" for n in range(1500)
)


@pytest.fixture(autouse=True)
def busy(monkeypatch: pytest.MonkeyPatch) -> None:
    """No frame before the first page, and no time to wrap more than a line at once."""
    frame = MainScreen._on_timer_update

    def late_frame(screen: MainScreen) -> None:
        if screen._is_shown:
            frame(screen)

    monkeypatch.setattr(MainScreen, "_on_timer_update", late_frame)
    monkeypatch.setattr("tui_reader.ui.widgets.text_column._SLICE", 0.0)


@pytest.mark.parametrize(
    ("name", "size"),
    (("harbour-strike.txt", (120, 40)), ("harbour-strike.txt", (60, 20)), ("", (121, 16)), ("", (100, 30))),
)
def test_every_pane_has_its_size_its_content_and_its_bar(name: str, size: tuple[int, int]) -> None:
    path, theme = str(sample_articles() / name), "newsprint-dark"
    assert drawn_first(path, size, theme) == asyncio.run(drawn_by_textual(path, size, theme))


def test_the_beginning_of_a_long_file_is_wrapped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(MainScreen, "read", lambda *_, **__: None)
    path, size, theme = tmp_path / "long.txt", (120, 40), "newsprint-light"
    path.write_text(LONG)
    assert drawn_first(str(path), size, theme) == asyncio.run(drawn_by_textual(str(path), size, theme))


@pytest.mark.parametrize(
    ("number", "typed"), ((0, b"jjj"), (1, b"Gv"), (2, b" vj"), (4, b"G"), (13, b"Gv"), (17, b"vG"))
)
def test_what_was_typed_is_done(number: int, typed: bytes) -> None:
    painted, size = with_keys.painted_of(with_keys.NAMES[number % 4]), with_keys.SIZES[number % 6]
    drawn = with_keys.drawn_first(painted, size, typed)
    assert drawn == asyncio.run(with_keys.drawn_by_textual(painted, size, typed))


@pytest.mark.parametrize(
    ("number", "typed"), tuple(enumerate((b"2", b"3j", b"1vz", b"2/a", b"4=", b"3=", b"2?", b"2:")))
)
def test_what_is_drawn_first_stays(number: int, typed: bytes) -> None:
    """Keys that open, close and change panes: nobody has a wish left when the page is drawn."""
    assert asyncio.run(_first_and_last(((120, 40), (60, 20))[number % 2], typed)) == []


def test_who_holds_the_drawing_back_is_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    begin = MainScreen._answer_early_keys

    def held_back(screen: MainScreen) -> None:
        screen.app._begin_batch()
        asyncio.get_running_loop().call_later(0.05, screen.app._end_batch)
        begin(screen)

    monkeypatch.setattr(MainScreen, "_answer_early_keys", held_back)
    assert asyncio.run(_first_and_last((120, 40), b"j")) == []


async def _first_and_last(size: tuple[int, int], typed: bytes) -> list[tuple[str, str]]:
    """Give the lines that differ between the first page and what stands there at the end."""
    app = ReaderApp((str(sample_articles() / "harbour-strike.txt"),), Settings(watch=False), Sources())
    app.begin_with(typed)
    taken: list[list[list[Cell]]] = []
    let_out = app.release_screen

    def take() -> None:
        taken.append(_cells(app))
        let_out()

    app.release_screen = take  # type: ignore[method-assign]
    async with running(app, size):
        taken.append(_cells(app))
    first, last = taken
    return [(_text(a), _text(b)) for a, b in zip(first, last, strict=True) if a != b]


def _cells(app: ReaderApp) -> list[list[Cell]]:
    return [cells(line_of(strip)) for strip in app.screen_stack[0]._compositor.render_strips()]


def _text(line: list[Cell]) -> str:
    return "".join(cell[0] for cell in line)
