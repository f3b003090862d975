"""What the pass over an article found: its words, names, attributions, and the quotations with their speakers."""


from tui_reader.extraction.attribution.entities import NameIndex
from tui_reader.extraction.attribution.judge import Judge
from tui_reader.extraction.attribution.linking import Attribution, Candidate
from tui_reader.extraction.attribution.sentences import Words
from tui_reader.extraction.attribution.speech import Shape
from tui_reader.extraction.attribution.transcripts import Turn
from tui_reader.model.value import Value


class Spoken(Value):
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


class Reading:
    """What was read in an article."""

    __slots__ = ("attributions", "index", "judge", "reader", "spoken", "turns")

    def __init__(self, reader: Words, index: NameIndex, judge: Judge) -> None:
        self.reader = reader
        """Its words."""
        self.judge = judge
        """Who weighs what was read."""
        self.index = index
        """Its names."""
        self.attributions: list[Attribution] = []
        """Every attribution, in order."""
        self.spoken: list[Spoken] = []
        """Every quotation that is speech, in order."""
        self.turns: list[Turn] = []
        """What is said in a transcript."""
