"""What a cue is: the words that attribute, the phrase they make a source, and how the two stand."""

from enum import Enum

from tui_reader.extraction.attribution.noun_phrases import Phrase


class Pattern(Enum):
    """How source and cue stand to each other; the value says it in words."""

    BEFORE = "the name stands before “{cue}”"
    AFTER = "the name follows “{cue}”"
    AGENT = "“{cue}” is followed by the one who did it"
    ACCORDANCE = AFTER  # “according to Ito” is read as “said Ito” is: told apart, only findings are lost
    CARRIED = "“{cue}” goes on with the subject of the sentence"
    NOUN = "the “{cue}” is the source’s"
    NOUN_OF = "the “{cue}” comes from the source"
    COLON = "the name stands before the colon"
    SIGNATURE = "the name is signed after the quotation"


class Cue:
    """A cue with the phrase that it makes a source."""

    __slots__ = ("apposition", "clause", "end", "follows", "pattern", "sentence", "source", "start", "weak")

    def __init__(
        self,
        start: int,
        end: int,
        pattern: Pattern,
        source: Phrase,
        weak: bool = False,
        apposition: Phrase | None = None,
        clause: bool = False,
        follows: str = "",
        sentence: int = 0,
    ) -> None:
        self.start = start
        """Its first token."""
        self.end = end
        """The token after its last."""
        self.pattern = pattern
        """How the source stands to it."""
        self.source = source
        """The noun phrase of the source."""
        self.weak = weak
        """Whether the verb reports only in company."""
        self.apposition = apposition
        """A phrase between commas behind the source: "Brandt, the chancellor, said"."""
        self.clause = clause
        """Whether reported speech follows: "that …", or a clause."""
        self.follows = follows
        """What stands behind the verb: "quotation", "clause", "colon", "comma", "end", "other"."""
        self.sentence = sentence
        """In which sentence it stands."""
