"""Markdown of newsreader's own, opened again: what it lists below an article is not said twice."""

import pytest

from tests.library.invented import LIGHTHOUSE, PORT_STRIKE
from tui_reader import read_article
from tui_reader.export.markdown import to_markdown
from tui_reader.lexicon.own_marks import FINDINGS_FOLLOW
from tui_reader.model import Article, Unreadable


def _read(text: str, name: str) -> Article:
    article = read_article(text.encode(), name=name)
    assert not isinstance(article, Unreadable)
    return article


def _said(article: Article) -> list[tuple[str, str | None]]:
    return [(article.text_of(quote.span), quote.speaker) for quote in article.quotes]


@pytest.mark.parametrize("hidden", (False, True))
def test_an_export_that_is_opened_again_says_the_same(hidden: bool) -> None:
    first = _read(PORT_STRIKE, "port.txt")
    again = _read(to_markdown(first, hidden=hidden), "port.md")
    assert again.headline == first.headline and _said(again) == _said(first) and _said(first)
    assert next(block.text for block in again.document.blocks if block.reason == "listed by newsreader") == "Quotes"


def test_several_articles_in_one_file_keep_their_texts() -> None:
    one, two = _read(PORT_STRIKE, "port.txt"), _read(LIGHTHOUSE, "light.txt")
    both = _read(f"{to_markdown(one)}\n---\n\n{to_markdown(two)}", "both.md")
    assert "parrot" in both.body.text and _said(both) == [*_said(one), *_said(two)]


@pytest.mark.parametrize(
    "text",
    (
        pytest.param("# Ferry\n\nThe ferry sails again.\n\n## Quotes\n\n- “Good,” said Ada Quill.\n", id="no mark"),
        pytest.param(f"# Format\n\n```\n{FINDINGS_FOLLOW}\n```\n\nThe line above is shown.\n", id="the mark as code"),
        pytest.param(f"# Format\n\nThe mark `{FINDINGS_FOLLOW}` is a comment.\n\nIt hides.\n", id="the mark in a line"),
    ),
)
def test_other_markdown_is_left_alone(text: str) -> None:
    assert not [block for block in _read(text, "x.md").document.blocks if block.reason == "listed by newsreader"]
