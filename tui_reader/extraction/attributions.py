"""Who said what, and where it comes from."""

from tui_reader.extraction.attribution.findings import quotes_of, sources_of
from tui_reader.extraction.attribution.hearsay import find_hearsay, find_off_record
from tui_reader.extraction.attribution.judge import Judge, learned_weights
from tui_reader.extraction.attribution.one_pass import read_article
from tui_reader.extraction.attribution.word_lists import vocabulary_of
from tui_reader.extraction.profile import Evidence, profile_sourcing
from tui_reader.lexicon import UNKNOWN_LANGUAGE
from tui_reader.lexicon.language import common_words
from tui_reader.model import Quote, Source, SourceKind, SourcingProfile
from tui_reader.model.value import Value

_FULL_STOP = "。"
"""What ends the sentences of Chinese and Japanese, and no others."""
_SAMPLE = 1500
"""Characters from the middle of a text that are looked at when it is to be English."""
_ENOUGH = 30
"""Words that tell; a line of names has no common ones either."""
_LEAST_COMMON = 0.12
"""Share of common words that English has at least; most has three times as many."""
_LONG = 1_500_000
"""Characters from which on a text is read section by section; a long novel has a million."""


class Findings(Value):
    """Quotes and their sources."""

    quotes: tuple[Quote, ...] = ()
    """In the order of the body."""
    sources: tuple[Source, ...] = ()
    """In the order of their first attribution; agencies that are only credited come last."""
    sourcing: SourcingProfile = SourcingProfile()
    """What the article rests on."""


class Found(Value):
    """What one reading of a text finds."""

    quotes: tuple[Quote, ...]
    """In the order of the text."""
    sources: tuple[Source, ...]
    """In the order of their first attribution."""
    evidence: Evidence
    """What else tells on what the text rests."""


def find_attributions(text: str, language: str = "en", byline_agencies: tuple[str, ...] = ()) -> Findings:
    """Find every quotation of a text with its speaker, and every source.

    Args:
        text: The body: paragraphs joined by blank lines (with `--no-clean`, any text).
        language: Two-letter code; English rules serve where a language has no word lists.
        byline_agencies: Agencies that the byline credits.
    """
    found = _find(text, language) if len(text) <= _LONG else _find_in_sections(text, language)
    sources = _with_byline(found.sources, byline_agencies, found.evidence.vocabulary.agencies)
    return Findings(found.quotes, sources, profile_sourcing(text, found.quotes, sources, found.evidence))


def language_of_body(text: str, language: str) -> str:
    """Name the language of a body, where its script tells; by common words Chinese and Japanese cannot be told."""
    if _FULL_STOP in text:
        from tui_reader.extraction.unspaced import unspaced_language  # few texts need it

        language = unspaced_language(text) or language
    if language == "en" and _is_not_english(text):
        return UNKNOWN_LANGUAGE  # taken for English for want of anything better
    return language


def _is_not_english(text: str) -> bool:
    """Tell whether most characters of a text are none of Western Europe, or next to none of its words are English."""
    start = max((len(text) - _SAMPLE) // 2, 0)
    sample = text[start : start + _SAMPLE]
    if len(sample.encode("latin-1", "ignore")) < len(sample) / 2:
        return True
    found = sample.lower().split()
    return len(found) >= _ENOUGH and sum(map(common_words("en").__contains__, found)) < _LEAST_COMMON * len(found)


def _find(text: str, language: str) -> Found:
    if _FULL_STOP in text:
        from tui_reader.extraction.unspaced import find_unspaced, unspaced_language  # few texts need it

        unspaced = unspaced_language(text)
        if unspaced:
            return Found(*find_unspaced(text, unspaced), Evidence((), 0, vocabulary_of(language)))
    reading = read_article(text, language, Judge(learned_weights()))
    reader = reading.reader
    return Found(
        tuple(quotes_of(reading)),
        tuple(sources_of(reading)),
        Evidence(find_hearsay(reader), len(find_off_record(reader)), reader.vocabulary),
    )


def _find_in_sections(text: str, language: str) -> Found:
    """Do the same with a book, of which one section at a time is kept in mind."""
    from tui_reader.extraction.sections import joined, sections_of

    return joined((start, _find(text[start:end], language)) for start, end in sections_of(text))


def _with_byline(
    sources: tuple[Source, ...], byline_agencies: tuple[str, ...], agencies: dict[str, str]
) -> tuple[Source, ...]:
    """Add the agencies that the byline or the last lines credit and the text itself does not quote."""
    known = {agencies.get(source.name.lower().removeprefix("the "), source.name) for source in sources}
    credited = [name for name in byline_agencies if agencies.get(name.lower(), name) not in known]
    return (*sources, *(Source(name, SourceKind.AGENCY) for name in credited))
