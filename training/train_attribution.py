#!/usr/bin/env python3
"""Make the weights by which attributions are weighed, from annotated articles.

    train_attribution.py CASES.jsonl[.gz] [--out FILE] [--hold-out PUBLISHER] [--rounds N]

A case has `text`, `publisher`, `attributions` (cue, source, content, cue_class), `quotes` (start, end, cue, speaker),
`not_speech` and `optional` (start, end), as in the public PolNeAR corpus put into one line an article. Only numbers are
kept: a weight for each feature. Standard library only.
"""

import argparse
import gzip
import json
import math
import random
import re
from collections import defaultdict
from pathlib import Path
from typing import Any

from tui_reader.extraction.attribution.judge import Features, Judge, Weights
from tui_reader.extraction.attribution.one_pass import read_article
from tui_reader.extraction.attribution.reading import Reading

_DECAY = {"cue": 0.003, "speech": 0.01, "speaker": 0.01, "pronoun": 0.01}
"""How strongly the weights of each model are drawn to nothing; chosen on publishers left out."""

_AVERAGED = 4
"""The weights of so many last epochs are averaged, so that the order of the examples matters less."""

_SEEDS = (1, 2, 3)
"""Orders of the examples whose results are averaged."""

_LEAST_WEIGHT = 0.05
"""Weights nearer to nothing are left out."""

_LEAST_COUNT = 3
"""How often a feature must occur to have a weight."""

Case = dict[str, Any]
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


def learn(examples: list[Example], epochs: int, decay: float) -> dict[str, float]:
    """Fit a linear model, several times over in other orders, because the mean depends less on chance."""
    fits = [fit(list(examples), epochs, decay, seed) for seed in _SEEDS]
    mean = {name: sum(found.get(name, 0.0) for found in fits) / len(fits) for name in set().union(*fits)}
    return {name: round(weight, 2) for name, weight in mean.items() if abs(weight) >= _LEAST_WEIGHT}


def fit(examples: list[Example], epochs: int, decay: float, seed: int) -> dict[str, float]:
    """Fit a linear model by stochastic gradient with a step of its own for each feature."""
    weights: dict[str, float] = defaultdict(float)
    squares: dict[str, float] = defaultdict(lambda: 1e-6)
    order = random.Random(seed)
    count: dict[str, int] = defaultdict(int)
    for options, _ in examples:
        for features in options:
            for feature in features:
                count[feature] += 1
    kept: dict[str, float] = defaultdict(float)
    for epoch in range(epochs):
        order.shuffle(examples)
        for options, right in examples:
            for features, slope in zip(options, slopes(weights, options, right), strict=True):
                if abs(slope) < 1e-4:
                    continue
                for feature in features:
                    gradient = slope - decay * weights[feature]
                    squares[feature] += gradient * gradient
                    weights[feature] += 0.15 * gradient / math.sqrt(squares[feature])
        if epoch >= epochs - _AVERAGED:
            for name, weight in weights.items():
                kept[name] += weight / _AVERAGED
    return {name: w for name, w in kept.items() if count[name] >= _LEAST_COUNT}


def slopes(weights: dict[str, float], options: list[Features], right: list[bool]) -> list[float]:
    """Give how far each reading's share lies below what it should be."""
    scores = [sum(weights[feature] for feature in features) for features in options]
    if len(options) == 1:
        return [float(right[0]) - 1 / (1 + math.exp(-max(-30.0, min(30.0, scores[0]))))]
    highest = max(scores)
    powers = [math.exp(score - highest) for score in scores]
    total = sum(powers)
    wanted = sum(power for power, yes in zip(powers, right, strict=True) if yes)
    return [(power / wanted if yes else 0.0) - power / total for power, yes in zip(powers, right, strict=True)]


def train(cases: list[Case], rounds: int = 3) -> Weights:
    """Read the articles with the weights so far, label what was asked, learn, and again."""
    weights: Weights = {}
    for _ in range(rounds):
        examples: dict[str, list[Example]] = defaultdict(list)
        for case in cases:
            listener = Listener(weights)
            reading = read_article(case["text"], "en", listener)
            examples["cue"] += cue_examples(case, listener)
            examples["speech"] += speech_examples(case, listener)
            examples["speaker"] += speaker_examples(case, listener, reading)
            examples["pronoun"] += pronoun_examples(case, listener, reading)
        weights = {name: learn(found, 6, _DECAY[name]) for name, found in examples.items()}
        print({name: (len(found), len(weights[name])) for name, found in examples.items()})
    return weights


def load(path: Path) -> list[Case]:
    with gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("cases", type=Path)
    parser.add_argument("--out", type=Path, default=Path("tui_reader/extraction/attribution/weights.json"))
    parser.add_argument("--hold-out", help="leave this publisher's articles out")
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    cases = [case for case in load(options.cases) if case["publisher"] != options.hold_out]
    weights = train(cases, options.rounds)
    text = json.dumps(
        {name: dict(sorted(model.items())) for name, model in weights.items()}, ensure_ascii=False, indent=0
    )
    options.out.write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
