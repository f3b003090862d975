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

ENDINGS = (".md", ".txt", ".json", ".jsonl", ".csv", ".bib", ".csl.json")
"""An ending for every format, in their order but for the last, which the one before it is a part of."""


def format_of_file(name: str) -> str:
    """Give the format that the ending of a file asks for; Markdown when it asks for none."""
    return format_of_ending(name) or FORMATS[0]


def strange_ending(name: str) -> str:
    """Give the ending of a file where it asks for something that is no format of ours (`.pdf`, `.docx`), else nothing.

    A file so named would be opened by programs that cannot read what we write.
    """
    ending = os.path.splitext(name)[1]
    return ending if len(ending) > 1 and format_of_ending(name) is None else ""


def format_of_ending(name: str) -> str | None:
    """Give the format that the ending of a file asks for, or `None` when it asks for none."""
    folded = name.lower()
    return next((format for ending, format in _BY_ENDING.items() if folded.endswith(ending)), None)
