"""The text of a block with its inline marks, as Markdown."""

from tui_reader.export.markdown_escaping import code_span, escape_inline, link_target, settle_lines
from tui_reader.model import Block, Inline, InlineMark

_FENCES = {Inline.STRONG: "**", Inline.EMPHASIS: "*"}
_MOST_MARKS = 2000
"""More marks than this in one paragraph are an attack, not emphasis: it is set plain."""


def inline(block: Block, without: frozenset[Inline] = frozenset()) -> str:
    """Give the text of a block; marks of the kinds in `without` are left out, because they stand around it already."""
    marks = [mark for mark in block.marks if mark.kind not in without and mark.start < mark.end]
    if not marks or len(marks) > _MOST_MARKS:
        return settle_lines(escape_inline(block.text, "\n" in block.text))
    marks.sort(key=lambda mark: (mark.start, -mark.end))
    return settle_lines(_Setter(block.text).set(0, len(block.text), marks, without))


class _Setter:
    """Sets marks so that they nest: what crosses the end of another is cut in two."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.many_lines = "\n" in text

    def set(self, start: int, end: int, marks: list[InlineMark], inside: frozenset[Inline]) -> str:
        """Set the text from `start` to `end`; `marks` are in order of their start, the longest first.

        A kind of mark means nothing inside of itself, so it is skipped there; that bounds the depth too.
        """
        parts: list[str] = []
        place, index = start, 0
        while index < len(marks):
            mark = marks[index]
            index += 1
            first, last = max(mark.start, place), min(mark.end, end)
            if first >= last or mark.kind in inside:
                continue
            children = []
            while index < len(marks) and marks[index].start < last:
                children.append(marks[index])
                index += 1
            parts.append(self._plain(place, first))
            parts.append(self._marked(first, last, mark, children, inside))
            place = last
            rests = [InlineMark(last, child.end, child.kind, child.target) for child in children if child.end > last]
            marks, index = [*rests, *marks[index:]] if rests else marks, 0 if rests else index
        parts.append(self._plain(place, end))
        return "".join(parts)

    def _plain(self, start: int, end: int) -> str:
        return escape_inline(self.text[start:end], self.many_lines)

    def _marked(
        self, start: int, end: int, mark: InlineMark, children: list[InlineMark], inside: frozenset[Inline]
    ) -> str:
        """Set one mark; blanks at its edges stand outside, where Markdown wants them."""
        content = self.text[start:end]
        first, last = start + len(content) - len(content.lstrip()), end - len(content) + len(content.rstrip())
        if first >= last:
            return self._plain(start, end)
        return self.text[start:first] + self._set_mark(first, last, mark, children, inside) + self.text[last:end]

    def _set_mark(
        self, start: int, end: int, mark: InlineMark, children: list[InlineMark], inside: frozenset[Inline]
    ) -> str:
        if mark.kind is Inline.CODE:
            return code_span(self.text[start:end])
        content = self.set(start, end, children, inside | {mark.kind})
        if mark.kind is Inline.LINK:
            target = link_target(mark.target)
            return content if target is None else f"[{content}]({target})"
        fence = _FENCES[mark.kind]
        return f"{fence}{content}{fence}"
