"""The sourcing profile: how many sources an article has, of which kind, and how much of it is theirs."""

import re
from bisect import bisect_left

from tui_reader.extraction.attribution.vocabulary import UNNAMED, Vocabulary, vocabulary_of
from tui_reader.model import Quote, Source, SourceKind, SourceShare, SourcingProfile, Span

_WORD = re.compile(r"\w+(?:[-'’.,]\w+)*")
_NAMED = (SourceKind.PERSON, SourceKind.ORGANISATION, SourceKind.AGENCY, SourceKind.DOCUMENT)
_CARRIES = 0.9
"""From this part of the attributed words on, one source carries it all."""
_ENOUGH = 20
"""Attributed words below which nothing is said of a single source."""


def profile_sourcing(
    text: str, quotes: tuple[Quote, ...], sources: tuple[Source, ...], language: str = "en"
) -> SourcingProfile:
    """Count what an article rests on."""
    vocabulary = vocabulary_of(language)
    starts = [match.start() for match in _WORD.finditer(text)]
    shares = _shares(starts, quotes, sources)
    attributed = sum(share.words for share in shares)
    counts = tuple((str(kind), n) for kind in SourceKind if (n := sum(source.kind is kind for source in sources)))
    nobodies = [source for source in sources if source.kind is SourceKind.UNNAMED]
    faceless = sum(_is_faceless(source, vocabulary) for source in nobodies)
    single = _single(shares, attributed)
    second_hand = _marks(text, vocabulary.second_hand)
    off_record = len(_marks(text, tuple(tuple(phrase.split()) for phrase in vocabulary.off_record)))
    return SourcingProfile(
        words=len(starts),
        counts=counts,
        named=sum(source.kind in _NAMED for source in sources),
        role_only=len(nobodies) - faceless,
        unnamed=faceless,
        off_record=off_record,
        shares=shares,
        attributed_words=attributed,
        second_hand=second_hand,
        single_source=single,
        notes=_notes(sources, single, off_record, len(second_hand)),
    )


def _shares(starts: list[int], quotes: tuple[Quote, ...], sources: tuple[Source, ...]) -> tuple[SourceShare, ...]:
    """Count the words of each source; words that lie in two quotes count once."""
    owner = {mention: number for number, source in enumerate(sources) for mention in source.mentions}
    words = [0] * len(sources)
    reached = 0
    for quote in quotes:
        first = max(bisect_left(starts, quote.span.start), reached)
        last = bisect_left(starts, quote.span.end)
        if quote.mention in owner and last > first:
            words[owner[quote.mention]] += last - first
        reached = max(reached, last)
    total = len(starts) or 1
    found = [
        SourceShare(number, len(source.mentions), words[number], round(words[number] / total, 3))
        for number, source in enumerate(sources)
    ]
    return tuple(sorted(found, key=lambda share: -share.words))


def _is_faceless(source: Source, vocabulary: Vocabulary) -> bool:
    """Whether not even an office is told: "sources", "officials", or a pronoun."""
    words = source.name.lower().split()
    while words and words[0] in ("the", "a", "an", "one", "some", "many", "several", "other", "another"):
        words = words[1:]
    return len(words) < 2 and (not words or bool(vocabulary.bits.get(words[0], 0) & UNNAMED))


def _single(shares: tuple[SourceShare, ...], attributed: int) -> int | None:
    """Give the source that carries it all."""
    if attributed < _ENOUGH or not shares or shares[0].words < _CARRIES * attributed:
        return None
    return shares[0].source


def _marks(text: str, phrases: tuple[tuple[str, ...], ...]) -> tuple[Span, ...]:
    """Find the phrases of a list in a text."""
    if not phrases:
        return ()
    options = "|".join(r"\s+".join(re.escape(word) for word in phrase) for phrase in phrases)
    return tuple(Span(*match.span()) for match in re.finditer(rf"\b(?:{options})\b", text, re.IGNORECASE))


def _notes(sources: tuple[Source, ...], single: int | None, off_record: int, second_hand: int) -> tuple[str, ...]:
    """Say what stands out."""
    notes = []
    if single is not None:
        notes.append(f"One source carries nearly all that is attributed: {sources[single].name or 'not named'}")
    speakers = [source for source in sources if source.mentions]
    if speakers and all(source.kind is SourceKind.UNNAMED for source in speakers):
        notes.append("No source is named")
    if off_record:
        notes.append("A source is not to be named" if off_record == 1 else f"{off_record} passages tell of sources not to be named")
    if second_hand:
        notes.append("1 mark of hearsay" if second_hand == 1 else f"{second_hand} marks of hearsay")
    return tuple(notes)
