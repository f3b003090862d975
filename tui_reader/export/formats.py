"""The names of the formats, and the endings of files that ask for them."""

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
    folded = name.lower()
    return next((format for ending, format in _BY_ENDING.items() if folded.endswith(ending)), FORMATS[0])
