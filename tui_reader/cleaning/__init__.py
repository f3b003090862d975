"""`Document` to `Document`: every block gets a role and, if hidden, a reason; nothing is deleted."""

from collections.abc import Callable

from tui_reader.cleaning.headline import label_headline
from tui_reader.model import Document

CleaningStep = Callable[[Document], Document]

CLEANING_STEPS: tuple[CleaningStep, ...] = (label_headline,)
"""The table of contents of the algorithm, in order."""


def clean(document: Document) -> Document:
    """Label every block of a document."""
    for step in CLEANING_STEPS:
        document = step(document)
    return document


__all__ = ["CLEANING_STEPS", "CleaningStep", "clean"]
