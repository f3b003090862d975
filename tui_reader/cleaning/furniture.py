"""Body or furniture: which blocks are the article, and why the others are not."""

from collections.abc import Iterator, Sequence

from tui_reader.cleaning.alike import level_chances
from tui_reader.cleaning.fellows import fellows
from tui_reader.cleaning.labeller import body_probabilities
from tui_reader.cleaning.page_signs import Stretch, main_stretch
from tui_reader.cleaning.reasons import Reasons, glued_giveaway, is_glued_menu, labels_in_row
from tui_reader.cleaning.refrains import asked_again, refrains
from tui_reader.cleaning.scraps import scrap_reasons
from tui_reader.cleaning.signs import OWN_SIGNS, RELATED, Signs, read_signs
from tui_reader.cleaning.strays import strays
from tui_reader.model import Block, Document, Form, Role

_THRESHOLD = 0.35
_LABEL_THRESHOLD = 0.22
"""A crosshead lost is worse than a short label kept."""
_GIVEAWAY_THRESHOLD, _WHOLE_THRESHOLD = 0.6, 0.85
"""What it takes to show a label that holds a phrase of furniture, and one that is one or heads other articles."""
_LABEL_WORDS = 12
_WINDOW, _MARGIN = 2_000, 200
"""Blocks that are decided on together, and how many more are looked at on either side."""
_LEAST_PROSE = 0.6
"""Share of words in running text from which a file may be an article whatever else it shows."""
_LEAST_PROSE_BLOCKS = 3
_SHORT_PAGE = 4
"""Sentences of an article that has fewer paragraphs than that; one kind of furniture beside them makes a page."""
_ENDS_COLON = OWN_SIGNS.index("ends colon")
_FEWEST_CLAUSES = 4
_SEVERAL = 3
"""Phrases of furniture, of more than one kind, that make a notice of a paragraph."""
_NEUTRAL_KINDS = frozenset(("navigation", "author"))
"""Kinds whose phrases stand in any text: "Contact", "in her spare time"."""


def label_furniture(document: Document) -> Document:
    """Label every block that is not part of the article.

    A file of more blocks than a page has is judged a window at a time, so that it takes no more memory than one; each
    window sees some blocks on either side of those that it decides on.
    """
    if _keeps_its_lines(document):
        return document
    blocks = document.blocks
    labelled: list[Block] = []
    for start in range(0, len(blocks), _WINDOW):
        first = max(start - _MARGIN, 0)
        judged = _label(blocks[first : start + _WINDOW + _MARGIN], document.language)
        labelled += judged[start - first : start - first + _WINDOW]
    return document.with_blocks(tuple(labelled))


def _label(blocks: Sequence[Block], language: str) -> Sequence[Block]:
    """Label the blocks of a page."""
    signs = read_signs(blocks, language)
    if not (reads_as_page(signs) or any(is_glued_menu(block.text) for block in blocks)) or _is_of_clauses(blocks):
        return _without_plain_furniture(blocks, signs)
    chances = level_chances(blocks, body_probabilities(blocks, signs))
    is_body = _with_whole_lists(blocks, signs, [*map(_is_shown, blocks, signs, chances)])
    for index in [*refrains(blocks, signs, is_body), *asked_again(blocks, signs, is_body)]:
        is_body[index] = True
    scraps = dict(scrap_reasons(blocks, is_body))
    for index in scraps:
        is_body[index] = False
    stretch = main_stretch([len(sign.folded) if kept else -3 for sign, kept in zip(signs, is_body, strict=True)])
    reasons = Reasons(blocks, signs, stretch)
    labelled = [
        block if kept or block.reason else block.labelled(Role.FURNITURE, scraps.get(index) or reasons.reason(index))
        for index, (block, kept) in enumerate(zip(blocks, is_body, strict=True))
    ]
    for index in [*strays(blocks, signs, labelled), *fellows(signs, labelled)]:
        labelled[index] = blocks[index]
    return labelled


def _is_shown(block: Block, sign: Signs, chance: float) -> bool:
    """Tell whether a block is body; what it says is asked only where that makes a difference."""
    if not sign.folded or chance < _LABEL_THRESHOLD:
        return False
    return chance >= _WHOLE_THRESHOLD or chance >= _threshold(block, sign)


