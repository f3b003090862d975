"""Who said what, and where it comes from."""

from dataclasses import dataclass

from tui_reader.extraction.attribution.findings import read_attributions
from tui_reader.model import Quote, Source


@dataclass(frozen=True, slots=True)
class Findings:
    """Quotes and their sources."""

    quotes: tuple[Quote, ...] = ()
    """In the order of the body."""
    sources: tuple[Source, ...] = ()
    """In the order of their first attribution."""


def find_attributions(text: str, language: str = "en", byline_agencies: tuple[str, ...] = ()) -> Findings:
    """Find every quotation of a text with its speaker, and every source.

    Args:
        text: The body: paragraphs joined by blank lines (with `--no-clean`, any text).
        language: Two-letter code; English rules serve where a language has no word lists.
        byline_agencies: Agencies that the byline credits.
    """
    quotes, sources = read_attributions(text, language)
    return Findings(tuple(quotes), tuple(sources))
