"""Keys that are answered before the reader is there: what they do is, cell by cell, what the reader does with them."""

import asyncio
import os

import pytest

from tests.first_page.test_same_cells import Cell, cells, line_of
from tests.ui.driving import running
from tui_reader.first_page.answering import Lines, answer_keys
from tui_reader.first_page.inks import inks_of
from tui_reader.first_page.moves import Moves
from tui_reader.first_page.opening import Order, completed, opened
from tui_reader.first_page.page import Look, first_page
from tui_reader.first_page.typed import first_command, meanings
from tui_reader.library.locations import sample_articles
from tui_reader.library.settings import Settings
from tui_reader.ui.app import ReaderApp
from tui_reader.ui.handover import Painted
from tui_reader.ui.sources import Sources

KEYS = (b"j", b"jjj", b" ", b"  k", b"d", b"G", b"Gk", b"Gu", b"Gg", b"v", b"vv", b"vvv", b"jv", b"Gv", b"Gvv", b" vj",
        b"dvjvdv", b"\x1b[B\x1b[B\x1b[A", b"\x1b[6~\x1b[5~", b"\x1b[F\x1b[H", b"\x06\x02\x04\x15")  # fmt: skip
SIZES = ((120, 40), (160, 20), (100, 30), (60, 20), (121, 16), (40, 10))
NAMES = ("harbour-strike.txt", "glacier-finding.html", "keeper-obituary.txt", "wine-harvest.txt")


def painted_of(name: str) -> Painted:
    outline = opened(Order(str(sample_articles() / name), None, Settings()))
    assert outline is not None
    return completed(outline)


def drawn_first(painted: Painted, size: tuple[int, int], typed: bytes) -> list[list[Cell]]:
    inks = inks_of("newsprint-dark", "truecolor")
    assert inks is not None and Moves.can_follow(painted)
    look = Look(*size, inks)
    known, moves = meanings(), Moves(painted, look)
    while typed:
        command, typed = first_command(typed, known)
        assert command and moves.answer(command)
    return [cells(line) for line in first_page(painted, look, sight=moves.sight)]


async def drawn_by_textual(painted: Painted, size: tuple[int, int], typed: bytes) -> list[list[Cell]]:
    """Take the page that is let out first, of a reader that was handed the same keys."""
    path = painted.names[0]
    sources = Sources()
    sources.painted[path] = painted
    app = ReaderApp((path,), Settings(theme="newsprint-dark", watch=False), sources)
    app.begin_with(typed)
    taken: list[list[list[Cell]]] = []
    app.release_screen = lambda: taken.append(  # type: ignore[method-assign]
        [cells(line_of(strip)) for strip in app.screen._compositor.render_strips()]
    )
    async with running(app, size):
        return taken[0]


@pytest.mark.parametrize(("number", "typed"), tuple(enumerate(KEYS)))
def test_the_reader_begins_with_the_page_that_stands_there(number: int, typed: bytes) -> None:
    for name in (NAMES[number % len(NAMES)], NAMES[(number + 1) % len(NAMES)]):
        painted, size = painted_of(name), SIZES[number % len(SIZES)]
        assert drawn_first(painted, size, typed) == asyncio.run(drawn_by_textual(painted, size, typed))


def test_keys_on_the_beginning_of_a_long_text_are_left_to_the_reader() -> None:
    inks = inks_of("newsprint-dark", "truecolor")
    assert inks is not None
    beginning = painted_of(NAMES[0])._replace(is_part=True)
    (keys, typing), (end, ending), (typed, handing) = os.pipe(), os.pipe(), os.pipe()
    os.write(typing, b"G")
    answer_keys(beginning, Look(120, 40, inks), [], Lines(keys, handing, handing, end))
    assert os.read(keys, 9) == b"G"
    for stream in (keys, typing, end, ending, typed, handing):
        os.close(stream)
