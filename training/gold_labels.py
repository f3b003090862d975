"""Which blocks of a page are in its gold body."""

import re
from collections import Counter, defaultdict

from tui_reader.model import Block

TOKEN = re.compile(r"\w+")


def body_labels(blocks: tuple[Block, ...], gold: str) -> list[int]:
    """Tell which blocks are in the gold body: the heaviest chain of blocks whose words stand there in order."""
    places = _GoldPlaces(gold)
    candidates = [place for index, block in enumerate(blocks) for place in places.find(index, block.text)]
    scores, back = [0.0] * len(candidates), [-1] * len(candidates)
    for i, (index, start, end, weight) in enumerate(candidates):
        scores[i] = weight
        slack = max(3, 0.3 * (end - start))
        for j in range(i - 1, -1, -1):
            other, other_start, other_end, _ = candidates[j]
            fits = other != index and other_start < start and other_end <= start + slack
            if fits and scores[j] + weight > scores[i]:
                scores[i], back[i] = scores[j] + weight, j
    labels = [0] * len(blocks)
    place = max(range(len(candidates)), key=lambda i: scores[i]) if candidates else -1
    while place >= 0:
        labels[candidates[place][0]] = 1
        place = back[place]
    return labels


class _GoldPlaces:
    """Where the words of a block stand in a gold body."""

    def __init__(self, gold: str) -> None:
        lines = [TOKEN.findall(line) for line in gold.splitlines()]
        tokens = [token for line in lines for token in line]
        self._grams: dict[tuple[str, ...], list[int]] = defaultdict(list)
        for start in range(len(tokens) - 3):
            self._grams[tuple(tokens[start : start + 4])].append(start)
        self._lines: dict[tuple[str, ...], list[int]] = defaultdict(list)
        start = 0
        for line in lines:
            self._lines[tuple(line)].append(start)
            start += len(line)

    def find(self, index: int, text: str) -> list[tuple[int, int, int, float]]:
        """Give (index, start, end, weight) of each place at which the words of a block may stand."""
        tokens = TOKEN.findall(text)
        count = len(tokens)
        if count < 4:
            return [(index, start, start + count, count) for start in self._lines.get(tuple(tokens), ())[:6] if count]
        covered, votes = [False] * count, Counter()
        for place in range(count - 3):
            for start in self._grams.get(tuple(tokens[place : place + 4]), ())[:5]:
                covered[place : place + 4] = [True] * 4
                votes[start - place] += 1
        share = sum(covered) / count
        if share < 0.4 or (share < 0.6 and sum(covered) < 30):
            return []
        most = max(votes.values())
        return sorted(
            (index, max(start, 0), max(start, 0) + count, sum(covered) if times * 2 >= most else times)
            for start, times in votes.most_common(4)
        )
