"""The prose cases in tests/cases: what a line is, and who said what."""

import re

import pytest

from tests.prose_cases import Case, agrees, read_cases
from tests.sample_truth import folded, same_source, same_speaker
from tui_reader.model import BODY_ROLES, Article, Quote, QuoteKind
from tui_reader.pipeline import analyse

_SOURCE = re.compile(r"(.+) \((\w+)\)$")


def cases_of(name: str) -> pytest.MarkDecorator:
    """Run a test for every case of a file, expecting the misses that are noted in it."""
    params = []
    for case in read_cases(name):
        marks = (pytest.mark.xfail(strict=True, reason=case.known_miss),) if case.known_miss else ()
        params.append(pytest.param(case, id=case.title, marks=marks))
    return pytest.mark.parametrize("case", params)


def read(case: Case, *, cleaned: bool) -> Article:
    """Read the input of a case."""
    article = analyse(case.text.encode(), "case.txt", cleaned=cleaned)
    assert isinstance(article, Article)
    return article


@cases_of("cleaning.md")
def test_every_line_gets_its_role(case: Case) -> None:
    blocks = [(str(block.role), folded(block.text)) for block in read(case, cleaned=True).document.blocks]
    missing = [
        f"{role}: {text}" for role, text in case.expected if not any(a == role and agrees(b, text) for a, b in blocks)
    ]
    body = [(role, text) for role, text in blocks if role in BODY_ROLES]
    surplus = [
        f"{role}: {text}" for role, text in body if not any(a == role and agrees(text, b) for a, b in case.expected)
    ]
    assert {"missing": missing, "surplus": surplus} == {"missing": [], "surplus": []}


@cases_of("quotes.md")
def test_every_quotation_goes_to_its_speaker(case: Case) -> None:
    article = read(case, cleaned=False)
    expected = [(word, *rest.partition(": ")[::2]) for word, rest in case.expected if word != "source"]
    left = [quote for quote in article.quotes if quote.kind is not QuoteKind.INDIRECT]
    missed = []
    for kind, speaker, text in expected:
        match = next((quote for quote in left if fits(article, quote, kind, speaker, text)), None)
        if match is not None:
            left.remove(match)
        elif kind != "maybe":
            missed.append(f"{kind}: {speaker}: {text}")
    wrong = [f"{quote.kind}: {quote.speaker}: {folded(article.text_of(quote.span))}" for quote in left]
    assert {"missed": missed, "wrong": wrong} == {"missed": [], "wrong": []}


@cases_of("sources.md")
def test_every_source_is_named_with_its_kind(case: Case) -> None:
    found = [(source.name, str(source.kind)) for source in read(case, cleaned=False).sources]
    true = [match.groups() for _, rest in case.expected if (match := _SOURCE.match(rest))]
    missed = [each for each in true if not any(same_source(name, each[0]) and kind == each[1] for name, kind in found)]
    wrong = [each for each in found if not any(same_source(each[0], name) for name, _ in true)]
    assert {"missed": missed, "wrong": wrong} == {"missed": [], "wrong": []}


def fits(article: Article, quote: Quote, kind: str, speaker: str, text: str) -> bool:
    """Tell whether a quotation is the expected one."""
    if not agrees(folded(article.text_of(quote.span)), text) or kind not in ("maybe", quote.kind):
        return False
    return same_speaker(quote.speaker, None if speaker == "nobody" else speaker)
