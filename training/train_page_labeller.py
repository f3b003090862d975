#!/usr/bin/env python3
"""Learn which blocks of a saved page are the article, and write `tui_reader/cleaning/page_weights.py`.

    python training/train_page_labeller.py FOLDER [--out FILE] [--check | --cross-validate]

FOLDER holds `cases.jsonl.gz` ({id, site, gold_body, ...}) and `html.jsonl.gz` ({id, text or latin1}): one page a line.
--cross-validate learns from four sites of five, prints what share of the words on the fifth is told rightly, and writes
nothing; --check tells whether learning again gives what is shipped (provenance.py).
Needs numpy and lightgbm, in an environment of their own beside the package.
"""

import difflib
import gzip
import json
import random
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import lightgbm
import numpy

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
from learning import run_script
from provenance import digest_of, note_of
from tree_source import functions_of, module_of, trees_of

from tui_reader.cleaning.page_features import feature_names, judged_page
from tui_reader.lexicon.language import detect_language
from tui_reader.model import Document
from tui_reader.readers import read_document

ROUNDS = 100
FOLDS = 5
PARAMETERS: dict[str, Any] = {
    "objective": "binary", "num_leaves": 12, "learning_rate": 0.15, "min_data_in_leaf": 30, "feature_fraction": 0.5,
    "bagging_fraction": 0.7, "bagging_freq": 1, "lambda_l2": 5, "verbose": -1, "num_threads": 1, "seed": 1,
    "deterministic": True, "extra_trees": True,
}  # fmt: skip
FIRST_BATCHES = (14, 36, 50)
"""Trees in the functions, after each of which a block may be found hopeless."""
THRESHOLD = 0.4
"""Probability from which a block is told to be the article's when the model is checked."""
LONGEST = 80
SHORTEST = 3
LESS_THAN_LENGTH = 0.7
"""A block weighs by its length to this power: a lost crosshead counts too."""
PAGE_WEIGHT = 40.0
TOKEN = re.compile(r"\w+")
SHORTEST_RUN = 3
"""Words in a row that must agree, so that "the" in a menu is no part of the article."""


@dataclass(frozen=True, slots=True)
class Page:
    """A page as the learner sees it."""

    site: str
    rows: list[list[float]]
    labels: list[bool]
    words: list[int]


def read_lines(path: Path) -> Iterator[dict[str, Any]]:
    """Read a file of JSON lines."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        yield from (json.loads(line) for line in lines if line.strip())


def load(folder: Path) -> list[Page]:
    """Read the pages and label their blocks by the gold text."""
    cases = {case["id"]: case for case in read_lines(folder / "cases.jsonl.gz")}
    pages = []
    for row in read_lines(folder / "html.jsonl.gz"):
        data = row["latin1"].encode("latin-1") if "latin1" in row else row["text"].encode()
        document = read_document(data, f"{row['id']}.html")
        if not isinstance(document, Document):
            continue
        text = " ".join(block.text for block in document.blocks)
        document = document._replace(language=detect_language(text) or document.language)
        words = [len(TOKEN.findall(block.text)) for block in document.blocks]
        shares = covered_shares(document, cases[row["id"]]["gold_body"])
        rows = judged_page(document).rows
        judged = [index for index, figures in enumerate(rows) if figures]
        pages.append(
            Page(
                cases[row["id"]]["site"],
                [rows[index] for index in judged],
                [shares[index] >= 0.5 for index in judged],
                [words[index] for index in judged],
            )
        )
    return pages


def covered_shares(document: Document, gold: str) -> list[float]:
    """Give the share of each block's words that the gold text has in the same order."""
    tokens: list[str] = []
    owners: list[int] = []
    sizes = []
    for index, block in enumerate(document.blocks):
        found = TOKEN.findall(block.text)
        tokens += found
        owners += [index] * len(found)
        sizes.append(len(found))
    covered = [0] * len(sizes)
    for match in difflib.SequenceMatcher(None, tokens, TOKEN.findall(gold), autojunk=False).get_matching_blocks():
        hit = owners[match.a : match.a + match.size]
        for index in set(hit):
            if match.size >= SHORTEST_RUN or hit.count(index) == sizes[index]:
                covered[index] += hit.count(index)
    return [count / size if size else 0.0 for count, size in zip(covered, sizes, strict=True)]


def weights_of(page: Page) -> list[float]:
    """Weigh the blocks of a page by their length, and every page alike, however long its article."""
    weights = [max(min(count, LONGEST), SHORTEST) ** LESS_THAN_LENGTH for count in page.words]
    article = sum(weight for weight, label in zip(weights, page.labels, strict=True) if label)
    return [PAGE_WEIGHT * weight / (article or 1.0) for weight in weights]


def learn(pages: list[Page]) -> lightgbm.Booster:
    """Grow the trees."""
    rows = numpy.array([row for page in pages for row in page.rows])
    labels = numpy.array([float(label) for page in pages for label in page.labels])
    weights = numpy.array([weight for page in pages for weight in weights_of(page)])
    return lightgbm.train(PARAMETERS, lightgbm.Dataset(rows, labels, weight=weights), ROUNDS)


def cross_validate(pages: list[Page]) -> None:
    """Judge by site: no page of a site is judged by what was learned from it."""
    sites = sorted({page.site for page in pages})
    random.Random(0).shuffle(sites)
    fold_of = {site: place % FOLDS for place, site in enumerate(sites)}
    right = taken = gold = 0
    for fold in range(FOLDS):
        model = learn([page for page in pages if fold_of[page.site] != fold])
        for page in pages:
            if fold_of[page.site] == fold and page.rows:
                for score, label, words in zip(
                    model.predict(numpy.array(page.rows)), page.labels, page.words, strict=True
                ):
                    right += words * (score >= THRESHOLD and label)
                    taken += words * (score >= THRESHOLD)
                    gold += words * label
    print(f"by words, all pages together: precision {right / taken:.4f}, recall {right / gold:.4f}")


def digest_of_pages(pages: list[Page]) -> str:
    """Give the digest of what the pages give to learn."""
    return digest_of(repr((page.rows, page.labels, page.words)).encode() for page in pages)


def learned_module(pages: list[Page]) -> str:
    """Learn, and write the module that the product imports."""
    functions = [functions_of("TREES", trees_of(learn(pages)), FIRST_BATCHES)]
    note = note_of(digest_of_pages(pages), len(pages), "numpy", "lightgbm")
    return module_of("train_page_labeller.py", note, feature_names(), functions)


def main() -> int:
    """Learn and write the weights, or tell whether those that are there would be learned again."""
    module = Path("tui_reader/cleaning/page_weights.py")
    return run_script(__doc__, module, load, digest_of_pages, learned_module, cross_validate)


if __name__ == "__main__":
    sys.exit(main())
