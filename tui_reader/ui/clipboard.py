"""Copying through the terminal, which also works over SSH."""

import base64
import os

from textual.app import App

_MOST = 74_000
"""Bytes that the sequence may carry: xterm and tmux drop longer ones without a word."""


def copy_out(app: App[object], text: str, what: str) -> str:
    """Send a text to the terminal's clipboard (OSC 52); say in words what was done."""
    payload = base64.b64encode(text.encode("utf-8", "replace")).decode("ascii")
    if len(payload) > _MOST:
        name = what[:1].upper() + what[1:]
        return f"{name} is too long for a terminal's clipboard ({len(text):,} characters): x exports it."
    sequence = f"\x1b]52;c;{payload}\x07"
    if os.environ.get("TMUX"):  # it takes the one (set-clipboard) or hands the other on (allow-passthrough)
        sequence += "\x1bPtmux;" + sequence.replace("\x1b", "\x1b\x1b") + "\x1b\\"
    app._clipboard = text
    driver = app._driver
    if driver is not None:
        driver.write(sequence)
    words = len(text.split())
    return f"Copied {what}: {words:,} words." if words > 1 else f"Copied {what}."
