"""Corrections and annotations on the screen, kept in a library."""

import json
from pathlib import Path

import pytest

from tests.library.invented import LIGHTHOUSE
from tests.ui.driving import Driver, running
from tests.ui.shelved import HARBOUR, LATER, shelved
from tui_reader.library.library import Library
from tui_reader.library.opening import Opened
from tui_reader.model import Article, Quote, QuoteKind
from tui_reader.revision.anchors import PassageAnchor
from tui_reader.revision.corrections import DropQuote, drop_quote
from tui_reader.ui.screens.choosing import Choices


@pytest.fixture
def harbour(tmp_path: Path) -> Path:
    """An article in a file."""
    path = tmp_path / "articles" / "harbour.txt"
    path.parent.mkdir()
    path.write_text(HARBOUR)
    return path


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """Where the library is."""
    return tmp_path / "library.sqlite"


def _first_spoken(article: Article) -> Quote:
    return next(quote for quote in article.quotes if quote.kind is not QuoteKind.INDIRECT)


def _speakers(driver: Driver) -> list[str | None]:
    assert driver.screen.article is not None
    return [quote.speaker for quote in driver.screen.article.quotes]


async def test_a_paragraph_is_hidden_restored_by_undo_and_stays_hidden_the_next_time(
    harbour: Path, place: Path
) -> None:
    async with running(shelved(place, harbour)) as driver:
        index = next(n for n, b in enumerate(driver.screen.article.document.blocks) if "four million" in b.text)  # type: ignore[union-attr]
        driver.screen.article_view.show_block(index)
        await driver.press("H")
        assert "four million" not in driver.screen.article.body.text  # type: ignore[union-attr]
        await driver.press("U")
        assert "four million" in driver.screen.article.body.text  # type: ignore[union-attr]
        await driver.press("ctrl+r")
    async with running(shelved(place, harbour)) as driver:
        assert "four million" not in driver.screen.article.body.text  # type: ignore[union-attr]
        await driver.press("v")
        assert "hidden by you" in driver.text()
        await driver.press("C")
        assert "hidden" in driver.text() and "Corrections ─ 1" in driver.text()
        await driver.press("f8", "escape")
        assert "four million" in driver.screen.article.body.text  # type: ignore[union-attr]


async def test_the_present_speaker_comes_first_and_naming_a_doubtful_one_again_confirms_it(
    harbour: Path, place: Path
) -> None:
    async with running(shelved(place, harbour)) as driver:
        await driver.press("3", "s")
        choices = driver.app.screen.query_one(Choices).choices
        assert choices[0] == driver.screen.quotes_panel.quotes[0].speaker and len(set(choices)) == len(choices) > 2
        await driver.press("enter")
        assert "Nothing changed" in driver.text()
        article = driver.screen.article
        assert article is not None
        doubtful = tuple(quote._replace(confidence=0.5) for quote in article.quotes)
        driver.screen.articles[str(harbour)] = article._replace(quotes=doubtful)
        driver.screen.show_again(article._replace(quotes=doubtful))
        await driver.press("3", "s", "enter")
        assert "Said by" in driver.text()


async def test_the_speaker_of_a_quote_is_corrected_with_completion(harbour: Path, place: Path) -> None:
    async with running(shelved(place, harbour)) as driver:
        await driver.press("3", "s")
        await driver.press(*"Aldermoor", "enter")
        assert driver.screen.quotes_panel.quotes[0].speaker == "Ines Aldermoor"
        assert "Said by Ines Aldermoor" in driver.text()


async def test_a_quote_is_dropped_and_one_is_added_without_the_mouse(harbour: Path, place: Path) -> None:
    async with running(shelved(place, harbour)) as driver:
        before = len(_speakers(driver))
        await driver.press("3", "D")
        assert len(_speakers(driver)) == before - 1
        index = next(n for n, b in enumerate(driver.screen.article.document.blocks) if "four million" in b.text)  # type: ignore[union-attr]
        await driver.press("2")
        driver.screen.article_view.show_block(index)
        await driver.press("A", "enter")
        await driver.press(*"Mira Olden", "enter")
        assert "Mira Olden" in _speakers(driver)


async def test_names_are_merged_and_split(harbour: Path, place: Path) -> None:
    async with running(shelved(place, harbour)) as driver:
        await driver.press("3", "M")
        await driver.press(*"Toma Verrin-Holt", "enter")
        assert "Toma Verrin-Holt" in _speakers(driver) and "Tomas Verrin" not in _speakers(driver)
        await driver.press("3", "B", "enter")
        await driver.press(*"Another Verrin", "enter")
        assert "Another Verrin" in _speakers(driver)


