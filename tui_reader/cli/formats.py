"""The names of the output formats; the formats themselves are in the room `export`."""

FORMATS = ("markdown", "text", "json", "jsonl", "csv", "bibtex", "csl")
"""What `--to` takes."""

ROWS = ("quotes", "sources")
"""What `--rows` takes: what one row of `--to csv` is."""

_BY_SUFFIX = {
    ".md": "markdown",
    ".markdown": "markdown",
    ".txt": "text",
    ".json": "json",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".csv": "csv",
    ".bib": "bibtex",
}


def format_of_file(name: str) -> str:
    """Give the format that the suffix of an output file asks for; Markdown when it asks for none."""
    _, dot, suffix = name.rpartition(".")
    return _BY_SUFFIX.get((dot + suffix).lower(), "markdown")
