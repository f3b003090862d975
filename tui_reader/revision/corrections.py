"""What a reader can correct, as values. They lie beside the analysis and never change it."""

from dataclasses import dataclass

from tui_reader.model import Article, Quote, QuoteKind, Role, SourceKind, Span
from tui_reader.revision.anchors import BlockAnchor, PassageAnchor, anchor_block, anchor_passage

_AROUND = frozenset("\"'“”„‟‘’‚‛«»‹›「」『』 \n\t")
"""Quotation marks and blanks, which are no words of a quote."""
HIDDEN_BY_READER = "hidden by you"
"""The reason of a block that the reader has hidden."""


@dataclass(frozen=True, slots=True)
class SetRole:
    """A block is something else in the article: restored, hidden, or a caption rather than a paragraph."""

    block: BlockAnchor
    """Which block."""
    role: Role
    """What it is; furniture hides it."""


@dataclass(frozen=True, slots=True)
class SetSpeaker:
    """Somebody else said it."""

    quote: PassageAnchor
    """Which quote."""
    speaker: str | None
    """Who said it, or `None` when nobody can be named."""
    kind: SourceKind = SourceKind.PERSON
    """What the speaker is, if the article has no such source yet."""


@dataclass(frozen=True, slots=True)
class MergeNames:
    """Several names are one person or organisation."""

    names: tuple[str, ...]
    """The names."""
    into: str
    """What to call all of them."""


@dataclass(frozen=True, slots=True)
class SplitName:
    """One name is two: some of its quotes are another's."""

    name: str
    """The name that stays with the other quotes."""
    quotes: tuple[PassageAnchor, ...]
    """Which quotes are the other's."""
    into: str
    """The other name."""


@dataclass(frozen=True, slots=True)
class DropQuote:
    """No quotation at all."""

    quote: PassageAnchor
    """Which quote."""


@dataclass(frozen=True, slots=True)
class AddQuote:
    """A quotation that was overlooked."""

    passage: PassageAnchor
    """Its words, quotation marks excluded."""
    speaker: str | None = None
    """Who said it."""
    kind: QuoteKind = QuoteKind.DIRECT
    """Direct, partial or indirect."""


Correction = SetRole | SetSpeaker | MergeNames | SplitName | DropQuote | AddQuote
"""Anything that a reader can correct."""


@dataclass(frozen=True, slots=True)
class Orphan:
    """A correction that no longer fits, kept and shown until the reader decides."""

    correction: Correction
    """What was corrected."""
    reason: str
    """Why it does not fit, in plain words."""


def restore_block(article: Article, index: int, role: Role = Role.PARAGRAPH) -> SetRole:
    """Correct a block that was hidden wrongly."""
    return SetRole(anchor_block(article.document, index), role)


def hide_block(article: Article, index: int) -> SetRole:
    """Correct a block that should be hidden."""
    return SetRole(anchor_block(article.document, index), Role.FURNITURE)


def set_speaker(article: Article, quote: Quote, speaker: str | None) -> SetSpeaker:
    """Correct the speaker of a quote."""
    kinds = {source.name: source.kind for source in article.sources}
    return SetSpeaker(anchor_passage(article, quote.span), speaker, kinds.get(speaker or "", SourceKind.PERSON))


def drop_quote(article: Article, quote: Quote) -> DropQuote:
    """Correct a quote that is none."""
    return DropQuote(anchor_passage(article, quote.span))


def quote_selection(article: Article, selection: Span, speaker: str | None = None) -> AddQuote:
    """Correct a quotation that was overlooked: a selection of the body, without its quotation marks and blanks."""
    return AddQuote(anchor_passage(article, without_marks(article.body.text, selection)), speaker)


def without_marks(text: str, selection: Span) -> Span:
    """Give a selection without the quotation marks and blanks at its ends; empty when it holds nothing else."""
    start, end = selection
    while start < end and text[start] in _AROUND:
        start += 1
    while start < end and text[end - 1] in _AROUND:
        end -= 1
    return Span(start, end)


def split_name(article: Article, name: str, quotes: tuple[Quote, ...], into: str) -> SplitName:
    """Correct quotes that were given to a namesake."""
    return SplitName(name, tuple(anchor_passage(article, quote.span) for quote in quotes), into)
