"""Which paragraphs two articles share, and what became of the others."""

from collections import Counter
from dataclasses import dataclass

from tui_reader.comparison.wording import Change, Stretch, compare_wording
from tui_reader.comparison.words import words_of
from tui_reader.model import Article, Span

_ALIKE = 0.5
"""Share of words from which two paragraphs are versions of one."""
_MOST = 600
"""Paragraphs of each article that are compared."""


@dataclass(frozen=True, slots=True)
class PassagePair:
    """A paragraph of one article and what it is in the other."""

    change: Change
    """The same, replaced by another wording, removed, or added."""
    before: Span | None
    """Where it stands in the body of the first article; `None` when it was added."""
    after: Span | None
    """Where it stands in the body of the second; `None` when it was removed."""
    wording: tuple[Stretch, ...] = ()
    """The words that differ, as offsets into the two paragraphs, when it has another wording."""


@dataclass(frozen=True, slots=True)
class _Passage:
    span: Span
    text: str
    words: tuple[str, ...]


def compare_passages(before: Article, after: Article) -> tuple[PassagePair, ...]:
    """Align two articles paragraph by paragraph, in the order of the second, removed ones where they were."""
    ours, theirs = _passages(before), _passages(after)
    partner = _same(ours, theirs)
    partner.update(_alike(ours, theirs, partner))
    origin = {there: here for here, there in partner.items()}
    pairs: list[PassagePair] = []
    following = 0
    for there, passage in enumerate(theirs):
        here = origin.get(there)
        if here is None:
            pairs.append(PassagePair(Change.ADDED, None, passage.span))
            continue
        pairs += [_removed(ours[index]) for index in range(following, here) if index not in partner]
        following = max(following, here + 1)
        pairs.append(_paired(ours[here], passage))
    pairs += [_removed(ours[index]) for index in range(following, len(ours)) if index not in partner]
    return tuple(pairs)


def shared_share(pairs: tuple[PassagePair, ...]) -> float:
    """Give the share of the second article's paragraphs that the first has word for word."""
    present = [pair for pair in pairs if pair.after is not None]
    return sum(pair.change is Change.SAME for pair in present) / len(present) if present else 0.0


def _passages(article: Article) -> list[_Passage]:
    passages = []
    for index, start in zip(article.body.blocks[:_MOST], article.body.starts, strict=False):
        text = article.document.blocks[index].text
        if words := tuple(words_of(text)):
            passages.append(_Passage(Span(start, start + len(text)), text, words))
    return passages


def _same(ours: list[_Passage], theirs: list[_Passage]) -> dict[int, int]:
    """Pair the paragraphs with the same words, each once, the first with the first."""
    places: dict[tuple[str, ...], list[int]] = {}
    for index in reversed(range(len(theirs))):
        places.setdefault(theirs[index].words, []).append(index)
    return {
        index: places[passage.words].pop() for index, passage in enumerate(ours) if places.get(passage.words)
    }


def _alike(ours: list[_Passage], theirs: list[_Passage], known: dict[int, int]) -> dict[int, int]:
    """Pair the others by the words that they share, the most alike first."""
    taken = set(known.values())
    left = [(index, Counter(passage.words)) for index, passage in enumerate(ours) if index not in known]
    right = [(index, Counter(passage.words)) for index, passage in enumerate(theirs) if index not in taken]
    scored = sorted(
        (
            (-share, here, there)
            for here, our_words in left
            for there, their_words in right
            if (share := _share(our_words, their_words)) >= _ALIKE
        )
    )
    pairs: dict[int, int] = {}
    for _, here, there in scored:
        if here not in pairs and there not in taken:
            pairs[here] = there
            taken.add(there)
    return pairs


def _share(one: "Counter[str]", other: "Counter[str]") -> float:
    total = max(one.total(), other.total())
    if min(one.total(), other.total()) < _ALIKE * total:
        return 0.0
    return (one & other).total() / total


def _paired(before: _Passage, after: _Passage) -> PassagePair:
    if before.words == after.words:
        return PassagePair(Change.SAME, before.span, after.span)
    return PassagePair(Change.REPLACED, before.span, after.span, compare_wording(before.text, after.text))


def _removed(passage: _Passage) -> PassagePair:
    return PassagePair(Change.REMOVED, passage.span, None)
