"""Furniture that the library teaches: what must go, what must stay."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.revision.invented import make_article
from tui_reader.comparison.lines import line_print
from tui_reader.model import Article, Block, Document, Role
from tui_reader.pipeline import body_of
from tui_reader.revision.taught import Lessons, hide_taught

_PROSE = (
    "The ferry between Velmark and Sorrel Rock will stop on Sunday, the company said, after a storm had damaged both "
    "of its landing stages and the smaller of its two engines.",
    "Those who live on the rock have laid in flour, oil and candles, as their grandparents did, and the school has "
    "moved to the house of the last lighthouse keeper until the spring.",
    "A ship of the coast guard will bring the post every other week if the sea allows, and doctors will be flown in "
    "when they are needed.",
)


def _page(*extra: tuple[int, Role, str]) -> Article:
    """Make a page of three paragraphs with more blocks put in front of the paragraph of a number."""
    blocks = [(Role.HEADLINE, "Ferry to Sorrel Rock stops for the winter")]
    for number in range(4):
        blocks += [(role, text) for place, role, text in extra if place == number]
        blocks += [(Role.PARAGRAPH, text) for text in _PROSE[number : number + 1]]
    return _article_of(tuple(blocks))


def _article_of(blocks: tuple[tuple[Role, str], ...]) -> Article:
    """Make an article of blocks, without findings."""
    document = Document(
        "ferry.txt", "cd" * 32, "text", "utf-8", "\n\n".join(text for _, text in blocks),
        tuple(Block(text, 2 * number + 1, 2 * number + 1, role) for number, (role, text) in enumerate(blocks)),
    )  # fmt: skip
    return Article(document, body_of(document), "Ferry to Sorrel Rock stops for the winter", outlet="The Harbour")


def _taught(article: Article, line: str, others: int = 37, total: int = 40) -> list[str]:
    """Give the lines that are hidden when an outlet has a line in so many other articles."""
    mark = line_print(line)
    assert mark is not None
    made = hide_taught(article, Lessons({mark: others}, total))
    return [block.text for block in made.document.blocks if block.role is Role.FURNITURE]


@pytest.mark.parametrize(
    ("place", "role", "line"),
    (
        (0, Role.PARAGRAPH, "Listen to this story"),
        (3, Role.PARAGRAPH, "Follow The Harbour on the radio and by letter."),
        (3, Role.LIST_ITEM, "Tides and weather"),
        (1, Role.PARAGRAPH, "Read the harbour letter"),
        (3, Role.CROSSHEAD, "From our cellar"),
        (1, Role.CAPTION, "The Harbour archive"),
    ),
)
def test_a_line_that_the_outlet_repeats_is_hidden_with_its_reason(place: int, role: Role, line: str) -> None:
    article = _page((place, role, line))
    assert _taught(article, line) == [line]
    mark = line_print(line)
    assert mark is not None
    made = hide_taught(article, Lessons({mark: 37}, 40))
    reasons = [block.reason for block in made.document.blocks if block.is_hidden]
    assert reasons == ["in 37 other articles of this outlet"]
    assert line not in made.body.text


@pytest.mark.parametrize(
    ("place", "role", "line"),
    (
        pytest.param(1, Role.PARAGRAPH, "The police asked witnesses to call.", id="a stock sentence in the body"),
        pytest.param(1, Role.PARAGRAPH, "“No comment”", id="a quotation in the body"),
        pytest.param(1, Role.CROSSHEAD, "The background", id="a crosshead in the body"),
        pytest.param(0, Role.HEADLINE, "Today in the harbour", id="a headline"),
        pytest.param(0, Role.STANDFIRST, "Our view of the day", id="a standfirst"),
        pytest.param(0, Role.BYLINE, "By Mira Olden", id="a byline"),
        pytest.param(0, Role.PUBLISHED, "Monday", id="a date"),
    ),
)
def test_what_an_outlet_repeats_for_good_reasons_stays(place: int, role: Role, line: str) -> None:
    assert _taught(_page((place, role, line)), line) == []


def test_a_piece_of_a_paragraph_that_was_cut_at_its_links_stays() -> None:
    last = "said so; the mayor of New Velmark, who was asked too, said nothing at all."
    pieces = ("The mayor of", "Old Velmark", last)
    article = _page(*((1, Role.PARAGRAPH, piece) for piece in pieces))
    assert _taught(article, "Old Velmark") == []


@pytest.mark.parametrize(("others", "total"), ((3, 40), (5, 10_000), (0, 1)))
def test_a_line_in_few_other_articles_stays(others: int, total: int) -> None:
    line = "Follow The Harbour on the radio"
    assert _taught(_page((3, Role.PARAGRAPH, line)), line, others, total) == []


def test_a_page_that_would_lose_much_of_its_body_loses_nothing() -> None:
    numbers = ("one", "two", "three", "four", "five")
    lines = [f"Verse {number} of the song that is sung in the harbour" for number in numbers]
    article = _article_of((*((Role.PARAGRAPH, line) for line in lines), (Role.PARAGRAPH, _PROSE[0])))
    marks = {mark: 30 for line in lines if (mark := line_print(line)) is not None}
    assert hide_taught(article, Lessons(marks, 31)) == article


def test_a_page_without_running_text_loses_nothing() -> None:
    article = make_article()
    marks = {mark: 30 for block in article.document.blocks if (mark := line_print(block.text)) is not None}
    assert hide_taught(article, Lessons(marks, 31)) == article


_WORDS = st.lists(st.sampled_from(("grain", "ferry", "the", "rock", "said")), min_size=1, max_size=30).map(" ".join)


@given(st.lists(st.tuples(_WORDS, st.sampled_from(("", ".", "”"))), min_size=1, max_size=12))
def test_no_sentence_between_two_paragraphs_is_ever_hidden(lines: list[tuple[str, str]]) -> None:
    inner = [(1, Role.PARAGRAPH, words + end) for words, end in lines]
    article = _page(*inner)
    marks = {mark: 39 for *_, text in inner if (mark := line_print(text)) is not None}
    made = hide_taught(article, Lessons(marks, 40))
    for block in made.document.blocks:
        if block.is_hidden:
            assert len(block.text.split()) <= 10 and not block.text.endswith((".", "”"))
    assert all(text in made.body.text for text in _PROSE)


def test_an_article_without_lessons_is_the_same_object() -> None:
    article = _page()
    assert hide_taught(article, Lessons({}, 0)) is article
