"""Regular expressions that are compiled when something is first looked for with them.

Compiling takes a thousand times as long as reading the source of an expression, and most articles have no use for most
of ours: a fifth of the time until the first page was spent on expressions, half of it in vain.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, AnyStr

_METHODS = (
    "search", "match", "fullmatch", "findall", "finditer", "sub", "subn", "split", "flags", "groups", "groupindex",
)  # fmt: skip


def expression(pattern: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """Give an expression that compiles itself when it is first asked anything; for constants of modules.

    Raises:
        re.error: at that moment, when it is none; the tests try every one.
    """
    return LateExpression(pattern, flags)  # type: ignore[return-value]


def any_of(phrases: Iterable[str]) -> str:
    """Give the source of an expression that stands for any of some phrases, whichever comes first.

    What they begin with is written once, so that most places of a text are done with after a letter or two.
    """
    rests: dict[str, list[str]] = {}
    for phrase in sorted(set(phrases), reverse=True):
        rests.setdefault(phrase[:1], []).append(phrase[1:])
    branches = [re.escape(first) + any_of(rest) if first else "" for first, rest in rests.items()]
    return branches[0] if len(branches) == 1 else f"(?:{'|'.join(branches)})"


class LateExpression:
    """Stands for a compiled expression; once compiled, its methods are those of the compiled one."""

    def __init__(self, pattern: Any, flags: int) -> None:
        self.pattern = pattern
        self._flags = flags

    def __getattr__(self, name: str) -> Any:
        if name not in _METHODS:
            raise AttributeError(name)
        compiled = re.compile(self.pattern, self._flags)
        for method in _METHODS:
            setattr(self, method, getattr(compiled, method))
        return getattr(compiled, name)

    def __repr__(self) -> str:
        return f"expression({self.pattern!r})"
