#!/usr/bin/env python3
"""Make the weights by which attributions are weighed, from annotated articles.

    train_attribution.py CASES.jsonl[.gz] [--out FILE] [--hold-out PUBLISHER] [--rounds N]

A case has `text`, `publisher`, `attributions` (cue, source, content, cue_class), `quotes` (start, end, cue, speaker),
`not_speech` and `optional` (start, end), as in the public PolNeAR corpus put into one line an article. Only numbers are
kept: a weight for each feature. How sure a reading is, is learned from readings of each publisher's articles by weights
that were learned from all others; that takes several times as long as the rest. Standard library only.
"""

import argparse
import gzip
import json
import math
import random
from collections import defaultdict
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from attribution_examples import (
    Case,
    Example,
    Listener,
    cue_examples,
    pronoun_examples,
    speaker_examples,
    speech_examples,
)
from unseen_readings import Judged, judged_readings

from tui_reader.extraction.attribution.judge import Features, Weights
from tui_reader.extraction.attribution.one_pass import read_article

_DECAY = {"cue": 0.003, "speech": 0.01, "speaker": 0.01, "pronoun": 0.01, "quoted": 0.03, "reported": 0.02}
"""How strongly the weights of each model are drawn to nothing; chosen on publishers left out."""

_AVERAGED = 4
"""The weights of so many last epochs are averaged, so that the order of the examples matters less."""

_SEEDS = (1, 2, 3)
"""Orders of the examples whose results are averaged."""

_LEAST_WEIGHT = 0.05
"""Weights nearer to nothing are left out."""

_LEAST_COUNT = 3
"""How often a feature must occur to have a weight."""


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


def train_without(cases: list[Case], publisher: str, rounds: int) -> dict[str, list[Judged]]:
    """Learn without a publisher, and read its articles."""
    weights = train([case for case in cases if case["publisher"] != publisher], rounds)
    return judged_readings(weights, [case for case in cases if case["publisher"] == publisher])


def train_confidence(cases: list[Case], rounds: int) -> Weights:
    """Learn how often readings were right of articles whose publisher the weights have not seen."""
    publishers = sorted({case["publisher"] for case in cases})
    examples: dict[str, list[Example]] = defaultdict(list)
    with ProcessPoolExecutor() as pool:
        runs = [pool.submit(train_without, cases, publisher, rounds) for publisher in publishers]
        for run in runs:
            for question, judged in run.result().items():
                examples[question] += [([features], [right]) for features, right in judged]
    return {question: learn(found, 6, _DECAY[question]) for question, found in examples.items()}


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
    weights = train(cases, options.rounds) | train_confidence(cases, options.rounds)
    text = json.dumps(
        {name: dict(sorted(model.items())) for name, model in weights.items()}, ensure_ascii=False, indent=0
    )
    options.out.write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
