#!/usr/bin/env python3
"""Learn how much each sign of a headline counts, and write the weights that the product ships with.

    python training/train_headline.py FOLDER [--out FILE] [--check | --cross-validate]

FOLDER holds `cases.jsonl.gz` (one object a line: `id`, `site`, `gold_title`) and `<INPUT>.jsonl.gz` (`id` and `text` or
`latin1`), where INPUT is a kind of dump, or "html". A page is a choice among its candidates and "none of them", which
scores `LEAST_SCORE`; the weights are drawn a little to nothing, and those of what the folder has too few of to what is
set by hand. The gradient is that of all pages, so that the same folder gives the same weights, and --check tells
whether it does (provenance.py). What the labellers call body is a sign of a headline, so this is learned after them.
Standard library only.

With --cross-validate, five sets of weights are learned, each without a fifth of the sites, and judged on that fifth.
"""

import gzip
import hashlib
import json
import math
import sys
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
from learning import run_script
from provenance import digest_of, note_of

from tui_reader.cleaning import CLEANING_STEPS
from tui_reader.cleaning.headline import label_headline
from tui_reader.cleaning.headline_signs import headline_signs
from tui_reader.cleaning.headline_weights import LEAST_SCORE
from tui_reader.extraction.fields import without_label
from tui_reader.lexicon.furniture import fold_words
from tui_reader.model import Document, Unreadable
from tui_reader.readers import read_document

FOLDS = 5
ROUNDS = 120
DECAY = 4.0
"""How strongly a weight is drawn to where it began."""
PAGES_WITHOUT = 0.3
"""What a page weighs that does not hold its title."""
FIRST_STEP, LONGEST_STEP, SHORTEST_STEP = 0.2, 0.6, 1e-4
LIKE = 0.8
"""Share of words in common from which a line is a title in other words, where none is the same."""
BY_HAND = {
    "is the page's title": 6.0, "declared": 5.0, "first heading": 4.0, "begins the page's title": 3.5,
    "second heading": 1.0, "linked": -1.5, "continued by a neighbour": -2.5, "sentence of the body": -2.0,
    "byline": -2.5, "date": -1.0, "colon": -2.0,
}  # fmt: skip
"""Where the weights begin of what scrapes are full of and the folder is not: markup, doubled captions, bare texts."""

Signs = dict[str, float]


class Page(NamedTuple):
    """A page as a choice among lines."""

    kind: str
    site: str
    candidates: list[Signs]
    right: list[bool]
    exact: list[bool]
    weight: float


def read_rows(path: Path) -> list[dict]:
    """Read the objects of a file."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def read_pages(folder: Path) -> list[Page]:
    """Read every page of every input of a folder."""
    cases = {case["id"]: case for case in read_rows(folder / "cases.jsonl.gz")}
    pages = []
    for path in sorted(folder.glob("*.jsonl.gz")):
        kind = path.name.removesuffix(".jsonl.gz")
        for row in read_rows(path) if kind != "cases" else ():
            data = row["latin1"].encode("latin-1") if "latin1" in row else row["text"].encode()
            document = read_document(data, row["id"] + (".html" if kind == "html" else ".txt"))
            case = cases[row["id"]]
            if not isinstance(document, Unreadable) and document.blocks and case.get("gold_title"):
                pages.append(make_page(kind, case["site"], before_headline(document), case["gold_title"]))
        print(kind, sum(page.kind == kind for page in pages), "pages", flush=True)
    return pages


def before_headline(document: Document) -> Document:
    """Clean a document as far as the headline's step finds it."""
    for step in CLEANING_STEPS[: CLEANING_STEPS.index(label_headline)]:
        document = step(document)
    return document


def make_page(kind: str, site: str, document: Document, title: str) -> Page:
    """Weigh the lines of a page, and tell which of them are its title."""
    candidates = headline_signs(document)
    gold = folded(title)
    texts = [folded(without_label(document.blocks[candidate.place].text)) for candidate in candidates]
    exact = [words == gold for words in texts]
    right = exact if any(exact) else [likeness(words, gold) >= LIKE for words in texts]
    signs = [candidate.all_signs() for candidate in candidates]
    return Page(kind, site, signs, right, exact, 1.0 if any(right) else PAGES_WITHOUT)


def folded(text: str) -> tuple[str, ...]:
    """Give the words of a title, apostrophes aside."""
    return fold_words(text.replace("’", "").replace("'", ""))


def likeness(one: tuple[str, ...], other: tuple[str, ...]) -> float:
    """Give the share of words that two titles have in common."""
    return 2 * len(set(one) & set(other)) / max(len(set(one)) + len(set(other)), 1)


