"""What lines and stretches of text look like, by name, in the colours of a theme.

A table rather than component classes of the style sheet: forty of those in each of seven widgets cost a quarter of a
second at start-up, because Textual resolves every one of them again for every widget.
"""

from collections.abc import Mapping

from rich.style import Style

_LOOKS: dict[str, str] = {
    "headline": "foreground bold",
    "standfirst": "reader-ink bold",
    "meta": "reader-muted dim",
    "body": "reader-ink",
    "crosshead": "reader-accent bold",
    "caption": "reader-muted italic",
    "credit": "reader-faint dim",
    "pull quote": "reader-speaker italic",
    "list item": "reader-ink",
    "blockquote": "reader-ink italic",
    "code": "reader-muted",
    "table": "reader-ink",
    "strong": "bold",
    "emphasis": "italic",
    "link": "underline",
    "inline code": "reader-speaker",
    "bullet": "reader-accent",
    "hidden": "reader-faint dim",
    "reason": "reader-accent italic",
    "line number": "reader-faint dim",
    "notice": "reader-muted italic",
    "quoted": "reader-quoted weigh",
    "source": "reader-speaker",
    "rule": "reader-rule",
    "match": "reader-match-ink on-reader-match flip-if-plain",
    "current match": "reader-current-ink on-reader-current-match bold flip-if-plain",
    "passage": "on-reader-passage flip",
    "quote mark": "reader-accent bold",
    "title": "foreground bold",
    "detail": "reader-muted dim",
    "unread": "reader-accent",
    "star": "reader-accent",
    "speaker": "reader-speaker",
    "kind": "reader-accent",
    "cursor": "on-reader-cursor flip",
    "cursor idle": "on-reader-idle",
    "selection": "on-reader-match flip",
    "doubt": "reader-problem bold",
    "problem": "reader-problem",
    "key": "reader-accent bold",
    "added": "reader-speaker underline",
    "removed": "reader-problem strike",
    "annotation": "underline reader-accent",
}
"""Name of a style: colour, `on-` ground, attributes. `dim`, `weigh` (bold) and `flip` (swap of colour and ground)
only count where a theme has nothing but the terminal's own sixteen colours, `flip-if-plain` where it has none."""


NAMES = tuple(_LOOKS)
"""Every style there is."""


class Looks:
    """The styles of one theme, made once."""

    def __init__(self, variables: Mapping[str, str], *, ansi: bool) -> None:
        self._styles = {name: _style(words.split(), variables, ansi) for name, words in _LOOKS.items()}

    def __getitem__(self, name: str) -> Style:
        return self._styles[name]


def _style(words: list[str], variables: Mapping[str, str], ansi: bool) -> Style:
    colour = ground = None
    attributes: set[str] = set()
    for word in words:
        if word in ("bold", "italic", "underline", "strike", "dim", "flip", "flip-if-plain", "weigh"):
            attributes.add(word)
        elif word.startswith("on-"):
            ground = _colour(variables[word.removeprefix("on-")])
        else:
            colour = _colour(variables[word])
    return Style(
        color=colour,
        bgcolor=ground,
        bold=True if "bold" in attributes or (ansi and "weigh" in attributes) else None,
        italic=True if "italic" in attributes else None,
        underline=True if "underline" in attributes else None,
        strike=True if "strike" in attributes else None,
        dim=True if ansi and "dim" in attributes else None,
        reverse=True if ansi and ("flip" in attributes or ("flip-if-plain" in attributes and ground is None)) else None,
    )


def _colour(value: str) -> str | None:
    """Give Rich's name of a colour of the theme; the terminal's default counts as none."""
    if value == "ansi_default":
        return None
    return value.removeprefix("ansi_") if value.startswith("ansi_") else value
