"""One walk over a page, which cuts it into blocks.

Nothing that a reader could see is thrown away: navigation, share bars and comments become blocks too, and the cleaner
says why they are hidden. Only scripts, styles and hidden matter are dropped.
"""

import re
from dataclasses import dataclass

from lxml import etree

from tui_reader.model import Block, Inline, Role
from tui_reader.readers.html.building import build_blocks, preformatted_block
from tui_reader.readers.html.context import Context, Names
from tui_reader.readers.html.elements import (
    BLOCK_ELEMENTS,
    DROPPED_ELEMENTS,
    FORMATTING_ELEMENTS,
    INLINE_KINDS,
)
from tui_reader.readers.html.passage import Passage
from tui_reader.readers.html.tables import is_data_table, table_block
from tui_reader.readers.html.visibility import is_hidden, is_shown_template

_CAPTION = re.compile(r"(?:^|[\s_-])(?:photo|image|img|fig|picture)?_?-?caption(?:[\s_-]text)?(?=\s|$)", re.IGNORECASE)
_MAY_BE_ROWS = frozenset({"div", "section", "header", "footer", "td", "aside", "figure", "nav"})
"""Elements that may hold nothing but short inline elements, side by side."""
_CONCEALING = frozenset({"hidden", "style", "class"})
"""Attributes by which an element may be hidden."""
_LAST_EXACT_LINE = 65_535
"""The parser counts lines no further than this."""


@dataclass(slots=True)
class _OpenMark:
    """Inline markup that has begun."""

    element: etree._Element
    kind: Inline
    target: str
    start: int


_MOST_TEXT = 6_000_000
"""Characters that a page is read to: twice the longest novels, and a quarter of a minute of analysis."""
_MOST_BLOCKS = 60_000


@dataclass(frozen=True, slots=True)
class Walked:
    """What a walk has found."""

    blocks: tuple[Block, ...]
    """The blocks, in document order."""
    is_cut: bool = False
    """Whether the page goes on after them."""


def walk(root: etree._Element, *, keep_hidden: bool = False) -> Walked:
    """Cut a page into blocks, as far as the longest page that is read."""
    return _Walker(keep_hidden).walk(root)


