"""Speech that only the mood of a verb reports, as in German: "Der Beton sei gerissen, er habe nachgegeben."

Nobody is named in such a sentence: who has just been named as a source goes on.
"""

from collections import defaultdict
from collections.abc import Iterator

from tui_reader.extraction.attribution.linking import Attribution
from tui_reader.extraction.attribution.reading import Reading
from tui_reader.extraction.attribution.sentences import Words
from tui_reader.extraction.attribution.vocabulary import PUNCTUATION, QUOTATION, STOP, SUBORDINATOR
from tui_reader.model import Span

_LEAST = 3
"""Words that make a content."""
_FAR = 14
"""Words from the start of a clause within which its verb stands."""


def reports_in_mood(reading: Reading) -> Iterator[tuple[Attribution, Span]]:
    """Give what the mood of its verb tells to be somebody's words, with whose."""
    reader = reading.reader
    if not reader.vocabulary.report_moods:
        return
    here: dict[int, list[Attribution]] = defaultdict(list)
    for attribution in reading.attributions:
        here[attribution.cue.sentence].append(attribution)
    last: Attribution | None = None
    for number, (start, end) in enumerate(reader.sentences):
        if number in here:
            last = here[number][-1]
            colon = _colon_behind(reader, last, end)
            if colon is not None and last.entity is not None and _is_reported(reader, colon + 1, end):
                yield from _report(reader, last, colon + 1, end)
        elif last is not None and reader.paragraph_of[number] > reader.paragraph_of[last.cue.sentence] + 1:
            last = None
        elif last is not None and last.entity is not None and _is_reported(reader, start, end):
            yield from _report(reader, last, start, end)


def _colon_behind(reader: Words, attribution: Attribution, end: int) -> int | None:
    """Find the colon behind what an attribution is about: "kritisierte das Amt | : Es habe gewartet"."""
    first = attribution.cue.end
    colons = (token for token in range(first, min(first + _FAR, end)) if reader.lowers[token] == ":")
    colon = next(colons, None)
    return colon if colon is not None and colon > max(first, attribution.cue.source.end) else None


def _is_reported(reader: Words, start: int, end: int) -> bool:
    """Whether a clause tells by the mood of its verb that somebody said it, and not the one who writes."""
    lowers, vocabulary = reader.lowers, reader.vocabulary
    stop = min(start + _FAR, end)
    if not reader.bits[start] & SUBORDINATOR:  # "Die Opposition wirft ihr vor, | sie habe gewartet" is of others
        stop = next((token for token in range(start, stop) if lowers[token] == ","), stop)
    moods = any(lowers[token] in vocabulary.report_moods for token in range(start + 1, stop))
    if not moods or any(reader.bits[token] & QUOTATION for token in range(start, end)):
        return False
    return not any(vocabulary.pronouns.get(lowers[token]) == "writer" and lowers[token] != "man"
                   for token in range(start, end))


def _report(reader: Words, attribution: Attribution, start: int, end: int) -> Iterator[tuple[Attribution, Span]]:
    """Make the report of the words between two tokens."""
    while end > start and reader.bits[end - 1] & (STOP | PUNCTUATION):
        end -= 1
    if end - start >= _LEAST:
        yield attribution, Span(reader.starts[start], reader.ends[end - 1])
