"""The names of the formats, and the endings of files that ask for them."""

import os

FORMATS = ("markdown", "text", "json", "jsonl", "csv", "bibtex", "csl")
"""Every format, the one first that is taken when nothing asks for another."""

ROWS = ("quotes", "sources")
"""What one row of `csv` can be."""

_BY_ENDING = {
    ".md": "markdown",
    ".markdown": "markdown",
    ".txt": "text",
    ".csl.json": "csl",
    ".json": "json",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".csv": "csv",
    ".bib": "bibtex",
}


def format_of_file(name: str) -> str:
    """Give the format that the ending of a file asks for; Markdown when it asks for none."""
    return _format_of_ending(name) or FORMATS[0]


def has_strange_ending(name: str) -> bool:
    """Tell whether the ending of a file asks for something that is no format of ours: `.pdf`, `.docx`."""
    return bool(os.path.splitext(name)[1]) and _format_of_ending(name) is None


def _format_of_ending(name: str) -> str | None:
    folded = name.lower()
    return next((format for ending, format in _BY_ENDING.items() if folded.endswith(ending)), None)
