"""A reader for news articles in the terminal.

Importing any submodule runs this file, so it holds the version and loads the one public function when it is asked for.
"""

from typing import TYPE_CHECKING, Any

__version__ = "0.1.0"
__all__ = ["__version__", "read_article"]

if TYPE_CHECKING:
    from tui_reader.library.reading import read_article


def __getattr__(name: str) -> Any:
    if name == "read_article":
        from tui_reader.library.reading import read_article

        return read_article
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
