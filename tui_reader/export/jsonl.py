"""JSON Lines: the contract that scripts rely on."""

from tui_reader.export.json import dump
from tui_reader.export.record import to_record
from tui_reader.model import Article


def to_json_line(article: Article) -> str:
    """Give the record of an article as one line, with its line end."""
    return dump(to_record(article)) + "\n"
