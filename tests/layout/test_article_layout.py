"""The three views of an article, line by line."""

from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.layout.invented import FERRY, article_of, block, ferry_article
from tests.layout.test_cells import WORLD
from tui_reader.layout.article_layout import ArticleLayout
from tui_reader.layout.cells import cell_width, drawable, marked
from tui_reader.layout.lines import Place, Style, StyledLine, View
from tui_reader.model import Article, Form, Quote, QuoteKind, Role, Span


def all_lines(layout: ArticleLayout) -> list[StyledLine]:
    lines: list[StyledLine] = []
    while (line := layout.line(len(lines))) is not None:
        lines.append(line)
    return lines


def texts(article: Article, width: int, view: View = View.CLEAN) -> list[str]:
    return [line.text for line in all_lines(ArticleLayout(article, width, view))]


def test_the_clean_view_shows_the_article_alone() -> None:
    assert texts(ferry_article(), 40) == [
        "Ferry to Skarholm stops for the winter",
        "",
        "By Ola Vik with NTB · The Skerry Post",
        "3 May 2024, 14:05 UTC · 1 min",
        "5 lines hidden",
        "",
        "The island loses its only link until",
        "April",
        "",
        "  The ferry in the harbour of Skarholm",
        "  on Friday",
        "  Photo: Ida Moe",
        "",
        "“We have no crew,” said Runa Dahl, who",
        "runs the line. The island’s school",
        "closes too.",
        "",
        "What it costs",
        "",
        "• A ticket rises to 90 crowns, and a car",
        "  to 400 crowns on weekdays",
        "  • Children travel free",
        "",
        "    Nobody asked us",
        "",
        "▎ The council promised a bridge in 1998",
        "▎ and again in 2011.",
        "",
        "Route           Fare  Remarks",
        "Skarholm          90  weekdays",
        "North Skerries   120  summer only",
        "",
        "  if tide > 2:",
        "   wait()",
    ]


def test_the_marked_view_shows_what_is_hidden_and_why_in_its_place() -> None:
    lines = texts(ferry_article(), 60, View.MARKED)
    assert lines[:5] == ["  ┊ Share this article  — share bar", "  ┊ Copy link", "", FERRY, ""]
    assert "  ┊ ADVERTISEMENT  — advertisement" in lines
    assert lines[-2:] == [
        "  ┊ You might also like  — heads related headlines",
        "  ┊ Bridge to nowhere finds a buyer  — related headline",
    ]
    assert lines[lines.index("By Ola Vik") + 1] == "3 May 2024"


def test_the_file_view_numbers_the_lines_and_judges_none() -> None:
    lines = texts(ferry_article(), 30, View.FILE)
    assert lines[:4] == [" 1  Share this article", " 2  Copy link", " 3  Ferry to Skarholm stops", "    for the winter"]
    assert lines[-2:] == ["22  Bridge to nowhere finds a", "    buyer"]
    styles = {line.style for line in all_lines(ArticleLayout(ferry_article(), 30, View.FILE))}
    assert styles == {Style.BODY}


def test_a_hidden_line_says_its_reason_below_when_there_is_no_room() -> None:
    article = article_of(block("Sign up for our letter", Role.FURNITURE, "newsletter"))
    assert texts(article, 28, View.MARKED) == ["  ┊ Sign up for our letter", "  ┊ — newsletter"]
    assert texts(article, 10, View.MARKED) == ["┊ Sign up", "┊ for our", "┊ letter", "┊ —", "┊ newslett", "┊ er"]


def test_an_article_without_a_headline_gets_none() -> None:
    assert texts(article_of("Only this."), 40) == ["1 min", "", "Only this."]


def test_a_headline_that_only_the_metadata_has_is_shown() -> None:
    lines = all_lines(ArticleLayout(article_of("Only this.", headline="Storm passes"), 40))
    assert [line.text for line in lines] == ["Storm passes", "", "1 min", "", "Only this."]
    assert lines[0].block == -1


def test_the_headline_comes_first_though_a_caption_stands_before_it_in_the_file() -> None:
    article = article_of(block("A boat", Role.CAPTION), block("Storm", Role.HEADLINE), "Text.", headline="Storm")
    layout = ArticleLayout(article, 40)
    assert [line.block for line in all_lines(layout)] == [1, -1, -1, -1, 0, -1, 2]
    assert [layout.line_of(Place(at, 0)) for at in range(3)] == [4, 0, 6]


def words_of(article: Article, style: Style, width: int = 30) -> str:
    found = []
    for line in all_lines(ArticleLayout(article, width)):
        found += [line.text[run.start : run.end] for run in line.runs if run.style is style]
    return " ".join(found)


def test_who_said_what_is_marked_in_the_text() -> None:
    assert words_of(ferry_article(), Style.QUOTED, 24) == "We have no crew,"
    assert words_of(ferry_article(), Style.SOURCE, 24) == "Runa Dahl"
    assert words_of(ferry_article(), Style.LINK, 24) == "Runa Dahl"


def test_a_quotation_over_several_paragraphs_is_marked_in_each() -> None:
    article = article_of("“One.", "“Two.”")
    article = article._replace(quotes=(Quote(Span(1, article.body.text.index("Two") + 4), QuoteKind.DIRECT),))
    assert words_of(article, Style.QUOTED) == "One. “Two."