def _with_whole_lists(blocks: Sequence[Block], signs: Sequence[Signs], is_body: list[bool]) -> list[bool]:
    """Show the whole of a list that stands between lines of the body and is shown in part; its entries are of one kind.

    Above lines of the body it is enough when half of it is shown. Phrases of furniture in it stay hidden.
    """
    for start, end in _lists(blocks):
        shown = sum(is_body[start:end])
        if shown and is_body[end] and (is_body[start - 1] or shown * 2 >= end - start):
            for index in range(start, end):
                is_body[index] = is_body[index] or (bool(signs[index].folded) and not signs[index].giveaways)
    return is_body


def _lists(blocks: Sequence[Block]) -> Iterator[tuple[int, int]]:
    """Give where lists that have a line above and one below begin and end."""
    start = 0
    for index, block in enumerate(blocks):
        if not block.marker:
            if 0 < start < index:
                yield start, index
            start = index + 1


def _threshold(block: Block, sign: Signs) -> float:
    """Give the probability from which a block is shown."""
    if len(sign.folded) > _LABEL_WORDS:
        return _THRESHOLD
    if any(found.whole for found in sign.giveaways) or RELATED in sign.kinds:
        return _WHOLE_THRESHOLD
    if not sign.giveaways and (glued_giveaway(block.text) or labels_in_row(sign.folded)):
        return _WHOLE_THRESHOLD
    return _GIVEAWAY_THRESHOLD if sign.giveaways else _LABEL_THRESHOLD


def _without_plain_furniture(blocks: Sequence[Block], signs: Sequence[Signs]) -> Sequence[Block]:
    """Hide from a short text only lines that are nothing but a phrase of furniture: "Share this article"."""
    if not any(sign.is_prose for sign in signs):
        return blocks
    reasons = Reasons(blocks, signs, Stretch(0, len(signs) - 1))
    return [
        block.labelled(Role.FURNITURE, reasons.reason(index)) if _is_plain_furniture(sign) else block
        for index, (block, sign) in enumerate(zip(blocks, signs, strict=True))
    ]


def _is_plain_furniture(sign: Signs) -> bool:
    """Tell whether a block is a phrase of furniture of two words or holds several, of kinds that not any text has."""
    telling = [found for found in sign.giveaways if found.words > 1 and found.kind not in _NEUTRAL_KINDS]
    if any(found.whole for found in telling):
        return True
    return len(telling) >= _SEVERAL and len({found.kind for found in telling}) > 1


def _keeps_its_lines(document: Document) -> bool:
    """Tell whether a text file was read as code, a log or verse."""
    return document.format == "text" and any(block.form is Form.PREFORMATTED for block in document.blocks)


def reads_as_page(signs: Sequence[Signs]) -> bool:
    """Tell whether a text reads as an article or a page around one, rather than as code, a log, verse or minutes.

    Where it does not, nothing is hidden: a line lost from a text that we do not understand is worse than one too many.
    """
    words = sum([len(sign.folded) for sign in signs])
    prose = [len(sign.folded) for sign in signs if sign.is_prose or _introduces(sign)]
    kinds = telling_kinds(signs)
    if len(prose) < _LEAST_PROSE_BLOCKS:
        sentences = len(prose) + sum([sign.is_sentence for sign in signs])
        return len(kinds) >= 2 or (bool(kinds) and sentences >= _SHORT_PAGE)
    return bool(kinds) or sum(prose) >= _LEAST_PROSE * words


def _is_of_clauses(blocks: Sequence[Block]) -> bool:
    """Tell whether a text is divided as laws and contracts are: "(1)", "(a)"."""
    count = sum([block.marker.startswith("(") for block in blocks if block.marker])
    return count >= _FEWEST_CLAUSES and count * 8 >= len(blocks)


def _introduces(sign: Signs) -> bool:
    """Tell whether a block is running text that ends in a colon, above a list or a quotation."""
    return len(sign.folded) > _LABEL_WORDS and sign.figures[_ENDS_COLON] > 0


def telling_kinds(signs: Sequence[Signs]) -> frozenset[str]:
    """Give the kinds of furniture of which short lines of a page speak, and other texts do not."""
    return frozenset([kind for sign in signs if sign.kinds for kind in sign.kinds]) - _NEUTRAL_KINDS
