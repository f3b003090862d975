"""In which order the library stands: chosen once, kept, and the same for whoever looks first."""

from pathlib import Path

import pytest

from tests.library.conftest import Write
from tests.library.invented import LIGHTHOUSE, PORT_STRIKE, numbered
from tui_reader.library.first_look import look_at_library
from tui_reader.library.library import Library
from tui_reader.library.orders import Order


@pytest.fixture
def place(write: Write, tmp_path: Path) -> Path:
    """A library with two stories that two articles tell each, and one that nobody else tells."""
    library = Library(tmp_path / "shelf.sqlite")
    told = (PORT_STRIKE, LIGHTHOUSE, numbered(3), PORT_STRIKE + "\nMore later.\n", LIGHTHOUSE + "\nMore later.\n")
    for number, text in enumerate(told):
        library.open(write(text, f"{number}.txt"))
    library.close()
    return tmp_path / "shelf.sqlite"


@pytest.mark.parametrize("order", Order)
def test_the_first_look_gives_the_rows_in_the_order_that_was_chosen(place: Path, order: Order) -> None:
    library = Library(place)
    library.choose_order(order)
    rows = library.list(order).page(0, 9)
    library.close()
    look = look_at_library(str(place))
    assert look is not None and look.order is order and list(look.rows) == rows


def test_a_choice_is_kept_and_a_library_without_one_has_no_table_for_it(place: Path) -> None:
    library = Library(place)
    with library.database.reading() as connection:
        assert connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'choice'").fetchone() is None
    assert library.order is Order.ADDED
    library.choose_order(Order.LENGTH)
    library.choose_order(Order.OUTLET)
    library.close()
    assert Library(place).order is Order.OUTLET


@pytest.mark.parametrize("value", ("by mood", b"\0", 7, None))
def test_a_choice_that_is_none_counts_as_none(place: Path, value: object) -> None:
    library = Library(place)
    library.choose_order(Order.LENGTH)
    with library.database.writing() as connection:
        connection.execute("UPDATE OR IGNORE choice SET value = ?", (value if value is not None else "",))
    assert library.order is Order.ADDED
    library.close()
    look = look_at_library(str(place))
    assert look is not None and look.order is Order.ADDED
