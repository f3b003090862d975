"""Every regular expression of the package, and texts made to be hard for each."""

import importlib
import inspect
import pkgutil
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product
from typing import Any

import tui_reader
from tests.fuzzing.expressions import MAKERS, made_in_source
from tui_reader.lexicon.expressions import LateExpression

try:
    from re import _constants as kinds  # type: ignore[attr-defined]
    from re import _parser as parser  # type: ignore[attr-defined]
except ImportError:  # pragma: no cover
    parser = kinds = None

_MOST_SAMPLES = 14
_IN_CLASS = {"CATEGORY_SPACE": " \n\t", "CATEGORY_DIGIT": "7", "CATEGORY_WORD": "a_7", "CATEGORY_NOT_SPACE": "a.",
             "CATEGORY_NOT_DIGIT": "a ", "CATEGORY_NOT_WORD": " -"}  # fmt: skip


@dataclass(frozen=True)
class Named:
    """A compiled expression and where it stands."""

    name: str
    """Module and variable."""
    pattern: "re.Pattern[Any]"
    """The expression."""


def all_patterns() -> list[Named]:
    """Give the expressions that stand in the variables of the package, and those that its functions make."""
    found: dict[tuple[Any, int], Named] = {}
    inline = (each for each in made_in_source() if not each.is_constant)
    made: list[tuple[str, re.Pattern[Any]]]
    made = [(f"{each.module}.{each.owner}", re.compile(each.source)) for each in inline if each.source is not None]
    made += [(name, pattern) for name, patterns in MAKERS.items() for pattern in patterns()]
    for name, pattern in made:
        found.setdefault((pattern.pattern, pattern.flags), Named(name, pattern))
    for module in pkgutil.walk_packages(tui_reader.__path__, "tui_reader."):
        if module.name.endswith("__main__"):
            continue
        for variable, value in vars(importlib.import_module(module.name)).items():
            for pattern in patterns_within(value):
                key = (pattern.pattern, pattern.flags)
                found.setdefault(key, Named(f"{module.name}.{variable}", pattern))
    return sorted(found.values(), key=lambda each: each.name)


def patterns_within(value: object) -> "list[re.Pattern[Any]]":
    """Give the expressions that a variable holds."""
    return list(_within(value, 3))


def _within(value: object, depth: int) -> "Iterator[re.Pattern[Any]]":
    if isinstance(value, re.Pattern):
        yield value
    elif isinstance(getattr(value, "__self__", None), re.Pattern):  # only one method of it is kept
        yield value.__self__  # type: ignore[attr-defined]
    elif isinstance(value, LateExpression):
        yield re.compile(value.pattern, value.flags)
    elif (
        callable(value) and hasattr(value, "cache_info") and not inspect.signature(value).parameters
    ):  # made when first used
        yield from _within(value(), depth)
    elif depth and isinstance(value, dict):
        for part in (*value.keys(), *value.values()):
            yield from _within(part, depth - 1)
    elif depth and isinstance(value, (tuple, list, set, frozenset)):
        for part in value:
            yield from _within(part, depth - 1)


def samples_of(pattern: "re.Pattern[Any]") -> list[str]:
    """Give characters that the parts of an expression are looking for, those of its repeats first."""
    source = pattern.pattern if isinstance(pattern.pattern, str) else pattern.pattern.decode("latin-1")
    parsed = parser.parse(source, pattern.flags & ~re.UNICODE if isinstance(pattern.pattern, bytes) else pattern.flags)
    repeated: dict[str, None] = {}
    others: dict[str, None] = {}
    _collect(parsed, repeated, others, False)
    return list((repeated | others | dict.fromkeys("a .")).keys())[:_MOST_SAMPLES]


def _collect(parsed: Any, repeated: dict[str, None], others: dict[str, None], is_repeat: bool) -> None:
    for operator, argument in parsed:
        name = str(operator)
        if name == "LITERAL":
            (repeated if is_repeat else others).setdefault(chr(argument))
        elif name == "ANY":
            repeated.setdefault("x")
        elif name == "IN":
            for each in _of_class(argument):
                (repeated if is_repeat else others).setdefault(each)
        elif name == "NOT_LITERAL":
            repeated.setdefault("x")
        elif name == "CATEGORY":
            for each in _IN_CLASS.get(str(argument), "a"):
                others.setdefault(each)
        else:
            for inner in _inside(argument):
                _collect(inner, repeated, others, is_repeat or "REPEAT" in name)


def _inside(argument: Any) -> Iterator[Any]:
    if isinstance(argument, parser.SubPattern):
        yield argument
    elif isinstance(argument, (tuple, list)):
        for part in argument:
            yield from _inside(part)


def _of_class(members: Any) -> Iterator[str]:
    if members and str(members[0][0]) == "NEGATE":
        yield from ("x", " ")
        return
    for operator, argument in members[:4]:
        name = str(operator)
        if name == "LITERAL":
            yield chr(argument)
        elif name == "RANGE":
            yield chr(argument[0])
        elif name == "CATEGORY":
            yield from _IN_CLASS.get(str(argument), "a")


def hard_texts(pattern: "re.Pattern[Any]", length: int) -> Iterator[str]:
    """Give texts of about a length that repeat what an expression looks for and then fail it."""
    samples = samples_of(pattern)
    for one in samples:
        yield one * length + "\x00"
    for one, other in product(samples[:7], samples[:7]):
        if one != other:
            yield (one + other) * (length // 2) + "\x00"
            yield other + one * length
    yield "".join(samples) * (length // len(samples)) + "\x00"
    for size in range(2, len(samples)):
        yield "".join(samples[:size]) * (length // size) + "\x00"
