"""Where the source of the package makes regular expressions, so that none goes untried."""

import ast
import re
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import tui_reader
from tui_reader.extraction.attribution.tokens import token_pattern
from tui_reader.extraction.attribution.word_lists import vocabulary_of
from tui_reader.extraction.unspaced.grammar import grammar_of
from tui_reader.layout import finding

_PACKAGE = Path(tui_reader.__file__).parent
_USES = ("compile", "search", "match", "fullmatch", "findall", "finditer", "sub", "subn", "split")


class Made(NamedTuple):
    """A call that makes an expression."""

    module: str
    """The module in which it stands."""
    owner: str
    """The function in which it stands; for a constant of a module the name of that."""
    is_constant: bool
    """Whether it stands outside of functions."""
    source: "str | bytes | None"
    """The expression, when it stands there letter by letter."""


def _languages() -> "list[re.Pattern[Any]]":
    found = [vocabulary_of(language) for language in ("en", "fr", "de")]
    return [token_pattern(each.elisions, each.clitics) for each in found]


def _queries() -> "list[re.Pattern[Any]]":
    made = (finding._pattern(query) for query in ("a", "a b", " a", "a ", "  ", "ß ﬁ", "a  b   c", '“a” - "b"', "…"))
    return [pattern for pattern in made if pattern is not None]


def _grammars() -> list[re.Pattern[Any]]:
    """Give the expressions of the languages without spaces."""
    return [field for code in ("zh", "ja") for field in grammar_of(code) if isinstance(field, re.Pattern)]


MAKERS: "dict[str, Callable[[], list[re.Pattern[Any]]]]" = {
    "tui_reader.extraction.attribution.tokens.token_pattern": _languages,
    "tui_reader.extraction.unspaced.grammar.grammar_of": _grammars,
    "tui_reader.layout.finding._pattern": _queries,
    "tui_reader.readers.markdown.inline._take_code": lambda: [re.compile(f"(?<!`)`{{{n}}}(?!`)") for n in (1, 2, 40)],
    "tui_reader.lexicon.expressions.expression": list,
    "tui_reader.lexicon.expressions.__getattr__": list,
}
"""Functions that make an expression of what they are given, and what they make of what is hard."""


@cache
def made_in_source() -> tuple[Made, ...]:
    """Find every call in the source of the package that makes an expression."""
    found: list[Made] = []
    for path in sorted(_PACKAGE.rglob("*.py")):
        module = ".".join(("tui_reader", *path.relative_to(_PACKAGE).with_suffix("").parts)).removesuffix(".__init__")
        tree = ast.parse(path.read_text(encoding="utf-8"))
        for statement in tree.body:
            found += _in_statement(module, statement)
    return tuple(found)


def _in_statement(module: str, statement: ast.stmt) -> Iterator[Made]:
    functions = [node for node in ast.walk(statement) if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef))]
    inside: set[ast.AST] = set()
    for function in reversed(functions):  # the inner ones first
        for call in _calls(function):
            if call not in inside:
                inside.add(call)
                yield Made(module, function.name, False, _constant(call))
    owner = _target(statement)
    for call in _calls(statement):
        if call not in inside:
            yield Made(module, owner, True, _constant(call))


def _calls(node: ast.AST) -> Iterator[ast.Call]:
    for each in ast.walk(node):
        if isinstance(each, ast.Call):
            made = each.func
            if isinstance(made, ast.Attribute) and isinstance(made.value, ast.Name):
                if made.value.id == "re" and made.attr in _USES:
                    yield each
            elif isinstance(made, ast.Name) and made.id in ("expression", "LateExpression"):
                yield each


def _constant(call: ast.Call) -> "str | bytes | None":
    first = call.args[0] if call.args else None
    return first.value if isinstance(first, ast.Constant) and isinstance(first.value, (str, bytes)) else None


def _target(statement: ast.stmt) -> str:
    targets = statement.targets if isinstance(statement, ast.Assign) else [getattr(statement, "target", None)]
    return next((target.id for target in targets if isinstance(target, ast.Name)), "")
