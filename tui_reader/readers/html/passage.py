"""The text of one block while it is gathered: folded white space, inline marks, lines of the file."""

import re

from tui_reader.model import Inline, InlineMark
from tui_reader.readers.sanitising import sanitise

_NO_INK = re.compile("[\u00ad\u180e\u200b\u2060\ufeff]+")
"""Advice on where to break a line, which pages are sown with and no reader sees."""
_IS_FAMILIAR = re.compile("[ -~\u00a1-\u02ff\u2010-\u2027]*").fullmatch
"""Whether a text is of Latin letters and common marks alone, none of which is cleaned away."""
_SPACES = dict.fromkeys(map(ord, "\t\r\x0b\x0c\x85\u2028\u2029"), " ")
"""Characters that only part words."""


def _inside_word(match: "re.Match[str]") -> str:
    """Keep what stands between two letters, for the reader to see; a page's advice on breaks is dropped elsewhere."""
    text, (start, end) = match.string, match.span()
    if not (text[start - 1 : start].isalnum() and text[end : end + 1].isalnum()):
        return ""
    return match.group().replace("\u00ad", "")


class Passage:
    """Gathers pieces of text until the block ends."""

    __slots__ = ("breaks", "caption_end", "first_line", "last_line", "length", "marks", "pending", "pieces", "starts")

    def __init__(self) -> None:
        self.pieces: list[str] = []
        """Folded text, to be joined."""
        self.length = 0
        """Characters in `pieces`."""
        self.pending = False
        """Whether white space was seen after the last piece."""
        self.marks: list[InlineMark] = []
        """Inline marks that are closed."""
        self.starts: list[int] = []
        """Offsets at which further lines of the file begin."""
        self.breaks: list[int] = []
        """Offsets at which a `<br>` stood."""
        self.first_line = 0
        """Line of the first character."""
        self.last_line = 0
        """Line of the last character."""
        self.caption_end = 0
        """Where an inline element ends that began the block and is called a caption."""

    def add(self, chunk: str, line: int) -> None:
        """Add the text of a node that begins on a line of the file."""
        if "\n" in chunk:
            for number, part in enumerate(chunk.split("\n")):
                if number:
                    self.pending = True
                self._add_line(part, line + number)
        else:
            self._add_line(chunk, line)

    def _add_line(self, part: str, line: int) -> None:
        if part.isprintable() and (part.isascii() or _IS_FAMILIAR(part)):
            core = part.strip(" ")  # nothing else in it is white space
            if "  " in core:
                core = " ".join(core.split())
        else:
            part = sanitise(_NO_INK.sub(_inside_word, part).translate(_SPACES))
            core = " ".join(part.split())
        if not core:
            self.pending = self.pending or part != ""
            return
        before = self.length
        if before and (self.pending or part[0].isspace()):
            self.pieces.append(" ")
            self.length += 1
        if not before:
            self.first_line = self.last_line = line
        while self.last_line < line:
            self.starts.append(self.length)
            self.last_line += 1
        self.pieces.append(core)
        self.length += len(core)
        self.pending = part[-1].isspace()

    def next_offset(self) -> int:
        """Give the offset at which the next character will stand."""
        return self.length + 1 if self.length and self.pending else self.length

    def mark(self, start: int, kind: Inline, target: str = "") -> None:
        """Close an inline mark that began at an offset."""
        if self.length > start:
            self.marks.append(InlineMark(start, self.length, kind, target))

    def mark_break(self) -> None:
        """Note a line break that the page asks for."""
        self.pending = True
        if self.length:
            self.breaks.append(self.length)
