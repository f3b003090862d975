"""Blocks are compared with the running text of their own page."""

from hypothesis import given
from hypothesis import strategies as st

from tui_reader.cleaning.main_style import MAIN_STYLE, style_figures
from tui_reader.cleaning.page_signs import Stretch
from tui_reader.cleaning.signs import read_signs
from tui_reader.model import Block, Evidence

PROSE = "The ferry to Port Selwyn sailed again on Monday, three weeks after its winch had broken in a heavy swell."


def figures_of(blocks: list[Block], stretch: Stretch) -> list[dict[str, float]]:
    signs = read_signs(blocks, "en")
    columns = style_figures(blocks, signs, [*zip(*[sign.figures for sign in signs], strict=True)], stretch)
    return [dict(zip(MAIN_STYLE, row, strict=True)) for row in zip(*columns, strict=True)]


def block(text: str, blank: int = 1, indent: int = 0, marker: str = "", line_starts: tuple[int, ...] = ()) -> Block:
    evidence = Evidence(blank_lines_before=blank, indent=indent)
    return Block(text, 1, 1, marker=marker, line_starts=line_starts, evidence=evidence)


def test_running_text_is_like_itself() -> None:
    for figures in figures_of([block(PROSE), block(PROSE), block(PROSE)], Stretch(0, 2)):
        assert figures["layout of main"] == 1
        assert figures["blank to main"] == 0
        assert abs(figures["capitals to main"]) < 1e-9


def test_what_is_set_otherwise_is_told() -> None:
    others = [block("Share", 0), block("Follow us", 3, 4), block(PROSE, 1, 0, "•"), block(PROSE, 1, 0, "", (60,))]
    share, follow, listed, wrapped = figures_of([block(PROSE), block(PROSE), *others], Stretch(0, 1))[2:]
    assert (share["blank to main"], follow["blank to main"], listed["blank to main"]) == (-1, 2, 0)
    assert share["layout of main"] == follow["layout of main"] == listed["layout of main"] == 0
    assert wrapped["layout of main"] == 1
    assert abs(listed["capitals to main"]) < 1e-9 < follow["capitals to main"] < share["capitals to main"]


@given(st.lists(st.sampled_from((PROSE, "Share", "Follow us", "1 2 3", "…")), min_size=1, max_size=12), st.data())
def test_every_block_has_every_figure(texts: list[str], data: st.DataObject) -> None:
    first = data.draw(st.integers(0, len(texts) - 1))
    stretch = Stretch(first, data.draw(st.integers(first, len(texts) - 1)))
    assert [len(figures) for figures in figures_of([*map(block, texts)], stretch)] == [len(MAIN_STYLE)] * len(texts)
