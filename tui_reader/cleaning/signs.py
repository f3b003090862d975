"""What a block shows by itself: figures that tell running text from labels, lists of links, forms and notices."""

from collections.abc import Sequence
from functools import lru_cache

from tui_reader.lexicon.bylines import has_lead_in
from tui_reader.lexicon.credits import ends_with_credit, is_credit
from tui_reader.lexicon.expressions import expression
from tui_reader.lexicon.furniture import Giveaway, find_giveaways, fold_words
from tui_reader.lexicon.language import telling_words
from tui_reader.lexicon.related import has_related_lead, is_related_heading
from tui_reader.lexicon.word_kinds import WordKind, count_kinds
from tui_reader.model import Block
from tui_reader.model.value import Value

_SENTENCE_END = frozenset(".!?…。！？")
_STATED = (".", "!")
_CUT = ("...", "…")
"""How a line ends that breaks off in the middle of a sentence, as the teasers of other articles do."""
_CLOSING = "\"'”’»)]“"
_LONGEST_LOOK = 3000
"""Characters of a block that are looked at: by then it has shown what it is."""
_LONGEST_KEPT = 80
"""Characters of a line that may well stand on the next page too."""
_YEAR = expression(r"\b(?:19|20)\d\d\b")
_LATIN = "latin-1"
_SHAPES = bytes(
    ord("A") if letter.isupper() else ord("a") if letter.isalnum() else ord(" ")
    for letter in bytes(range(256)).decode(_LATIN)
)
"""A capital, another letter or figure, or none of these: for each character of the western encoding."""
_MOST_BLANK = 4

OWN_SIGNS = (
    "words", "capitals", "ends sentence", "ends colon", "quotation", "address", "commas", "marker", "blank before",
    *(f"{kind.name.lower()} share" for kind in WordKind), "report words", "giveaway share", "giveaways", "credit",
    "related lead",
)  # fmt: skip
"""Names of the figures in `Signs.figures`, in order."""


class Signs(Value):
    """What can be told of a block from its own text."""

    folded: tuple[str, ...]
    """Its words in lower case."""
    telling: Sequence[str]
    """Those of its words that carry a meaning, in their order."""
    giveaways: list[Giveaway]
    """Furniture phrases in it."""
    is_prose: bool
    """Whether it reads as running text."""
    kinds: frozenset[str] = frozenset()
    """Kinds of furniture that a short block speaks of."""
    is_byline: bool = False
    """Whether it is a short line with a byline or a year, and no sentence."""
    is_sentence: bool = False
    """Whether it is a sentence too short for running text: "The inquiry goes on." closes an article."""
    figures: Sequence[float] = ()
    """The figures, in the order of `OWN_SIGNS`; none is an `int` or a `bool`, which the trees compare more slowly."""


RELATED = "related"
"""The kind of a heading above a list of other articles."""
_LONGEST_LABEL = 70
_LONGEST_BYLINE = 30
_SHORT = 12
"""A block of so many words can be a label."""
_PROSE_WORDS = 12
_SENTENCE_WORDS = 4
_UNENDED_PROSE_WORDS = 30
_LEAST_COMMON = 0.15
_NO_KINDS: frozenset[str] = frozenset()


def read_signs(blocks: Sequence[Block], language: str) -> list[Signs]:
    """Read the signs of every block."""
    return [signs_of(block, language) for block in blocks]


def signs_of(block: Block, language: str) -> Signs:
    """Read the signs of a block; those of short lines, which recur in a page and from page to page, are kept a while.

    Nobody changes what is in them.
    """
    text, blank = block.text, block.evidence.blank_lines_before
    read = _signs_of_line if len(text) <= _LONGEST_KEPT else _signs_of
    return read(text[:_LONGEST_LOOK], language, block.marker != "", blank if blank < _MOST_BLANK else _MOST_BLANK)


