#!/usr/bin/env python3
"""Learn which blocks are the body of an article, and write the weights that the labeller ships with.

    python training/train_labeller.py FOLDER [--out FILE] [--check | --cross-validate]

FOLDER holds `cases.jsonl.gz` (one object a line: `id`, `site`, `gold_body`) and `<INPUT>.jsonl.gz` (`id` and `text` or
`latin1`), where INPUT is a kind of dump; "html" is left out, because saved pages have a labeller of their own. Beside
the pages of the folder it learns from invented ones (augmentation.py), which weigh less. Needs numpy and lightgbm, in
an environment of their own beside the package. The seed is fixed: the same folder, code and word lists give the same
weights, byte for byte, and --check tells whether they do (provenance.py).

With --cross-validate, five models are learned, each without a fifth of the sites, and judged on that fifth; the figures
are those of the trees alone, without the steps that pick out headline, byline and captions afterwards.
"""

import gzip
import hashlib
import json
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import lightgbm
import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
from augmentation import LABELLED, invent_page
from gold_labels import TOKEN, body_labels
from judging import judge
from learning import run_script
from provenance import digest_of, note_of
from tree_source import compiled, functions_of, module_of, trees_of

from tui_reader.cleaning.features import FIGURES, figures_of
from tui_reader.cleaning.forest import Forest
from tui_reader.cleaning.labeller import Looks, looks_of
from tui_reader.cleaning.second_look import SECOND_LOOK, second_look_figures
from tui_reader.cleaning.signs import read_signs
from tui_reader.cleaning.unlabelling import unlabel
from tui_reader.model import Block, Unreadable
from tui_reader.readers import read_document

FOLDS, INNER_FOLDS = 5, 3
LINE_WEIGHT = 0.6
"""What keeping each line of the gold body weighs, beside keeping its words."""
SETTINGS = {
    "objective": "binary", "num_leaves": 15, "learning_rate": 0.15, "min_data_in_leaf": 400, "feature_fraction": 0.4,
    "bagging_fraction": 0.7, "bagging_freq": 1, "lambda_l2": 0.05, "max_bin": 63, "verbose": -1, "num_threads": 1,
    "seed": 2, "deterministic": True, "force_row_wise": True, "use_missing": False, "boost_from_average": False,
}  # fmt: skip
TREES = {"first": 48, "second": 48}
INVENTED_PAGES = 2
"""How many pages are invented for each that is there."""
INVENTED_WEIGHT = 0.5
"""What they weigh beside it."""


@dataclass
class Page:
    """A page of the folder, or an invented one, its blocks labelled."""

    identifier: str
    site: str
    kind: str
    gold: str
    language: str
    blocks: tuple[Block, ...]
    rows: np.ndarray
    is_body: np.ndarray
    weights: np.ndarray
    kept: np.ndarray
    inner_fold: int

    @property
    def labelled(self) -> LABELLED:
        """Its blocks with their labels."""
        return list(zip(self.blocks, self.is_body.tolist(), strict=True))


