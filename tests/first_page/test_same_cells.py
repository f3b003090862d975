"""The first page is, cell by cell, the page that Textual draws a moment later."""

import asyncio
import os
from pathlib import Path
from unittest.mock import patch

import pytest
from rich.color import ColorSystem
from rich.style import Style
from textual.strip import Strip

from tests.ui.driving import running
from tests.ui.first_inks import INKS, THEMES, ink, tables, written
from tui_reader.first_page.drawing import Line, draw
from tui_reader.first_page.geometry import boxes
from tui_reader.first_page.inks import Ink, inks_of
from tui_reader.first_page.opening import Order, completed, opened
from tui_reader.first_page.page import Look, first_page
from tui_reader.layout.cells import cell_width
from tui_reader.layout.piles import MOST_MARKS
from tui_reader.library.locations import sample_articles
from tui_reader.library.settings import Settings
from tui_reader.ui.app import ReaderApp
from tui_reader.ui.painting import paint
from tui_reader.ui.screens.main import MainScreen
from tui_reader.ui.sources import Sources

SIZES = ((120, 40), (160, 50), (100, 30), (80, 24), (79, 24), (119, 18), (121, 18), (130, 15), (60, 20), (40, 10))

NAMES = (
    "harbour-strike.txt",
    "keeper-obituary.txt",
    "glacier-finding.html",
    "village-bakery.md",
    "wine-harvest.txt",
    "librairie-fermee.txt",
    "earthquake-brief.txt",
    "morning-letter.eml",
)

ODD = "Ümlaut 漢字の見出し 🌊 and a headline that is rather longer than any pane is wide, once and again\n\n" + (
    "“漢字 and العربية with a wordthatislongerthananycolumnofanypaneandstillgoesonandonandonandon,” said 王小明.\n\n"
    "“One more,” said الكاتب.\n\nYou might also like\n\nEin verwandter Artikel über die Überschwemmung\n"
)

Cell = tuple[str, str, str, tuple[int, ...]]
"""Character, colour, ground and attributes, as they are seen: a blank has no colour."""


def cells(line: Line) -> list[Cell]:
    """Take a line apart."""
    taken: list[Cell] = []
    for text, (colour, ground, on) in line:
        attributes = tuple(sorted(on))
        for character in text:
            is_seen = character != " " or {4, 7, 9} & on
            seen = (colour, ground, attributes) if is_seen else ("", ground, ())
            width = cell_width(character)
            taken += [(character, *seen)] * bool(width) + [("", *seen)] * (width - 1)
    return taken


def line_of(strip: Strip) -> Line:
    """Say in inks what Textual draws."""
    line: Line = []
    for segment in strip:
        made = Ink()
        if segment.style is not None:
            colour, ground, on = ink(segment.style, ColorSystem.TRUECOLOR)
            made = Ink(str(colour), str(ground), frozenset(on))
        line.append((segment.text, made))
    return line


async def drawn_by_textual(path: str, size: tuple[int, int], theme: str) -> list[list[Cell]]:
    """Take the page that is let out first, before anything else has been read."""
    sources = Sources()
    if os.path.isdir(path):  # the reader shows a folder at once only when the painter has looked into it
        painted = opened(Order(path, None, Settings()))
        assert painted is not None
        sources.painted[path] = completed(painted)
    app = ReaderApp((path,), Settings(theme=theme, watch=False), sources)
    taken: list[list[list[Cell]]] = []

    def take() -> None:
        taken.append([cells(line_of(strip)) for strip in app.screen._compositor.render_strips()])

    app.release_screen = take  # type: ignore[method-assign]
    with patch("tui_reader.ui.screens.waiting._AT_ONCE", 30.0):  # a busy machine is no disk that stalls
        async with running(app, size):
            return taken[0]


def drawn_first(path: str, size: tuple[int, int], theme: str) -> list[list[Cell]]:
    painted = opened(Order(path, None, Settings()))
    inks = inks_of(theme, "truecolor")
    assert painted is not None
    assert inks is not None
    in_use = "articles" if os.path.isdir(path) else "article"
    return [cells(line) for line in first_page(completed(painted), Look(*size, inks), in_use=in_use)]


@pytest.mark.parametrize("size", SIZES, ids=str)
def test_both_draw_the_same_cells_at_every_size(size: tuple[int, int]) -> None:
    path = str(sample_articles() / "harbour-strike.txt")
    assert drawn_first(path, size, "newsprint-dark") == asyncio.run(drawn_by_textual(path, size, "newsprint-dark"))


