"""Writes `first_page/inks.txt`, what the styles of our themes are made of: `python -m tests.ui.first_inks`."""

import asyncio
import os
from pathlib import Path

from rich.color import ColorSystem
from rich.style import Style

import tui_reader.first_page
from tests.ui.driving import running
from tui_reader.first_page.inks import ATTRIBUTES
from tui_reader.library.settings import Settings
from tui_reader.ui.app import ReaderApp
from tui_reader.ui.looks import NAMES
from tui_reader.ui.sources import Sources

INKS = Path(tui_reader.first_page.__file__).parent / "inks.txt"

THEMES = ("newsprint-dark", "newsprint-light", "ansi-dark", "ansi-light", "plain")
DEPTHS = {"truecolor": ColorSystem.TRUECOLOR, "256": ColorSystem.EIGHT_BIT, "16": ColorSystem.STANDARD}

Table = dict[str, tuple[str, str, list[int]]]
"""Colour, ground and attributes by name of the style."""


async def styles_of(theme: str, path: Path) -> dict[str, Style]:
    """Take the styles of a theme from the running reader; the article behind `path` must be longer than a page."""
    app = ReaderApp((str(path),), Settings(theme=theme, watch=False), Sources())
    async with running(app, (120, 40)) as driver:
        styles = {name: app.looks[name] for name in NAMES}
        first, second = app.screen._compositor.render_strips()[:2]
        border, title, _, gap, border_in_use, title_in_use = list(first)[:6]
        heads = {"border": border, "head": title, "border in use": border_in_use, "head in use": title_in_use}
        styles |= {name: segment.style or Style() for name, segment in heads.items()}
        article_ends = 120 - 33 - 1
        bar = next(iter(second.crop(article_ends - 1, article_ends))).style or Style()
        styles["scrollbar"] = Style(color=bar.color, bgcolor=bar.bgcolor)
        styles |= {"pane": driver.screen.article_list.rich_style, "gap": gap.style or Style()}
        styles["keys"] = driver.screen.key_bar.rich_style
        return styles


def ink(style: Style, depth: ColorSystem) -> tuple[str, str, list[int]]:
    """Give the parameters of the escape sequences that a style takes."""
    colours: list[str] = []
    for colour, is_foreground in ((style.color, True), (style.bgcolor, False)):
        codes = colour.downgrade(depth).get_ansi_codes(foreground=is_foreground) if colour is not None else ()
        colours.append(";".join(codes))
    return colours[0], colours[1], [number for name, number in ATTRIBUTES.items() if getattr(style, name)]


def tables(path: Path) -> dict[str, dict[str, Table]]:
    """Make the whole table: theme, depth of colour, name of the style."""
    made: dict[str, dict[str, Table]] = {}
    for theme in THEMES:
        styles = asyncio.run(styles_of(theme, path))
        made[theme] = {
            depth: {name: ink(style, system) for name, style in styles.items()} for depth, system in DEPTHS.items()
        }
    return made


def written(tables_of: dict[str, dict[str, Table]]) -> str:
    """Set the tables as the file has them: a head in brackets, then a line for each style."""
    lines = []
    for theme, depths in tables_of.items():
        for depth, table in depths.items():
            lines.append(f"[{theme} {depth}]")
            lines += ["\t".join((name, *ink[:2], " ".join(map(str, ink[2])))) for name, ink in table.items()]
    return "\n".join(lines) + "\n"


def main() -> None:
    """Write the file."""
    os.environ.pop("NO_COLOR", None)
    article = Path(__file__).resolve().parent.parent.parent / "sample_articles" / "harbour-strike.txt"
    INKS.write_text(written(tables(article)))


if __name__ == "__main__":
    main()
