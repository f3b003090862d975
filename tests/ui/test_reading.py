"""Reading an article, and going between its text and its findings."""

from pathlib import Path

import pytest

from tests.ui.driving import running
from tests.ui.invented import reader
from tui_reader.layout.lines import View
from tui_reader.library.settings import Settings
from tui_reader.ui.app import ReaderApp
from tui_reader.ui.sources import Sources


async def test_enter_opens_the_article_under_the_cursor_and_gives_it_the_keys(folder: Path) -> None:
    async with running(reader(folder)) as driver:
        await driver.press("j", "enter")
        assert driver.screen.open_path == str(folder / "b-grain.txt")
        assert driver.screen.focused is driver.screen.article_view
        assert "Wheat rose by a tenth" in driver.text()


async def test_resting_on_an_article_shows_it_without_leaving_the_list(folder: Path) -> None:
    async with running(reader(folder)) as driver:
        await driver.press("j")
        await driver.rest(0.3)
        assert driver.screen.open_path == str(folder / "b-grain.txt")
        assert driver.screen.focused is driver.screen.article_list
        assert not driver.screen.shelf.entries[1].summary.read  # type: ignore[union-attr]


async def test_next_and_previous_article_work_from_anywhere_and_stop_at_the_ends(folder: Path) -> None:
    async with running(reader(folder)) as driver:
        await driver.press("3", "J")
        assert driver.screen.open_path == str(folder / "b-grain.txt")
        await driver.press("right_square_bracket", "right_square_bracket")
        assert driver.screen.open_path == str(folder / "c-empty.txt")
        assert "last article" in driver.text()
        await driver.press("K", "left_square_bracket", "K")
        assert driver.screen.open_path == str(folder / "a-ferry.txt")


async def test_going_back_to_an_article_goes_back_to_the_place(long_article: Path, folder: Path) -> None:
    async with running(reader(long_article, folder)) as driver:
        await driver.press("2", "space", "space")
        place = driver.screen.article_view.place
        await driver.press("J")
        assert driver.screen.article_view.scroll_offset.y == 0
        await driver.press("K")
        assert driver.screen.article_view.place == place


async def test_the_view_key_shows_hidden_lines_with_their_reasons_then_the_file(ferry: Path) -> None:
    async with running(reader(ferry)) as driver:
        await driver.press("v")
        assert driver.screen.article_view.view.value == View.MARKED
        assert "Share this article" in driver.text() and "share bar" in driver.text()
        await driver.press("v")
        assert driver.screen.article_view.view.value == View.FILE
        assert "  8  ADVERTISEMENT" in driver.text()
        await driver.press("v")
        assert "ADVERTISEMENT" not in driver.text()


async def test_the_column_grows_and_shrinks_and_begins_as_configured(ferry: Path) -> None:
    async with running(reader(ferry, settings=Settings(text_width=40, watch=False))) as driver:
        view = driver.screen.article_view
        assert view.text_width == 40
        await driver.press("minus")
        assert view.text_width == 36
        await driver.press("plus", "equals_sign")
        assert view.text_width == 44


@pytest.mark.parametrize(("width", "key", "then"), ((500, "plus", 500), (498, "plus", 500), (20, "minus", 20)))
async def test_no_column_is_wider_or_narrower_than_what_can_be_set(
    ferry: Path, width: int, key: str, then: int
) -> None:
    async with running(reader(ferry, settings=Settings(text_width=width, watch=False)), size=(600, 40)) as driver:
        await driver.press("z", key)
        assert driver.screen.article_view.text_width == then


async def test_the_column_that_is_seen_shrinks_at_once_however_wide_it_may_be(ferry: Path) -> None:
    async with running(reader(ferry, settings=Settings(text_width=300, watch=False))) as driver:
        view = driver.screen.article_view
        seen = view.column_width
        assert seen < 120
        await driver.press("minus")
        assert view.column_width == seen - 4


async def test_reading_marks_read_and_the_keys_mark_and_star(folder: Path) -> None:
    async with running(reader(folder)) as driver:
        await driver.press("enter")
        first = driver.screen.shelf.entries[0]
        assert first.summary is not None and first.summary.read
        await driver.press("m")
        assert not driver.screen.shelf.entries[0].summary.read  # type: ignore[union-attr]
        await driver.press("asterisk")
        assert "★" in driver.text()
        await driver.press("asterisk", "m")
        assert "★" not in driver.text()


