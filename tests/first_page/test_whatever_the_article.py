"""Whatever the article, its names and the terminal: a page of the very size, and no escapes but the painter's own."""

import os
import re
import unicodedata

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from tests.fuzzing.texts import ARTICLES, BYTES, HOSTILE, PAGES
from tui_reader.first_page.geometry import SMALLEST
from tui_reader.first_page.inks import inks_of
from tui_reader.first_page.opening import Order, opened
from tui_reader.first_page.page import Look, escapes, first_page
from tui_reader.layout.cells import cell_width
from tui_reader.library.settings import Settings
from tui_reader.model import Article
from tui_reader.pipeline import analyse
from tui_reader.ui.handover import Painted

PATIENT = settings(max_examples=100, suppress_health_check=list(HealthCheck))
OURS = re.compile(r"\x1b\[\d+;1H|\x1b\[[0-9;]*m")
"""What the painter writes besides text: to a line, and into an ink."""
_BIDI = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")

COLUMNS = st.integers(SMALLEST[0], 200) | st.sampled_from((40, 41, 79, 80, 81, 119, 120, 121, 149, 150, 151))
ROWS = st.integers(SMALLEST[1], 60) | st.sampled_from((10, 11, 17, 18, 19))
INKS = st.sampled_from([(theme, depth) for theme in ("newsprint-dark", "newsprint-light", "plain")
                        for depth in ("truecolor", "256", "16")])  # fmt: skip
NAMES = st.lists(st.sampled_from(HOSTILE) | st.text(max_size=30), min_size=1, max_size=6).map("/".join)


def looks(columns: int, rows: int, ink: tuple[str, str], widest: int = 72) -> Look:
    inks = inks_of(*ink)
    assert inks is not None
    return Look(columns, rows, inks, widest)


def check(painted: Painted, look: Look, in_use: str) -> None:
    """Assert what holds of every page."""
    page = first_page(painted, look, in_use=in_use)
    assert len(page) == look.rows
    assert {sum(cell_width(text) for text, _ in line) for line in page} == {look.columns}
    text = OURS.sub("", escapes(page))
    assert not [character for character in set(text) if unicodedata.category(character) in ("Cc", "Cs", "Zl", "Zp")]
    assert not (_BIDI | {"\u00ad", "\u2060", "\ufeff"}) & set(text)
    escapes(page).encode("utf-8")


@PATIENT
@given(ARTICLES | PAGES, NAMES, COLUMNS, ROWS, INKS, st.integers(1, 120), st.booleans())
def test_any_article_is_painted_at_any_size(
    text: str, name: str, columns: int, rows: int, ink: tuple[str, str], widest: int, is_part: bool
) -> None:
    article = analyse(text.encode("utf-8", "replace"), name)
    if isinstance(article, Article):
        check(Painted(article, is_part, (name,), False), looks(columns, rows, ink, widest), "article")


@PATIENT
@given(BYTES, st.lists(NAMES, min_size=1, max_size=80), COLUMNS, ROWS, INKS, st.booleans())
def test_any_folder_is_painted(
    data: bytes, names: list[str], columns: int, rows: int, ink: tuple[str, str], has_more: bool
) -> None:
    article = analyse(data, names[0])
    if isinstance(article, Article):
        check(Painted(article, False, tuple(names), has_more), looks(columns, rows, ink), "articles")


@PATIENT
@given(st.text(max_size=400), COLUMNS, ROWS)
@example("\u202e\x1b[31m\x9b\u2028\x00" * 20, 40, 10)
@example("a\u0300" * 300, 41, 11)
@example("\u6e2f" * 300, 79, 24)
@example("\U0001f468\u200d\U0001f469\u200d\U0001f467" * 90, 80, 24)
@example("\u05d0\u05d1 " * 200, 120, 30)
def test_a_headline_of_anything_is_painted(text: str, columns: int, rows: int) -> None:
    article = analyse(("<title>x</title>" + text).encode("utf-8", "replace"), "a.txt")
    if isinstance(article, Article):
        article = article._replace(document=article.document._replace(name=text))
        check(Painted(article, False, (text, text), False), looks(columns, rows, ("newsprint-dark", "256")), "article")


@pytest.mark.parametrize("name", ("no-such-file", "folder/none", "a\x00b"))
def test_what_is_not_there_is_left_to_the_reader(name: str) -> None:
    try:
        assert opened(Order(name, None, Settings())) is None
    except (OSError, ValueError):  # the painter's process ends then, and nothing was painted
        assert not os.path.exists(name.partition("\x00")[0])
