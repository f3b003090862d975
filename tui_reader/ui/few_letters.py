"""Terminals that have few letters, of Latin-1 or of ASCII alone: what they lack is drawn with what they have."""

import codecs
from typing import TextIO

from tui_reader.layout.cells import cell_width

_HANDLER = "tui_reader.lookalikes"
_ALIKE = {
    ord(sign): alike
    for signs, alike in (
        ("─━═╌┄–—−‐‑▔▁", "-"), ("│┃║┊┆▏▎▍▌▐▕", "|"), ("╭╮╰╯┌┐└┘├┤┬┴┼┏┓┗┛", "+"), ("“”„«»", '"'), ("‘’‚‹›", "'"),
        ("●★•☆", "*"), ("█▇▆▅▄▃▂▀", "#"), ("▸→", ">"), ("▾↓", "v"), ("↑", "^"), ("←⏎", "<"), ("·…", "."), ("×", "x"),
    )
    for sign in signs
}  # fmt: skip


def draw_with_what_there_is(file: TextIO | None) -> None:
    """Have what the encoding of a terminal lacks replaced, each sign by one as wide: else no line would be in place."""
    reconfigure = getattr(file, "reconfigure", None)
    if file is not None and reconfigure is not None and codecs.lookup(file.encoding or "utf-8").name != "utf-8":
        codecs.register_error(_HANDLER, _lookalikes)
        reconfigure(errors=_HANDLER)


def _lookalikes(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeEncodeError):
        raise error
    lacking = error.object[error.start : error.end]
    return "".join(_ALIKE.get(ord(sign), "?" * cell_width(sign)) for sign in lacking), error.end
