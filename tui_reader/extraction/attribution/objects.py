"""What a cue has for an object: "offered | to rebuild it" reports words, "offered | a system of buoys" hardly does."""


from tui_reader.extraction.attribution.cue_patterns import Cue, Pattern
from tui_reader.extraction.attribution.noun_phrases import Phrase, looks_human
from tui_reader.extraction.attribution.phrase_after import phrase_after
from tui_reader.extraction.attribution.sentences import Words
from tui_reader.extraction.attribution.vocabulary import (
    ADVERB,
    BODY,
    CAPITAL,
    CUE,
    CUE_NOUN,
    DETERMINER,
    DOCUMENT,
    PREPOSITION,
    PRONOUN,
    PUNCTUATION,
    QUOTATION,
    ROLE,
    SUBORDINATOR,
    TIME,
    UNNAMED,
)
from tui_reader.model.value import Value


class Object(Value):
    """What stands behind a cue."""

    kind: str
    """"infinitive", "preposition", "clause", "none", or what the noun is: "saying", "document", "human", "thing"."""
    article: str
    """What opens it: "a", "the", "number", "none"."""
    then: str
    """What follows the noun phrase: "infinitive", "clause", "mark", a preposition, "time", "word"."""
    head: int = -1
    """The token of the noun."""


_NOTHING = Object("none", "none", "mark")
_BRACKET = 6
"""Words that a bracket inside a phrase may have."""
_NO_NOUN = PREPOSITION | SUBORDINATOR | PRONOUN | ADVERB | TIME | DETERMINER | CUE
"""What is no noun behind a bracket."""
_BODIES = ("organisation", "body", "name", "human")
"""Sources that are hardly one person."""
_HELD = ("thing", "name", "human", "body", "pronoun")
"""Objects that are no words."""


def object_of(reader: Words, token: int, end: int) -> Object:
    """Tell what stands behind a cue, from the token behind it on."""
    bits, lowers = reader.bits, reader.lowers
    while token < end and bits[token] & (ADVERB | TIME) and not bits[token] & (DETERMINER | SUBORDINATOR):
        token += 1
    if token >= end or bits[token] & PUNCTUATION:
        return _NOTHING
    mark = bits[token]
    if mark & QUOTATION:
        return Object("quotation", "none", "word")
    if mark & PREPOSITION and not mark & DETERMINER:
        kind = "infinitive" if lowers[token] in reader.vocabulary.infinitives else "preposition"
        return Object(kind, "none", lowers[token])
    if mark & SUBORDINATOR and not mark & DETERMINER:
        return Object("clause", "none", lowers[token])
    phrase = _behind_bracket(reader, phrase_after(reader, token, end), end)
    if phrase is None:
        return Object("word", "none", "word")
    head = phrase.head_end - 1
    return Object(_kind_of(reader, head), _article_of(reader, token), _what_follows(reader, head + 1, end), head)


def _behind_bracket(reader: Words, phrase: Phrase | None, end: int) -> Phrase | None:
    """Give where a phrase ends that a bracket interrupts: "an over-the-air (OTA) | software update"."""
    if phrase is None or phrase.end >= end or reader.lowers[phrase.end] != "(":
        return phrase
    near = range(phrase.end, min(phrase.end + _BRACKET, end - 1))
    closing = next((token for token in near if reader.lowers[token] == ")"), None)
    if closing is None or not reader.words[closing + 1].isalpha() or reader.bits[closing + 1] & _NO_NOUN:
        return phrase
    return phrase_after(reader, closing + 1, end) or phrase


def hands_over(reader: Words, cue: Cue) -> bool:
    """Whether a cue is about a thing and reports no words: "has offered a boat", "was written by her cousin"."""
    if (
        cue.follows not in ("other", "colon")
        or reader.vocabulary.lemmas.get(reader.lowers[cue.start]) not in reader.vocabulary.handing
    ):
        return False
    if cue.pattern is Pattern.AGENT:
        return True
    found = object_of(reader, cue.end, reader.sentences[cue.sentence][1])
    return found.kind in ("thing", "document") and found.then not in reader.vocabulary.infinitives


def does_something(reader: Words, cue: Cue, kind: str) -> bool:
    """Whether a cue tells what somebody does with a thing: "released an album", "the carmaker recalled 200 buses"."""
    vocabulary = reader.vocabulary
    lemma = vocabulary.lemmas.get(reader.lowers[cue.start], "")
    makes = lemma in vocabulary.handing or lemma in vocabulary.work_verbs
    deed = lemma in vocabulary.body_deeds and kind in _BODIES
    if cue.source.start > cue.start or not (makes or deed):
        return False
    end = reader.sentences[cue.sentence][1]
    found = object_of(reader, cue.end, end)
    made = makes and found.head >= 0 and reader.lowers[found.head] in vocabulary.made_things
    if made and found.then == "quotation":
        return True  # "releasing the ballads “Scenery” and “Winter Bear”"
    if cue.follows not in ("other", "colon") or reader.quotes_between(cue.end, end):
        return False
    if made:
        return True
    if deed and found.kind in _HELD:
        return True
    return makes and cue.weak and kind != "document" and found.kind in _HELD


def _kind_of(reader: Words, head: int) -> str:
    """Tell what a noun is in a word."""
    mark = reader.bits[head]
    if mark & PRONOUN:
        return "pronoun"
    if mark & CAPITAL:
        return "name"
    for bit, word in ((CUE_NOUN, "saying"), (DOCUMENT, "document"), (ROLE | UNNAMED, "human"), (BODY, "body")):
        if mark & bit:
            return word
    return "human" if looks_human(reader, head) else "thing"


def _article_of(reader: Words, token: int) -> str:
    """Tell how a noun phrase opens."""
    if reader.lowers[token] in reader.vocabulary.definite:
        return "the"
    if reader.words[token][0].isdigit():
        return "number"
    return reader.lowers[token] if reader.bits[token] & DETERMINER else "none"


def _what_follows(reader: Words, token: int, end: int) -> str:
    """Tell what stands behind a noun."""
    if token >= end:
        return "mark"
    mark, lower = reader.bits[token], reader.lowers[token]
    if mark & PUNCTUATION:
        return "colon" if lower == ":" else "mark"
    if mark & QUOTATION:
        return "quotation"
    if mark & TIME:
        return "time"
    if mark & (PREPOSITION | SUBORDINATOR):
        return lower
    return "word"
