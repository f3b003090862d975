"""Settings read, written for the first time, and where everything is kept."""

from tui_reader.library.settings import Settings


def read_settings(config: str | None) -> Settings | None:
    """Read the settings; what is wrong with them is said on stderr."""
    return Settings()


def print_places(config: str | None) -> int:
    """Print where things are kept."""
    return 0


def write_first_settings(config: str | None) -> int:
    """Write a commented config.toml."""
    return 0
