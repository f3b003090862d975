"""Why a block is hidden, in words that a person understands."""

from collections.abc import Sequence

from tui_reader.cleaning.page_signs import Stretch
from tui_reader.cleaning.signs import OWN_SIGNS, Signs
from tui_reader.lexicon.expressions import expression
from tui_reader.lexicon.furniture import REASONS, Giveaway, find_giveaways, fold_words, may_begin_label
from tui_reader.lexicon.word_kinds import WordKind
from tui_reader.model import Block

_FEWEST_LABELS = 4
"""So many lines in a row without a sentence are a list of links."""
_SHORT = 14
_FEWEST_WORDS = 3
"""Words of a line that are too few to speak of anything by their kinds."""
_SENTENCE_ENDS = (".", "!", "?", "…")
_LONGEST_GLUED = 160
_LONGEST_PHRASE = 3
"""Words of a label in a row of them."""
_MOST_WORDS_OF_CROSSHEAD = 2
_GLUE = expression(r"(?<=[a-zß-öø-ÿ])(?=[A-ZÀ-Þ])|(?<=:)(?=[A-Z])")
_SEAM = expression(r"[a-zß-öø-ÿ:][A-ZÀ-Þ]")
"""Where labels may be glued together; found sooner than `_GLUE`, which finds what lies between two letters."""
_COPYRIGHT = expression(r"©[^/\d]{0,60}\d{4}")
"""A sign and a year: without one it may be the credit of a picture."""
_TELLING_SHARES = tuple(
    (OWN_SIGNS.index(f"{kind.name.lower()} share"), share, reason)
    for kind, share, reason in (
        (WordKind.APPEAL, 0.2, "promotion"),
        (WordKind.BIOGRAPHY, 0.22, "note on the author"),
        (WordKind.PICTURE, 0.2, "picture caption or credit"),
        (WordKind.REMARK, 0.45, "reader's comment"),
    )
)
"""The figures of a block that tell what it speaks of, the shares of its words that are much, and the reasons."""
_MARGINS = {"nav": "navigation", "footer": "foot of the page", "aside": "beside the article", "form": "form",
            "header": "head of the page", "button": "button"}  # fmt: skip

_LINKS, _APART = "list of links", "not part of the running text"
_BEFORE, _AFTER = "before the article", "after the article"
REASONS_OF_PLACE = frozenset({_LINKS, _BEFORE, _AFTER, _APART})
"""Reasons that tell of the place of a block, not of its words."""


class Reasons:
    """Finds the reason for which a block of a page is hidden."""

    def __init__(self, blocks: Sequence[Block], signs: Sequence[Signs], stretch: Stretch) -> None:
        self._blocks, self._signs, self._stretch = blocks, signs, stretch
        self._line_of: dict[tuple[str, ...], int] = {}
        for block, sign in zip(blocks, signs, strict=True):
            self._line_of.setdefault(sign.folded, block.first_line)
        self._run = _label_runs(signs)

    def repeated_line(self, index: int) -> int | None:
        """Give the line of the file that a block repeats, if any."""
        line = self._line_of[self._signs[index].folded]
        return line if line < self._blocks[index].first_line else None

    def reason(self, index: int) -> str:
        """Say why a block is hidden."""
        sign = self._signs[index]
        if not sign.folded:
            return "stray mark"
        repeated = self.repeated_line(index)
        found = max(sign.giveaways, key=lambda found: (found.whole, found.words)) if sign.giveaways else None
        if found and found.whole:
            return REASONS[self._kind_around(index) or found.kind if len(sign.folded) == 1 else found.kind]
        if repeated and len(sign.folded) > 2:
            return f"repeats line {repeated}"
        text = self._blocks[index].text
        if text[0] == "©" and _COPYRIGHT.match(text):
            return REASONS["copyright"]
        found = found or glued_giveaway(text)
        if found:
            return REASONS[found.kind]
        if labels := [label.kind for label in labels_in_row(sign.folded)]:
            return REASONS[max(labels, key=labels.count)]
        return self._reason_of_words(sign) or self._reason_of_place(index)

    def _kind_around(self, index: int) -> str | None:
        """Tell what both neighbours are: "Email" between "Facebook" and "Copy link" shares, and asks for no comment."""
        around = self._signs[index - 1 : index + 2 : 2] if index else ()
        kinds = [{found.kind for found in sign.giveaways if found.whole} for sign in around]
        return min(kinds[0] & kinds[1], default=None) if len(kinds) == 2 else None

    def _reason_of_words(self, sign: Signs) -> str | None:
        """Say why by the kinds of its words."""
        if len(sign.folded) <= _FEWEST_WORDS or not sign.figures:
            return None
        best, reason = 1.0, None
        for column, share, words in _TELLING_SHARES:
            weight = sign.figures[column] / share
            if weight > best:
                best, reason = weight, words
        return reason

    def _reason_of_place(self, index: int) -> str:
        """Say why by what stands around it."""
        margin = next((_MARGINS[tag] for tag in self._blocks[index].evidence.ancestors if tag in _MARGINS), None)
        if margin:
            return margin
        text = self._blocks[index].text
        is_label = len(self._signs[index].folded) <= _SHORT and not text.endswith(_SENTENCE_ENDS)
        if is_label and self._run[index] >= _FEWEST_LABELS:
            return _LINKS
        if index < self._stretch.first:
            return _BEFORE
        return _AFTER if index > self._stretch.last else _APART


def is_glued_menu(text: str) -> bool:
    """Tell whether a line is labels of furniture that a dump has glued together: "NewsSportWeatherOpinion"."""
    if not _may_be_glued(text):
        return False
    labels = _labels_of(text)
    known = sum(any(found.whole for found in find_giveaways(fold_words(label), "en")) for label in labels)
    return len(labels) >= _FEWEST_LABELS and known * 2 >= len(labels)


def glued_giveaway(text: str) -> Giveaway | None:
    """Find the furniture phrase in labels that a dump has glued together: "Share this articleComments"."""
    if not _may_be_glued(text):
        return None
    found = (giveaway for label in _labels_of(text) for giveaway in find_giveaways(fold_words(label), "en"))
    return max(found, key=lambda giveaway: (giveaway.whole, giveaway.words), default=None)


def _may_be_glued(text: str) -> bool:
    return len(text) <= _LONGEST_GLUED and _SEAM.search(text) is not None


def _labels_of(text: str) -> list[str]:
    """Give the labels that a line is glued of."""
    return _GLUE.sub("\n", text).split("\n")


def labels_in_row(folded: tuple[str, ...]) -> list[Giveaway]:
    """Give the labels of furniture of which a line has nothing else, one after the other: "Facebook Email Copy link".

    Two words may as well be a crosshead: "Live captions".
    """
    labels: list[Giveaway] = []
    place = 0 if len(folded) > _MOST_WORDS_OF_CROSSHEAD else len(folded)
    while place < len(folded):
        if not may_begin_label(folded[place], "en"):
            return []
        parts = (folded[place : place + count] for count in range(_LONGEST_PHRASE, 0, -1))
        wholes = ((found, len(part)) for part in parts for found in find_giveaways(part, "en") if found.whole)
        label, words = next(wholes, (None, 0))
        if label is None:
            return []
        labels.append(label)
        place += words
    return labels


def _label_runs(signs: Sequence[Signs]) -> list[int]:
    """Give the length of the run of blocks without running text that each block is in."""
    lengths, start = [0] * len(signs), 0
    for index in range(len(signs) + 1):
        if index == len(signs) or signs[index].is_prose:
            lengths[start:index] = [index - start] * (index - start)
            start = index + 1
    return lengths
