"""The user's browser: which program it is, and how it is started."""

import os
import shlex
import subprocess
import sys
from collections.abc import Callable
from contextlib import AbstractContextManager

_IN_TERMINAL = frozenset({"w3m", "lynx", "links", "links2", "elinks", "browsh", "carbonyl", "cha", "www-browser"})
"""Browsers that take over the terminal, whatever else there is."""
_DISPLAYS = ("DISPLAY", "WAYLAND_DISPLAY")


def find_browser() -> list[str] | None:
    """Give the program of $BROWSER as an argument list; of several the first."""
    value = os.environ.get("BROWSER", "").split(os.pathsep)[0].strip()
    try:
        return shlex.split(value) or None
    except ValueError:
        return [value]


def arguments_for(browser: list[str], address: str) -> list[str]:
    """Put the address where the browser wants it: in the place of %s, or last."""
    if any("%s" in word for word in browser):
        return [word.replace("%s", address) for word in browser]
    return [*browser, address]


def takes_terminal(browser: list[str]) -> bool:
    """Tell whether a browser draws in the terminal, so that the reader must step aside for it."""
    if os.path.basename(browser[0]) in _IN_TERMINAL:
        return True
    return sys.platform != "darwin" and not any(os.environ.get(name) for name in _DISPLAYS)


def open_in_browser(browser: list[str], address: str, suspend: Callable[[], AbstractContextManager[None]]) -> None:
    """Start the browser on an address, without a shell: in the reader's place, or beside it.

    Raises:
        OSError: when it cannot be started.
    """
    arguments = arguments_for(browser, address)
    if takes_terminal(browser):
        with suspend():
            subprocess.run(arguments, check=False)
        return
    nowhere = subprocess.DEVNULL
    subprocess.Popen(arguments, stdin=nowhere, stdout=nowhere, stderr=nowhere, start_new_session=True)
