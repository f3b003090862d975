"""Pages to blocks."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui_reader.model import Block, Document, Form, Inline, Role
from tui_reader.readers import read_document


def read(page: str) -> Document:
    document = read_document(page.encode(), "page.html")
    assert isinstance(document, Document)
    return document


def texts(page: str) -> list[str]:
    return [block.text for block in read(page).blocks]


def block_of(page: str, text: str) -> Block:
    return next(block for block in read(page).blocks if block.text == text)


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        pytest.param("<p>One\n  line</p><p>Two</p>", ["One line", "Two"], id="white space is folded"),
        pytest.param(
            "<div>Loose <p>in a paragraph</p> tail</div>", ["Loose", "in a paragraph", "tail"], id="loose text"
        ),
        pytest.param("<p>T<span>he</span> port</p>", ["The port"], id="an initial of its own"),
        pytest.param("<p>a<br><br>b</p>", ["a", "b"], id="two line breaks part paragraphs"),
        pytest.param("<p>First sentence.<br>Second one.</p>", ["First sentence.", "Second one."], id="after sentences"),
        pytest.param("<p>The port<br>opened again.</p>", ["The port opened again."], id="a line break in mid-sentence"),
        pytest.param("<p>a<script>x()</script>b<style>p{}</style></p>", ["ab"], id="scripts and styles are no text"),
        pytest.param("<p hidden>x</p><p style='display: none'>y</p><template>z</template><p>w</p>", ["w"], id="hidden"),
        pytest.param(
            "<p>a <span class='sr-only'>opens in a new window</span></p>", ["a"], id="for screen readers only"
        ),
        pytest.param(
            "<div class='subscriber-only' style='display:none'><p>Rest.</p></div>", ["Rest."], id="until paid"
        ),
        pytest.param(
            "<div><span class=by>By Ann Bell</span><time>3 May</time></div>", ["By Ann Bell", "3 May"], id="a row"
        ),
        pytest.param(
            "<p>x &#27;[2J &#x9b; hid&#8203;den &shy;soft</p>", ["x ␛[2J \u203a hid\u200bden soft"], id="references"
        ),
        pytest.param("<noscript><p>Without scripts</p></noscript>", ["Without scripts"], id="noscript is shown"),
        pytest.param("<p>Mr <topic>Bell</topic> said</p>", ["Mr Bell said"], id="elements that a site made up"),
        pytest.param("<select><option>EN<option>DE</select><textarea>x</textarea><p>a", ["a"], id="form values"),
    ],
)
def test_a_page_is_cut_into_what_is_read(page: str, expected: list[str]) -> None:
    assert texts(page) == expected


def test_inline_markup_lies_beside_the_text() -> None:
    (block,) = read('<p>A <a href="http://harbour.example/a">good <b>link</b></a> and <em>more</em>.</p>').blocks
    marked = [(block.text[mark.start : mark.end], mark.kind, mark.target) for mark in block.marks]
    assert marked == [
        ("good link", Inline.LINK, "http://harbour.example/a"),
        ("link", Inline.STRONG, ""),
        ("more", Inline.EMPHASIS, ""),
    ]
    assert block.evidence.link_density == pytest.approx(9 / len(block.text))


def test_a_link_around_paragraphs_marks_each() -> None:
    blocks = read('<a href="/x"><h3>Port shut</h3><p>Read on</p></a>').blocks
    assert [block.marks[0].target for block in blocks] == ["/x", "/x"]
    assert [block.evidence.link_density for block in blocks] == [1.0, 1.0]


def test_lists_have_levels_and_markers() -> None:
    blocks = read("<ol start=3><li>three<li>four<ul><li>inner</ul></ol>").blocks
    assert [(block.text, block.level, block.marker) for block in blocks] == [
        ("three", 1, "3."),
        ("four", 1, "4."),
        ("inner", 2, "•"),
    ]
    assert {block.role for block in blocks} == {Role.LIST_ITEM}


def test_headings_quotes_code_and_verse_keep_their_form() -> None:
    verse = "<p>Roses are red<br>violets blue<br>and so on</p>"
    page = f"<h2>Head</h2><blockquote><p>Said</p></blockquote><pre>a\n  b</pre>{verse}"
    assert [(block.role, block.level, block.form, block.text) for block in read(page).blocks] == [
        (Role.CROSSHEAD, 2, Form.PROSE, "Head"),
        (Role.PARAGRAPH, 0, Form.BLOCKQUOTE, "Said"),
        (Role.PARAGRAPH, 0, Form.PREFORMATTED, "a\n  b"),
        (Role.PARAGRAPH, 0, Form.PREFORMATTED, "Roses are red\nviolets blue\nand so on"),
    ]


def test_a_table_of_data_is_one_block_with_its_markup() -> None:
    (block,) = read("<table><tr><th>Port<th>Ships</tr><tr><td>Aldham<td>12 &lt; 13</tr></table>").blocks
    assert block.form is Form.TABLE
    assert block.text == "Port\tShips\nAldham\t12 < 13"
    assert (
        block.markup == "<table><tr><th>Port</th><th>Ships</th></tr><tr><td>Aldham</td><td>12 &lt; 13</td></tr></table>"
    )


def test_a_table_that_places_things_is_walked() -> None:
    page = "<table><tr><td><p>Menu</p></td><td><div><p>The article.</p><p>More of it.</p></div></td></tr></table>"
    assert texts(page) == ["Menu", "The article.", "More of it."]


def test_blocks_know_their_lines() -> None:
    document = read("<html>\n<body>\n<p>One\ntwo\n\nthree</p>\n<script>\n\n</script>\n<p>Four</p>")
    assert [(block.first_line, block.last_line) for block in document.blocks] == [(3, 6), (10, 10)]
    assert [document.blocks[0].line_at(place) for place in (0, 4, 8)] == [3, 4, 6]


def test_evidence_tells_where_a_block_stands() -> None:
    story = '<main><div class="has-sidebar StoryBody__text" id=main-story>'
    page = f"{story}<figure><figcaption>A ship</figcaption></figure></div></main>"
    evidence = block_of(page, "A ship").evidence
    assert evidence.tag == "figcaption"
    assert evidence.ancestors == ("html", "body", "main", "div", "figure", "figcaption")
    assert len(evidence.path) == len(evidence.ancestors) == len(evidence.labels)
    assert evidence.hints == ("story", "body", "text", "main", "story")
    assert evidence.declared is Role.CAPTION


@pytest.mark.parametrize(
    "page",
    [
        "<div>" * 20_000 + "<p>deep text</p>",
        "<table><tr><td>" * 5_000 + "deep text",
        "<ul><li>" * 3_000 + "deep text",
        "<b>" * 5_000 + "<i>" * 5_000 + "deep text",
    ],
)
def test_nesting_without_end_is_flattened_and_told(page: str) -> None:
    document = read(page)
    assert "deep text" in document.blocks[-1].text
    assert "nested over" in document.notices[0]


@pytest.mark.parametrize(
    "page",
    [
        "<p>kept</p><p " + " ".join(f"a{number}=1" for number in range(30_000)) + ">tail</p>",
        "<p>kept</p>" + "<![CDATA[" * 5_000 + "<!--" * 5_000 + "</" * 5_000 + "<a " * 5_000,
        "<p>kept</p><!-- " + "x" * 100_000,
        "<p>kept</p><p>and cut off <a hre",
        "<p>kept</p><img src='data:image/png;base64," + "A" * 500_000 + "'>",
        "<p>kept</p>" + "<p>x" * 20_000,
    ],
)
def test_damaged_pages_are_read_as_far_as_they_go(page: str) -> None:
    assert texts(page)[0] == "kept"


@given(st.text(alphabet=st.sampled_from("<>/pbdiva hreful=\"'&#;x27\x1b\u202e!-[]\n"), max_size=200))
def test_no_markup_breaks_the_reader(page: str) -> None:
    document = read("<p>first" + page)
    for block in document.blocks:
        assert block.first_line <= block.last_line
        assert not set(block.text) & set("\x1b\u202e")
        assert all(0 <= mark.start < mark.end <= len(block.text) for mark in block.marks)
        assert all(0 < start < len(block.text) for start in block.line_starts)


@pytest.mark.parametrize(
    ("markup", "is_caption"),
    [
        ("<td><small class=caption>Boats at the quay.</small></td>", True),
        ("<p><span class='photo-caption'>Boats at <b>the</b> quay.</span></p>", True),
        ("<p><em class=caption>Boats</em> at the quay.</p>", False),
        ("<p>Boats <em class=caption>at the quay.</em></p>", False),
        ("<p><span class='has-captions'>Boats at the quay.</span></p>", False),
    ],
)
def test_an_inline_element_that_is_all_of_a_block_may_call_it_a_caption(markup: str, is_caption: bool) -> None:
    block = block_of(f"<table><tr>{markup}</tr></table>", "Boats at the quay.")
    assert (block.evidence.declared is Role.CAPTION) is is_caption


@pytest.mark.parametrize("name", ["title", "style"])
def test_an_element_of_the_head_that_is_never_closed_does_not_swallow_the_page(name: str) -> None:
    assert texts(f"<html><head><{name}>Port</head><body><p>The port is shut.</p></body></html>") == [
        "The port is shut."
    ]


@pytest.mark.parametrize("opening", ["<!-- ", "<script>", "<textarea>"])
def test_what_hides_the_end_of_a_page_is_told(opening: str) -> None:
    document = read(f"<p>The port is shut.</p>{opening}{'<p>The crews have left.</p>' * 30}")
    assert [block.text for block in document.blocks] == ["The port is shut."]
    assert any("unclosed" in notice and "characters" in notice for notice in document.notices)


PROSE = "Crews of the ferries voted on Monday to go back to work after nine days, their union said at the harbour."
RECORD = {"title": "Ferry crews vote to end strike", "author": {"name": "Ann Bell"}, "body": f"<p>{PROSE}</p>" * 5}


def island(record: object, kind: str = "application/json") -> str:
    return f'<script type="{kind}">{json.dumps({"props": {"page": {"article": record}}})}</script>'


def test_a_template_that_stands_in_the_page_is_read() -> None:
    page = f"<x-story><template shadowrootmode=open><p>{PROSE}</p></template></x-story><template><p>no</p></template>"
    assert texts(page) == [PROSE]


def test_a_text_that_only_the_scripts_hold_is_read() -> None:
    document = read(f"<title>Ferry crews vote to end strike | Quay</title><div id=app></div>{island(RECORD)}")
    assert [block.text for block in document.blocks] == [PROSE] * 5
    assert document.metadata.authors == ("Ann Bell",)
    assert document.metadata.headline == "Ferry crews vote to end strike"
    assert "scripts only" in document.notices[-1]


def test_of_several_texts_in_a_script_the_one_of_the_title_is_read() -> None:
    other = {"title": "Fog at sea again this week", "body": f"<p>Fog. {PROSE}</p>" * 9}
    page = f"<title>Ferry crews vote to end strike</title>{island([other, RECORD])}"
    assert [block.text for block in read(page).blocks] == [PROSE] * 5


@pytest.mark.parametrize(
    "page",
    [
        pytest.param(f"<title>Fog</title><p>{PROSE} {PROSE}</p>{island(RECORD)}", id="a page that shows a text"),
        pytest.param(f"<title>Fog</title><p>Fog.</p>{island({'body': 'short'})}", id="nothing long"),
        pytest.param(f"<title>Fog</title><p>Fog.</p>{island(RECORD, 'text/javascript')}", id="no data"),
        pytest.param("<title>Fog</title><p>Fog.</p><script type=application/json>{broken" + "x" * 500, id="broken"),
    ],
)
def test_the_scripts_of_other_pages_are_let_alone(page: str) -> None:
    assert not any("scripts only" in notice for notice in read(page).notices)


def test_the_head_of_a_table_with_a_caption_is_marked() -> None:
    (block,) = read("<table><caption>Ships</caption><tr><th>Port<th>Ships</tr><tr><td>Aldham<td>12</tr></table>").blocks
    assert block.text == "Ships\nPort\tShips\nAldham\t12"
    assert "<thead><tr><th>Port</th><th>Ships</th></tr></thead><tbody>" in block.markup


def test_who_is_quoted_stands_at_the_foot_of_a_quotation_and_not_of_the_page() -> None:
    block = block_of(
        "<blockquote><p>So it was.</p><footer>— Tom Fenn</footer></blockquote><footer>x</footer>", "— Tom Fenn"
    )
    assert "footer" not in block.evidence.ancestors
