"""The sample articles, the measured truth beside each, and how the two are compared.

The truth was written by hand with the articles and is independent of what the program finds; an expectation changes
only when it is itself wrong.
"""

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from tui_reader import read_article
from tui_reader.export.record import to_record
from tui_reader.model import Article

SAMPLES = Path(__file__).resolve().parent.parent / "sample_articles"
EXPECTED = ".expected.json"

_ARTICLES = frozenset(["a", "an", "the", "der", "die", "das", "dem", "den", "einem", "einer", "la", "le", "les", "une"])
_WORD = re.compile(r"[^\W_]+(?:['’&.-][^\W_]+)*")
_POSSESSIVE = re.compile(r"['’]s?\b")
_SPACE = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Tally:
    """How many were found, how many there are, and how many of them agree."""

    right: int
    """Found and true."""
    found: int
    """Found, whether true or not."""
    true: int
    """There to be found."""

    @property
    def precision(self) -> float:
        """Share of what was found that is true."""
        return self.right / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        """Share of what is there that was found."""
        return self.right / self.true if self.true else 1.0

    def __add__(self, other: "Tally") -> "Tally":
        return Tally(self.right + other.right, self.found + other.found, self.true + other.true)


def sample_names() -> list[str]:
    """List the sample files, without their expected results."""
    return sorted(path.name for path in SAMPLES.iterdir() if path.is_file() and not path.name.endswith(EXPECTED))


@cache
def truth_of(name: str) -> dict[str, Any]:
    """Give the measured truth of a sample."""
    path = SAMPLES / (name.rpartition(".")[0] + EXPECTED)
    truth: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return truth


@cache
def article_of(name: str) -> Article:
    """Give what the product makes of a sample."""
    return read_article(SAMPLES / name)


@cache
def record_of(name: str) -> dict[str, Any]:
    """Give what the product prints of a sample."""
    return to_record(article_of(name))


def folded(text: str | None) -> str:
    """Fold white space, which wrapping and no-break spaces change without harm."""
    return _SPACE.sub(" ", text or "").strip()


def body_blocks(record: dict[str, Any]) -> list[str]:
    """Cut a body into its blocks."""
    return [folded(block) for block in record["body"].split("\n\n")]


def name_words(name: str | None) -> list[str]:
    """Reduce a name to the words that tell it from another."""
    plain = _POSSESSIVE.sub("", (name or "").lower().partition(",")[0])
    words = [word.strip(".") for word in _WORD.findall(plain)]
    while len(words) > 1 and words[0] in _ARTICLES:
        words = words[1:]
    return words


def same_speaker(found: str | None, true: str | None) -> bool:
    """Tell whether a speaker is named in full; "Solheim" is not enough where the article says "Ingrid Solheim"."""
    if found is None or true is None:
        return found is true
    found_words, true_words = name_words(found), name_words(true)
    return found_words == true_words or set(true_words) <= set(found_words)


def same_source(found: str, true: str) -> bool:
    """Tell whether two names of a source mean the same; noun phrases may be cut longer or shorter."""
    found_words, true_words = set(name_words(found)), set(name_words(true))
    return bool(found_words) and (found_words <= true_words or true_words <= found_words)


def compare_sources(name: str) -> tuple[Tally, list[str], list[str]]:
    """Match the sources of a sample one to one; give the tally, the missed ones and the wrong ones."""
    truth, left = truth_of(name), [source["name"] for source in record_of(name)["sources"]]
    missed = []
    for source in truth["sources"]:
        match = _best(source["name"], left)
        if match is None:
            missed.append(source["name"])
        else:
            left.remove(match)
    wrong = [each for each in left if not any(same_source(each, other) for other in truth["optional"]["sources"])]
    true = len(truth["sources"])
    right = true - len(missed)
    return Tally(right, right + len(wrong), true), missed, wrong


def _best(name: str, found: list[str]) -> str | None:
    exact = [each for each in found if name_words(each) == name_words(name)]
    close = [each for each in found if same_source(each, name)]
    return next(iter(exact + close), None)


def spoken(record: dict[str, Any]) -> list[dict[str, Any]]:
    """Give the quotes that stand in quotation marks."""
    return [quote for quote in record["quotes"] if quote["kind"] != "indirect"]


def compare_quotes(name: str) -> tuple[Tally, list[str], list[str]]:
    """Match quotes with their speakers; give the tally, the missed ones and the wrong ones, each with its speaker."""
    truth = truth_of(name)
    optional = {folded(text) for text in truth["optional"]["quotes"]}
    found = [quote for quote in spoken(record_of(name)) if folded(quote["text"]) not in optional]
    unmatched, missed = list(found), []
    for quote in truth["quotes"]:
        match = next((each for each in unmatched if _same_quote(each, quote)), None)
        if match is None:
            missed.append(f"{quote['speaker']}: {folded(quote['text'])}")
        else:
            unmatched.remove(match)
    wrong = [f"{quote['speaker']}: {folded(quote['text'])}" for quote in unmatched]
    return Tally(len(found) - len(unmatched), len(found), len(truth["quotes"])), missed, wrong


def _same_quote(found: dict[str, Any], true: dict[str, Any]) -> bool:
    return folded(found["text"]) == folded(true["text"]) and same_speaker(found["speaker"], true["speaker"])


def compare_related(name: str) -> Tally:
    """Count the related headlines that agree."""
    truth = truth_of(name)
    optional = {folded(text) for text in truth["optional"]["related"]}
    found = {folded(item["headline"]) for item in record_of(name)["related"]} - optional
    true = {folded(text) for text in truth["related"]}
    return Tally(len(found & true), len(found), len(true))


def still_shown(name: str) -> list[str]:
    """List the lines that should be hidden and are not; a reader may have joined several of them into one block."""
    removed = [folded(item["text"]) for item in record_of(name)["removed"]]
    return [line for line in map(folded, truth_of(name)["removed"]) if not any(line in text for text in removed)]


def compare_removed(name: str) -> Tally:
    """Count the lines that are hidden as they should be; a line of the body that is hidden counts against it."""
    truth = truth_of(name)
    body = {folded(block) for block in truth["body"]}
    wrongly = sum(folded(item["text"]) in body for item in record_of(name)["removed"])
    right = len(truth["removed"]) - len(still_shown(name))
    repeated = sum(folded(line) in body for line in truth["removed"])
    return Tally(right, right + max(0, wrongly - repeated), len(truth["removed"]))


def compare_body(name: str) -> Tally:
    """Count the blocks of the body that agree."""
    truth = truth_of(name)
    optional = {folded(block) for block in truth["optional"]["body"]}
    found = [block for block in body_blocks(record_of(name)) if block and block not in optional]
    true = [folded(block) for block in truth["body"]]
    return Tally(sum(block in set(true) for block in found), len(found), len(true))


def total(tallies: Iterable[Tally]) -> Tally:
    """Add tallies up."""
    return sum(tallies, Tally(0, 0, 0))
