"""Markdown: what a file says is never taken for markup, and what it means is kept."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from tests.layout.invented import article_of, block
from tui_reader.export.markdown import to_markdown
from tui_reader.export.markdown_escaping import code_block, code_span, escape, link_target
from tui_reader.export.markdown_inline import inline
from tui_reader.model import Form, Inline, InlineMark, Role

PARSER = MarkdownIt("commonmark").enable(["table", "strikethrough"])


def text_of(markdown: str) -> list[tuple[str, str]]:
    """Give the kind and text of every top block that a reader of Markdown finds, inline markup marked by its name."""
    found = []
    for token in PARSER.parse(markdown):
        if token.type == "inline":
            children = token.children or []
            parts = [child.content if child.type == "text" else f"<{child.type}>" for child in children]
            found.append(("inline", "".join(parts).replace("<softbreak>", "\n")))
        elif token.level == 0 and token.nesting >= 0:
            found.append((token.type, token.content))
    return found


@pytest.mark.parametrize(
    ("text", "expected"),
    (
        ("1986. It was a cold year", "1986\\. It was a cold year"),
        ("# not a heading", "\\# not a heading"),
        ("- no bullet", "\\- no bullet"),
        ("> no quotation", "\\> no quotation"),
        ("---", "\\---"),
        ("2 * 3 * 4", "2 \\* 3 \\* 4"),
        ("[Update] Minister", "\\[Update\\] Minister"),
        ("<b>bold</b>", "\\<b>bold\\</b>"),
        ("R&amp;D", "R\\&amp;D"),
        ("~~gone~~", "\\~\\~gone\\~\\~"),
        ("_so_ they say", "\\_so\\_ they say"),
    ),
)
def test_text_that_looks_like_markup_is_escaped(text: str, expected: str) -> None:
    assert escape(text) == expected


@pytest.mark.parametrize(
    "text",
    (
        "He said: “No.” It was 5 < 6, R&D and Q&A, a-b, 3.5 % and 1.2.3.",
        "snake_case_names and e-mail@example.org",
        "#hashtag, +1 and -5 degrees",
        "https://example.org/a_b?c=d&e=f",
        "The year 1986. It was cold.",
    ),
)
def test_text_that_is_no_markup_stays(text: str) -> None:
    assert escape(text) == text


MARKUP = st.text(alphabet="ab1 .)*_`[]()<>#+-=~!|&;\\:/\n\t“”é", max_size=60)


@given(MARKUP)
def test_any_text_is_read_back_as_one_paragraph_of_that_text(text: str) -> None:
    lines = "\n".join(" ".join(line.split()) for line in text.split("\n") if line.strip())
    found = text_of(escape(lines))
    assert found == ([("paragraph_open", ""), ("inline", lines)] if lines else [])


@given(MARKUP, st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60), st.sampled_from(Inline)), max_size=6))
def test_marks_never_lose_a_letter(text: str, places: list[tuple[int, int, Inline]]) -> None:
    marks = tuple(
        InlineMark(start, min(end, len(text)), kind, "https://example.org/") for start, end, kind in sorted(places)
    )
    kept = [character for character in inline(block(text)._replace(marks=marks)) if character in "ab1é“”"]
    letters = [character for character in text if character in "ab1é“”"]
    assert [character for character in letters if character in kept] == letters


@given(st.text(alphabet="`a \n", max_size=30))
def test_code_is_read_back_as_it_was(text: str) -> None:
    assert text_of(code_block(text))[0][1] == text + "\n"
    if text.strip():
        assert PARSER.parse("x" + code_span(text))[1].children[-1].content == text.replace("\n", " ")  # type: ignore[index]


@pytest.mark.parametrize(
    ("marks", "expected"),
    (
        pytest.param([(0, 3, Inline.STRONG)], "**one** two three", id="strong"),
        pytest.param([(0, 4, Inline.EMPHASIS)], "*one* two three", id="blanks stand outside"),
        pytest.param([(4, 7, Inline.LINK)], "one [two](https://example.org/) three", id="a link"),
        pytest.param([(4, 7, Inline.CODE)], "one `two` three", id="code"),
        pytest.param(
            [(0, 7, Inline.STRONG), (4, 7, Inline.EMPHASIS)], "**one *two*** three", id="one inside of another"
        ),
        pytest.param(
            [(0, 7, Inline.STRONG), (4, 13, Inline.EMPHASIS)], "**one *two*** *three*", id="one that crosses another"
        ),
        pytest.param([(0, 13, Inline.STRONG), (4, 7, Inline.STRONG)], "**one two three**", id="the same inside itself"),
    ),
)
def test_inline_marks_are_set_so_that_they_nest(marks: list[tuple[int, int, Inline]], expected: str) -> None:
    made = tuple(InlineMark(start, end, kind, "https://example.org/") for start, end, kind in marks)
    assert inline(block("one two three")._replace(marks=made)) == expected


def test_ten_thousand_nested_marks_do_not_exhaust_the_stack() -> None:
    marks = tuple(InlineMark(0, 5, Inline.STRONG if n % 2 else Inline.EMPHASIS) for n in range(1900))
    assert inline(block("words")._replace(marks=marks)) == "***words***"
    assert inline(block("words")._replace(marks=marks * 9)) == "words"


@pytest.mark.parametrize(
    ("target", "expected"),
    (
        ("https://example.org/a b", "https://example.org/a%20b"),
        ("https://example.org/a)(b", "https://example.org/a%29%28b"),
        ("/relative/page", "/relative/page"),
        ("javascript:alert(1)", None),
        (" JavaScript:alert(1)", None),
        ("data:text/html,x", None),
        ("https://example.org/\x1b]52;c;x\x07", "https://example.org/%1B]52;c;x%07"),
        ("", None),
    ),
)
def test_only_harmless_addresses_become_links(target: str, expected: str | None) -> None:
    assert link_target(target) == expected


def test_blocks_keep_their_form() -> None:
    article = article_of(
        block("C#", Role.HEADLINE),
        block("Numbered", Role.LIST_ITEM)._replace(marker="3."),
        block("a|b\tc\nd", form=Form.TABLE),
        block("Deep", Role.CROSSHEAD),
        headline="C#",
    )
    assert to_markdown(article) == "# C\\#\n\n3. Numbered\n\n| a\\|b | c |\n| --- | --- |\n| d |  |\n\n## Deep\n"


def test_an_article_without_a_headline_is_titled_by_its_file() -> None:
    assert to_markdown(article_of("Text")).startswith("# invented.txt\n")