async def test_who_moves_in_an_article_reads_it_and_who_passes_by_does_not(long_article: Path, ferry: Path) -> None:
    async with running(reader(long_article, ferry)) as driver:

        def is_read(index: int) -> bool:
            summary = driver.screen.shelf.entries[index].summary
            return summary is not None and summary.read

        await driver.press("tab", "tab", "1")
        assert not is_read(0)
        await driver.press("2", "space")
        assert is_read(0)
        await driver.press("m", "space")  # it was said to be unread, and one reads on
        assert not is_read(0)
        await driver.press("1", "j")
        await driver.rest(0.3)
        await driver.press("3", "j")
        assert not is_read(1)
        await driver.press("enter")  # to the passage
        assert is_read(1)


async def test_the_end_of_a_quote_comes_into_sight_too(tmp_path: Path) -> None:
    said = " ".join(f"One says {number} words of it." for number in range(30))
    lines = [f"Paragraph {number} tells of the tide at the quay of Harrow." for number in range(40)]
    lines.insert(12, f"“{said}” said Ada Farrow, the mayor of Harrow.")
    (tmp_path / "long.txt").write_text("A long account of the tides\n\n" + "\n\n".join(lines) + "\n")
    app = ReaderApp((str(tmp_path / "long.txt"),), Settings(watch=False), Sources())
    async with running(app, size=(120, 40)) as driver:
        await driver.press("2", "3")
        assert "One says 29" not in driver.text()
        await driver.press("G")
        driver.screen._jump_to_quote(driver.screen.quotes_panel.quotes[0])
        await driver.settle()
        assert "One says 29" in driver.text()


async def test_a_quote_shows_its_passage_and_enter_goes_there(ferry: Path) -> None:
    async with running(reader(ferry)) as driver:
        await driver.press("3", "j")
        view = driver.screen.article_view
        assert view.has_passage
        assert driver.screen.quotes_panel.quote is not None
        await driver.press("enter")
        assert driver.screen.focused is view and view.has_passage
        await driver.press("escape")
        assert driver.screen.active_pane.id == "quotes"  # and from there on as ever
        await driver.press("escape")
        assert not view.has_passage


async def test_quotes_are_stepped_through_from_the_article(ferry: Path) -> None:
    async with running(reader(ferry)) as driver:
        await driver.press("right_parenthesis")
        assert driver.screen.quotes_panel.cursor == 1
        await driver.press("left_parenthesis")
        assert driver.screen.quotes_panel.cursor == 0


async def test_quotes_are_filtered_by_kind_and_speaker_and_doubt_is_shown(ferry: Path) -> None:
    async with running(reader(ferry)) as driver:
        panel = driver.screen.quotes_panel
        assert [quote.kind for quote in panel.quotes] == ["direct", "partial"]
        assert "? Ines Okafor" in driver.text()
        await driver.press("t")
        assert len(panel.quotes) == 3
        await driver.press("t")
        assert len(panel.quotes) == 1
        await driver.press("t", "3", "p")
        assert panel.speaker == "Ines Okafor"
        await driver.press("p")
        assert panel.speaker is None


async def test_why_tells_how_the_speaker_was_found(ferry: Path) -> None:
    async with running(reader(ferry)) as driver:
        await driver.press("3", "i")
        assert "follows the name" in driver.text() and "97 % sure" in driver.text()
        await driver.press("4", "i")
        assert "a person, 1 attribution" in driver.text()


@pytest.mark.parametrize("leave", ("escape", "enter", "i"))
async def test_a_long_why_is_told_whole_on_a_small_screen(ferry: Path, leave: str) -> None:
    async with running(reader(ferry), size=(40, 11)) as driver:
        await driver.press("3", "i")
        assert "Why this finding" in driver.text() and "97 % sure" in driver.text()
        await driver.press(leave)
        assert "Why this finding" not in driver.text() and driver.screen.focused is driver.screen.quotes_panel


async def test_a_source_opens_to_its_attributions(ferry: Path) -> None:
    async with running(reader(ferry)) as driver:
        await driver.press("4")
        before = driver.screen.sources_panel.item_count()
        await driver.press("enter")
        assert driver.screen.sources_panel.item_count() == before + 1
        await driver.press("j", "enter")
        assert driver.screen.focused is driver.screen.article_view
        await driver.press("4", "k", "enter")
        assert driver.screen.sources_panel.item_count() == before