async def test_corrections_flow_into_what_is_exported(harbour: Path, place: Path, tmp_path: Path) -> None:
    target = tmp_path / "out.json"
    async with running(shelved(place, harbour)) as driver:
        await driver.press("3", "s", *"Quentin Mole", "enter")
        await driver.press("x")
        driver.app.screen.query_one("Input").value = str(target)  # type: ignore[attr-defined]
        await driver.press("enter")
    assert "Quentin Mole" in target.read_text()


async def _note_on(driver: Driver, passage: str, note: str) -> None:
    """Write a note on the first sentence of the paragraph that holds a passage."""
    article = driver.screen.article
    assert article is not None
    index = next(n for n, block in enumerate(article.document.blocks) if passage in block.text)
    driver.screen.article_view.show_block(index)
    await driver.press("a", "enter")
    await driver.press(*note, "enter")


async def test_a_note_is_made_kept_found_gone_to_and_exported(harbour: Path, place: Path, tmp_path: Path) -> None:
    async with running(shelved(place, harbour)) as driver:
        await _note_on(driver, "four million", "ask the treasurer")
        assert "Noted" in driver.text()
        await _note_on(driver, "eleven ships", "count them")
    async with running(shelved(place, harbour)) as driver:
        await driver.press("L")
        assert "Highlights and notes ─ 2" in driver.text()
        await driver.press(*"treas")
        await driver.rest(0.3)
        assert "Highlights and notes ─ 1" in driver.text() and "count them" not in driver.text()
        for name in ("notes.md", "notes.json"):
            await driver.press("f3")
            driver.app.screen.query_one("Input").value = str(tmp_path / name)  # type: ignore[attr-defined]
            await driver.press("enter")
            assert "Written to" in driver.text()
        await driver.press("f4", "end", *"s husband", "enter")
        assert "treasurers husband" in driver.text()
        await driver.press("enter")
        assert driver.app.screen is driver.screen and driver.screen.article_view.has_passage
    assert "ask the treasurer" in (tmp_path / "notes.md").read_text()
    assert json.loads((tmp_path / "notes.json").read_text())["type"] == "AnnotationPage"


async def test_the_notes_of_an_article_stand_beside_it(harbour: Path, place: Path) -> None:
    async with running(shelved(place, harbour)) as driver:
        assert "Notes" not in driver.text()
        await driver.press("6")
        assert "No highlights or notes on this article" in driver.text()
        await _note_on(driver, "four million", "ask the treasurer")
        await _note_on(driver, "eleven ships", "count them")
        assert "Notes ─ 2" in driver.text() and "count them" in driver.text()
        await driver.press("6", "down")
        assert driver.screen.active_pane.id == "notes" and driver.screen.article_view.has_passage
        await driver.press("a", "end", *" again", "enter")
        assert "again" in driver.text()
        await driver.press("D")
        assert "Notes ─ 1" in driver.text()
        await driver.press("D")
        assert "Notes ─" not in driver.text() and driver.screen.active_pane.id == "article"
        await driver.press("tab", "tab", "tab", "tab")
        assert driver.screen.active_pane.id == "articles"


async def test_a_note_that_was_dropped_is_taken_back(harbour: Path, place: Path) -> None:
    async with running(shelved(place, harbour)) as driver:
        await _note_on(driver, "four million", "ask the treasurer")
        await driver.press("6", "D")
        assert "Dropped. U takes it back." in driver.text() and "ask the treasurer" not in driver.text()
        await driver.press("U")
        assert "Notes ─ 1" in driver.text() and "ask the treasurer" in driver.text()
        await driver.press("6", "D", "3", "D", "U")  # what was done last is taken back first
        assert "is no quote" in driver.text() and "ask the treasurer" not in driver.text()


@pytest.mark.parametrize("size", [(80, 24), (60, 20)])
async def test_the_notes_are_reached_in_small_windows(harbour: Path, place: Path, size: tuple[int, int]) -> None:
    async with running(shelved(place, harbour), size=size) as driver:
        await _note_on(driver, "four million", "ask the treasurer")
        await driver.press("6")
        assert "Notes ─ 1" in driver.text() and "ask the" in driver.text()


