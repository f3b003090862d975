"""Interviews without labels: paragraphs that end in a question mark, and what somebody answers in the first person."""

from itertools import pairwise

from tui_reader.extraction.attribution.entities import Entity, NameIndex, NameRun
from tui_reader.extraction.attribution.sentences import Words
from tui_reader.extraction.attribution.transcripts import LABEL, Turn
from tui_reader.model import Span

_LEAST = 3
"""Questions that make an interview."""
_LONGEST_QUESTION = 500
"""Characters of a question."""
_PART = 0.25
"""The part of the paragraphs, from the first question on, that are questions."""
_SPOKEN = 0.5, 0.3
"""The parts of the answers with an "I", and of the questions with a "you"."""
_SURE = 0.75
"""How sure such an answer is."""
_WHY = "an answer in an interview; its introduction is about who gives it"


def find_answers(reader: Words, paragraphs: list[tuple[int, int]], index: NameIndex) -> list[Turn]:
    """Find the answers of an interview without labels; none in other texts."""
    questions = [number for number, bounds in enumerate(paragraphs) if number and _is_question(reader.text, *bounds)]
    if len(questions) < _LEAST or len(questions) < _PART * (len(paragraphs) - questions[0]):
        return []
    answers = _answers_to(reader.text, questions, paragraphs)
    first, second = reader.vocabulary.first_person, reader.vocabulary.second_person
    if len(answers) < _LEAST or not _mostly_say(reader.text, answers, first, _SPOKEN[0]):
        return []
    if any(LABEL.match(reader.text, start, end) for start, end in answers):
        return []  # a transcript that has too few labels
    if not _mostly_say(reader.text, [paragraphs[number] for number in questions], second, _SPOKEN[1]):
        return []
    run = _who_answers(reader, index, paragraphs[questions[0]][0])
    if run is None:
        return []
    label = Span(reader.starts[run.name_start], reader.ends[run.end - 1])
    return [Turn(Span(start, end), label, run.entity, _WHY, _SURE) for start, end in answers]


def _is_question(text: str, start: int, end: int) -> bool:
    """Whether a paragraph asks something, and is nobody's quotation."""
    return text[end - 1] == "?" and end - start <= _LONGEST_QUESTION and text[start] not in "“\"«„'‘"


def _answers_to(text: str, questions: list[int], paragraphs: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Give what stands between the questions; behind the last one as many paragraphs as the longest answer has."""
    bounds = list(pairwise(questions))
    longest = max((after - before - 1 for before, after in bounds), default=1)
    bounds.append((questions[-1], min(questions[-1] + 1 + max(longest, 1), len(paragraphs))))
    return [
        (_behind_letter(text, paragraphs[before + 1][0]), paragraphs[after - 1][1])
        for before, after in bounds
        if after - before > 1
    ]


def _behind_letter(text: str, start: int) -> int:
    """Step over the letter of an answer: "A: Because they asked me"."""
    return start + 3 if text[start].isupper() and text[start + 1 : start + 3] == ": " else start


def _mostly_say(text: str, stretches: list[tuple[int, int]], words: frozenset[str], part: float) -> bool:
    """Whether so many of some stretches have one of some words."""
    saying = sum(not words.isdisjoint(text[start:end].replace("’", "'").lower().split()) for start, end in stretches)
    return saying >= part * len(stretches)


def _who_answers(reader: Words, index: NameIndex, end: int) -> NameRun | None:
    """Give the place where the introduction names whom it is about: the person named most, else first."""
    runs: dict[Entity, list[NameRun]] = {}
    for run in index.runs:
        if reader.starts[run.start] >= end:
            break
        if run.entity is not None and run.entity.kind == "person":
            runs.setdefault(run.entity, []).append(run)
    if not runs:
        return None
    most = max(runs.values(), key=len)
    return max(most, key=lambda run: run.end - run.name_start)
