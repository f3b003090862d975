"""A source is set with its whole name where there is room for it, and its height is known without setting it."""

from hypothesis import given
from hypothesis import strategies as st

from tui_reader.layout.cells import cell_width
from tui_reader.layout.source_rows import source_height, source_rows
from tui_reader.model import Source, SourceKind, Span

NAMES = st.text(alphabet="ab cdé漢字\u200f-’", min_size=1, max_size=90).filter(lambda name: bool(name.strip()))


def _source(name: str, kind: SourceKind = SourceKind.PERSON, description: str | None = None, count: int = 1) -> Source:
    return Source(name, kind, description, tuple(Span(9 * at, 9 * at + 3) for at in range(count)))


def _texts(source: Source, width: int) -> list[str]:
    return [row.text for row in source_rows(source, width)]


def test_a_short_name_stands_on_one_line_with_its_kind_and_count_at_the_edge() -> None:
    assert _texts(_source("Tidal Board", SourceKind.ORGANISATION, count=3), 36) == [
        "▸ Tidal Board       organisation  ×3",
    ]


def test_a_long_name_goes_on_below_instead_of_being_cut() -> None:
    rows = _texts(_source("someone at a boat shed in the Quarry Lane", SourceKind.UNNAMED), 30)
    assert len(rows) == 2
    assert rows[0].startswith("▸ someone at a boat") and rows[0].endswith("unnamed")
    assert rows[1] == "  shed in the Quarry Lane"  # of the whole width


def test_what_is_said_of_a_source_comes_below_its_name() -> None:
    assert _texts(_source("Mara Teal", description="the harbour master"), 30) == [
        "▸ Mara Teal",
        "  the harbour master",
    ]


@given(NAMES, st.sampled_from(list(SourceKind)), st.none() | NAMES, st.integers(1, 12), st.integers(12, 60))
def test_the_height_is_that_of_the_rows_and_no_row_is_too_wide(
    name: str, kind: SourceKind, description: str | None, count: int, width: int
) -> None:
    source = _source(name, kind, description, count)
    rows = source_rows(source, width)
    assert source_height(source, width) == len(rows)
    brief = source_rows(source, width, is_brief=True)
    assert len(brief) == (2 if description else 1)
    assert all(cell_width(row.text) <= width for row in brief)
    assert all(cell_width(row.text) <= width for row in rows)
