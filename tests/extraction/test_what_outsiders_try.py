"""Paragraphs as somebody writes them who tries the product for a minute, in six languages."""

import re

import pytest

from tests.prose_cases import Case, agrees, read_cases
from tui_reader.extraction.attributions import find_attributions

_LANGUAGE = re.compile(r" \((\w\w)\)$")


@pytest.mark.parametrize("case", [pytest.param(case, id=case.title) for case in read_cases("outsiders.md")])
def test_all_that_is_said_goes_to_who_says_it(case: Case) -> None:
    language, text = _LANGUAGE.findall(case.title)[0], case.text.strip()
    findings = find_attributions(text, language)
    found = [
        (quote.kind.value, f"{quote.speaker or 'nobody'}: {' '.join(text[quote.span.start : quote.span.end].split())}")
        for quote in findings.quotes
    ]
    found += [("source", f"{source.name} ({source.kind.value})") for source in findings.sources if source.name]
    assert len(found) == len(case.expected), found
    for (word, line), (expected_word, expected) in zip(found, case.expected, strict=True):
        assert word == expected_word
        assert agrees(line, expected)
