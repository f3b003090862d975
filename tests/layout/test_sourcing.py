"""What an article rests on, in a line."""

import pytest

from tests.layout.invented import article_of, ferry_article
from tui_reader.layout.sourcing import sourcing_line
from tui_reader.model import Source, SourceKind
from tui_reader.model.sourcing import SourcingProfile


@pytest.mark.parametrize(
    ("sources", "profile", "expected"),
    (
        (
            1,
            SourcingProfile(200, (("person", 1),), attributed_words=30),
            "1 source: 1 person. 15 % of the words are attributed.",
        ),
        (
            4,
            SourcingProfile(100, (("person", 2), ("unnamed", 2)), attributed_words=50, notes=("1 mark of hearsay",)),
            "4 sources: 2 people, 2 unnamed. 50 % of the words are attributed. 1 mark of hearsay.",
        ),
        (
            1,
            SourcingProfile(900, (("person", 1),), attributed_words=2),
            "1 source: 1 person. Less than 1 % of the words are attributed.",
        ),
        (1, SourcingProfile(900, (("agency", 1),)), "1 source: 1 agency. 0 % of the words are attributed."),
        (0, SourcingProfile(100), ""),
        (1, SourcingProfile(), ""),
    ),
)
def test_the_profile_is_a_sentence_or_two(sources: int, profile: SourcingProfile, expected: str) -> None:
    found = tuple(Source(str(number), SourceKind.PERSON) for number in range(sources))
    assert sourcing_line(article_of("Text")._replace(sources=found, sourcing=profile)) == expected


def test_an_article_without_a_profile_has_no_line() -> None:
    assert sourcing_line(ferry_article()) == ""