def chances(weights: Signs, page: Page) -> list[float]:
    """Give the chance of each line of a page, and at last that of none."""
    scores = [sum(weights[name] * value for name, value in signs.items()) for signs in page.candidates]
    scores.append(LEAST_SCORE)
    most = max(scores)
    powers = [math.exp(score - most) for score in scores]
    whole = sum(powers)
    return [power / whole for power in powers]


def learn(pages: list[Page]) -> Signs:
    """Fit the weights, each with a step of its own that grows while its slope keeps its sign."""
    start: Signs = defaultdict(float, BY_HAND)
    weights: Signs = defaultdict(float, BY_HAND)
    steps: Signs = defaultdict(lambda: FIRST_STEP)
    before: Signs = defaultdict(float)
    for _ in range(ROUNDS):
        slopes = slopes_of(weights, pages)
        for name in sorted(slopes):
            slope = slopes[name] - DECAY * (weights[name] - start[name])
            if slope * before[name] > 0:
                steps[name] = min(steps[name] * 1.2, LONGEST_STEP)
            elif slope * before[name] < 0:
                steps[name] = max(steps[name] * 0.5, SHORTEST_STEP)
                slope = 0.0
            weights[name] += math.copysign(steps[name], slope) if slope else 0.0
            before[name] = slope
    return weights


def slopes_of(weights: Signs, pages: Iterable[Page]) -> Signs:
    """Give by how much the likelihood of what is right grows with each weight."""
    slopes: Signs = defaultdict(float)
    for page in pages:
        found = chances(weights, page)
        right = [*page.right, not any(page.right)]
        whole = sum(chance for chance, is_right in zip(found, right, strict=True) if is_right)
        for signs, chance, is_right in zip(page.candidates, found, page.right, strict=False):
            slope = page.weight * ((chance / whole if is_right and whole else 0.0) - chance)
            if abs(slope) > 1e-5:
                for name, value in signs.items():
                    slopes[name] += slope * value
    return slopes


def judge(weights: Signs, pages: list[Page]) -> dict[str, list[bool]]:
    """Tell by kind of input on which pages the chosen line is the title, word for word."""
    found: dict[str, list[bool]] = defaultdict(list)
    for page in pages:
        known = chances(weights, page)
        best = known.index(max(known))
        found[page.kind].append(best < len(page.exact) and page.exact[best])
    return found


def fold_of(site: str) -> int:
    """Give the fold that a site is in."""
    return int(hashlib.md5(f"{site} {FOLDS}".encode()).hexdigest(), 16) % FOLDS


def cross_validate(pages: list[Page]) -> None:
    """Judge weights on sites that they have not seen."""
    unseen: dict[str, list[bool]] = defaultdict(list)
    for fold in range(FOLDS):
        weights = learn([page for page in pages if fold_of(page.site) != fold])
        for kind, hits in judge(weights, [page for page in pages if fold_of(page.site) == fold]).items():
            unseen[kind] += hits
        print("fold", fold + 1, "of", FOLDS, flush=True)
    seen = judge(learn(pages), pages)
    for kind, hits in unseen.items():
        print(f"{kind:12} unseen sites {sum(hits) / len(hits):.3f}  seen {sum(seen[kind]) / len(hits):.3f}")


def digest_of_pages(pages: list[Page]) -> str:
    """Give the digest of what the pages give to learn."""
    return digest_of(repr((page.candidates, page.right, page.weight)).encode() for page in pages)


def learned_module(pages: list[Page]) -> str:
    """Learn, and write the module that the product imports."""
    weights = learn(pages)
    lines = "".join(
        f'    "{name}": {weight:.1f},\n'
        for name, weight in sorted(weights.items(), key=lambda entry: (-round(entry[1], 1), entry[0]))
        if abs(weight) >= 0.05
    )
    return (
        '"""How much each sign of a headline counts; made by training/train_headline.py."""\n\n'
        f"{note_of(digest_of_pages(pages), len(pages))}\n"
        f"WEIGHTS = {{\n{lines}}}\n"
        '"""The weight of each sign; a sign that is missing here counts nothing."""\n\n'
        f"LEAST_SCORE = {LEAST_SCORE}\n"
        '"""Below this no line is called a headline."""\n'
    )


def main() -> int:
    """Learn and write the weights, or tell whether those that are there would be learned again."""
    module = Path("tui_reader/cleaning/headline_weights.py")
    return run_script(__doc__, module, read_pages, digest_of_pages, learned_module, cross_validate)


if __name__ == "__main__":
    sys.exit(main())
