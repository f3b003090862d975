"""Base forms that report nothing: "help others | make claims", "one could | argue"."""

from tui_reader.extraction.attribution.noun_phrases import Phrase
from tui_reader.extraction.attribution.sentences import Words
from tui_reader.extraction.attribution.vocabulary import BASE, CAPITAL


def is_made_to(reader: Words, verb: int, group: int, source: Phrase) -> bool:
    """Whether a base form hangs on another verb, or tells what anybody might say.

    Args:
        reader: The article.
        verb: The base form.
        group: The first auxiliary before it, or itself.
        source: What looks like its subject.
    """
    if not reader.bits[verb] & BASE:
        return False
    vocabulary, first = reader.vocabulary, source.start
    if group < verb:
        return source.end - first == 1 and reader.lowers[first] in vocabulary.generic_pronouns
    makes = reader.lowers[first] in vocabulary.causatives and source.end - first > 1
    made = first > 0 and reader.lowers[first - 1] in vocabulary.causatives
    return (makes and not reader.bits[first] & CAPITAL) or made
