"""What a block shows by itself: figures that tell running text from labels, lists of links, forms and notices."""

from collections.abc import Sequence
from functools import lru_cache
from itertools import filterfalse

from tui_reader.lexicon.bylines import has_lead_in
from tui_reader.lexicon.credits import ends_with_credit, is_credit
from tui_reader.lexicon.expressions import expression
from tui_reader.lexicon.furniture import Giveaway, find_giveaways, fold_words
from tui_reader.lexicon.language import common_words
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
_CAPITALISED = expression(r"[A-ZÀ-Þ]\w*")
_YEAR = expression(r"\b(?:19|20)\d\d\b")
_COMMON, _REPORT, _PICTURE = int(WordKind.COMMON), int(WordKind.REPORT), int(WordKind.PICTURE)

OWN_SIGNS = (
    "words", "word length", "capitals", "names", "numbers", "marks", "ends sentence", "ends colon",
    "quotation", "address", "commas", "marker", "level", "blank before",
    *(f"{kind.name.lower()} share" for kind in WordKind), "report words",
    "giveaway share", "giveaways", "credit", "related lead", "byline",
)  # fmt: skip
"""Names of the figures in `Signs.figures`, in order."""
_ENDS, _NUMBERS = OWN_SIGNS.index("ends sentence"), OWN_SIGNS.index("numbers")


class Signs(Value):
    """What can be told of a block from its own text."""

    folded: tuple[str, ...]
    """Its words in lower case."""
    content: set[str]
    """Those of its words that carry a meaning."""
    names: set[str]
    """Words with a capital that do not begin it."""
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
    if len(text) <= _LONGEST_KEPT:
        return _signs_of_line(text, language, block.marker != "", block.level, blank if blank < 4 else 4)
    return _signs_of(text[:_LONGEST_LOOK], language, block.marker != "", block.level, blank if blank < 4 else 4)


def _signs_of(text: str, language: str, is_marked: bool, level: int, blank: int) -> Signs:
    """Read the signs of a text in a block of some shape: with a marker, of a level, below some blank lines."""
    folded = fold_words(text)
    count = len(folded)
    counts = count_kinds(folded, language)
    giveaways = find_giveaways(folded, language)
    capitalised = _CAPITALISED.findall(text)
    names = {word for word in capitalised if len(word) > 2}
    if names and text.startswith(capitalised[0]):
        names.discard(capitalised[0])  # whatever begins a line has a capital
    figures = _text_figures(text, folded, len(capitalised), len(names))
    ends_sentence = figures[_ENDS] > 0
    share = 1 / count if count else 0.0
    longest = max([found.words for found in giveaways]) if giveaways else 0
    figures += (1.0 if is_marked else 0.0, float(level), float(blank))
    figures += [found * share for found in counts]
    figures += (float(counts[_REPORT]), longest * share, float(len(giveaways)))
    is_short = count <= _SHORT
    figures += _label_figures(text, count, counts[_PICTURE])
    is_common = counts[_COMMON] * share >= _LEAST_COMMON
    is_plain = not (giveaways or is_marked or any(figures[-3:]))
    is_sentence = is_plain and is_common and ends_sentence and _SENTENCE_WORDS <= count < _PROSE_WORDS
    is_sentence = is_sentence and text.rstrip(_CLOSING).endswith(_STATED) and not text.endswith(_CUT)
    has_number = figures[_NUMBERS] > 0
    return Signs(
        folded,
        set(filterfalse(common_words(language).__contains__, folded)),
        names,
        giveaways,
        is_common and count >= _PROSE_WORDS and (ends_sentence or count >= _UNENDED_PROSE_WORDS),
        _kinds_of(text, giveaways) if is_short else _NO_KINDS,
        is_short and (figures[-1] > 0 or (has_number and not is_sentence and _YEAR.search(text) is not None)),
        is_sentence,
        figures,
    )


_signs_of_line = lru_cache(maxsize=1024)(_signs_of)


def label_signs(block: Block, language: str) -> Signs:
    """Read only the words of a label and what they give away: of blocks that need not be judged."""
    text = block.text
    if len(text) <= _LONGEST_KEPT:
        return _label_signs_of_line(text, language)
    return _label_signs_of(text[:_LONGEST_LOOK], language)


def _label_signs_of(text: str, language: str) -> Signs:
    folded = fold_words(text)
    return Signs(folded, set(), set(), find_giveaways(folded, language), False)


_label_signs_of_line = lru_cache(maxsize=1024)(_label_signs_of)


def _kinds_of(text: str, giveaways: list[Giveaway]) -> frozenset[str]:
    """Give the kinds of furniture that a short text speaks of."""
    kinds = frozenset(found.kind for found in giveaways) if giveaways else _NO_KINDS
    return kinds | {RELATED} if is_related_heading(text) else kinds


def _label_figures(text: str, count: int, picture_words: int) -> tuple[float, float, float]:
    """Tell whether a text is a credit or closes with one, leads to another article, names an author."""
    if not 0 < count <= _LONGEST_LABEL:
        return 0.0, 0.0, 0.0
    credit = 0.0
    speaks_of_picture = picture_words and (picture_words * _SHORT >= count or ":" in text)
    if speaks_of_picture or text[-1] in ")]" or "/" in text or "©" in text:
        credit = 2.0 if count <= _SHORT and is_credit(text) else float(ends_with_credit(text))
    return credit, float(has_related_lead(text)), float(count <= _LONGEST_BYLINE and has_lead_in(text))


def _text_figures(text: str, folded: tuple[str, ...], capitals: int, names: int) -> list[float]:
    """Give the figures that come from the characters of the text."""
    glued = "".join(folded)
    letters, count = len(glued), len(folded)
    share = 1 / count if count else 0.0
    return [
        float(count),
        letters * share,
        capitals * share,
        names * share,
        0.0 if glued.isalpha() else sum(map(str.isdigit, folded)) * share,
        (len(text) - letters - text.count(" ")) * share,
        1.0 if text.rstrip(_CLOSING)[-1:] in _SENTENCE_END else 0.0,
        1.0 if text.endswith(":") else 0.0,
        1.0 if "“" in text or '"' in text or "«" in text or "„" in text else 0.0,
        1.0 if "@" in text or "http" in text or ("." in text and _names_address(text)) else 0.0,
        text.count(",") * share,
    ]


def _names_address(text: str) -> bool:
    """Tell whether a text holds the address of a page that is written without "http"."""
    return "www." in text or ".com" in text or ".org" in text or ".net" in text
