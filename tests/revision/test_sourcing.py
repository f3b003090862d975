"""What an article rests on is counted anew when its quotes and sources are corrected."""

import json

import pytest

from tui_reader import read_article
from tui_reader.export.json import to_json
from tui_reader.layout.sourcing import sourcing_line
from tui_reader.model import Article, Span
from tui_reader.revision.applying import apply_corrections
from tui_reader.revision.corrections import (
    Correction,
    MergeNames,
    drop_quote,
    quote_selection,
    set_speaker,
)

TEXT = """Ferry to the island stops on Sunday

By Ana Quill

“The boats are by far too old to sail in the winter storms,” said Ines Okafor, the mayor of Skarn.

“Nobody asked the people who live here,” said Tomas Reyk, a fisherman.

The ferry has sailed since 1911. Its owner did not answer and the harbour will be closed on Monday as well.
"""


@pytest.fixture
def article() -> Article:
    """An article with two speakers."""
    made = read_article(TEXT.encode())
    assert isinstance(made, Article) and len(made.quotes) == 2
    return made


def _corrected(article: Article, *corrections: Correction) -> Article:
    made, orphans = apply_corrections(article, corrections)
    assert not orphans
    return made


def test_two_names_that_are_one_are_one_source(article: Article) -> None:
    made = _corrected(article, MergeNames(("Ines Okafor", "Tomas Reyk"), "Ines Okafor"))
    assert sourcing_line(made).startswith("1 source: 1 person.")
    record = json.loads(to_json(made))["sourcing"]
    assert [share["name"] for share in record["shares"]] == ["Ines Okafor"]
    assert record["single_source"] == "Ines Okafor"


def test_a_dropped_quote_takes_its_words_along(article: Article) -> None:
    made = _corrected(article, *(drop_quote(article, quote) for quote in article.quotes))
    assert made.sourcing.attributed_words == 0 and json.loads(to_json(made))["sourcing"]["shares"] == []


def test_a_new_speaker_is_counted_with_the_words(article: Article) -> None:
    made = _corrected(article, set_speaker(article, article.quotes[1], "Jo Berg"))
    shares = {share["name"]: share["words"] for share in json.loads(to_json(made))["sourcing"]["shares"]}
    assert shares["Jo Berg"] == 7 and sourcing_line(made).startswith("2 sources: 2 people.")


def test_an_added_quote_counts_for_its_speaker(article: Article) -> None:
    start = article.body.text.index("The ferry has sailed")
    added = quote_selection(article, Span(start, start + len("The ferry has sailed since 1911")), "Jo Berg")
    shares = json.loads(to_json(_corrected(article, added)))["sourcing"]["shares"]
    assert {"name": "Jo Berg", "words": 6} in [{"name": share["name"], "words": share["words"]} for share in shares]


def test_marks_of_hearsay_stay(article: Article) -> None:
    kept = article._replace(sourcing=article.sourcing._replace(second_hand=(Span(0, 4),), off_record=2))
    made = _corrected(kept, drop_quote(article, article.quotes[0]))
    assert made.sourcing.second_hand == (Span(0, 4),) and made.sourcing.off_record == 2
    assert "1 mark of hearsay" in sourcing_line(made)
