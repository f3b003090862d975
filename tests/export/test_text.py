"""Plain text: a golden page, and nothing that a terminal obeys."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.layout.invented import article_of, block, ferry_article
from tui_reader.export.markdown import to_markdown
from tui_reader.export.text import to_text
from tui_reader.layout.cells import cell_width
from tui_reader.model import Role

GOLDEN = Path(__file__).parent / "golden" / "ferry.txt"
_SGR = re.compile(r"\x1b\[[0-9;]*m")


def test_the_page_is_the_golden_one() -> None:
    assert to_text(ferry_article()) == GOLDEN.read_text(encoding="utf-8")


def test_colour_changes_nothing_but_the_looks() -> None:
    coloured = to_text(ferry_article(), colour=True)
    assert "\x1b[1mFerry to Skarholm" in coloured
    assert _SGR.sub("", coloured) == to_text(ferry_article())


def test_an_article_of_nothing_but_furniture_says_so() -> None:
    article = article_of(block("Subscribe", Role.FURNITURE, "newsletter"))
    assert to_text(article) == "invented.txt\n\n1 min · 1 line hidden\n\n1 line of the file hidden: newsletter (1).\n"


@pytest.mark.parametrize(
    ("name", "first"),
    (
        pytest.param("saved/port.txt", "port.txt", id="the last part of the path"),
        pytest.param("crawl.jsonl#3", "crawl.jsonl#3", id="one of several in a file"),
        pytest.param("-", "Standard input", id="standard input has no name"),
    ),
)
def test_an_article_without_headline_is_called_as_its_pane_and_its_markdown(name: str, first: str) -> None:
    article = article_of("the boat was late")
    article = article._replace(document=article.document._replace(name=name))
    assert to_text(article).startswith(f"{first}\n\n1 min\n")
    assert to_markdown(article).startswith(f"# {first}\n")
    assert not to_text(article_of("The boat was late.", headline="No boat")).startswith(first)


@given(st.text(max_size=60), st.integers(10, 100), st.booleans())
def test_no_control_character_of_the_text_gets_out(text: str, width: int, colour: bool) -> None:
    article = article_of(f"x{text}", block(f"y{text}", Role.FURNITURE, "share bar"), headline=text)
    page = _SGR.sub("", to_text(article, width, colour))
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]", page)
    assert all(cell_width(line) <= width for line in page.split("\n"))
