"""What is told of an agency that only the byline credits: our words, and no description by the article."""

from tui_reader.layout.facts import told_of
from tui_reader.model import Source, SourceKind, Span


def test_an_agency_without_attributions_is_told_to_be_credited() -> None:
    assert told_of(Source("AP", SourceKind.AGENCY)) == "credited by the article"


def test_whom_the_article_describes_or_quotes_is_not() -> None:
    assert told_of(Source("Nora Ito", SourceKind.PERSON, "a diver", (Span(0, 8),))) == "a diver"
    assert told_of(Source("AP", SourceKind.AGENCY, mentions=(Span(0, 2),))) == ""
    assert told_of(Source("", SourceKind.UNNAMED)) == ""
