"""What a cue is: the words that attribute, the phrase they make a source, and how the two stand."""

from dataclasses import dataclass
from enum import Enum

from tui_reader.extraction.attribution.noun_phrases import Phrase


class Pattern(Enum):
    """How source and cue stand to each other; the value says it in words."""

    BEFORE = "the name stands before “{cue}”"
    AFTER = "the name follows “{cue}”"
    AGENT = "“{cue}” is followed by the one who did it"
    ACCORDANCE = "the name follows “{cue}”"
    CARRIED = "“{cue}” goes on with the subject of the sentence"
    NOUN = "the “{cue}” is the source’s"
    NOUN_OF = "the “{cue}” comes from the source"
    SUBJECT = "the subject of the sentence that the quotation stands in"
    COLON = "the name stands before the colon"
    SIGNATURE = "the name is signed after the quotation"


@dataclass(slots=True)
class Cue:
    """A cue with the phrase that it makes a source."""

    start: int
    """Its first token."""
    end: int
    """The token after its last."""
    pattern: Pattern
    """How the source stands to it."""
    source: Phrase
    """The noun phrase of the source."""
    weak: bool = False
    """Whether the verb reports only in company."""
    apposition: Phrase | None = None
    """A phrase between commas behind the source: "Brandt, the chancellor, said"."""
    clause: bool = False
    """Whether reported speech follows: "that …", or a clause."""
    follows: str = "other"
    """What stands behind the verb: "quotation", "clause", "colon", "comma", "end", "other"."""
    sentence: int = 0
    """In which sentence it stands."""
