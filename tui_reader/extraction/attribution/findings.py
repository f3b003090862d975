"""From what was read to the values that the others see."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator

from tui_reader.extraction.attribution.calibration import (
    NOBODY_FITS,
    NOBODY_IS_NAMED,
    evidence_of_quotation,
    evidence_of_report,
)
from tui_reader.extraction.attribution.cue_patterns import Pattern
from tui_reader.extraction.attribution.descriptions import describe, runs_of_people
from tui_reader.extraction.attribution.entities import Entity
from tui_reader.extraction.attribution.indirect import content_of
from tui_reader.extraction.attribution.linking import Attribution
from tui_reader.extraction.attribution.reading import Reading, Spoken
from tui_reader.extraction.attribution.reasons import explain
from tui_reader.extraction.attribution.sentences import Words
from tui_reader.extraction.attribution.sources import is_second_hand, kind_of, source_of
from tui_reader.extraction.attribution.transcripts import Turn
from tui_reader.model import Quote, QuoteKind, Source, SourceKind, Span


def quotes_of(reading: Reading) -> list[Quote]:
    """Give the quotations and the reported speech of an article, in the order of the text."""
    quotes: list[Quote] = []
    for place, spoken in enumerate(reading.spoken):
        resumes = place > 0 and quotes[-1].kind is QuoteKind.DIRECT and _resumes(spoken, reading.spoken[place - 1])
        quotes.append(_quote(reading, spoken, resumes=resumes))
    quotes += [_indirect(reading, attribution, content) for attribution, content in reports_of(reading)]
    if reading.reader.vocabulary.report_moods:
        from tui_reader.extraction.attribution.report_moods import reports_in_mood  # few texts need it

        quotes.sort(key=lambda quote: quote.span)
        moods = list(reports_in_mood(reading))
        quotes += [_indirect(reading, *report) for report in moods if not _is_taken(quotes, report[1])]
    if reading.turns:
        quotes = _merge_turns(quotes, reading.turns)
    return sorted(quotes, key=lambda quote: quote.span)


def _is_taken(quotes: list[Quote], span: Span) -> bool:
    """Whether a span has words in common with one of some quotes, which are in order and do not overlap."""
    place = bisect_right(quotes, span.end, key=lambda quote: quote.span.start)
    return any(quote.span.overlaps(span) for quote in quotes[max(place - 2, 0) : place])


def reports_of(reading: Reading) -> Iterator[tuple[Attribution, Span]]:
    """Give the attributions that report speech without quoting it, with what is said."""
    taken = {id(spoken.candidate.attribution) for spoken in reading.spoken}
    sentences: dict[int, list[Attribution]] = defaultdict(list)
    for attribution in reading.attributions:
        sentences[attribution.cue.sentence].append(attribution)
    for attributions in sentences.values():
        reached = 0
        for position, attribution in enumerate(attributions):
            if id(attribution) in taken or _is_said_by_another(reading.reader, attribution, reached):
                continue
            following = attributions[position + 1] if position + 1 < len(attributions) else None
            content = content_of(reading.reader, attribution, following)
            if content is not None and content.start >= reached:
                yield attribution, content
                reached = content.end


def _is_said_by_another(reader: Words, attribution: Attribution, reached: int) -> bool:
    """Whether what somebody reports is part of what the one before reports: "A said that B had told him"."""
    cue = attribution.cue
    return attribution.nested and (reader.starts[cue.start] < reached or reader.lowers[cue.start - 1] == ",")


def _merge_turns(quotes: list[Quote], turns: list[Turn]) -> list[Quote]:
    """Let the turns of a transcript stand for what is quoted inside them."""
    return [quote for quote in quotes if not _inside_turn(quote.span, turns)] + [
        Quote(
            turn.span,
            QuoteKind.DIRECT,
            turn.speaker.name if turn.speaker is not None else None,
            turn.label,
            None,
            turn.sure,
            turn.why,
        )
        for turn in turns
    ]


def _inside_turn(span: Span, turns: list[Turn]) -> bool:
    """Whether a span lies in what somebody says in a transcript."""
    place = bisect_right(turns, span.end, key=lambda turn: turn.span.start) - 1
    return place >= 0 and turns[place].span.overlaps(span)


def sources_of(reading: Reading) -> list[Source]:
    """Give the sources of an article, in the order of their first attribution, those that nobody can tell last."""
    reader = reading.reader
    unresolved = Entity("", "unnamed", ("",))
    mentions: dict[Entity, list[Span]] = {}
    second_hand: dict[Entity, int] = defaultdict(int)
    for attribution in reading.attributions:
        entity, mention = attribution.entity or unresolved, mention_of(reader, attribution)
        if _inside_turn(mention, reading.turns):
            continue
        for each in entity.members or (entity,):
            mentions.setdefault(each, []).append(mention)
            second_hand[each] += is_second_hand(reader, attribution)
    for turn in reading.turns:
        if turn.speaker is not None:
            mentions.setdefault(turn.speaker, []).append(turn.label)
    people = {entity for entity in mentions if kind_of(entity, reader.vocabulary) is SourceKind.PERSON}
    for entity, runs in runs_of_people(reading, people).items():
        entity.description = describe(reading, entity, runs)
    sources = [source_of(entity, spans, second_hand[entity], reader) for entity, spans in mentions.items()]
    return sorted(sources, key=lambda source: not source.name)


def mention_of(reader: Words, attribution: Attribution) -> Span:
    """Give the place where an attribution names its source."""
    source = attribution.cue.source
    return Span(reader.starts[source.start], reader.ends[max(source.end, attribution.identity.end) - 1])


def _cue_of(reader: Words, attribution: Attribution) -> Span | None:
    """Give the place of the cue, unless it is a mere mark."""
    cue = attribution.cue
    if cue.pattern in (Pattern.SIGNATURE, Pattern.COLON):
        return None
    return Span(reader.starts[cue.start], reader.ends[cue.end - 1])


def _resumes(spoken: Spoken, before: Spoken) -> bool:
    """Whether a quotation is the second half of a sentence that its cue interrupts: “Q,” she said, “but Q.”"""
    same = spoken.candidate.attribution is not None and spoken.candidate.attribution is before.candidate.attribution
    return same and spoken.shape.lead == "," and spoken.candidate.how == "before" and before.candidate.how == "after"


def _quote(reading: Reading, spoken: Spoken, *, resumes: bool) -> Quote:
    """Make the value of a quotation; one that resumes a whole sentence is direct as well."""
    reader = reading.reader
    quotation, shape = reader.quotations[spoken.number], spoken.shape
    capital = shape.capital and (not reader.vocabulary.capital_nouns or shape.sentence_end or not shape.lead.isalpha())
    whole = resumes or capital or shape.opens_paragraph or quotation.paragraphs > 1
    kind = QuoteKind.DIRECT if whole and shape.words > 0 else QuoteKind.PARTIAL
    span = Span(quotation.start, quotation.end)
    attribution = spoken.candidate.attribution
    if attribution is None:
        sure = round(NOBODY_IS_NAMED * spoken.share * spoken.speech, 2)
        return Quote(span, kind, confidence=sure, why=explain(reader, None, ""))
    place = (quotation.start, quotation.end)
    sure = reading.judge.probability("quoted", evidence_of_quotation(spoken, attribution), place)
    sure = round(sure if attribution.entity is not None else min(sure, NOBODY_FITS), 2)
    return Quote(
        span,
        kind,
        attribution.entity.name if attribution.entity is not None else None,
        mention_of(reader, attribution),
        _cue_of(reader, attribution),
        sure,
        explain(reader, attribution, spoken.candidate.how),
    )


def _indirect(reading: Reading, attribution: Attribution, content: Span) -> Quote:
    """Make the value of reported speech."""
    reader = reading.reader
    sure = reading.judge.probability("reported", evidence_of_report(attribution), (content.start, content.end))
    return Quote(
        content,
        QuoteKind.INDIRECT,
        attribution.entity.name if attribution.entity is not None else None,
        mention_of(reader, attribution),
        _cue_of(reader, attribution),
        round(sure, 2),
        explain(reader, attribution, "here"),
    )
