"""Who said what, and where it comes from."""

from typing import NamedTuple

from tui_reader.extraction.attribution.findings import quotes_of, sources_of
from tui_reader.extraction.attribution.hearsay import find_hearsay, find_off_record
from tui_reader.extraction.attribution.judge import Judge, learned_weights
from tui_reader.extraction.attribution.one_pass import read_article
from tui_reader.extraction.profile import Evidence, profile_sourcing
from tui_reader.model import Quote, Source, SourceKind, SourcingProfile


class Findings(NamedTuple):
    """Quotes and their sources."""

    quotes: tuple[Quote, ...] = ()
    """In the order of the body."""
    sources: tuple[Source, ...] = ()
    """In the order of their first attribution; agencies that only the byline credits come last."""
    sourcing: SourcingProfile = SourcingProfile()
    """What the article rests on."""


def find_attributions(text: str, language: str = "en", byline_agencies: tuple[str, ...] = ()) -> Findings:
    """Find every quotation of a text with its speaker, and every source.

    Args:
        text: The body: paragraphs joined by blank lines (with `--no-clean`, any text).
        language: Two-letter code; English rules serve where a language has no word lists.
        byline_agencies: Agencies that the byline credits.
    """
    reading = read_article(text, language, Judge(learned_weights()))
    quotes = tuple(quotes_of(reading))
    sources = _with_byline(tuple(sources_of(reading)), byline_agencies, reading.reader.vocabulary.agencies)
    reader = reading.reader
    evidence = Evidence(find_hearsay(reader), len(find_off_record(reader)), reader.vocabulary)
    return Findings(quotes, sources, profile_sourcing(text, quotes, sources, evidence))


def _with_byline(
    sources: tuple[Source, ...], byline_agencies: tuple[str, ...], agencies: dict[str, str]
) -> tuple[Source, ...]:
    """Add the agencies of the byline that the text itself does not quote."""
    known = {agencies.get(source.name.lower().removeprefix("the "), source.name) for source in sources}
    credited = [name for name in byline_agencies if agencies.get(name.lower(), name) not in known]
    return (*sources, *(Source(name, SourceKind.AGENCY, "credited in the byline") for name in credited))
