"""Markdown lines to blocks."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from tui_reader.model import Block
from tui_reader.readers.markdown.building import Flags, code_block, table_block, text_block

_HEADING = re.compile(r" {0,3}(#{1,6})(?:[ \t]+(.*?))?(?:[ \t]+#+)?[ \t]*$")
_UNDERLINE = re.compile(r" {0,3}(?:=+|-{2,})[ \t]*$")
_RULE = re.compile(r" {0,3}(?:\*[ \t]*){3,}$|^ {0,3}(?:-[ \t]*){3,}$|^ {0,3}(?:_[ \t]*){3,}$")
_PICTURE = re.compile(r"\s{0,8}!\[[^\]]{0,1000}\](?:\([^()]{0,2000}\)|\[[^\]]{0,200}\])\s*$")
"""A line that is a picture and nothing else."""
_FENCE = re.compile(r" {0,12}(`{3,}|~{3,})([^`]*)$")
_BULLET = re.compile(r"([ \t]*)([-*+•])[ \t]+(?=\S)")
_NUMBER = re.compile(r"([ \t]*)(\d{1,3})([.)])[ \t]+(?=\S)")
_QUOTE = re.compile(r" {0,3}(?:> ?){1,100}")
_TABLE_RULE = re.compile(r" {0,3}\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$")
_DEFINITION = re.compile(r" {0,3}\[([^\[\]]{1,300})\]:[ \t]*<?(\S{1,20000}?)>?(?:[ \t]+[\"'(].*)?$")
_COMMENT_START = re.compile(r"\s*<!--")
_RAW_START = re.compile(r"\s*<(script|style)\b", re.IGNORECASE)
_INDENTED = re.compile(r"(?: {4}|\t)")
_LONGEST_CODE_LINE = 120


def cut_blocks(lines: list[str], skipped: int) -> tuple[Block, ...]:
    """Cut the lines after the front matter into blocks."""
    return _Cutter(lines, skipped).cut()


@dataclass(slots=True)
class _Item:
    """A list item that is being gathered."""

    marker: str
    level: int


class _Cutter:
    """Goes down the lines once."""

    def __init__(self, lines: list[str], skipped: int) -> None:
        self.lines = lines
        self.number = skipped
        self.references = _references(lines[skipped:])
        self.blocks: list[Block] = []
        self.gathered: list[str] = []
        self.first = 0
        self.quoted = False
        self.item: _Item | None = None
        self.indents: list[int] = []
        """Indents of the lists that are open."""
        self.blank = True

    def cut(self) -> tuple[Block, ...]:
        """Cut all lines."""
        while self.number < len(self.lines):
            line = self.lines[self.number]
            quote = _QUOTE.match(line)
            if bool(quote) != self.quoted and not (self.quoted and self.gathered and line.strip()):
                self.end()
                self.indents = []
            self.quoted = bool(quote) or (self.quoted and bool(self.gathered) and bool(line.strip()))
            self.number += self._take(line[quote.end() :] if quote else line)
        self.end()
        return tuple(self.blocks)

    def _take(self, line: str) -> int:
        """Act on a line; tell how many lines are done."""
        if not line.strip():
            self.end()
            self.blank = True
            return 1
        was_blank, self.blank = self.blank, False
        return (
            self._take_fence(line)
            or self._take_comment(line)
            or self._take_heading(line)
            or self._take_table(line)
            or (_DEFINITION.match(line) is not None and not self.gathered)
            or self._take_indented(line, was_blank)
            or self._take_item(line, was_blank)
            or self._gather(line)
        )

    def _gather(self, line: str) -> int:
        if not self.gathered:
            self.first = self.number + 1
            if not line[:1].isspace():
                self.indents = []
        self.gathered.append(" ".join(line.split()))
        return 1

    def end(self, level: int = 0) -> None:
        """Make a block of the lines that are gathered."""
        if self.gathered:
            item = self.item
            flags = Flags(
                level=level or (item.level if item else 0),
                marker=item.marker if item else "",
                is_heading=level > 0,
                is_quote=self.quoted,
            )
            pictures = 0 if item or level else self._count_pictures()
            for number, line in enumerate(self.gathered[:pictures], start=self.first):
                self._append(text_block([line], number, self.references, flags))
            flags = replace(flags, is_caption=pictures > 0)
            self._append(text_block(self.gathered[pictures:], self.first + pictures, self.references, flags))
        self.gathered, self.item = [], None

    def _count_pictures(self) -> int:
        """Count the lines at the beginning of a paragraph that are pictures and nothing else: its rest is a caption."""
        count = next((n for n, line in enumerate(self.gathered) if not _PICTURE.match(line)), len(self.gathered))
        return count if count < len(self.gathered) else 0

    def _append(self, block: Block | None) -> None:
        if block is not None:
            self.blocks.append(block)

    def _take_heading(self, line: str) -> int:
        match = _HEADING.match(line) if "#" in line[:4] else None
        if match:
            self.end()
            self.indents = []
            self.gathered, self.first = [" ".join((match[2] or "").split())], self.number + 1
            self.end(len(match[1]))
            return 1
        if _UNDERLINE.match(line) and len(self.gathered) == 1 and self.item is None and len(self.gathered[0]) < 300:
            self.end(1 if "=" in line else 2)
            return 1
        if _RULE.match(line):
            self.end()
            return 1
        return 0

    def _take_fence(self, line: str) -> int:
        match = _FENCE.match(line)
        if match is None:
            return 0
        self.end()
        count = 1
        inside = []
        for following in self._lines_from(self.number + 1):
            count += 1
            if following.strip().startswith(match[1]) and not following.strip().strip(match[1][0]):
                break
            inside.append(following)
        self._add(code_block(inside, self.number + 2))
        return count

    def _take_comment(self, line: str) -> int:
        """Drop an HTML comment, a script or a style that begins a line."""
        raw = _RAW_START.match(line)
        if raw is None and not _COMMENT_START.match(line):
            return 0
        ending = f"</{raw[1].lower()}>" if raw else "-->"
        for count, following in enumerate(self._lines_from(self.number), start=1):
            place = following.lower().find(ending)
            if place >= 0:
                rest = following[place + len(ending) :]
                if rest.strip():
                    self._gather(rest)
                return count
        return len(self.lines) - self.number

    def _take_table(self, line: str) -> int:
        following = self.lines[self.number + 1] if self.number + 1 < len(self.lines) else ""
        if "|" not in line or "|" not in following or not _TABLE_RULE.match(following):
            return 0
        self.end()
        rows = [line]
        count = 2
        for row in self._lines_from(self.number + 2):
            if "|" not in row:
                break
            rows.append(row)
            count += 1
        self._add(table_block(rows, self.number + 1, count, self.references))
        return count

    def _take_indented(self, line: str, was_blank: bool) -> int:
        """Take a run of indented lines as code, unless they are long like prose or belong to a list."""
        if not was_blank or self.indents or not _INDENTED.match(line):
            return 0
        inside: list[str] = []
        for following in self._lines_from(self.number):
            if following.strip() and not _INDENTED.match(following):
                break
            if len(following) > _LONGEST_CODE_LINE:
                return 0
            inside.append(following[1:] if following.startswith("\t") else following[4:])
        while inside and not inside[-1].strip():
            inside.pop()
        self._add(code_block(inside, self.number + 1))
        return len(inside)

    def _take_item(self, line: str, was_blank: bool) -> int:
        bullet, number = _BULLET.match(line), _NUMBER.match(line)
        match = bullet or number
        if match is None or (number and not self._counts(int(number[2]), was_blank)):
            return 0
        self.end()
        indent = len(match[1].expandtabs(4))
        while self.indents and indent < self.indents[-1]:
            self.indents.pop()
        if not self.indents or indent > self.indents[-1] + 1:
            self.indents.append(indent)
        marker = "•" if bullet else f"{match[2]}{match[3]}"
        self.item = _Item(marker, min(len(self.indents), 20))
        self.first = self.number + 1
        self.gathered = [" ".join(line[match.end() :].split())]
        return 1

    def _counts(self, value: int, was_blank: bool) -> bool:
        """Whether a number begins a list item: it starts or goes on with a count, and does not stand in a paragraph."""
        before = self.item or next((block for block in self.blocks[-1:]), None)
        previous = getattr(before, "marker", "") if before else ""
        if previous[:-1].isdecimal():
            return True
        if self.gathered and not was_blank and self.item is None:
            return False
        if value <= 1:
            return True
        following = (_NUMBER.match(line) for line in self.lines[self.number + 1 : self.number + 4])
        return any(match is not None and int(match[2]) == value + 1 for match in following)

    def _lines_from(self, number: int) -> Iterator[str]:
        """Go through the lines from one on, without copying the rest of the file."""
        return (self.lines[place] for place in range(number, len(self.lines)))

    def _add(self, block: Block | None) -> None:
        if block is not None:
            self.blocks.append(block)


def _references(lines: list[str]) -> dict[str, str]:
    """Collect the link definitions of the file."""
    found: dict[str, str] = {}
    for line in lines:
        match = _DEFINITION.match(line) if "]:" in line else None
        if match:
            found.setdefault(match[1].casefold().strip(), match[2])
    return found
