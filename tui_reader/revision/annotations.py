"""Highlights and notes: a passage of the body, and what the reader thinks of it."""

from dataclasses import dataclass

from tui_reader.model import Article, Span
from tui_reader.revision.anchors import PassageAnchor, anchor_passage, find_passage


@dataclass(frozen=True, slots=True)
class Annotation:
    """A highlighted passage, with or without a note."""

    passage: PassageAnchor
    """The words, and those around them."""
    note: str = ""
    """What the reader wrote; empty for a highlight alone."""


@dataclass(frozen=True, slots=True)
class Placed:
    """An annotation in an article as it is now."""

    annotation: Annotation
    """The annotation."""
    span: Span | None
    """Where its words stand in the body, or `None` when they are not found for certain: an orphan."""
    made: float = 0.0
    """When it was made, in seconds since 1970."""
    number: int = 0
    """Its number in the library."""


def annotate(article: Article, span: Span, note: str = "") -> Annotation:
    """Make an annotation of a selection."""
    return Annotation(anchor_passage(article, span), note)


def place_annotation(article: Article, annotation: Annotation, made: float = 0.0, number: int = 0) -> Placed:
    """Find the words of an annotation in an article."""
    return Placed(annotation, find_passage(article, annotation.passage), made, number)
