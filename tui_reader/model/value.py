"""Values: tuples with named fields, as `typing.NamedTuple` makes them, in a quarter of the time.

Sixty classes of them are defined before the first page stands. `NamedTuple` compiles a constructor for each and looks
into every annotation; that, and importing `typing`, took an eighth of the time to the page. Here the standard library
makes one named tuple for each number of fields, and all values of that size borrow its constructor and its fields.
"""

from __future__ import annotations

from collections import namedtuple
from functools import cache
from types import FunctionType

TYPE_CHECKING = False  # `typing` has a constant for it, and is not to be imported

if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Any, Self
    from typing import NamedTuple as Value


class _ValueClass(type):
    """Makes fields of what the body of a class annotates, unless the class stands on one that has its fields."""

    def __new__(mcs, name: str, bases: tuple[type, ...], body: dict[str, Any]) -> Any:
        if getattr(bases[0], "_fields", None) != ():
            return super().__new__(mcs, name, bases, body)
        made: Any = super().__new__(mcs, name, bases, {"__slots__": (), **body})
        made._fields = fields = tuple(made.__annotations__)
        made.__match_args__ = fields  # type: ignore[misc]
        made._field_defaults = {field: body[field] for field in fields if field in body}
        lender = _lender(len(fields))
        for field, lent in zip(fields, lender._fields, strict=True):
            setattr(made, field, vars(lender)[lent])
        made.__new__ = _renamed(lender.__new__, fields, tuple(made._field_defaults.values()))
        return made


@cache
def _lender(fields: int) -> Any:
    """Make a named tuple of so many fields."""
    return namedtuple("_Lender", [f"field_{number}" for number in range(fields)])


def _renamed(constructor: FunctionType, fields: tuple[str, ...], defaults: tuple[Any, ...]) -> FunctionType:
    """Give a constructor whose parameters have other names; compiling one takes ten times as long."""
    code = constructor.__code__.replace(co_varnames=("_cls", *fields))
    return FunctionType(code, constructor.__globals__, "__new__", defaults)


if not TYPE_CHECKING:

    class Value(tuple, metaclass=_ValueClass):
        """A tuple whose fields have names: those that the body of the class annotates, in their order."""

        __slots__ = ()
        _fields: tuple[str, ...] = ()

        @classmethod
        def _make(cls, values: Iterable[Any]) -> Self:
            """Make a value of its fields, in their order."""
            made = tuple.__new__(cls, values)
            if len(made) != len(cls._fields):
                raise TypeError(f"Expected {len(cls._fields)} arguments, got {len(made)}")
            return made

        def _replace(self, /, **changes: Any) -> Self:
            """Give the value with other fields."""
            made = self._make(map(changes.pop, self._fields, self))
            if changes:
                raise ValueError(f"Got unexpected field names: {list(changes)!r}")
            return made

        __replace__ = _replace

        def _asdict(self) -> dict[str, Any]:
            """Give the fields by name."""
            return dict(zip(self._fields, self, strict=True))

        def __repr__(self) -> str:
            fields = (f"{field}={value!r}" for field, value in zip(self._fields, self, strict=True))
            return f"{type(self).__name__}({', '.join(fields)})"

        def __getnewargs__(self) -> tuple[Any, ...]:
            return tuple(self)


__all__ = ["Value"]