def _signs_of(text: str, language: str, is_marked: bool, blank: int) -> Signs:
    """Read the signs of a text in a block of some shape: with a marker, below some blank lines."""
    folded = fold_words(text)
    count = len(folded)
    share = 1 / count if count else 0.0
    is_short = count <= _SHORT
    telling = telling_words(text, language)
    common, address, appeal, biography, picture, remark, report = count_kinds(folded, language)
    giveaways = find_giveaways(folded, language)
    longest = max([found.words for found in giveaways]) if giveaways else 0
    credit = _credit_of(text, count, picture) if 0 < count <= _LONGEST_LABEL else 0.0
    is_led_to = 0 < count <= _LONGEST_LABEL and has_related_lead(text)
    is_byline = 0 < count <= _LONGEST_BYLINE and has_lead_in(text)
    ends_sentence = text.rstrip(_CLOSING)[-1:] in _SENTENCE_END
    is_common = common * share >= _LEAST_COMMON
    is_sentence = (
        _SENTENCE_WORDS <= count < _PROSE_WORDS
        and ends_sentence
        and is_common
        and not (giveaways or is_marked or credit or is_led_to or is_byline)
        and _is_stated(text)
    )
    figures = (
        float(count),
        _capitals(text) * share,
        1.0 if ends_sentence else 0.0,
        1.0 if text.endswith(":") else 0.0,
        1.0 if "“" in text or '"' in text or "«" in text or "„" in text else 0.0,
        1.0 if "@" in text or "http" in text or "www." in text or ".com" in text else 0.0,
        text.count(",") * share,
        1.0 if is_marked else 0.0,
        float(blank),
        common * share, address * share, appeal * share, biography * share, picture * share, remark * share,
        report * share,
        float(report),
        longest * share,
        float(len(giveaways)),
        credit,
        1.0 if is_led_to else 0.0,
    )  # fmt: skip
    is_prose = is_common and count >= _PROSE_WORDS and (ends_sentence or count >= _UNENDED_PROSE_WORDS)
    kinds = _kinds_of(text, giveaways) if is_short else _NO_KINDS
    has_byline = is_short and (is_byline or (not is_sentence and _holds_year(text)))
    shown = (folded, telling, giveaways, is_prose, kinds, has_byline, is_sentence, figures)
    return tuple.__new__(Signs, shown)  # a call of `Signs` takes twice as long


_signs_of_line = lru_cache(maxsize=1024)(_signs_of)


def label_signs(block: Block, language: str) -> Signs:
    """Read only the words of a label and what they give away: of blocks that need not be judged."""
    text = block.text
    if len(text) <= _LONGEST_KEPT:
        return _label_signs_of_line(text, language)
    return _label_signs_of(text[:_LONGEST_LOOK], language)


def _label_signs_of(text: str, language: str) -> Signs:
    folded = fold_words(text)
    return Signs(folded, (), find_giveaways(folded, language), False)


_label_signs_of_line = lru_cache(maxsize=1024)(_label_signs_of)


def _kinds_of(text: str, giveaways: list[Giveaway]) -> frozenset[str]:
    """Give the kinds of furniture that a short text speaks of."""
    kinds = frozenset([found.kind for found in giveaways]) if giveaways else _NO_KINDS
    return kinds | {RELATED} if is_related_heading(text) else kinds


def _credit_of(text: str, count: int, picture_words: int) -> float:
    """Tell whether a text is the credit of a picture (2) or closes with one (1)."""
    speaks_of_picture = picture_words and (picture_words * _SHORT >= count or ":" in text)
    if speaks_of_picture or text[-1] in ")]" or "/" in text or "©" in text:
        return 2.0 if count <= _SHORT and is_credit(text) else float(ends_with_credit(text))
    return 0.0


def _is_stated(text: str) -> bool:
    """Tell whether a text ends as a statement does that is not cut off."""
    return text.rstrip(_CLOSING).endswith(_STATED) and not text.endswith(_CUT)


def _capitals(text: str) -> int:
    """Count the words that begin with a capital of the western alphabets."""
    return (b" " + text.encode(_LATIN, "replace").translate(_SHAPES)).count(b" A")


def _holds_year(text: str) -> bool:
    """Tell whether a text holds a year of the last century or of this one."""
    return ("20" in text or "19" in text) and _YEAR.search(text) is not None
