"""Texts as long as books, read section by section: what is known of each word takes twenty times the room of the text.

Nothing that is no book has more than one section.
"""

from collections.abc import Iterable, Iterator

from tui_reader.extraction.attributions import Found
from tui_reader.extraction.profile import Evidence
from tui_reader.model import Quote, Source, SourceKind, Span

SECTION = 1_000_000
"""Characters of a section, at most."""
_BREAKS = ("\n\n", "\n")
"""Where a section ends best."""
_STOPS = (". ", "? ", "! ", "。")
"""Where it ends in a text without lines."""
_MARKS = (("“", "”"), ("«", "»"))
_MOST_STOPS = 20
"""Sentences that are looked at to find one that ends in no quotation."""


def sections_of(text: str) -> Iterator[tuple[int, int]]:
    """Cut a text where it breaks."""
    start = 0
    while len(text) - start > SECTION:
        end = _end_of_section(text, start)
        yield start, end
        start = end
    yield start, len(text)


def _end_of_section(text: str, start: int) -> int:
    first, last = start + SECTION // 2, start + SECTION
    for mark in _BREAKS:
        if (place := text.rfind(mark, first, last)) > 0:
            return place + len(mark)
    found, before = last, last
    for number in range(_MOST_STOPS):
        place = max(text.rfind(stop, first, before) for stop in _STOPS)
        if place < 0:
            break
        found = place + 1 if number == 0 else found
        if not _is_quoted(text, start, place + 1):
            return place + 1
        before = place
    return found


def _is_quoted(text: str, start: int, end: int) -> bool:
    """Tell whether a quotation is open at the end of a stretch of text."""
    if any(text.rfind(opening, start, end) > text.rfind(closing, start, end) for opening, closing in _MARKS):
        return True
    return text.count('"', start, end) % 2 == 1


def joined(sections: Iterable[tuple[int, Found]]) -> Found:
    """Put together what was found in sections, each with its place in the text."""
    quotes: list[Quote] = []
    sources: list[Source] = []
    hearsay: list[Span] = []
    off_record = 0
    vocabulary = None
    for start, found in sections:
        quotes += (_moved_quote(quote, start) for quote in found.quotes)
        sources += (_moved_source(source, start) for source in found.sources)
        hearsay += (_moved(span, start) for span in found.evidence.hearsay)
        off_record += found.evidence.off_record
        vocabulary = found.evidence.vocabulary
    assert vocabulary is not None, "a text has a section"
    names = _full_names(sources)
    return Found(
        tuple(quote._replace(speaker=names[quote.speaker]) if quote.speaker in names else quote for quote in quotes),
        _merged(source._replace(name=names.get(source.name, source.name)) for source in sources),
        Evidence(tuple(hearsay), off_record, vocabulary),
    )


def _moved(span: Span, by: int) -> Span:
    return Span(span.start + by, span.end + by)


def _moved_quote(quote: Quote, by: int) -> Quote:
    return quote._replace(
        span=_moved(quote.span, by),
        mention=None if quote.mention is None else _moved(quote.mention, by),
        cue=None if quote.cue is None else _moved(quote.cue, by),
    )


def _moved_source(source: Source, by: int) -> Source:
    return source._replace(mentions=tuple(_moved(mention, by) for mention in source.mentions))


def _full_names(sources: list[Source]) -> dict[str, str]:
    """Give the full name of each surname that stands alone in a section, where another has one full name for it."""
    people = dict.fromkeys(source.name for source in sources if source.kind is SourceKind.PERSON)
    full: dict[str, list[str]] = {}
    for name in people:
        first, _, last = name.rpartition(" ")
        if first:
            full.setdefault(last, []).append(name)
    return {name: full[name][0] for name in people if len(full.get(name, ())) == 1}


def _merged(sources: Iterable[Source]) -> tuple[Source, ...]:
    """Make one of the sources that have the same name in several sections."""
    merged: dict[tuple[str, SourceKind], list[Source]] = {}
    for source in sources:
        merged.setdefault((source.name, source.kind), []).append(source)
    return tuple(
        same[0]._replace(
            description=next((source.description for source in same if source.description), None),
            mentions=tuple(mention for source in same for mention in source.mentions),
            second_hand=sum(source.second_hand for source in same),
        )
        for same in merged.values()
    )
