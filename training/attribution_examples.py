"""What the annotators of articles say to each question that is asked while an article is read."""

import re
from typing import Any

from tui_reader.extraction.attribution.judge import Features, Judge, Weights
from tui_reader.extraction.attribution.reading import Reading

Case = dict[str, Any]
"""An article and its annotations."""
Example = tuple[list[Features], list[bool]]
"""Readings to choose among, and which are right; a single reading is a yes-or-no question."""


class Listener(Judge):
    """Answers as usual and writes down what it was asked."""

    def __init__(self, weights: Weights) -> None:
        super().__init__(weights)
        self.questions: list[tuple[str, Features, tuple[int, int]]] = []
        self.choices: list[tuple[str, list[Features], list[tuple[int, int]], tuple[int, int]]] = []

    def probability(self, question: str, features: Features, about: tuple[int, int]) -> float:
        self.questions.append((question, features, about))
        return super().probability(question, features, about)

    def shares(
        self, question: str, options: list[Features], about: list[tuple[int, int]], place: tuple[int, int]
    ) -> list[float]:
        self.choices.append((question, options, about, place))
        return super().shares(question, options, about, place)


def overlap(one: tuple[int, int], other: tuple[int, int]) -> int:
    return min(one[1], other[1]) - max(one[0], other[0])


def likeness(one: tuple[int, int], other: tuple[int, int]) -> float:
    """The share of two spans that they have in common."""
    return max(0, overlap(one, other)) / (max(one[1], other[1]) - min(one[0], other[0]) or 1)


def same_name(one: str | None, other: str | None) -> bool:
    """Whether two names may be one person's: last words equal, first words not at odds."""
    if not one or not other:
        return False
    a, b = (
        re.findall(r"[\w.]+", name.lower().split(",")[0].replace("’s", "").replace("'s", "")) for name in (one, other)
    )
    if not a or not b or a[-1] != b[-1]:
        return False
    return len(a) == 1 or len(b) == 1 or a[0][0] == b[0][0]


def cue_examples(case: Case, listener: Listener) -> list[Example]:
    """Label the cues: yes for reporting, left out where the annotators saw a belief, or looked no further."""
    spans = [(tuple(span), a["cue_class"]) for a in case["attributions"] for span in a["cue"] or a["source"]]
    contents = [tuple(span) for a in case["attributions"] for span in a["content"]]
    examples: list[Example] = []
    for question, features, about in listener.questions:
        if question != "cue":
            continue
        kinds = {kind for span, kind in spans if overlap(span, about) > 0}
        if "say" in kinds:
            examples.append(([features], [True]))
        elif not kinds and not any(span[0] <= about[0] < span[1] for span in contents):
            examples.append(([features], [False]))
    return examples


def speech_examples(case: Case, listener: Listener) -> list[Example]:
    """Label the passages in quotation marks."""
    examples: list[Example] = []
    for question, features, about in listener.questions:
        if question != "speech":
            continue
        if any(likeness(about, (q["start"], q["end"])) >= 0.5 for q in case["quotes"]):
            examples.append(([features], [True]))
        elif not any(overlap(about, (q["start"], q["end"])) > 0 for q in case["optional"]):
            examples.append(([features], [False]))
    return examples


def speaker_examples(case: Case, listener: Listener, reading: Reading) -> list[Example]:
    """Label who speaks: by the cue that the annotators chose, else by the name."""
    names = {
        reading.reader.starts[a.cue.source.start]: a.entity.name for a in reading.attributions if a.entity is not None
    }
    examples: list[Example] = []
    for question, options, about, place in listener.choices:
        if question != "speaker":
            continue
        gold = next((q for q in case["quotes"] if likeness(place, (q["start"], q["end"])) >= 0.5), None)
        if gold is None:
            continue
        speaker = gold["speaker"]
        right = [any(span[0] - 1 <= cue < span[1] for span in gold["cue"] or ()) for _, cue in about]
        if speaker and not any(right):
            mention = speaker["mention"]
            right = [mention[0] <= source < mention[1] for source, _ in about]
        if speaker and not any(right):
            right = [same_name(names.get(source), speaker["name"]) for source, _ in about]
        if not speaker or not any(right):
            right = [source < 0 for source, _ in about]
        examples.append((options, right))
    return examples


def pronoun_examples(case: Case, listener: Listener, reading: Reading) -> list[Example]:
    """Label whom "he" and "she" mean."""
    known = {e.first_token: e.name for people in reading.index.people.values() for e in people}
    examples: list[Example] = []
    for question, options, about, place in listener.choices:
        if question != "pronoun":
            continue
        for attribution in case["attributions"]:
            speaker = attribution["speaker"]
            if not speaker or speaker["how"] != "pronoun" or speaker["conf"] != "high":
                continue
            if any(span[0] <= place[0] < span[1] for span in attribution["source"]):
                right = [same_name(known.get(first), speaker["name"]) for _, first in about]
                if any(right):
                    examples.append((options, right))
                break
    return examples
