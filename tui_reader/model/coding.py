"""Values of the model as plain JSON values and back, by what their types say.

A new field needs nothing here: its default stands for it in what was kept before. What does not fit raises, because
kept values may come from somewhere else.
"""

import types
import typing
from collections.abc import Callable
from enum import Enum
from functools import cache
from typing import Any

from tui_reader.model.span import Span

_Coder = Callable[[Any], Any]


def to_plain(value: Any) -> Any:
    """Give a named tuple or dataclass as a dictionary of plain values, without the fields that have their default."""
    kind: Any = type(value)
    return coders_of(kind)[0](value)


T = typing.TypeVar("T")


def from_plain(kind: type[T], plain: Any) -> T:
    """Give the named tuple or dataclass of a dictionary that `to_plain` made.

    Raises:
        TypeError, ValueError, KeyError, AttributeError: when it is not one of those.
    """
    annotation: Any = kind
    value: T = coders_of(annotation)[1](plain)
    return value


def _same(value: Any) -> Any:
    return value


@cache
def coders_of(annotation: Any) -> tuple[_Coder, _Coder]:
    """Give the encoder and the decoder of a type, made once."""
    origin, arguments = typing.get_origin(annotation), typing.get_args(annotation)
    if annotation in (str, int, float, bool):
        return _same, _checked(annotation)
    if origin in (typing.Union, types.UnionType):
        inner = [argument for argument in arguments if argument is not type(None)]
        encode, decode = coders_of(inner[0])
        return (lambda value: None if value is None else encode(value)), (
            lambda value: None if value is None else decode(value)
        )
    if origin is tuple and arguments[-1] is Ellipsis:
        encode, decode = coders_of(arguments[0])
        many = list if encode is _same else (lambda values: [encode(value) for value in values])
        return many, lambda values: tuple([decode(value) for value in _listed(values)])
    if origin is tuple:
        return _coders_of_row([coders_of(argument) for argument in arguments])
    if isinstance(annotation, type) and issubclass(annotation, Enum):
        by_value = {member.value: member for member in annotation}
        return (lambda value: value.value), by_value.__getitem__
    if annotation is Span:
        return list, _span
    if hasattr(annotation, "__match_args__"):
        return _coders_of_class(annotation)
    raise TypeError(f"a {annotation!r} cannot be kept")


def _span(values: Any) -> Span:
    """Make a place in a text; a book has a hundred thousand, and a call of `Span` takes twice as long."""
    start, end = _listed(values)
    if type(start) is not int or type(end) is not int:
        raise TypeError("int expected")
    return tuple.__new__(Span, (start, end))


def _listed(values: Any) -> list[Any]:
    if type(values) is not list:
        raise TypeError("a list expected")
    return values


def _checked(kind: type) -> _Coder:
    accepted = (int, float) if kind is float else (kind,)

    def check(value: Any) -> Any:
        if type(value) not in accepted:
            raise TypeError(f"{kind.__name__} expected")
        return value

    return check


def _coders_of_row(coders: list[tuple[_Coder, _Coder]]) -> tuple[_Coder, _Coder]:
    """Give the coders of a tuple whose parts each have a type of their own."""

    def encode(values: Any) -> list[Any]:
        return [coder[0](value) for coder, value in zip(coders, values, strict=True)]

    def decode(values: Any) -> tuple[Any, ...]:
        return tuple([coder[1](value) for coder, value in zip(coders, _listed(values), strict=True)])

    return encode, decode


def _coders_of_class(kind: Any) -> tuple[_Coder, _Coder]:
    hints, defaults = typing.get_type_hints(kind), _defaults_of(kind)
    fields = [(name, defaults.get(name, _NONE), *coders_of(hints[name])) for name in kind.__match_args__]
    decoders = {name: decode for name, _, _, decode in fields}

    def encode(value: Any) -> dict[str, Any]:
        made = {}
        for name, default, encode_field, _ in fields:
            part = getattr(value, name)
            if part is not default and part != default:
                made[name] = encode_field(part)
        return made

    def decode(made: dict[str, Any]) -> Any:
        return kind(**{name: decoders[name](part) for name, part in made.items() if name in decoders})

    return encode, decode


_NONE = object()
"""Stands for the default of a field that has none."""


def _defaults_of(kind: Any) -> dict[str, Any]:
    """Give the default of each field that has one, of a named tuple or a dataclass."""
    if issubclass(kind, tuple):
        named: dict[str, Any] = kind._field_defaults
        return named
    from dataclasses import MISSING, fields

    made = {field.name: field.default_factory() for field in fields(kind) if field.default_factory is not MISSING}
    return made | {field.name: field.default for field in fields(kind) if field.default is not MISSING}