async def test_a_related_headline_of_the_list_opens_its_article(folder: Path) -> None:
    async with running(reader(folder)) as driver:
        await driver.press("5")
        assert "opens it" in driver.text()
        await driver.press("enter")
        assert driver.screen.open_path == str(folder / "b-grain.txt")


async def test_one_goes_back_to_where_a_leap_began_and_steps_through_the_list_are_none(
    long_article: Path, folder: Path
) -> None:
    async with running(reader(long_article, folder)) as driver:
        await driver.press("J", "backspace")
        assert driver.screen.open_path == str(folder / "a-ferry.txt") and "led here" in driver.text()
        await driver.press("K", "2", "space", "space")
        place = driver.screen.article_view.place
        driver.screen.leap_to(str(folder / "a-ferry.txt"))
        await driver.press("5", "enter")  # the related headline
        assert driver.screen.open_path == str(folder / "b-grain.txt")
        await driver.press("backspace")
        assert driver.screen.open_path == str(folder / "a-ferry.txt")
        await driver.press("ctrl+o")
        assert driver.screen.open_path == str(long_article) and driver.screen.article_view.place == place
        await driver.press("ctrl+o")
        assert driver.screen.open_path == str(long_article) and "led here" in driver.text()


async def test_a_related_headline_that_is_not_at_hand_says_so(ferry: Path) -> None:
    async with running(reader(ferry)) as driver:
        await driver.press("5", "enter")
        assert "Not in the list" in driver.text()


async def test_the_panels_follow_the_article(long_article: Path) -> None:
    text = long_article.read_text().replace(
        "Paragraph 150 tells", '"We are tired, but the boat is sound," Captain Ines Okafor said. Paragraph 150 tells'
    )
    long_article.write_text("A headline\nOkafor added that nobody has to swim now, she said.\n" + text)
    async with running(reader(long_article)) as driver:
        await driver.press("t", "G")
        await driver.press("b")
        for _ in range(10):
            await driver.press("b")
            quote = driver.screen.quotes_panel.quote
            if quote is not None and "tired" in driver.screen.article.text_of(quote.span):  # type: ignore[union-attr]
                break
        assert quote is not None


async def test_a_click_on_quoted_words_finds_them_in_the_panel(ferry: Path) -> None:
    async with running(reader(ferry)) as driver:
        view = driver.screen.article_view
        y = next(y for y, line in enumerate(driver.text().splitlines()) if "nobody has" in line)
        x = driver.text().splitlines()[y].index("nobody has")
        await driver.pilot.click(offset=(x + 2, y))
        await driver.settle()
        assert view.has_passage
        assert driver.screen.quotes_panel.cursor == 1


async def test_a_click_in_the_list_opens_and_the_wheel_scrolls(folder: Path) -> None:
    async with running(reader(folder)) as driver:
        await driver.pilot.click(offset=(6, 4))
        await driver.rest(0.3)
        assert driver.screen.open_path == str(folder / "b-grain.txt")


async def test_the_quote_under_the_cursor_stays_so_when_others_are_listed_too(tmp_path: Path) -> None:
    story = tmp_path / "pier.txt"
    story.write_text(
        "The pier stays\n\nAnna Berg said that the pier would stay where it is.\n\n"
        "“It is a good pier,” Anna Berg said.\n\n"
        "Tom Ito said that he had never liked it.\n\n“It creaks,” Tom Ito said, and went home.\n"
    )
    async with running(ReaderApp((str(story),), Settings(), Sources())) as driver:
        await driver.press("3", "j")
        quote = driver.screen.quotes_panel.quote
        assert quote is not None and quote.speaker == "Tom Ito"
        await driver.press("t")
        assert len(driver.screen.quotes_panel.quotes) == 4
        assert driver.screen.quotes_panel.quote == quote


async def test_a_column_that_is_wider_than_its_pane_says_what_there_is_room_for(ferry: Path) -> None:
    async with running(reader(ferry), size=(60, 20)) as driver:
        await driver.press("plus")
        assert "Text column: 76 cells, 55 fit here." in driver.text()
        await driver.press("minus")
        assert "Text column: 51 cells at most." in driver.text()
