"""The pieces of a view: what is found late is what would have been found at once."""

import pytest

from tests.layout.invented import ferry_article
from tests.layout.test_article_layout import all_lines
from tui_reader.layout import article_pages
from tui_reader.layout.article_layout import ArticleLayout
from tui_reader.layout.lines import Style


def test_a_paragraph_as_long_as_a_book_is_marked_as_any_other(monkeypatch: pytest.MonkeyPatch) -> None:
    expected = all_lines(ArticleLayout(ferry_article(), 24))
    monkeypatch.setattr(article_pages, "_LONG", 0)
    assert all_lines(ArticleLayout(ferry_article(), 24)) == expected
    assert {run.style for line in expected for run in line.runs} >= {Style.QUOTED, Style.SOURCE, Style.LINK}
