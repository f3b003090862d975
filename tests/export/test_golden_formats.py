"""Every format of export against a golden file, compared as bytes.

`python -m tests.export.test_golden_formats` writes them anew after a change on purpose.
"""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.layout.invented import ferry_article
from tui_reader.export.bibtex import to_bibtex
from tui_reader.export.csl import to_csl
from tui_reader.export.csv import header, to_csv
from tui_reader.export.json import to_json
from tui_reader.export.jsonl import to_json_line
from tui_reader.export.markdown import to_markdown
from tui_reader.model import Article

GOLDEN = Path(__file__).parent / "golden"

FORMATS: dict[str, Callable[[Article], str]] = {
    "ferry.md": to_markdown,
    "ferry-hidden.md": lambda article: to_markdown(article, hidden=True),
    "ferry.json": lambda article: to_json(article) + "\n",
    "ferry.jsonl": to_json_line,
    "ferry-quotes.csv": lambda article: header() + to_csv(article),
    "ferry-sources.csv": lambda article: header("sources") + to_csv(article, "sources"),
    "ferry.bib": to_bibtex,
    "ferry.csl.json": lambda article: to_csl(article) + "\n",
}


@pytest.mark.parametrize("name", FORMATS)
def test_the_export_is_the_golden_one(name: str) -> None:
    assert FORMATS[name](ferry_article()).encode() == (GOLDEN / name).read_bytes()


if __name__ == "__main__":
    for name, export in FORMATS.items():
        (GOLDEN / name).write_bytes(export(ferry_article()).encode())
