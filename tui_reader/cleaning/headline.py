"""The headline: among the lines above the text, the one that the body, the page and its neighbours speak for."""

from operator import itemgetter

from tui_reader.cleaning.head import is_sentence
from tui_reader.cleaning.headline_reach import Signs
from tui_reader.cleaning.headline_signs import AROUND, Candidate, headline_signs
from tui_reader.cleaning.headline_weights import LEAST_SCORE, WEIGHTS
from tui_reader.cleaning.page_titles import CUT_MARKS, SEPARATORS
from tui_reader.cleaning.reasons import REASONS_OF_PLACE
from tui_reader.lexicon.dates import find_stamps
from tui_reader.lexicon.expressions import expression
from tui_reader.lexicon.furniture import fold_words
from tui_reader.model import Block, Document, Role

_TITLE = expression(r"[“‘\"'¿¡«]?[^\W_][^={}<>;|\\\t]{2,150}[^\W_][”’\"'»?!)]?")
"""A line without a full stop, and without the signs of code."""
_PATH_MARKS = ("/", ">", "»", "›", "→")
"""What stands between the sections of the path to an article."""
_LONGEST_SENTENCE = 16
_SHORTEST_TITLE = 16
_FEWEST_STATED = 4
_RECORD = "json"
"""The format of records, whose title stands in a field of its own and seldom in the text."""
_MOST_TITLE_SPACES = 20
_LONGEST_DATE_LINE = 100
_STOPS = (".", ",", ":", ";")
_MOST_AROUND = sum([max(WEIGHTS.get(name, 0.0), 0.0) for name in AROUND])
"""What the lines around a candidate may add to its score at most."""
_TIE = 1e-6
"""By so much a score must be better than that of a line above."""
_SURE_SCORE = 3.5
"""Below this the first line of the file is the better guess when it has the shape of a title."""


def label_headline(document: Document) -> Document:
    """Label the headline, and nothing when no line is one."""
    index = find_headline(document)
    if index is None:
        return document
    blocks = list(document.blocks)
    blocks[index] = blocks[index].labelled(Role.HEADLINE)
    return document.with_blocks(tuple(blocks))


def find_headline(document: Document) -> int | None:
    """Give the index of the headline's block."""
    best, chosen = LEAST_SCORE, None
    candidates = headline_signs(document)
    for score, place in _scores([line for line in candidates if not _is_long_sentence(document.blocks[line.place])]):
        if score > best + _TIE:
            best, chosen = score, place
    if chosen is not None and _is_other_than_stated(document, chosen):
        return None
    if best < _SURE_SCORE:
        first = _first_line(document)
        is_better = first is not None and (chosen is None or document.blocks[first].text.count(" ") > 1)
        return first if is_better else chosen
    return None if chosen is None else _best_form(document, chosen, [line.place for line in candidates])


def _scores(candidates: list[Candidate]) -> list[tuple[float, int]]:
    """Give score and place, in order, of the lines that may have the best score, whatever stands around them.

    The likeliest by themselves are read first: what they reach spares most of the others.
    """
    bare = [_score(line.own) + _score(line.compared) for line in candidates]
    best, found = LEAST_SCORE, []
    for number in sorted(range(len(bare)), key=bare.__getitem__, reverse=True):
        if bare[number] + _MOST_AROUND <= best - 2 * _TIE:
            break
        score = bare[number] + _score(candidates[number].around())
        best = max(best, score)
        found.append((score, candidates[number].place))
    return sorted(found, key=itemgetter(1))


def _score(signs: Signs) -> float:
    """Add up what signs count."""
    return sum([WEIGHTS.get(name, 0.0) * value for name, value in signs.items()])


def _is_long_sentence(block: Block) -> bool:
    """Tell whether a line of a text ends with a full stop and is longer than titles that do: a pull quote, a lead."""
    return not block.evidence.tag and block.text.endswith(".") and block.text.count(" ") >= _LONGEST_SENTENCE


def _best_form(document: Document, chosen: int, others: list[int]) -> int:
    """Give the line with the whole of a title that was cut to fit, or without the outlet or the path around it.

    "Harbour talks end in…" stands above the text of some pages, and "News / Harbour / Harbour talks end in tears".
    """
    blocks, text = document.blocks, document.blocks[chosen].text
    if text.endswith(CUT_MARKS):
        front = text.rstrip("….").rstrip()
        longer = (index for index in others if len(blocks[index].text) > len(text))
        return next((index for index in longer if blocks[index].text.startswith(front)), chosen)
    alone = (index for index in others if index != chosen and _is_all_but_frame(blocks[index].text, text))
    return next(alone, chosen)


def _is_all_but_frame(title: str, text: str) -> bool:
    """Tell whether a line is a title with nothing but a path in front of it, or an outlet behind it."""
    if len(title) < _SHORTEST_TITLE or title not in text:
        return False
    front, _, behind = text.partition(title)
    return (not behind and front.rstrip().endswith(_PATH_MARKS)) or (not front and behind.startswith(SEPARATORS))


def _is_other_than_stated(document: Document, chosen: int) -> bool:
    """Tell whether the page states a headline with which a line, no first heading, has next to nothing in common."""
    evidence = document.blocks[chosen].evidence
    if evidence.tag == "h1" or evidence.declared is Role.HEADLINE:
        return False
    stated = set(fold_words(document.metadata.headline or ""))
    found = set(fold_words(document.blocks[chosen].text))
    least = 2 if document.format == _RECORD else 4
    return len(stated) >= _FEWEST_STATED and len(stated & found) * least < min(len(stated), len(found))


def _first_line(document: Document) -> int | None:
    """Take the first line when it stands apart as a title does: of a brief, a poem, a README."""
    for index, block in enumerate(document.blocks[:2]):
        text, below = block.text, document.blocks[index + 1 : index + 2]
        if block.marker or (block.is_hidden and not _is_right_above_body(document, index)):
            continue
        is_heading = block.level == 1
        if is_heading and any(map(str.isalpha, text)):
            return index
        is_apart = index == 0 and bool(below) and _stands_above(block, below[0])
        if is_apart and not text[0].islower() and _TITLE.fullmatch(text) and text.count(" ") < _MOST_TITLE_SPACES:
            return index
    return None


def _is_right_above_body(document: Document, index: int) -> bool:
    """Tell whether the first line was hidden for nothing but its place, and the body begins below it."""
    blocks = document.blocks
    is_of_place = index == 0 and blocks[0].reason in REASONS_OF_PLACE
    return is_of_place and len(blocks) > 1 and blocks[1].is_body and _begins_text(blocks[1])


def _stands_above(first: Block, below: Block) -> bool:
    """Tell whether what follows the first line of a file leaves a gap, tells a day, or is a sentence below a title."""
    if below.evidence.blank_lines_before > 0 or _has_date(below):
        return True
    return not first.text.endswith(_STOPS) and len(first.text) < len(below.text) and _begins_text(below)


def _begins_text(block: Block) -> bool:
    return is_sentence(block) and not block.text[0].islower()


def _has_date(block: Block) -> bool:
    return len(block.text) < _LONGEST_DATE_LINE and bool(find_stamps(block.text, True))