@pytest.mark.parametrize(("number", "name"), tuple(enumerate(NAMES)))
def test_both_draw_the_same_cells_whatever_the_article(number: int, name: str) -> None:
    path, size, theme = str(sample_articles() / name), SIZES[number % 4], THEMES[number % len(THEMES)]
    assert drawn_first(path, size, theme) == asyncio.run(drawn_by_textual(path, size, theme))


@pytest.mark.parametrize("size", ((120, 30), (60, 20)), ids=str)
def test_both_draw_the_same_cells_in_any_script(tmp_path: Path, size: tuple[int, int]) -> None:
    path = tmp_path / "a file with a name that is too long for the head of a narrow pane, 漢字 too.txt"
    path.write_text(ODD, encoding="utf-8")
    assert drawn_first(str(path), size, "newsprint-light") == asyncio.run(
        drawn_by_textual(str(path), size, "newsprint-light")
    )


def test_both_draw_as_many_marks_upon_a_letter() -> None:
    inks = inks_of("newsprint-dark", "truecolor")
    assert inks is not None
    text = "".join(letter + "\u0335\u0321\u0347" * 50 for letter in "harbour")
    runs = [(0, 302, "quoted"), (302, 9999, "source")]
    first = draw(text, inks["pane"], runs, inks, left=(), width=9)
    later = paint(text, Style(), runs, lambda _: Style(bold=True), width=9)
    assert [piece for piece, _ in first] == [segment.text for segment in later]
    assert [len(piece) for piece, _ in first] == [2 * (1 + MOST_MARKS), 5 * (1 + MOST_MARKS), 2]


@pytest.mark.parametrize("size", ((120, 40), (80, 24), (50, 20)), ids=str)
def test_both_draw_the_beginning_of_a_long_file(
    tmp_path: Path, size: tuple[int, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        MainScreen, "read", lambda screen, *_, **__: None
    )  # the whole might come before the page is out
    path = tmp_path / "long.txt"
    paragraph = "“This is the paragraph of the council,” said Maren Oldroyd, who counts them, number"
    path.write_text("A long account of it all\n\n" + "".join(f"{paragraph} {n}.\n\n" for n in range(1500)))
    theme = "newsprint-dark"
    assert drawn_first(str(path), size, theme) == asyncio.run(drawn_by_textual(str(path), size, theme))


@pytest.mark.parametrize("size", ((120, 40), (160, 20), (100, 30), (60, 20)), ids=str)
@pytest.mark.parametrize("count", (1, 4, 40, 400))
def test_both_draw_the_list_of_a_folder(tmp_path: Path, size: tuple[int, int], count: int) -> None:
    for number in range(count):
        words = f"The boat number {number:03} comes in\n\n“It is late,” said Maren Oldroyd, who waits for it.\n\n" * 3
        (tmp_path / f"{number:03}, which is a file with quite a long name.txt").write_text(words)
    drawn = drawn_first(str(tmp_path), size, "newsprint-dark")
    assert drawn == asyncio.run(drawn_by_textual(str(tmp_path), size, "newsprint-dark"))


@pytest.mark.parametrize(("number", "name"), tuple(enumerate(NAMES)))
def test_what_is_painted_first_stays_in_its_place(number: int, name: str) -> None:
    """Quotes and sources are found while one reads already; only their panels, their count and their ink are added."""
    columns, rows = SIZES[number % len(SIZES)]
    inks = inks_of("newsprint-dark", "truecolor")
    outline = opened(Order(str(sample_articles() / name), None, Settings()))
    assert outline is not None and inks is not None
    begun = [cells(line) for line in first_page(outline, Look(columns, rows, inks), is_outline=True)]
    whole = [cells(line) for line in first_page(completed(outline), Look(columns, rows, inks))]
    later = {
        (x, y)
        for box in boxes(columns, rows, "article")
        if box.name in ("quotes", "sources")
        for x in range(box.x, box.x + box.width)
        for y in range(box.y, box.y + box.height)
    }
    moved = [
        (x, y, before[0], after[0])
        for y, (line, drawn) in enumerate(zip(begun, whole, strict=True))
        for x, (before, after) in enumerate(zip(line, drawn, strict=True))
        if before[0] != after[0] and before[0] != " " and (x, y) not in later
    ]
    assert moved == []
    assert sum(cell[0] != " " for line in begun for cell in line) > columns


def test_the_inks_are_those_of_the_themes(monkeypatch: pytest.MonkeyPatch) -> None:
    """Who changes a theme or a style runs `python -m tests.ui.first_inks`."""
    monkeypatch.delenv("NO_COLOR", raising=False)
    assert INKS.read_text() == written(tables(sample_articles() / "harbour-strike.txt"))
