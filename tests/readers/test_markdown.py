"""Markdown to blocks."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui_reader.model import Document, Form, Inline, Role
from tui_reader.readers import read_document


def read(text: str) -> Document:
    document = read_document(text.encode(), "article.md")
    assert isinstance(document, Document)
    return document


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("# Port *shut*", [("Port shut", Role.CROSSHEAD, 1, "")], id="heading"),
        pytest.param(
            "Port\n====\n\nCrews\n---",
            [("Port", Role.CROSSHEAD, 1, ""), ("Crews", Role.CROSSHEAD, 2, "")],
            id="underlined",
        ),
        pytest.param(
            "One\ntwo\n\nthree", [("One two", Role.PARAGRAPH, 0, ""), ("three", Role.PARAGRAPH, 0, "")], id="paragraphs"
        ),
        pytest.param(
            "* a\n* b\n    - c",
            [("a", Role.LIST_ITEM, 1, "•"), ("b", Role.LIST_ITEM, 1, "•"), ("c", Role.LIST_ITEM, 2, "•")],
            id="list",
        ),
        pytest.param("1. a\n2. b", [("a", Role.LIST_ITEM, 1, "1."), ("b", Role.LIST_ITEM, 1, "2.")], id="numbers"),
        pytest.param(
            "7) a\n8) b", [("a", Role.LIST_ITEM, 1, "7)"), ("b", Role.LIST_ITEM, 1, "8)")], id="numbers that go on"
        ),
        pytest.param("1986. It was a year.", [("1986. It was a year.", Role.PARAGRAPH, 0, "")], id="a year is prose"),
        pytest.param(
            "30. That was his age.", [("30. That was his age.", Role.PARAGRAPH, 0, "")], id="a lone number is prose"
        ),
        pytest.param(
            "He was\n30. Then he left.",
            [("He was 30. Then he left.", Role.PARAGRAPH, 0, "")],
            id="a number in a paragraph",
        ),
        pytest.param("- 5 degrees it was", [("5 degrees it was", Role.LIST_ITEM, 1, "•")], id="bullet"),
        pytest.param("#hashtag first", [("#hashtag first", Role.PARAGRAPH, 0, "")], id="a hashtag is no heading"),
        pytest.param("***\n\na", [("a", Role.PARAGRAPH, 0, "")], id="rule"),
        pytest.param("<!-- note\nmore -->\na", [("a", Role.PARAGRAPH, 0, "")], id="comment"),
        pytest.param("<script>\nx()\n</script>\n\na", [("a", Role.PARAGRAPH, 0, "")], id="script"),
    ],
)
def test_markdown_is_cut_into_blocks(text: str, expected: list[tuple[str, Role, int, str]]) -> None:
    assert [(block.text, block.role, block.level, block.marker) for block in read(text).blocks] == expected


@pytest.mark.parametrize(
    ("text", "plain", "marks"),
    [
        ("a **b** c", "a b c", [("b", Inline.STRONG, "")]),
        (
            "*a* _b_ `c*d*`",
            "a b c*d*",
            [("a", Inline.EMPHASIS, ""), ("b", Inline.EMPHASIS, ""), ("c*d*", Inline.CODE, "")],
        ),
        ('[a](http://x.example/b_(c) "t").', "a.", [("a", Inline.LINK, "http://x.example/b_(c)")]),
        ("<http://x.example>", "http://x.example", [("http://x.example", Inline.LINK, "http://x.example")]),
        ("***a***", "a", [("a", Inline.STRONG, ""), ("a", Inline.EMPHASIS, "")]),
        ("2*3*4 and snake_case_word", "2*3*4 and snake_case_word", []),
        ("[sic] and [a] (b)", "[sic] and [a] (b)", []),
        ("\\*a\\* &amp; &#27;[2J", "*a* & [2J", []),
        ("a <b>b</b> <br> c ~~d~~", "a b   c d", []),
        ("**a", "**a", []),
        ("`a", "`a", []),
    ],
)
def test_inline_markup_becomes_marks(text: str, plain: str, marks: list[tuple[str, Inline, str]]) -> None:
    (block,) = read(text).blocks
    assert block.text == plain
    assert sorted((block.text[mark.start : mark.end], mark.kind, mark.target) for mark in block.marks) == sorted(marks)


def test_references_are_followed() -> None:
    (block,) = read("[the port][p] and [Crews]\n\n[p]: http://a.example\n[crews]: <http://b.example>").blocks
    assert [(mark.start, mark.end, mark.target) for mark in block.marks] == [
        (0, 8, "http://a.example"),
        (13, 18, "http://b.example"),
    ]


def test_quotes_code_and_tables_keep_their_form() -> None:
    blocks = read("> said\n> so\n\n```py\nx = 1\n\ny\n```\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n    indented").blocks
    assert [(block.form, block.text, block.first_line, block.last_line) for block in blocks] == [
        (Form.BLOCKQUOTE, "said so", 1, 2),
        (Form.PREFORMATTED, "x = 1\n\ny", 5, 7),
        (Form.TABLE, "a\tb\n1\t2", 10, 12),
        (Form.PREFORMATTED, "indented", 14, 14),
    ]
    assert blocks[2].markup == "<table><tr><th>a</th><th>b</th></tr><tr><td>1</td><td>2</td></tr></table>"


def test_the_description_of_an_image_is_a_caption() -> None:
    (block,) = read("![A ship in the port](ship.jpg)").blocks
    assert (block.text, block.evidence.declared) == ("A ship in the port", Role.CAPTION)


def test_lines_are_those_of_the_file() -> None:
    document = read("---\ntitle: Port\n---\n\n# Port\n\nOne\ntwo three\n")
    assert [(block.first_line, block.last_line) for block in document.blocks] == [(5, 5), (7, 8)]
    assert document.blocks[1].line_at(4) == 8


@pytest.mark.parametrize(
    "flood",
    [
        "[" * 20_000,
        "![[](" * 4_000,
        "*a **b " * 4_000,
        " ".join("`" * size for size in range(1, 300)),
        "]" * 20_000,
        "[a](" * 10_000,
        "> " * 3_000 + "x",
        "_a" * 20_000,
        "<!--" * 10_000,
        "```\n" * 10_000,
        "<a " * 10_000,
        "".join("  " * depth + "- x\n" for depth in range(300)),
        "\n".join(f"[r{n}]: http://a/{n}" for n in range(5_000)),
    ],
)
def test_floods_of_openers_cost_no_more_than_letters(flood: str) -> None:
    before = time.process_time()
    read("# Port\n\n" + flood)
    assert time.process_time() - before < 1.5


@given(st.text(alphabet='ab *_`[]()!<>#-1.\n|~\\&;"', max_size=150))
def test_no_markup_breaks_the_reader(text: str) -> None:
    for block in read("x" + text).blocks:
        assert block.first_line <= block.last_line
        assert all(0 <= mark.start < mark.end <= len(block.text) for mark in block.marks)


def test_what_stands_right_under_a_picture_is_its_caption_and_a_block_of_its_own() -> None:
    blocks = read("# Port\n\n![Boats](boats.jpg)\n*Boats at the quay on Monday.*\n\nThe port is shut.").blocks
    assert [(block.text, block.first_line, block.evidence.declared) for block in blocks[1:]] == [
        ("Boats", 3, Role.CAPTION),
        ("Boats at the quay on Monday.", 4, Role.CAPTION),
        ("The port is shut.", 6, None),
    ]


def test_a_picture_in_a_line_of_text_leaves_the_paragraph_whole() -> None:
    assert [block.text for block in read("Look ![here](a.jpg)\nand there.").blocks] == ["Look here and there."]
