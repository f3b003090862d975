"""Where on a page the running text of the article is, and how far from it every block stands."""

from collections import Counter
from operator import add

from tui_reader.model import Block

_LEVELS = 4
"""Elements above a block whose share of the running text is looked at."""
_MAIN_SHARE = 0.6
"""Share of the running text that the innermost element must hold to be the content region."""
_HOME_SHARE = 0.12
"""Share of the running text that an element must hold in its own paragraphs to be a home of the article."""
_FAR = 20.0

REGION_FEATURES = (
    *(f"{what} {level} up" for level in range(_LEVELS) for what in ("prose share", "linked part", "prose part")),
    "home share", "steps up", "steps down", "siblings", "running words",
)  # fmt: skip
"""Names of the numbers that `Regions.features` gives, in order."""


_Held = list[int]
"""What an element holds: a list of four figures, for a page has hundreds, and none of them is looked at for long."""
_WORDS, _PROSE, _LINKED, _BLOCKS = range(4)
_NOTHING = [0, 0, 0, 0]


class Regions:
    """The elements of a page by what they hold."""

    def __init__(self, blocks: tuple[Block, ...], words: list[int], is_prose: list[bool]) -> None:
        self._paths = [block.evidence.path for block in blocks]
        self._held: dict[int, _Held] = {}
        self._add_up(blocks, words, is_prose)
        at_home: Counter[tuple[int, ...]] = Counter()
        for path, count, prose in zip(self._paths, words, is_prose, strict=True):
            if prose:
                at_home[self._home_of(path, count)] += count
        self._total = sum(at_home.values())
        self._homes = [path for path, count in at_home.most_common(6) if path and count >= _HOME_SHARE * self._total]
        self._home_words = Counter({path[-1]: count for path, count in at_home.items() if path})
        self._main = self._find_main()
        inside = [index for index, prose in enumerate(is_prose) if prose and self.is_inside(index)]
        self.first = inside[0] if inside else 0
        """The first running text of the content region."""
        self.last = inside[-1] if inside else len(blocks)
        """The last one."""
        self._distances: dict[tuple[int, ...], tuple[float, float]] = {}
        self._containers: dict[tuple[int, ...], list[float]] = {}

    def _add_up(self, blocks: tuple[Block, ...], words: list[int], is_prose: list[bool]) -> None:
        """Add up what every element holds: first its own blocks, then, from the innermost, what its children hold."""
        held = self._held
        parents: dict[int, int] = {}
        is_cut = len({path[0] for path in self._paths if path}) > 1  # deep ones are kept without their outer elements
        for path, block, count, prose in zip(self._paths, blocks, words, is_prose, strict=True):
            inner = path[-1] if path else -1
            own = held.get(inner)
            if own is None:
                own = held[inner] = [0, 0, 0, 0]
                for depth in range(len(path) - 1, 0, -1):
                    if path[depth] in parents and not is_cut:
                        break
                    parents[path[depth]] = path[depth - 1]
            own[_WORDS] += count
            own[_LINKED] += int(count * block.evidence.link_density)
            own[_BLOCKS] += 1
            if prose:
                own[_PROSE] += count
        for element in sorted(parents, reverse=True):  # a child has a greater number than its parent
            inner_held, above = held.get(element), parents[element]
            if inner_held is not None:
                outer = held.get(above)
                held[above] = [*map(add, outer, inner_held)] if outer else [*inner_held]

    def _home_of(self, path: tuple[int, ...], words: int) -> tuple[int, ...]:
        """Give the way to the innermost element that holds more running text than this one block."""
        for depth in range(len(path) - 1, 0, -1):
            if self._held[path[depth - 1]][_PROSE] > words:
                return path[:depth]
        return path[:-1]

    def _find_main(self) -> int:
        """Find the innermost element that holds most of the running text."""
        best = -1
        for path in self._homes:
            for element in reversed(path):
                if self._held[element][_PROSE] >= _MAIN_SHARE * self._total:
                    best = max(best, element)
                    break
        return best

    def is_inside(self, index: int) -> bool:
        """Whether a block stands in the content region."""
        return self._main in self._paths[index]

    def _to_home(self, path: tuple[int, ...]) -> tuple[float, float]:
        """Count the steps up from a block, and then down, to the nearest home of the article."""
        known = self._distances.get(path)
        if known is None:
            known = min((_steps(path, home) for home in self._homes), key=sum, default=(_FAR, _FAR))
            self._distances[path] = known
        return known

    def features(self, index: int) -> list[float]:
        """Give the shares of the elements around a block, and its way to the article."""
        path = self._paths[index]
        container = path[:-1]
        known = self._containers.get(container)
        if known is None:
            known = self._containers[container] = self._container(container)
        own = path[-1] if path else -1
        home = max(known[-5], self._home_words[own] / max(self._total, 1))
        return [*self._shares(own), *known[:-5], home, *known[-4:]]

    def is_near(self, index: int, above: int, below: int) -> bool:
        """Whether a block stands so few blocks from the running text of the article, or shares an element with some."""
        if self.first - above <= index <= self.last + below:
            return True
        return any([self._held[element][_PROSE] for element in self._paths[index][-_LEVELS:]])

    def _shares(self, element: int) -> tuple[float, float, float]:
        """Give which share of the running text an element holds, and how much of its words are links and text."""
        held = self._held.get(element, _NOTHING)
        words, prose = max(held[_WORDS], 1), held[_PROSE]
        return prose / max(self._total, 1), held[_LINKED] / words, prose / words

    def _container(self, path: tuple[int, ...]) -> list[float]:
        """Give the numbers that all blocks of one container share."""
        row: list[float] = []
        for level in range(1, _LEVELS):
            row += self._shares(path[-level] if level <= len(path) else path[0] if path else -1)
        total = max(self._total, 1)
        up, down = self._to_home(path)
        home = max(map(self._home_words.__getitem__, path), default=0) / total
        siblings = self._held.get(path[-1] if path else -1, _NOTHING)[_BLOCKS]
        return [*row, home, up, down, float(min(siblings, 60)), float(min(total, 3000))]


def _steps(path: tuple[int, ...], home: tuple[int, ...]) -> tuple[float, float]:
    """Count the elements up from one place to the innermost that holds both, and from there down to the other."""
    shared = 0
    ours = set(path)
    for depth in range(len(home) - 1, -1, -1):
        if home[depth] in ours:
            shared = depth + 1
            break
    if not shared:
        return _FAR, _FAR
    below = len(path) - 1 - path.index(home[shared - 1])
    return float(min(below, _FAR)), float(min(len(home) - shared, _FAR))
