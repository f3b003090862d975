"""Colours: two themes of our own, and what every theme is asked for."""

from textual.color import Color
from textual.theme import Theme

DARK = Theme(
    name="newsprint-dark",
    primary="#d9a05b",
    secondary="#8fb5cc",
    accent="#d9a05b",
    warning="#e0b05c",
    error="#e07a6a",
    success="#9cb573",
    foreground="#dcd7ce",
    background="#161514",
    surface="#1e1c1a",
    panel="#262321",
    dark=True,
)
LIGHT = Theme(
    name="newsprint-light",
    primary="#96341f",
    secondary="#24587a",
    accent="#96341f",
    warning="#8a5a00",
    error="#b02a1a",
    success="#476b1e",
    foreground="#25221e",
    background="#faf7f0",
    surface="#f2ede2",
    panel="#e9e2d4",
    dark=False,
)
_NONE = "ansi_default"
_GROUNDS = ("background", "surface", "panel", "boost")
_MEANINGS = ("primary", "secondary", "accent", "warning", "error", "success", "foreground")
_PARTS = (
    "border", "border-blurred", "block-cursor-foreground", "block-cursor-background", "input-cursor-background",
    "input-cursor-foreground", "input-selection-background", "input-selection-foreground", "scrollbar",
    "scrollbar-hover", "scrollbar-active", "scrollbar-background", "scrollbar-background-hover",
    "scrollbar-background-active", "ansi-background", "ansi-foreground",
)  # fmt: skip

PLAIN = Theme(
    name="plain",
    dark=True,
    ansi=True,
    variables=dict.fromkeys(_PARTS, _NONE)
    | {"block-cursor-text-style": "reverse", "input-cursor-text-style": "reverse"},
    **dict.fromkeys((*_MEANINGS, *_GROUNDS), _NONE),  # type: ignore[arg-type]
)
"""No colour at all, for those who set NO_COLOR: weight, slant and reversal say everything."""

OURS = (DARK, LIGHT, PLAIN)

ROUND = ("newsprint-dark", "newsprint-light", "ansi-dark", "ansi-light", "plain")
"""Themes that one key goes through; the palette offers all."""

_ANSI = {
    "reader-ink": "ansi_default",
    "reader-muted": "ansi_default",
    "reader-faint": "ansi_default",
    "reader-rule": "ansi_bright_black",
    "reader-accent": "ansi_yellow",
    "reader-speaker": "ansi_cyan",
    "reader-quoted": "ansi_default",
    "reader-passage": "ansi_default",
    "reader-match": "ansi_yellow",
    "reader-match-ink": "ansi_black",
    "reader-current-match": "ansi_red",
    "reader-current-ink": "ansi_bright_white",
    "reader-cursor": "ansi_default",
    "reader-idle": "ansi_default",
    "reader-problem": "ansi_red",
    "reader-muted-style": "dim",
}
"""With the terminal's own sixteen colours nothing can be blended: weight and reversal say it instead."""


def reader_variables(theme: Theme, colours: dict[str, str]) -> dict[str, str]:
    """Derive the colours of the reader's lines from those that every theme has.

    Args:
        theme: The theme in use.
        colours: Its variables, as Textual generates them.
    """
    if theme.name == PLAIN.name:
        return dict.fromkeys(_ANSI, "ansi_default") | {"reader-muted-style": "dim"}
    if theme.ansi:
        light = {} if theme.dark else {"reader-accent": "ansi_magenta", "reader-match": "ansi_bright_yellow"}
        return _ANSI | light
    ink, paper = Color.parse(colours["foreground"]), Color.parse(colours["background"])
    accent, second = Color.parse(colours["primary"]), Color.parse(colours["secondary"])

    def over(colour: Color, share: float) -> str:
        return paper.blend(colour, share).hex6

    return {
        "reader-ink": over(ink, 0.94),
        "reader-muted": over(ink, 0.62),
        "reader-faint": over(ink, 0.52),
        "reader-rule": over(ink, 0.24),
        "reader-accent": accent.hex6,
        "reader-speaker": second.hex6,
        "reader-quoted": ink.blend(accent, 0.45).hex6,
        "reader-passage": over(second, 0.24),
        "reader-match": over(accent, 0.34),
        "reader-match-ink": ink.hex6,
        "reader-current-match": over(accent, 0.72),
        "reader-current-ink": paper.hex6,
        "reader-cursor": over(accent, 0.2),
        "reader-idle": over(ink, 0.08),
        "reader-problem": Color.parse(colours["error"]).hex6,
        "reader-muted-style": "none",
    }
