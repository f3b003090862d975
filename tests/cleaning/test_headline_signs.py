"""The signs of a headline: what is not looked at decides nothing."""

from pathlib import Path

import pytest

from tui_reader.cleaning import CLEANING_STEPS
from tui_reader.cleaning.headline import find_headline, label_headline
from tui_reader.cleaning.headline_signs import AROUND, Candidate, headline_signs
from tui_reader.cleaning.headline_weights import WEIGHTS
from tui_reader.model import Document
from tui_reader.readers import read_document

SAMPLES = sorted(
    path for path in Path("sample_articles").iterdir() if path.suffix in (".txt", ".html", ".md") and path.is_file()
)


def read(path: Path) -> Document:
    """Read a file and clean it as far as the headline's step finds it."""
    document = read_document(path.read_bytes(), path.name)
    assert isinstance(document, Document)
    for step in CLEANING_STEPS[: CLEANING_STEPS.index(label_headline)]:
        document = step(document)
    return document


def score(candidate: Candidate) -> float:
    return sum(WEIGHTS.get(name, 0.0) * value for name, value in candidate.all_signs().items())


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.name)
def test_no_line_has_a_better_score_than_the_headline(path: Path) -> None:
    document = read(path)
    chosen = find_headline(document)
    scores = {candidate.place: score(candidate) for candidate in headline_signs(document)}
    assert chosen not in scores or scores[chosen] >= max(scores.values()) - 1e-6


def test_signs_of_the_lines_around_are_one_at_most_and_have_weights() -> None:
    assert set(AROUND) <= WEIGHTS.keys()
    candidates = [candidate for path in SAMPLES for candidate in headline_signs(read(path))]
    assert candidates
    for candidate in candidates:
        around = candidate.all_signs().keys() - candidate.own.keys() - candidate.compared.keys()
        assert around <= set(AROUND)
        assert all(0 <= candidate.all_signs()[name] <= 1 for name in around)
