"""One pass over an article: quotations, sentences, names, cues, links, speakers, sources."""

from dataclasses import dataclass, field

from tui_reader.extraction.attribution.cues import Cue, Pattern, find_cues
from tui_reader.extraction.attribution.linking import NO_LINK, Link, link_in_sentence
from tui_reader.extraction.attribution.names import Entity, index_names
from tui_reader.extraction.attribution.pronouns import Stage
from tui_reader.extraction.attribution.quotation_marks import find_quotations
from tui_reader.extraction.attribution.sentences import Words, find_paragraphs, read_words
from tui_reader.extraction.attribution.sources import source_of
from tui_reader.extraction.attribution.speakers import Identity, Speakers
from tui_reader.extraction.attribution.speech import Shape, is_speech, look_at
from tui_reader.extraction.attribution.vocabulary import vocabulary_of
from tui_reader.model import Quote, QuoteKind, Source, Span


@dataclass(slots=True)
class Attribution:
    """A cue whose source has been identified."""

    cue: Cue
    identity: Identity
    entity: Entity | None
    sure: bool = True
    quotations: list[int] = field(default_factory=list)


def read_attributions(text: str, language: str) -> tuple[list[Quote], list[Source]]:
    """Read the quotes and the sources of a text."""
    vocabulary = vocabulary_of(language)
    paragraphs = find_paragraphs(text)
    quotations = find_quotations(text, paragraphs, vocabulary.apostrophe_words)
    reader = read_words(text, paragraphs, quotations, vocabulary)
    index = index_names(reader)
    speakers = Speakers(reader, index)
    stage = Stage(reader, index)
    quotes: list[Quote] = []
    mentions: dict[Entity, list[Span]] = {}
    last: Attribution | None = None
    last_paragraph = -1
    pending: list[tuple[int, Shape]] = []
    number = 0
    unresolved = Entity("", "unnamed", ("",))
    for sentence, (start, end) in enumerate(reader.sentences):
        paragraph = reader.paragraph_of[sentence]
        cues = find_cues(reader, index, sentence)
        inside = []
        while number < len(reader.token_of_quotation) and reader.token_of_quotation[number] < end:
            inside.append(number)
            number += 1
        links: dict[int, Link] = {}
        for q in inside:
            link = link_in_sentence(reader, reader.token_of_quotation[q], sentence, cues)
            if link.how == "signed" and link.cue is not None:
                cues.append(link.cue)
            links[q] = link
        attributions: dict[int, Attribution] = {}
        for cue in cues:
            found = _attribute(reader, speakers, stage, cue)
            if found is None:
                continue
            attributions[id(cue)] = found
            mentions.setdefault(found.entity or unresolved, []).append(mention_of(reader, found))
        for q in inside:
            shape = look_at(reader, q, sentence)
            link = links[q]
            chosen = attributions.get(id(link.cue)) if link.cue is not None else None
            how = link.how
            if chosen is None:
                link = NO_LINK
                if last is not None and last_paragraph == paragraph:
                    chosen, how = last, "continued"
                elif last is not None and last_paragraph == paragraph - 1 and shape.opens_paragraph:
                    chosen, how = last, "floating"
            attributed = link.cue is not None or (how in ("continued", "floating") and shape.opens_paragraph)
            if not is_speech(shape, attributed, link.adjacent, quotations[q]):
                continue
            quotes.append(_quote(reader, q, shape, chosen, how))
        if attributions:
            known = [a for a in attributions.values() if a.entity is not None]
            if known:
                last = known[-1]
                last_paragraph = paragraph
        elif inside and last is not None and last_paragraph >= paragraph - 1 and quotes and quotes[-1].speaker:
            last_paragraph = paragraph
    sources = [source_of(entity, spans, vocabulary) for entity, spans in mentions.items()]
    return quotes, sources


def mention_of(reader: Words, found: Attribution) -> Span:
    """Give the place where an attribution names its source."""
    source = found.cue.source
    return Span(reader.starts[source.start], reader.ends[max(source.end, found.identity.end) - 1])


def _attribute(reader: Words, speakers: Speakers, stage: Stage, cue: Cue) -> Attribution | None:
    identity = speakers.identify(cue.source, cue.apposition)
    entity, sure = identity.entity, True
    if entity is None and not identity.pronoun:
        return None
    if entity is None:
        entity, sure = stage.resolve(cue.source.start, identity.pronoun)
    if entity is not None:
        stage.speak(cue.source.start, entity)
    return Attribution(cue, identity, entity, sure)


def _quote(reader: Words, number: int, shape: Shape, chosen: Attribution | None, how: str) -> Quote:
    quotation = reader.quotations[number]
    kind = QuoteKind.DIRECT if shape.capital or shape.comma or shape.sentence_end else QuoteKind.PARTIAL
    span = Span(quotation.start, quotation.end)
    if chosen is None:
        return Quote(span, kind)
    cue = chosen.cue
    return Quote(
        span,
        kind,
        chosen.entity.name if chosen.entity is not None else None,
        mention_of(reader, chosen),
        Span(reader.starts[cue.start], reader.ends[cue.end - 1]) if cue.pattern is not Pattern.SIGNATURE else None,
        0.9 if chosen.sure and how == "same sentence" else 0.7,
        "",
    )
