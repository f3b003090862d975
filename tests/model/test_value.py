"""Values are named tuples, whoever defines their classes."""

import copy
import inspect
import pickle
import typing
from functools import cached_property

import pytest

from tui_reader.model.value import Value


class Tide(Value):
    """When the water is high."""

    port: str
    """Where."""
    hours: tuple[int, ...]
    """At what hours."""
    height: float = 0.0
    """How high."""
    neighbour: "Tide | None" = None
    """The next port."""

    @property
    def is_high(self) -> bool:
        """Whether it floods the quay."""
        return self.height > 5

    def later(self) -> "Tide":
        """Give the tide of the next day."""
        return self._replace(hours=tuple(hour + 1 for hour in self.hours))


class Table(Tide):
    """A class on top of a value."""

    @cached_property
    def first(self) -> int:
        """The first hour."""
        return self.hours[0]


QUAY = Tide("Ebbhaven", (3, 15), 5.5)


def test_fields_are_given_in_their_order_or_by_name() -> None:
    assert Tide(hours=(3, 15), port="Ebbhaven", height=5.5) == QUAY
    assert tuple(QUAY) == ("Ebbhaven", (3, 15), 5.5, None)
    assert (QUAY.port, QUAY.hours, QUAY.height, QUAY.neighbour, QUAY.is_high) == (*QUAY, True)
    assert Tide("Ebbhaven", ()).height == 0


@pytest.mark.parametrize(
    ("given", "named"), (((), {}), (("Ebbhaven",), {}), (QUAY, {"port": ""}), (QUAY, {"depth": 1}))
)
def test_fields_that_are_missing_given_twice_or_unknown_are_refused(
    given: tuple[object, ...], named: dict[str, object]
) -> None:
    make: typing.Any = Tide
    with pytest.raises(TypeError):
        make(*given, **named)


def test_a_value_is_replaced_and_not_changed() -> None:
    assert QUAY.later() == QUAY._replace(hours=(4, 16)) and QUAY.hours == (3, 15)
    with pytest.raises(ValueError, match="depth"):
        QUAY._replace(depth=1)  # type: ignore[call-arg]
    with pytest.raises(AttributeError):
        setattr(QUAY, "port", "Elsewhere")  # noqa: B010
    with pytest.raises(AttributeError):
        setattr(QUAY, "depth", 1)  # noqa: B010


def test_a_class_on_top_of_a_value_has_its_fields_and_room_for_more() -> None:
    table = Table(*QUAY)
    assert table.first == 3 and table.later() == Table("Ebbhaven", (4, 16), 5.5)
    assert isinstance(table.later(), Table) and vars(table) == {"first": 3}
    assert not hasattr(QUAY, "__dict__")


def test_a_value_goes_to_another_process_and_back() -> None:
    assert pickle.loads(pickle.dumps(QUAY)) == copy.deepcopy(QUAY) == copy.copy(QUAY) == QUAY
    assert type(pickle.loads(pickle.dumps(Table(*QUAY)))) is Table


def test_a_value_shows_what_it_is_made_of() -> None:
    assert repr(QUAY) == "Tide(port='Ebbhaven', hours=(3, 15), height=5.5, neighbour=None)"
    assert QUAY._asdict() == {"port": "Ebbhaven", "hours": (3, 15), "height": 5.5, "neighbour": None}
    assert list(inspect.signature(Tide).parameters) == list(Tide._fields) == list(Tide.__match_args__)
    assert Tide._field_defaults == {"height": 0.0, "neighbour": None}
    assert typing.get_type_hints(Tide)["neighbour"] == Tide | None


def test_a_value_is_made_of_a_row_that_has_all_of_its_fields() -> None:
    assert Tide._make(QUAY) == QUAY
    with pytest.raises(TypeError):
        Tide._make(("Ebbhaven",))


def test_fields_are_matched_in_their_order() -> None:
    match QUAY:
        case Tide(port, (first, *_), height=height):
            assert (port, first, height) == ("Ebbhaven", 3, 5.5)
        case _:
            pytest.fail("it should match")
