"""How well blocks are told from furniture: by the words of the article, and by its lines."""

from collections import Counter
from collections.abc import Sequence
from typing import Protocol

import numpy as np
from gold_labels import TOKEN

from tui_reader.model import Block

THRESHOLD = 0.4
"""Probability from which a block is shown when models are judged."""


class Judged(Protocol):
    """A page whose article is known."""

    gold: str
    blocks: tuple[Block, ...]
    is_body: np.ndarray


def judge(pages: Sequence[Judged], probabilities: Sequence[np.ndarray], threshold: float = THRESHOLD) -> str:
    """Give mean precision and recall over pages (4-token shingles), their F1, and the share of gold lines kept."""
    figures = []
    for page, chances in zip(pages, probabilities, strict=True):
        body = "\n".join(block.text for block, chance in zip(page.blocks, chances, strict=True) if chance >= threshold)
        gold, mine = shingles(page.gold), shingles(body)
        hits = sum((gold & mine).values())
        kept = page.is_body[(chances >= threshold) & (page.is_body == 1)].sum() / max(page.is_body.sum(), 1)
        figures.append((hits / max(sum(mine.values()), 1), hits / max(sum(gold.values()), 1), kept))
    precision, recall, lines = np.mean(figures, axis=0)
    f1 = 2 * precision * recall / (precision + recall)
    return f"F1 {f1:.3f}  precision {precision:.3f}  recall {recall:.3f}  body blocks kept {lines:.3f}"


def shingles(text: str) -> Counter:
    """Give the bag of 4-token shingles of a text."""
    tokens = TOKEN.findall(text)
    return Counter(zip(*(tokens[start:] for start in range(4)), strict=False))
