"""The last line of a small screen tells how to get to the panes that it does not show."""

import pytest

from tui_reader.ui.key_hints import hinted_commands, labels_of


@pytest.mark.parametrize("room", (53, 72, 110))  # what 60, 80 and 120 columns leave beside the per cent
def test_the_way_to_the_other_panes_is_told(room: int) -> None:
    named = [command.id for command in hinted_commands(room, labels_of())]
    assert {"next_pane", "activate", "help", "quit"} <= set(named)


def test_the_smallest_screens_keep_the_way_out() -> None:
    assert [command.id for command in hinted_commands(20, labels_of())] == ["help", "quit"]
