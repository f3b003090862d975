"""What the styles of a theme are made of, ready to be written to a terminal."""

import os

from tui_reader.model.value import Value

_TABLE = os.path.join(os.path.dirname(__file__), "inks.txt")
"""A table for each theme and depth of colour: a line with their names in brackets, then a line for each style."""

ATTRIBUTES = {"bold": 1, "dim": 2, "italic": 3, "underline": 4, "reverse": 7, "strike": 9}
"""Parameters of the escape sequence that switches an attribute on."""

_REVERSE = ATTRIBUTES["reverse"]


class Ink(Value):
    """Colours and attributes; what is empty is taken from what lies below."""

    colour: str = ""
    """Parameters of the escape sequence for the foreground, as "38;2;220;215;206"."""
    ground: str = ""
    """The same for the background."""
    attributes: frozenset[int] = frozenset()
    """Numbers of the attributes that are on."""

    def under(self, upper: "Ink") -> "Ink":
        """Lay another ink over this one.

        On a reversed one, a colour of letters alone would become that of the ground behind them.
        """
        is_flat = _REVERSE in self.attributes and not upper.ground and _REVERSE not in upper.attributes
        colour = self.colour if is_flat else upper.colour or self.colour
        return Ink(colour, upper.ground or self.ground, self.attributes | upper.attributes)


class Inks(dict[str, Ink]):
    """The inks of a theme by name of the style, in what the terminal understands of colour."""


def inks_of(theme: str, depth: str) -> Inks | None:
    """Read the inks of a theme.

    Args:
        theme: Name of the theme.
        depth: "truecolor", "256" or "16".

    Returns:
        `None` when the theme is not among those whose inks are known beforehand.
    """
    with open(_TABLE, encoding="utf-8") as file:
        known = file.read()
    _, found, rest = known.partition(f"[{theme} {depth}]\n")
    if not found:
        return None
    rows = (line.split("\t") for line in rest.partition("\n[")[0].splitlines())
    return Inks((name, Ink(colour, ground, frozenset(map(int, on.split())))) for name, colour, ground, on in rows)
