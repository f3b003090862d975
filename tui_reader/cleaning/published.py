"""When it was published: the lines of the head that are nothing but a date."""

import re
from functools import cache

from tui_reader.cleaning.byline import LONGEST_DATE_LINE, head_window
from tui_reader.lexicon import words_of_all
from tui_reader.lexicon.credits import ends_with_credit
from tui_reader.lexicon.dates import dated_text, event_in, find_relative, find_stamps
from tui_reader.lexicon.expressions import expression
from tui_reader.lexicon.furniture import fold_words
from tui_reader.model import Document, Role

_MOST_OTHER_WORDS = 6
"""Words beside the date: a weekday, "min read", a section."""
_MOST_WORDS_BACK, _MOST_WORDS_WITH_TODAY = 6, 3
"""Words of a line that counts back, "Posted 3 hours ago", and of one that does not: "Updated today"."""
_FREE_ROLES = frozenset((Role.PARAGRAPH, Role.LIST_ITEM, Role.CROSSHEAD, Role.FURNITURE))
_CURRENCIES = frozenset("$€£%")
_MONEY = expression(r"[$€£%]\s?\d|\d\s?[€£%]")
"""A price: an offer and its last day."""
_CLOCK = expression(r"\d|\b(?:am|pm|min|read|updated?|published|posted)\b", re.IGNORECASE)


def label_published(document: Document) -> Document:
    """Label the date lines around the headline."""
    blocks = list(document.blocks)
    for index in head_window(document):
        block = blocks[index]
        if block.role in _FREE_ROLES and (block.evidence.declared is Role.PUBLISHED or is_date_line(dated_text(block))):
            blocks[index] = block.labelled(Role.PUBLISHED)
            if index and blocks[index - 1].role in _FREE_ROLES and _is_label(blocks[index - 1].text):
                blocks[index - 1] = blocks[index - 1].labelled(Role.PUBLISHED)
    return document.with_blocks(tuple(blocks))


def is_date_line(text: str) -> bool:
    """Tell whether a line says when something was published and little else."""
    names_price = not _CURRENCIES.isdisjoint(text) and _MONEY.search(text)
    if len(text) > LONGEST_DATE_LINE or names_price or ends_with_credit(text):
        return False
    stamps = find_stamps(text, True)
    if not stamps:
        return find_relative(text) is not None and len(fold_words(text)) <= _most_words(text)
    others = "".join(
        text[start:end]
        for start, end in zip((0, *(s.end for s in stamps)), (*(s.start for s in stamps), len(text)), strict=True)
    )
    words = [word for word in fold_words(others) if not _CLOCK.match(word)]
    if len(words) > _MOST_OTHER_WORDS or text.endswith(("?", "!")):
        return False
    return not words or _other_date_words().isdisjoint(words)


def _most_words(text: str) -> int:
    """Give how many words a line has that tells how long ago it was: "That's all for today" does not."""
    counts_back = any(map(str.isdigit, text)) or not _ago_words().isdisjoint(fold_words(text))
    return _MOST_WORDS_BACK if counts_back else _MOST_WORDS_WITH_TODAY


@cache
def _ago_words() -> frozenset[str]:
    return frozenset(words_of_all("ago_words"))


@cache
def _other_date_words() -> frozenset[str]:
    return frozenset(words_of_all("other_date_words"))


def _is_label(text: str) -> bool:
    """Tell whether a line is a lone "Published:"."""
    return len(text) < 30 and len(fold_words(text)) <= 3 and bool(event_in(text))
