"""Expressions that wait until they are needed."""

import re

import pytest

from tui_reader.lexicon.expressions import LateExpression, expression


def test_nothing_is_compiled_before_something_is_looked_for() -> None:
    wrong = expression("(")
    with pytest.raises(re.error):
        wrong.search("a")


def test_it_answers_as_a_compiled_expression_does() -> None:
    late, compiled = expression(r"(?P<vowel>[aeiou])", re.IGNORECASE), re.compile(r"(?P<vowel>[aeiou])", re.IGNORECASE)
    text = "An Old word"
    assert late.findall(text) == compiled.findall(text)
    assert late.sub("_", text, count=1) == compiled.sub("_", text, count=1)
    assert [match["vowel"] for match in late.finditer(text)] == [match["vowel"] for match in compiled.finditer(text)]
    assert late.fullmatch(text) is None and late.split("xay") == ["x", "a", "y"]
    assert (late.pattern, late.flags, late.groups) == (compiled.pattern, compiled.flags, compiled.groups)


def test_it_is_compiled_once() -> None:
    late = expression("a")
    assert isinstance(late, LateExpression)
    assert late.search == late.search and "search" in vars(late)
    assert not hasattr(late, "scanner")
