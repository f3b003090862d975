"""Regular expressions that are compiled when something is first looked for with them.

Compiling takes a thousand times as long as reading the source of an expression, and most articles have no use for most
of ours: a fifth of the time until the first page was spent on expressions, half of it in vain.
"""

import re
from typing import Any, AnyStr, cast

_METHODS = (
    "search", "match", "fullmatch", "findall", "finditer", "sub", "subn", "split", "flags", "groups", "groupindex",
)  # fmt: skip


def expression(pattern: AnyStr, flags: int = 0) -> "re.Pattern[AnyStr]":
    """Give an expression that compiles itself when it is first asked anything; for constants of modules.

    Raises:
        re.error: at that moment, when it is none; the tests try every one.
    """
    return cast("re.Pattern[AnyStr]", LateExpression(pattern, flags))


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
