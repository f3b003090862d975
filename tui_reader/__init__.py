"""A reader for news articles in the terminal.

Importing any submodule runs this file, so it holds the version and loads the one public function when it is asked for.
"""

TYPE_CHECKING = False  # `typing` has a constant for it, but takes 7 ms to import

__version__ = "0.1.0"
__all__ = ["__version__", "read_article"]

if TYPE_CHECKING:
    from tui_reader.library.reading import read_article


def __getattr__(name: str) -> object:
    if name == "read_article":
        from tui_reader.library.reading import read_article

        return read_article
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
