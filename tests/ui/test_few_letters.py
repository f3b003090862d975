"""A terminal that lacks letters gets others of the same width."""

import io

import pytest

from tui_reader.ui.few_letters import draw_with_what_there_is


@pytest.mark.parametrize(
    ("encoding", "drawn"),
    (
        ("ascii", '+-- | "Caf?" - ?? * .|'),
        ("latin-1", '+-- | "Café" - ?? * \xb7|'),
        ("utf-8", "╭─━ │ “Café” — 港 ● ·▌"),
    ),
)
def test_what_is_lacking_is_drawn_with_what_there_is(encoding: str, drawn: str) -> None:
    terminal = io.TextIOWrapper(io.BytesIO(), encoding=encoding, errors="backslashreplace")
    draw_with_what_there_is(terminal)
    terminal.write("╭─━ │ “Café” — 港 ● ·▌")
    terminal.flush()
    assert terminal.buffer.getvalue().decode(encoding) == drawn
