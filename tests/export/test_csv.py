"""CSV: rows that any spreadsheet reads, and none that it runs."""

import csv
import io

import pytest

from tests.layout.invented import ferry_article
from tui_reader.export.csv import header, to_csv


@pytest.mark.parametrize("rows", ("quotes", "sources"))
def test_every_row_has_the_cells_of_the_header(rows: str) -> None:
    text = header(rows) + to_csv(ferry_article(), rows)
    head, *others = csv.reader(io.StringIO(text))
    assert others and all(len(row) == len(head) for row in others)


@pytest.mark.parametrize("start", ("=", "+", "-", "@", "\t", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20"))
def test_no_cell_is_taken_for_a_formula(start: str) -> None:
    article = ferry_article()._replace(outlet=f'{start}HYPERLINK("http://example.org")')
    row = next(csv.DictReader(io.StringIO(header() + to_csv(article))))
    assert row["outlet"].startswith("'" + start)


def test_control_characters_do_not_reach_a_cell() -> None:
    row = to_csv(ferry_article()._replace(headline="a\x1b[31mb\x9bc"))
    assert "\x1b" not in row and "\x9b" not in row
