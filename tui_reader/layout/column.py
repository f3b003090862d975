"""How wide the column of text is, and where it stands in its pane."""

USUAL_WIDTH = 72
"""The widest that the column is unless the user sets another width: lines of so many cells are read easily."""

NARROWEST, WIDEST = 20, 500
"""Between which widths the user may choose."""


def text_column(room: int, widest: int) -> tuple[int, int]:
    """Give the cells on the left of the column and its width: centred, with a margin where there is room for one.

    Args:
        room: Cells of the pane's content.
        widest: The widest that the column may be.
    """
    width = max(min(widest, room - 4 if room > 30 else room - 2), 1)
    return max((room - width) // 2, min(2, room - width)), width
