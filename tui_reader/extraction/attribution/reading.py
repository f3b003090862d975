"""What the pass over an article found: its words, names, attributions, and the quotations with their speakers."""

from dataclasses import dataclass, field
from typing import NamedTuple

from tui_reader.extraction.attribution.entities import NameIndex
from tui_reader.extraction.attribution.linking import Attribution, Candidate
from tui_reader.extraction.attribution.sentences import Words
from tui_reader.extraction.attribution.speech import Shape
from tui_reader.extraction.attribution.transcripts import Turn


class Spoken(NamedTuple):
    """A passage in quotation marks that is speech, and who speaks."""

    number: int
    """Which quotation of the article."""
    shape: Shape
    """What it looks like."""
    candidate: Candidate
    """Who speaks for it, and by which pattern."""
    share: float
    """How sure that is, against the other candidates."""
    speech: float
    """How likely it is speech at all."""


@dataclass(slots=True)
class Reading:
    """What was read in an article."""

    reader: Words
    """Its words."""
    index: NameIndex
    """Its names."""
    attributions: list[Attribution] = field(default_factory=list)
    """Every attribution, in order."""
    spoken: list[Spoken] = field(default_factory=list)
    """Every quotation that is speech, in order."""
    turns: list[Turn] = field(default_factory=list)
    """What is said in a transcript."""