async def test_versions_of_a_story_are_compared(harbour: Path, place: Path) -> None:
    later = harbour.parent / "later.txt"
    later.write_text(LATER)
    Library(place).importing.run([str(harbour.parent)], processes=0)
    async with running(shelved(place, harbour)) as driver:
        await driver.press("V")
        assert "The same story ─ 1" in driver.text()
        assert "twelve" in driver.text() and "reworded" in driver.text()
        await driver.press("enter")
        assert driver.screen.article is not None and "twelve ships" in driver.screen.article.body.text


async def test_a_correction_that_no_longer_fits_is_told_and_listed_with_the_reason(harbour: Path, place: Path) -> None:
    library = Library(place)
    opened = library.open(str(harbour))
    assert isinstance(opened, Opened)
    library.corrections.add(opened.article.document.sha256, DropQuote(PassageAnchor("words of nobody", "a", "b")))
    library.close()
    async with running(shelved(place, harbour)) as driver:
        assert "1 of your corrections no longer fits: C lists them" in driver.text()
        await driver.press("C")
        assert "Corrections ─ 1 ─ 1 no longer fit" in driver.text()
        assert "“words of nobody” is no quote" in driver.text()
        assert "no longer fits: its words are not in the body any more" in driver.text()


async def test_corrections_of_all_articles_are_listed_opened_dropped_and_put_back(
    harbour: Path, place: Path, tmp_path: Path
) -> None:
    light = harbour.parent / "light.txt"
    light.write_text(LIGHTHOUSE)
    library = Library(place)
    for path in (harbour, light):
        opened = library.open(str(path))
        assert isinstance(opened, Opened)
        article = opened.article
        library.revising.correct(article.document.sha256, drop_quote(article, _first_spoken(article)))
    library.corrections.add("ab" * 32, DropQuote(PassageAnchor("elsewhere", "a", "b")))
    library.close()
    async with running(shelved(place, harbour)) as driver:
        count = len(driver.screen.quotes_panel.quotes)
        await driver.press("C")
        assert "Corrections ─ 3" in driver.text() and "not in the library (SHA-256 abababababab" in driver.text()
        assert driver.text().index("Port strike") < driver.text().index("Lighthouse keeper")
        await driver.press("f2")
        assert "Corrections ─ 1 ─ of this article" in driver.text()
        await driver.press("f8")
        assert "Dropped; F9 puts it back." in driver.text() and "Corrections ─ 0" in driver.text()
        await driver.press("f9", "f2", "f8", "f9", "f8", "escape")
        assert len(driver.screen.quotes_panel.quotes) == count + 1
        await driver.press("C", *"forgot")
        await driver.rest(0.3)
        await driver.press("enter")
        assert driver.screen.article is not None and "Lighthouse" in (driver.screen.article.headline or "")


async def test_corrections_are_exported_and_taken_in_on_the_screen(
    harbour: Path, place: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    library = Library(place)
    library.corrections.add("ab" * 32, DropQuote(PassageAnchor("elsewhere", "a", "b")))
    library.close()
    async with running(shelved(place, harbour)) as driver:
        await driver.press("C", "f3", "enter")
        assert "Written to corrections.jsonl." in driver.text()
        await driver.press("f8", "f4", "enter")
        assert "1 taken in, 0 known already." in driver.text() and "Corrections ─ 1" in driver.text()
        await driver.press("f3", "enter")
        assert "is there already" in driver.text()


async def test_a_full_or_read_only_library_is_told_and_the_article_is_read(harbour: Path, place: Path) -> None:
    Library(place).close()
    app = shelved(place, harbour)
    library = app.sources.librarian.get()
    assert library is not None
    library.database.read_only = True
    async with running(app) as driver:
        await driver.press("asterisk")
        assert "cannot be written to" in driver.text() and "Dock workers in Velmark" in driver.text()


async def test_the_mouse_selects_what_is_noted(harbour: Path, place: Path) -> None:
    async with running(shelved(place, harbour)) as driver:
        lines = driver.text().splitlines()
        y = next(y for y, line in enumerate(lines) if "Dock workers in" in line)
        x = lines[y].index("Dock workers")
        await driver.pilot.mouse_down(offset=(x, y))
        await driver.pilot.hover(offset=(x + 11, y))
        await driver.pilot.mouse_up(offset=(x + 11, y))
        await driver.settle()
        await driver.press("a", "enter")
    placed = Library(place)
    opened = placed.open(str(harbour))
    assert isinstance(opened, Opened)
    (annotation,) = placed.annotations.of(opened.article)
    assert annotation.annotation.passage.exact.startswith("Dock worker")
