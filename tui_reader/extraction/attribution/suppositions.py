"""What somebody may, will or should say has not been said: "the bank may ask for papers"."""

from tui_reader.extraction.attribution.cue_patterns import Cue, Pattern
from tui_reader.extraction.attribution.sentences import Words
from tui_reader.extraction.attribution.verb_forms import start_of_group
from tui_reader.extraction.attribution.vocabulary import MODAL

_NO_PERSON = ("thing", "organisation", "body", "name", "capital", "saying")
"""Sources whose words are to be read somewhere."""


def only_supposes(reader: Words, cue: Cue, kind: str) -> bool:
    """Whether a cue tells of words that nobody has said yet; who "would not say" has been asked, and marks quote.

    Of 122 such cues in the corpus for training 76 are none, or part of what another says.
    """
    if kind not in _NO_PERSON or cue.follows not in ("other", "comma", "end"):
        return False
    if cue.pattern not in (Pattern.BEFORE, Pattern.CARRIED):
        return False
    start, end = reader.sentences[cue.sentence]
    group = range(start_of_group(reader, cue.start, start), cue.start)
    if not any(reader.bits[token] & MODAL for token in group):
        return False
    negated = any(reader.lowers[token] in ("not", "never", "neither") for token in group)
    return not negated and not reader.quotes_between(cue.end, end)
