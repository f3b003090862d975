"""The pictures of the README, taken from the reader on the sample articles: `python -m tests.ui.pictures`."""

import asyncio
import os
import re
from pathlib import Path

from tests.ui.driving import running
from tui_reader.library.settings import Settings
from tui_reader.ui.app import ReaderApp
from tui_reader.ui.sources import Sources

_ROOT = Path(__file__).resolve().parent.parent.parent
_FOLDER = _ROOT / ".readme"
_REMOTE_FONT = re.compile(r"\s*@font-face\s*\{[^}]*\}")
"""Textual's pictures fetch a font from the network; ours ask for nothing, and any monospaced font serves."""

_SHOTS: tuple[tuple[str, tuple[int, int], str, tuple[str, ...]], ...] = (
    ("reader-dark", (120, 36), "dark", ("j", "3", "j")),
    ("reader-light-hidden-lines", (100, 32), "light", ("j", "j", "2", "v")),
)


async def _take(name: str, size: tuple[int, int], theme: str, keys: tuple[str, ...]) -> None:
    app = ReaderApp(("sample_articles",), Settings(theme=theme, watch=False), Sources())
    async with running(app, size) as driver:
        await driver.rest(1.0)
        for key in keys:
            await driver.press(key)
            await driver.rest(0.3)
        await driver.rest(5.5)  # the word on what the last key did has gone by then
        svg = _REMOTE_FONT.sub("", app.export_screenshot(title="newsreader"))
    (_FOLDER / f"{name}.svg").write_text(svg, encoding="utf-8")


def main() -> None:
    """Take them all."""
    os.chdir(_ROOT)
    _FOLDER.mkdir(exist_ok=True)
    for shot in _SHOTS:
        asyncio.run(_take(*shot))


if __name__ == "__main__":
    main()
