"""Tables of pages as Markdown."""

from tui_reader.export.rich_markdown import rich_markdown
from tui_reader.model import Document
from tui_reader.readers import read_document


def written(page: str) -> str:
    document = read_document(page.encode(), "page.html")
    assert isinstance(document, Document)
    return rich_markdown(document.blocks[0])


def test_links_and_emphasis_in_cells_survive() -> None:
    page = '<table><tr><th>Port<th>Ships<tr><td><a href="http://harbour.example/a">Ald*ham</a><td><b>12</b></table>'
    assert written(page) == "| Port | Ships |\n| --- | --- |\n| [Ald\\*ham](http://harbour.example/a) | **12** |"


def test_a_caption_stands_above() -> None:
    page = "<table><caption>By port</caption><tr><td>a<td>b<tr><td>c<td>d</table>"
    assert written(page).startswith("By port\n")


def test_cells_hold_no_markup_of_their_own_and_no_controls() -> None:
    page = (
        "<table><tr><td>a|b<td>&lt;script&gt; &#27;[2J<tr><td>[x](javascript:y)<td><a href='javascript:z'>z</a></table>"
    )
    text = written(page)
    assert "\x1b" not in text
    assert "<script>" not in text
    assert "a\\|b" in text
    assert "](javascript" not in text.replace("\\]", "")