class _Walker:
    """The state of the walk: the open elements, and the block that is being gathered."""

    def __init__(self, keep_hidden: bool) -> None:
        self.keep_hidden = keep_hidden
        self.blocks: list[Block] = []
        self.contexts: list[Context] = []
        self.rows: set[etree._Element] = set()
        """Open elements whose inline children are blocks of their own."""
        self.marks: list[_OpenMark] = []
        self.passage = Passage()
        self.line = 1
        self.count = 0
        self.length = 0
        self.caption: etree._Element | None = None
        """An open inline element that is called a caption, and began the block."""

    def walk(self, root: etree._Element) -> Walked:
        """Visit every element once; iterative, because pages nest thousands deep."""
        events = etree.iterwalk(root, events=("start", "end"))
        enter, leave = self._enter, self._leave
        for event, element in events:
            if event == "end":
                leave(element)
                continue
            if self.length > _MOST_TEXT or len(self.blocks) >= _MOST_BLOCKS:
                self.flush()
                return Walked(tuple(self.blocks), is_cut=True)
            if not enter(element):
                events.skip_subtree()
        self.flush()
        return Walked(tuple(self.blocks))

    def _enter(self, element: etree._Element) -> bool:
        """Begin an element; tell whether to look inside."""
        tag = element.tag
        if tag.__class__ is not str or (tag in DROPPED_ELEMENTS and not self._is_shown(element, tag)):
            return False
        names = element.keys()
        if names and not self.keep_hidden and not _CONCEALING.isdisjoint(names) and is_hidden(element, tag, names):
            return False
        line = element.sourceline
        if isinstance(line, int):
            self.line = line if line < _LAST_EXACT_LINE else max(self.line, line)
        if tag in BLOCK_ELEMENTS:
            if not self._enter_block(element, tag, names):
                return False
        elif tag in FORMATTING_ELEMENTS:
            self._enter_inline(element, tag, names)
        elif "-" in tag and not self.passage.length and not self._enter_block(element, tag, names):
            return False  # one that a site made up begins a block, unless it stands in a line of text
        text = element.text
        if text:
            self._add(text)
        return True

    def _is_shown(self, element: etree._Element, tag: str) -> bool:
        """Whether a template is shown: as a part of the page, or on a page that shows nothing else."""
        return tag == "template" and (self.keep_hidden or is_shown_template(element.attrib))

    def _enter_block(self, element: etree._Element, tag: str, names: Names) -> bool:
        self.flush()
        self.count += 1
        contexts = self.contexts
        if tag == "footer" and contexts and contexts[-1].is_quote:
            tag = "div"  # it names who is quoted, and is no foot of the page
        context = Context(element, tag, names, contexts[-1] if contexts else None, self.count)
        if tag == "pre":
            self._take(preformatted_block(element, context, self.line))
            return False
        if tag == "table" and is_data_table(element):
            self._take(table_block(element, context, self.line))
            return False
        contexts.append(context)
        if tag in _MAY_BE_ROWS and _is_row(element):
            self.rows.add(element)
        return True

    def _take(self, block: Block | None) -> None:
        if block is not None:
            self.blocks.append(block)

    def _enter_inline(self, element: etree._Element, tag: str, names: Names) -> None:
        if tag == "br":
            self.passage.mark_break()
            return
        if self.rows and element.getparent() in self.rows:
            self.flush()
            self.count += 1
            above = self.contexts[-1] if self.contexts else None
            self.contexts.append(Context(element, tag, names, above, self.count))
        if self.caption is None and "class" in names and not self.passage.length and _is_caption(element):
            self.caption = element
        kind = INLINE_KINDS.get(tag)
        if kind is None or (self.marks and any([mark.kind is kind for mark in self.marks])):
            return
        target = ""
        if kind is Inline.LINK:
            target = (element.get("href") or "").strip()
            if not target:
                return
        self.marks.append(_OpenMark(element, kind, target, self.passage.next_offset()))

    def _leave(self, element: etree._Element) -> None:
        if element is self.caption:
            self.caption = None
            self.passage.caption_end = self.passage.length
        marks, contexts = self.marks, self.contexts
        if marks and marks[-1].element is element:
            mark = marks.pop()
            self.passage.mark(mark.start, mark.kind, mark.target)
        if contexts and contexts[-1].element is element:
            self.flush()
            contexts.pop()
            self.rows.discard(element)
        text = element.tail
        if text:
            self._add(text)

    def _add(self, text: str) -> None:
        if text.isspace():
            self.passage.pending = True
        else:
            self.passage.add(text, self.line)
            self.length += len(text)
        if "\n" in text:
            self.line += text.count("\n")

    def flush(self) -> None:
        """End the block that is being gathered, and begin another with the same open marks."""
        passage = self.passage
        if not passage.length:
            passage.pending = False
            return
        for mark in self.marks:
            passage.mark(mark.start, mark.kind, mark.target)
        if self.contexts:
            blocks = build_blocks(passage, self.contexts[-1])
            is_caption = self.caption is not None or passage.caption_end == passage.length
            self.blocks += map(_as_caption, blocks) if is_caption else blocks
        self.passage = Passage()
        for mark in self.marks:
            mark.start = 0


def _is_caption(element: etree._Element) -> bool:
    """Whether an inline element is called the caption of a picture."""
    names = element.get("class")
    return names is not None and ("aption" in names or "APTION" in names) and _CAPTION.search(names) is not None


def _as_caption(block: Block) -> Block:
    """Let a block be declared a caption, unless it is declared otherwise."""
    evidence = block.evidence
    return block if evidence.declared else block._replace(evidence=evidence._replace(declared=Role.CAPTION))


def _is_row(element: etree._Element) -> bool:
    """Whether an element holds nothing but short inline elements, side by side: a byline and a date, a row of links."""
    if len(element) < 2 or (element.text and not element.text.isspace()):
        return False
    children = 0
    for child in element:
        if child.tail and not child.tail.isspace():
            return False
        if child.tag == "br" or child.tag == "img":
            continue
        if child.tag not in FORMATTING_ELEMENTS or len(child.text or "") > 80:
            return False
        children += 1
    return children > 1
