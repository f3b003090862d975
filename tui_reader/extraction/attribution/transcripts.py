"""Transcripts and interviews: paragraphs that begin with the name of the speaker, "MARSH: Did you sign it?"."""

from collections import Counter

from tui_reader.extraction.attribution.entities import Entity, NameIndex
from tui_reader.extraction.attribution.sentences import Words
from tui_reader.lexicon.expressions import expression
from tui_reader.model import Span
from tui_reader.model.value import Value

LABEL = expression(
    r"(?P<name>[^\W\d_a-z][\w.’'-]*(?: [^\W\d_a-z][\w.’'-]*){0,4}(?: \([^)\n]{1,40}\))?) ?[:：]\s+(?=\S)"
)
"""A name at the start of a paragraph, before a colon."""
_REACH = 400
"""Characters in which the colon behind a name stands."""
_LEAST = 4
"""Labelled paragraphs that make a transcript."""
_PART = 0.4
"""The part of the paragraphs that must be labelled."""
_ENDS = frozenset('.!?…"”»—–-')
"""How a sentence ends that somebody says."""
_QUESTIONS = 3
"""Lines that end in a question mark, of an interview at least."""
_LONG_ENTRY = 80
"""Characters that no entry of a form has: "Position: goalkeeper"."""
_QUESTION = frozenset({"Q", "QUESTION", "F", "FRAGE"})
_ANSWER = frozenset({"A", "ANSWER", "ANTWORT"})


class Turn(Value):
    """What one speaker says in a transcript until the next."""

    span: Span
    """The words, without the label."""
    label: Span
    """The name before the colon."""
    speaker: Entity | None
    """Who that is; `None` when the text does not tell. Who only asks has no turn."""
    why: str
    """How the speaker is known, in words."""
    sure: float = 0.9
    """How sure that is; nobody marks labels in the corpus."""


def find_turns_or_answers(reader: Words, paragraphs: list[tuple[int, int]], index: NameIndex) -> list[Turn]:
    """Find the turns of a transcript, else the answers of an interview without labels."""
    turns = find_turns(reader.text, paragraphs, index)
    if turns or reader.text.count("?\n") < _QUESTIONS:
        return turns
    from tui_reader.extraction.attribution.interviews import find_answers  # few texts need it

    return find_answers(reader, paragraphs, index)


def find_turns(text: str, paragraphs: list[tuple[int, int]], index: NameIndex) -> list[Turn]:
    """Find the turns of a transcript; none in other texts."""
    labelled = [
        (match, end)
        for start, end in paragraphs
        if _has_colon(text, start, min(end, start + _REACH)) and (match := LABEL.match(text, start, end))
    ]
    names = Counter(match.group("name") for match, _ in labelled)
    repeated = sum(count for count in names.values() if count > 1)
    if repeated < _LEAST or len(labelled) < _PART * len(paragraphs) or sum(count > 1 for count in names.values()) < 2:
        return []
    if not _are_said(text, [(match.end(), end) for match, end in labelled if names[match.group("name")] > 1]):
        return []
    speakers = {name: _speaker_of(name, index) for name, count in names.items() if count > 1}
    return [
        Turn(
            Span(match.end(), end),
            Span(*match.span("name")),
            speakers[match.group("name")],
            _why(match.group("name")),
        )
        for match, end in labelled
        if match.end() < end and speakers.get(match.group("name")) is not None
    ]


def _are_said(text: str, stretches: list[tuple[int, int]]) -> bool:
    """Whether most of what stands behind labels are sentences, and not the entries of a form."""
    said = sum(text[end - 1] in _ENDS or end - start > _LONG_ENTRY for start, end in stretches)
    return 2 * said >= len(stretches)


def _has_colon(text: str, start: int, end: int) -> bool:
    """Whether a colon stands near the start of a paragraph."""
    return text.find(":", start, end) > 0 or text.find("：", start, end) > 0


def _speaker_of(label: str, index: NameIndex) -> Entity | None:
    """Tell whom a label means: someone of the index, the one who answers, else just the label."""
    plain = label.partition(" (")[0]
    if plain.upper() in _QUESTION:
        return None
    people = [entity for found in index.people.values() for entity in found]
    if plain.upper() in _ANSWER:
        return min(people, key=lambda entity: entity.first_token, default=None)
    words = plain.lower().replace("’", "'").split()
    known = [entity for entity in index.people.get(words[-1], ()) if set(words) <= {*entity.words, *entity.titles}]
    if known:
        return max(known, key=lambda entity: (len(entity.words), entity.full_mentions))
    return Entity(plain, "person", tuple(words))


def _why(label: str) -> str:
    if label.upper() in _ANSWER:
        return "an answer to the interviewer; the person named first in the article"
    return f"“{label}” stands before the colon, as in a transcript"