def read_rows(path: Path) -> list[dict]:
    """Read the objects of a file."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def read_pages(folder: Path) -> list[Page]:
    """Read every page of every dump of a folder."""
    cases = {case["id"]: case for case in read_rows(folder / "cases.jsonl.gz")}
    pages, chance = [], np.random.default_rng(0)
    for path in sorted(folder.glob("*.jsonl.gz")):
        kind = path.name.removesuffix(".jsonl.gz")
        if kind in ("cases", "html"):
            continue
        for row in read_rows(path):
            data = row["latin1"].encode("latin-1") if "latin1" in row else row["text"].encode()
            document = read_document(data, row["id"] + ".txt")
            if isinstance(document, Unreadable) or not document.blocks:
                continue
            document, case = unlabel(document), cases[row["id"]]
            labels = body_labels(document.blocks, case["gold_body"])
            page = make_page(document.blocks, labels, document.language, chance)
            page.identifier, page.site, page.kind, page.gold = row["id"], case["site"], kind, case["gold_body"]
            page.inner_fold = fold_of(page.site, INNER_FOLDS)
            pages.append(page)
        print(kind, sum(page.kind == kind for page in pages), "pages", flush=True)
    return pages


def make_page(blocks: Sequence[Block], labels: list[int], language: str, chance: np.random.Generator) -> Page:
    """Work out the figures of a page."""
    signs = read_signs(blocks, language)
    figures, is_body = np.array(figures_of(blocks, signs), dtype=np.float32), np.array(labels)
    weights = block_weights([block.text for block in blocks], is_body)
    kept = worth_learning(figures, is_body, chance)
    return Page("", "", "", "", language, tuple(blocks), figures, is_body, weights, kept, 0)


def invent_pages(pages: list[Page], seed: int) -> list[Page]:
    """Invent pages, each of two of one kind and of one inner fold, so that no site is on both sides of it."""
    chance, invented = np.random.default_rng(seed), []
    for fold in range(INNER_FOLDS):
        inside = [page for page in pages if page.inner_fold == fold]
        for page in inside * INVENTED_PAGES:
            alike = [other for other in inside if other.kind == page.kind]
            made = invent_page(chance, page.labelled, alike[chance.integers(len(alike))].labelled)
            if made is None:
                continue
            blocks, labels = zip(*made, strict=True)
            new = make_page(blocks, list(labels), page.language, chance)
            new.inner_fold, new.weights = fold, new.weights * INVENTED_WEIGHT
            invented.append(new)
    return invented


def block_weights(texts: list[str], is_body: np.ndarray) -> np.ndarray:
    """Weigh each block by what it does to the figures of its page: its words, and one line."""
    tokens = np.array([len(TOKEN.findall(text)) for text in texts], float)
    words, lines = max(tokens[is_body == 1].sum(), 1), max(is_body.sum(), 1)
    return np.minimum(tokens / words, 0.5) + LINE_WEIGHT * np.where(is_body == 1, 1, 0.4) / lines + 0.0003


def worth_learning(figures: np.ndarray, is_body: np.ndarray, chance: np.random.Generator) -> np.ndarray:
    """Leave out nine tenths of the short labels far from the text: there are too many, and all alike."""
    words, inside = figures[:, FIGURES.index("words")], figures[:, FIGURES.index("in main stretch")]
    is_trivial = (is_body == 0) & (words <= 6) & (inside == 0)
    return ~is_trivial | (chance.random(len(words)) < 0.1)


def learn(pages: list[Page], rows: list[np.ndarray], trees: int) -> lightgbm.Booster:
    """Learn trees from rows of figures."""
    data = lightgbm.Dataset(
        np.vstack([row[page.kept] for page, row in zip(pages, rows, strict=True)]),
        np.concatenate([page.is_body[page.kept] for page in pages]),
        weight=np.concatenate([page.weights[page.kept] for page in pages]),
    )
    return lightgbm.train(SETTINGS, data, trees)


def probabilities(forest: Forest, rows: np.ndarray) -> np.ndarray:
    """Give what a look thinks of each row, as the product takes it: it stops as soon as a block is clear."""
    return np.array([forest.probability(row) for row in rows.tolist()])


def with_second_look(page: Page, chances: np.ndarray) -> np.ndarray:
    """Add what the first look thought of the neighbours."""
    words = page.rows[:, FIGURES.index("words")].tolist()
    return np.hstack([page.rows, np.array(second_look_figures(chances.tolist(), words), dtype=np.float32)])


def fold_of(site: str, folds: int) -> int:
    """Give the fold that a site is in."""
    return int(hashlib.md5(f"{site} {folds}".encode()).hexdigest(), 16) % folds


def learn_both(pages: list[Page], seed: int = 0) -> tuple[list, list]:
    """Learn the first look, and the second one from what first looks think of sites that they have not seen."""
    pages = pages + invent_pages(pages, seed)
    unseen: dict[int, np.ndarray] = {}
    for fold in range(INNER_FOLDS):
        others = [page for page in pages if page.inner_fold != fold]
        trees = trees_of(learn(others, [page.rows for page in others], TREES["first"]))
        look = made_looks(trees, trees).first
        for index, page in enumerate(pages):
            if page.inner_fold == fold:
                unseen[index] = probabilities(look, page.rows)
    first = learn(pages, [page.rows for page in pages], TREES["first"])
    second_rows = [with_second_look(page, unseen[index]) for index, page in enumerate(pages)]
    return trees_of(first), trees_of(learn(pages, second_rows, TREES["second"]))


def made_looks(first: list, second: list) -> Looks:
    """Make the looks of the product of trees."""
    return looks_of((*FIGURES, *SECOND_LOOK), compiled(first), compiled(second))


def cross_validate(pages: list[Page]) -> dict[int, np.ndarray]:
    """Judge models on sites that they have not seen; give what they thought, by index of the page."""
    found: dict[int, np.ndarray] = {}
    for fold in range(FOLDS):
        looks = made_looks(*learn_both([page for page in pages if fold_of(page.site, FOLDS) != fold], fold))
        for index, page in enumerate(pages):
            if fold_of(page.site, FOLDS) == fold:
                rows = with_second_look(page, probabilities(looks.first, page.rows))
                found[index] = probabilities(looks.second, rows)
        print("fold", fold + 1, "of", FOLDS, flush=True)
    for kind in dict.fromkeys(page.kind for page in pages):
        chosen = [index for index, page in enumerate(pages) if page.kind == kind]
        print(f"{kind:12}", judge([pages[index] for index in chosen], [found[index] for index in chosen]), flush=True)
    return found


def digest_of_pages(pages: list[Page]) -> str:
    """Give the digest of what the pages give to learn."""
    arrays = ((page.rows, page.is_body, page.weights, page.kept) for page in pages)
    return digest_of(np.ascontiguousarray(array).tobytes() for page in arrays for array in page)


def learned_module(pages: list[Page]) -> str:
    """Learn, and write the module that the product imports."""
    first, second = learn_both(pages)
    functions = [functions_of("FIRST", first), functions_of("SECOND", second)]
    note = note_of(digest_of_pages(pages), len(pages), "numpy", "lightgbm")
    return module_of("train_labeller.py", note, (*FIGURES, *SECOND_LOOK), functions)


def main() -> int:
    """Learn and write the weights, or tell whether those that are there would be learned again."""
    module = Path("tui_reader/cleaning/labeller_weights.py")
    return run_script(__doc__, module, read_pages, digest_of_pages, learned_module, cross_validate)


if __name__ == "__main__":
    sys.exit(main())
