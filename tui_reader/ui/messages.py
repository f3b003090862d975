"""What the background tells the main screen."""

from dataclasses import dataclass

from textual.message import Message

from tui_reader.model import Article, Unreadable
from tui_reader.model.summary import ArticleSummary


@dataclass
class FilesFound(Message):
    """Some more files were found in the paths that are being opened."""

    paths: list[str]
    """Readable or not: reading shows."""
    problems: list[Unreadable]
    """Paths that hold nothing to read."""
    is_last: bool = False
    """Whether the search has ended."""


@dataclass
class ArticleRead(Message):
    """A file that was to be shown has been read."""

    path: str
    """The path."""
    outcome: Article | Unreadable
    """The article, or why there is none."""
    is_reload: bool = False
    """Whether the article was on the screen already."""
    is_part: bool = False
    """Whether this is only the beginning of a long file, the rest of which is still being read."""


@dataclass
class Described(Message):
    """Some articles of the list have been read for their headlines."""

    summaries: list[tuple[str, ArticleSummary]]
    """Path and summary."""
    done: int
    """How many have been read so far."""
    total: int
    """How many there are to read."""
