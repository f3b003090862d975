"""What goes on in the library by itself while one reads."""

import os
import random
from pathlib import Path

import pytest

from tests.library.invented import LIGHTHOUSE, PORT_STRIKE, numbered
from tests.ui.driving import running
from tests.ui.shelved import shelved
from tui_reader.library.library import Library
from tui_reader.library.settings import Settings
from tui_reader.ui.app import ReaderApp
from tui_reader.ui.librarian import Librarian
from tui_reader.ui.screens.main import MainScreen
from tui_reader.ui.sources import Sources


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """Where the library is."""
    return tmp_path / "library.sqlite"


def _papers(folder: Path, count: int) -> Path:
    folder.mkdir()
    for number in range(count):
        (folder / f"d{number}.txt").write_text(numbered(number))
        os.utime(folder / f"d{number}.txt", (1_700_000_000, 1_700_000_000))
    return folder


async def test_what_older_code_analysed_is_renewed_while_one_reads(tmp_path: Path, place: Path) -> None:
    papers = _papers(tmp_path / "papers", 6)
    old = Library(place, code="older")
    old.importing.run([str(papers)], processes=0)
    with old.database.writing() as connection:
        connection.execute("UPDATE article SET headline = 'as older code had it'")
    old.close()
    async with running(shelved(place)) as driver:
        for _ in range(3000):
            await driver.rest(0.02)
            if "The ferry5" in driver.text() and "as older code had it" not in driver.text():
                break
        assert "as older code had it" not in driver.text()
        assert driver.screen.article_list.border_title == "Library ─ 6"
        assert driver.screen.shelf.entries[0].summary.headline == "The ferry5 of district 5 closes for repairs"  # type: ignore[union-attr]
    library = Library(place)
    assert library.renewing.due() == 0
    library.close()


async def test_a_renewal_can_be_held(tmp_path: Path, place: Path) -> None:
    papers = _papers(tmp_path / "papers", 40)
    old = Library(place, code="older")
    old.importing.run([str(papers)], processes=0)
    old.close()
    app = shelved(place)
    async with app.run_test() as pilot:
        for _ in range(3000):
            await pilot.pause(0.02)
            if _main(app).renewal is not None:
                break
        await pilot.press("w")
        assert "paused at" in _title(app)
        await pilot.press("w")


async def test_folders_of_the_settings_are_taken_in_and_watched(tmp_path: Path, place: Path) -> None:
    news = tmp_path / "news"
    news.mkdir()
    (news / "light.txt").write_text(LIGHTHOUSE)
    library = Library(place)
    library.open(str(_papers(tmp_path / "papers", 1) / "d0.txt"))
    library.close()
    settings = Settings(watch=False, watch_folders=(str(news), "/no/such/folder"))
    app = ReaderApp((), settings, Sources(librarian=Librarian(str(place), is_wanted=True)))
    async with app.run_test(size=(120, 40)) as pilot:
        said = ""
        for _ in range(300):
            await pilot.pause(0.02)
            said = said or str(_main(app).key_bar.said)
            if _title(app) == "Library ─ 2":
                break
        assert _title(app) == "Library ─ 2"
        assert "/no/such/folder is not there" in said
        (news / "strike.txt").write_text(PORT_STRIKE)
        for _ in range(300):
            await pilot.pause(0.02)
            told = str(_main(app).key_bar.said)
            if _title(app) == "Library ─ 3" and "came in" in told.lower():
                break
        assert _title(app) == "Library ─ 3"
        assert told in ("Came in: Port strike enters its third week as talks stall.", "1 article came in.")


def _main(app: ReaderApp) -> MainScreen:
    screen = app.screen_stack[0]
    assert isinstance(screen, MainScreen)
    return screen


def _title(app: ReaderApp) -> str:
    return str(_main(app).article_list.border_title)


async def test_rows_that_were_listed_before_an_outlet_taught_something_follow(tmp_path: Path, place: Path) -> None:
    papers = tmp_path / "papers"
    papers.mkdir()
    for number in range(12):
        headline, _, rest = numbered(number).partition("\n\n")
        head = f"---\ntitle: {headline}\nsite_name: The Velmark Lantern\n---\n"
        (papers / f"{number:02}.md").write_text(f"{head}{rest}\n\nThe Lantern goes on in the evening post\n")
    async with running(shelved(place, papers)) as driver:
        await driver.rest(0.3)
        library = Library(place)
        kept = {row.digest: row.words for row in library.list().page(0, 20)}
        library.close()
        listed = {e.summary.digest: e.summary.words for _, e in driver.screen.shelf.entries.own() if e.summary}
        assert listed == kept


async def test_rows_follow_what_a_watched_change_teaches(tmp_path: Path, place: Path) -> None:
    papers = tmp_path / "papers"
    papers.mkdir()
    for number in range(4):
        (papers / f"{number:02}.md").write_text(_lantern(number))
    sources = Sources(librarian=Librarian(str(place), is_wanted=True), watch=True)
    app = ReaderApp((str(papers),), Settings(watch=False), sources)
    async with app.run_test(size=(120, 40)) as pilot:
        for _ in range(300):
            await pilot.pause(0.02)
            if _title(app) == "Articles ─ 4" and _main(app)._watch_ends is not None:
                break
        await pilot.pause(0.5)
        before = _words(app)
        for number in range(4, 8):
            (papers / f"{number:02}.md").write_text(_lantern(number))
        for _ in range(300):
            await pilot.pause(0.02)
            if _title(app) == "Articles ─ 8" and all(_words(app)[path] < words for path, words in before.items()):
                break
        assert len(before) == 4 and all(_words(app)[path] < words for path, words in before.items())


def _lantern(number: int) -> str:
    chance = random.Random(number)
    words = ["".join(chance.choice("bdfgklmnprst") + chance.choice("aeiou") for _ in range(3)) for _ in range(90)]
    prose = f"{' '.join(words[:45]).capitalize()}.\n\n{' '.join(words[45:]).capitalize()}."
    head = f"---\ntitle: Headline of day {number}\nsite_name: The Velmark Lantern\n---\n"
    return f"{head}{prose}\n\nThe Lantern goes on in the evening post\n"


def _words(app: ReaderApp) -> dict[str, int]:
    return {entry.path: entry.summary.words for _, entry in _main(app).shelf.entries.own() if entry.summary}