HOSTILE = st.text(st.one_of(st.characters(codec="utf-8"), st.sampled_from("\x1b\x07\t\u202e\u2028 ")), max_size=40)
ROLES = st.sampled_from([role for role in Role if role is not Role.FURNITURE])
BLOCKS = st.builds(
    block, st.one_of(WORLD, HOSTILE), ROLES, st.none() | st.just("share bar"), st.sampled_from(list(Form))
)


@settings(max_examples=150)
@given(st.lists(BLOCKS, min_size=1, max_size=5), st.integers(10, 60), st.sampled_from(list(View)))
def test_every_line_fits_and_maps_back_to_its_block(blocks: list[object], width: int, view: View) -> None:
    article = article_of(*blocks)  # type: ignore[arg-type]
    layout = ArticleLayout(article, width, view)
    file_lines = article.document.text.split("\n")
    for line in all_lines(layout):
        assert cell_width(line.text) <= width
        assert not any(ord(character) < 32 for character in line.text)
        if line.block < 0:
            continue
        source = file_lines[line.block] if view is View.FILE else article.document.blocks[line.block].text
        for index, offset, length in line.cells or ((line.origin, line.start, line.end - line.start),):
            assert line.text[index : index + length] == drawable(marked(source)[offset : offset + length])
        for run in line.runs:
            assert 0 <= run.start <= run.end <= len(line.text)


@settings(max_examples=150)
@given(st.lists(BLOCKS, min_size=1, max_size=5), st.integers(10, 60), st.sampled_from(list(View)))
def test_a_place_is_on_the_line_that_shows_it(blocks: list[object], width: int, view: View) -> None:
    article = article_of(*blocks)  # type: ignore[arg-type]
    layout = ArticleLayout(article, width, view)
    lines = all_lines(layout)
    for index, line in enumerate(lines):
        if line.block >= 0 and line.start < line.end and not line.cells:
            assert layout.line_of(Place(line.block, line.start)) == index
            assert layout.line_of(Place(line.block, line.end - 1)) == index
            assert layout.place_of(index) == Place(line.block, line.start)


def test_a_resize_keeps_the_place() -> None:
    article = article_of(*[f"Paragraph {number} " + "of some words " * 20 for number in range(50)])
    wide, narrow = ArticleLayout(article, 72), ArticleLayout(article, 31)
    narrow.line(10_000)
    place = wide.place_of(100)
    line = narrow.line_of(place)
    assert line is not None
    shown = narrow.line(line)
    assert shown is not None
    assert shown.block == place.block
    assert shown.start <= place.offset < shown.end + 1


def test_wrapping_goes_only_as_far_as_it_is_asked_for() -> None:
    article = article_of(*["word " * 200] * 100)
    layout = ArticleLayout(article, 72)
    assert layout.count == 0
    layout.line(20)
    assert 20 < layout.count < 60
    assert not layout.is_complete
    assert layout.reaches(Place(0, 500))
    assert not layout.reaches(Place(90, 0))
    assert layout.line_of(Place(90, 0)) is None
    guess = layout.estimated_count
    while not layout.wrap_more(0.002):
        assert layout.estimated_count > layout.count
    assert abs(guess - layout.count) < layout.count // 5
    assert layout.estimated_count == layout.count
    assert layout.reaches(Place(90, 0))


def test_a_place_in_a_paragraph_that_is_being_wrapped_is_not_yet_reached() -> None:
    layout = ArticleLayout(article_of("word " * 100_000), 72)
    layout.line(100)
    assert layout.reaches(Place(0, 100))
    assert not layout.reaches(Place(0, 400_000))


@pytest.mark.parametrize("view", list(View))
def test_the_first_page_of_a_huge_article_is_there_at_once(view: View) -> None:
    article = article_of("The harbour — “closed” since May — reopens. " * 200_000, *["Short one."] * 5_000)
    started = process_time()
    layout = ArticleLayout(article, 72, view)
    for index in range(50):
        layout.line(index)
    assert process_time() - started < 0.5
    started = process_time()
    layout.wrap_more(0.008)
    assert process_time() - started < 0.1


@pytest.mark.parametrize("width", (1, 2, 5, 10, 20))
@pytest.mark.parametrize("view", list(View))
def test_the_narrowest_column_still_shows_the_words(width: int, view: View) -> None:
    lines = texts(ferry_article(), width, view)
    assert all(cell_width(line) <= width for line in lines)
    assert "crew" in "".join(lines)


def test_a_table_that_is_too_wide_is_wrapped_in_its_columns_or_set_cell_by_cell() -> None:
    article = article_of(block("Port\tWhat happened there\nSkarholm\tThe ferry stops for the winter", form=Form.TABLE))
    assert texts(article, 24)[2:] == [
        "Port      What happened",
        "          there",
        "Skarholm  The ferry",
        "          stops for the",
        "          winter",
    ]
    assert texts(article, 10)[2:4] == ["Port", "What"]


def test_a_stretch_of_a_table_is_found_where_its_cell_was_moved() -> None:
    article = article_of(block("Route\tFare\nSkarholm\t90", form=Form.TABLE))
    line = ArticleLayout(article, 40).line(3)
    assert line is not None
    start = article.document.blocks[0].text.index("90")
    assert [line.text[a:b] for a, b in line.ranges(start, start + 2)] == ["90"]
    assert line.offset_at(line.text.index("90")) == start
