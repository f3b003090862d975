"""What the user has set in config.toml."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Settings:
    """What can be set."""

    theme: str = "dark"
    """Name of the theme: "dark", "light", "ansi" (the terminal's own colours), or one of Textual's."""
    text_width: int = 72
    """Most columns of the article's text."""
    watch: bool = True
    """Whether an article is read again when its file changes."""
    keys: tuple[tuple[str, tuple[str, ...]], ...] = ()
    """Keys by command: ("quit", ("q", "ctrl+q"))."""
