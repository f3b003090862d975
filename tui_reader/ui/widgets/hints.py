"""The last line of a screen of the library, and how one asks: as much of it as there is room for."""

from textual.content import Content
from textual.widget import Widget

from tui_reader.layout.cells import cell_width, fit
from tui_reader.layout.rows import harmless

_BETWEEN = " · "
_GAP = 2
MORE = "F1 keys"
"""Stands for the keys that a line has no room for."""


class Hints(Widget):
    """Keys and what they do, whole ones only; the last stays in any case, and F1 tells those that have no room."""

    DEFAULT_CSS = "Hints { height: 1; }"

    def __init__(self, *hints: str) -> None:
        super().__init__(classes="keys")
        self.hints = hints
        """Each key with a word for what it does."""
        self._said = ""

    def say(self, words: str) -> None:
        """Say something in their place; nothing brings them back."""
        self._said = harmless(words)
        self.refresh()

    def render(self) -> Content:
        """Set them in one line; what is said names files, and is never markup."""
        width = self.content_size.width
        return Content(fit(self._said, width) if self._said else hints_in(self.hints, width))


def hints_in(hints: tuple[str, ...], width: int) -> str:
    """Give as many of the hints as a line has room for, the last one among them.

    Where that is not all of them, arrows need no words, and the key that tells the rest does.
    """
    *others, last = hints
    if cell_width(_BETWEEN.join(hints)) <= width:
        return _BETWEEN.join(hints)
    if len(others) > 1 and others[0].startswith("↑ ↓") and cell_width(f"{MORE}{_BETWEEN}{last}") <= width:
        others, last = others[1:], f"{MORE}{_BETWEEN}{last}"
    shown: list[str] = []
    for hint in others:
        if cell_width(_BETWEEN.join((*shown, hint, last))) > width:
            break
        shown.append(hint)
    return fit(_BETWEEN.join((*shown, last)), width)


class Guide(Widget):
    """Examples and what they find, one a line."""

    def __init__(self, examples: tuple[tuple[str, str], ...], *, id: str) -> None:
        super().__init__(id=id)
        self._examples = examples
        self._problem = ""

    def tell(self, problem: str) -> None:
        """Say what is wrong in the place of the examples; nothing brings them back."""
        self._problem = harmless(problem)
        self.set_class(bool(problem), "-problem")
        self.refresh(layout=True)

    def render(self) -> Content:
        """Set them in two columns; a problem cites what was typed, and is never markup."""
        if self._problem:
            return Content(self._problem)
        width = self.content_size.width
        column = min(max(cell_width(example) for example, _ in self._examples) + _GAP, max(width // 2, 1))
        lines = []
        for example, meaning in self._examples:
            shown = fit(example, column - 1)
            lines.append(shown + " " * (column - cell_width(shown)) + fit(meaning, max(width - column, 0)))
        return Content("\n".join(lines))
