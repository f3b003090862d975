"""Where quotations open and close in Chinese and Japanese: 「」, 『』, “” and their like, the outermost only."""


from tui_reader.lexicon.expressions import expression
from tui_reader.model.value import Value

_MARK = expression('[「」『』“”＂"﹁﹂〝〞〟]')
_CLOSERS = {"「": "」", "『": "』", "“": "”", "＂": "＂", '"': '"', "﹁": "﹂", "〝": "〞〟"}
STOPS = "。！？!?…"
"""Marks that end a sentence."""
FOLDED = "\0"
"""What stands for each character of a quotation where only the reporter's words are looked at."""


class Quoted(Value):
    """A passage between marks."""

    opened: int
    """Offset of the opening mark."""
    closed: int
    """Offset after the closing mark."""

    @property
    def start(self) -> int:
        """Where the words begin."""
        return self.opened + 1

    @property
    def end(self) -> int:
        """Where they end."""
        return self.closed - 1


def find_quoted(text: str) -> list[Quoted]:
    """Find the outermost quotations; a line end that comes before the closing mark ends none."""
    found: list[Quoted] = []
    opened, depth, line = -1, 0, -1
    for match in _MARK.finditer(text):
        mark, place = match.group(), match.start()
        if opened >= 0 and line < place:
            opened = -1
        if opened < 0:
            if mark in _CLOSERS:
                opened, depth = place, 0
                line = text.find("\n", place)
                line = len(text) if line < 0 else line
            continue
        first = text[opened]
        if mark in _CLOSERS[first]:
            if depth == 0:
                if place > opened + 1:
                    found.append(Quoted(opened, place + 1))
                opened = -1
            else:
                depth -= 1
        elif mark == first:
            depth += 1
    return found


def fold(text: str, quoted: list[Quoted]) -> str:
    """Give the reporter's words at their places, with each quotation blotted out."""
    parts, last = [], 0
    for passage in quoted:
        parts += [text[last : passage.opened], FOLDED * (passage.closed - passage.opened)]
        last = passage.closed
    return "".join([*parts, text[last:]])
