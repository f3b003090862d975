"""An `Article` as bytes and back: JSON, compressed; safe to load whoever wrote the file."""

import dataclasses
import json
import types
import typing
import zlib
from collections.abc import Callable
from enum import Enum
from typing import Any

from tui_reader.model import Article

_Coder = Callable[[Any], Any]
LONGEST = 512 * 1024 * 1024
"""Most characters that a stored article may unfold to; a bomb is refused."""


class Undecodable(ValueError):
    """The stored bytes are no article of this model."""


def encode_article(article: Article) -> bytes:
    """Make the bytes of an article."""
    raw = json.dumps(_ENCODE(article), ensure_ascii=False, separators=(",", ":"), check_circular=False)
    return zlib.compress(raw.encode("utf-8", "surrogatepass"), 5)


def decode_article(data: bytes) -> Article:
    """Make the article of the bytes.

    Raises:
        Undecodable: when they are damaged, or of another model.
    """
    try:
        unpacking = zlib.decompressobj()
        raw = unpacking.decompress(data, LONGEST)
        if unpacking.unconsumed_tail:
            raise Undecodable("too long")
        article: Article = _DECODE(json.loads(raw.decode("utf-8", "surrogatepass")))
    except (zlib.error, ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
        raise Undecodable(str(error)) from error
    return article


def _same(value: Any) -> Any:
    return value


def _coders_of(annotation: Any) -> tuple[_Coder, _Coder]:
    """Give the encoder and the decoder of a type; the model tells them, so that a new field needs nothing here."""
    origin, arguments = typing.get_origin(annotation), typing.get_args(annotation)
    if annotation in (str, int, float, bool):
        return _same, _checked(annotation)
    if origin in (typing.Union, types.UnionType):
        inner = [argument for argument in arguments if argument is not type(None)]
        encode, decode = _coders_of(inner[0])
        return (lambda value: None if value is None else encode(value)), (
            lambda value: None if value is None else decode(value)
        )
    if origin is tuple and arguments[-1] is Ellipsis:
        encode, decode = _coders_of(arguments[0])
        if encode is _same:
            return list, lambda values: tuple([decode(value) for value in values])
        return (lambda values: [encode(value) for value in values]), (
            lambda values: tuple([decode(value) for value in values])
        )
    if isinstance(annotation, type) and issubclass(annotation, Enum):
        by_value = {member.value: member for member in annotation}
        return (lambda value: value.value), by_value.__getitem__
    if isinstance(annotation, type) and issubclass(annotation, tuple):
        return list, lambda values: annotation(*values)
    if dataclasses.is_dataclass(annotation):
        return _coders_of_class(annotation)
    raise TypeError(f"the library cannot keep a {annotation!r}")


def _checked(kind: type) -> _Coder:
    accepted = (int, float) if kind is float else (kind,)

    def check(value: Any) -> Any:
        if type(value) not in accepted:
            raise TypeError(f"{kind.__name__} expected")
        return value

    return check


def _coders_of_class(kind: Any) -> tuple[_Coder, _Coder]:
    hints = typing.get_type_hints(kind)
    fields = [(field.name, _default_of(field), *_coders_of(hints[field.name])) for field in dataclasses.fields(kind)]
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


def _default_of(field: "dataclasses.Field[Any]") -> Any:
    if field.default_factory is not dataclasses.MISSING:
        return field.default_factory()
    return field.default


_ENCODE, _DECODE = _coders_of(Article)
