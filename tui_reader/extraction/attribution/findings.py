"""From what was read to the values that the others see."""

from tui_reader.extraction.attribution.judge import Judge, learned_weights
from tui_reader.extraction.attribution.linking import Attribution
from tui_reader.extraction.attribution.names import Entity
from tui_reader.extraction.attribution.reading import Reading, Spoken, read_article
from tui_reader.extraction.attribution.sentences import Words
from tui_reader.extraction.attribution.sources import source_of
from tui_reader.model import Quote, QuoteKind, Source, Span


def read_attributions(text: str, language: str) -> tuple[list[Quote], list[Source]]:
    """Read the quotes and the sources of a text."""
    reading = read_article(text, language, Judge(learned_weights()))
    reader = reading.reader
    unresolved = Entity("", "unnamed", ("",))
    mentions: dict[Entity, list[Span]] = {}
    for attribution in reading.attributions:
        mentions.setdefault(attribution.entity or unresolved, []).append(mention_of(reader, attribution))
    quotes = [_quote(reading, spoken) for spoken in reading.spoken]
    sources = [source_of(entity, spans, reader.vocabulary) for entity, spans in mentions.items()]
    return quotes, sources


def mention_of(reader: Words, attribution: Attribution) -> Span:
    """Give the place where an attribution names its source."""
    source = attribution.cue.source
    return Span(reader.starts[source.start], reader.ends[max(source.end, attribution.identity.end) - 1])


def _quote(reading: Reading, spoken: Spoken) -> Quote:
    """Make the value of a quotation."""
    reader = reading.reader
    quotation, shape = reader.quotations[spoken.number], spoken.shape
    kind = QuoteKind.DIRECT if shape.capital or shape.comma or shape.sentence_end else QuoteKind.PARTIAL
    span = Span(quotation.start, quotation.end)
    attribution = spoken.candidate.attribution
    if attribution is None:
        return Quote(span, kind)
    cue = attribution.cue
    cue_span = Span(reader.starts[cue.start], reader.ends[cue.end - 1])
    return Quote(
        span,
        kind,
        attribution.entity.name if attribution.entity is not None else None,
        mention_of(reader, attribution),
        cue_span if reader.words[cue.start][0].isalpha() else None,
        spoken.share * spoken.speech * attribution.sure,
        "",
    )
