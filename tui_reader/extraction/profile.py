"""The sourcing profile: how many sources an article has, of which kind, and how much of it is theirs."""


from tui_reader.extraction.attribution.vocabulary import UNNAMED, Vocabulary
from tui_reader.model import Article, Quote, Source, SourceKind, SourceShare, SourcingProfile, Span
from tui_reader.model.article import count_words
from tui_reader.model.value import Value

_NAMED = (SourceKind.PERSON, SourceKind.ORGANISATION, SourceKind.AGENCY, SourceKind.DOCUMENT)
_CARRIES = 0.9
"""From this part of the attributed words on, one source carries it all."""
_ENOUGH = 20
"""Attributed words below which nothing is said of a single source."""


class Evidence(Value):
    """What the reading of an article tells beyond its quotes and sources."""

    hearsay: tuple[Span, ...]
    """Marks of hearsay."""
    off_record: int
    """How many passages tell that a source would not be named."""
    vocabulary: Vocabulary
    """The words of its language."""


def profile_sourcing(
    text: str, quotes: tuple[Quote, ...], sources: tuple[Source, ...], evidence: Evidence
) -> SourcingProfile:
    """Count what an article rests on."""
    total = count_words(text)
    shares = _shares(text, total, quotes, sources)
    attributed = sum(share.words for share in shares)
    counts = tuple((str(kind), n) for kind in SourceKind if (n := sum(source.kind is kind for source in sources)))
    nobodies = [source for source in sources if source.kind is SourceKind.UNNAMED]
    faceless = sum(_is_faceless(source, evidence.vocabulary) for source in nobodies)
    single = _single(shares, attributed)
    return SourcingProfile(
        words=total,
        counts=counts,
        named=sum(source.kind in _NAMED for source in sources),
        role_only=len(nobodies) - faceless,
        unnamed=faceless,
        off_record=evidence.off_record,
        shares=shares,
        attributed_words=attributed,
        second_hand=evidence.hearsay,
        single_source=single,
        notes=_notes(sources, single, evidence.off_record, len(evidence.hearsay)),
    )


def profile_again(article: Article) -> SourcingProfile:
    """Count anew after quotes and sources were corrected; the reporter's own words are as they were."""
    from tui_reader.extraction.attribution.word_lists import vocabulary_of

    known = article.sourcing
    evidence = Evidence(known.second_hand, known.off_record, vocabulary_of(article.document.language))
    return profile_sourcing(article.body.text, article.quotes, article.sources, evidence)


def _shares(text: str, total: int, quotes: tuple[Quote, ...], sources: tuple[Source, ...]) -> tuple[SourceShare, ...]:
    """Count the words of each source; words that lie in two quotes count once."""
    owner = {mention: number for number, source in enumerate(sources) for mention in source.mentions}
    named = {source.name: number for number, source in enumerate(sources)}
    words = [0] * len(sources)
    reached = 0
    for quote in quotes:
        first = max(quote.span.start, reached)
        number = named.get(quote.speaker or "") if quote.mention is None else owner.get(quote.mention)
        if number is not None and quote.span.end > first:
            words[number] += count_words(text[first : quote.span.end])
        reached = max(reached, quote.span.end)
    found = [
        SourceShare(number, len(source.mentions), words[number], round(words[number] / (total or 1), 3))
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


def _notes(sources: tuple[Source, ...], single: int | None, off_record: int, second_hand: int) -> tuple[str, ...]:
    """Say what stands out."""
    notes = []
    if single is not None:
        notes.append(f"One source carries nearly all that is attributed: {sources[single].name or 'not named'}")
    speakers = [source for source in sources if source.mentions]
    if speakers and all(source.kind is SourceKind.UNNAMED for source in speakers):
        notes.append("No source is named")
    if off_record:
        told = "1 passage" if off_record == 1 else f"{off_record} passages"
        notes.append(f"{told} on condition of anonymity")
    if second_hand:
        notes.append("1 mark of hearsay" if second_hand == 1 else f"{second_hand} marks of hearsay")
    return tuple(notes)
