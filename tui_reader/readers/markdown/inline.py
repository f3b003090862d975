"""Inline Markdown to plain text and marks, in one pass over the characters.

Not CommonMark to the letter: what an article uses (strong, emphasis, code, links, images, autolinks, escapes,
entities), and every opener is closed or given up in constant time, so that floods of brackets cost what letters cost.
"""

import re
from html import unescape

from tui_reader.model import Inline, InlineMark
from tui_reader.model.value import Value
from tui_reader.readers.sanitising import sanitise

_TOKEN = re.compile(
    r"\\(?P<escaped>[!-/:-@\[-`{-~])"
    r"|(?P<ticks>`+)"
    r"|(?P<image>!\[)"
    r"|(?P<open>\[)"
    r"|(?P<close>\])"
    r"|<(?P<autolink>[a-z][a-z0-9+.-]{1,30}:[^\s<>]{1,2000}|[\w.+-]{1,64}@[\w.-]{1,255})>"
    r"|(?P<comment><!--)"
    r"|(?P<tag></?[A-Za-z][A-Za-z0-9-]{0,30}(?:\s[^<>]{0,1000})?/?>)"
    r"|(?P<run>\*{1,40}|_{1,40}|~~)"
    r"|(?P<entity>&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});)"
)
_DESTINATION = re.compile(
    r"""\(\s{0,3}(?:<([^<>\n]{0,2000})>|([^\s()<>]{0,200000}(?:\([^\s()]{0,2000}\)[^\s()]{0,2000}){0,20}))"""
    r"""(?:\s{1,3}(?:"[^"]{0,1000}"|'[^']{0,1000}'|\([^()]{0,1000}\)))?\s{0,3}\)"""
)
_REFERENCE = re.compile(r"\[([^\[\]]{0,300})\]")
_MOST_OPEN = 200
"""Openers that wait for their end at one time; the oldest are given up."""


class InlineText(Value):
    """Plain text with its marks."""

    text: str
    """The text, markup taken out."""
    marks: tuple[InlineMark, ...]
    """Inline marks, by start."""
    images: int
    """Characters that are the descriptions of images."""


class _Opener(Value):
    """A delimiter that waits for its end."""

    mark: str
    """What it is: "[", "![", "*", "**", "_", "__", "~~"."""
    place: int
    """Offset in the plain text."""
    piece: int
    """Index of its piece, so that it can be taken out."""


def read_inline(source: str, references: dict[str, str]) -> InlineText:
    """Read the inline markup of a passage."""
    if not _TOKEN.search(source):
        return InlineText(source, (), 0)
    return _InlineReader(source, references).read()


class _InlineReader:
    """The state of the pass."""

    def __init__(self, source: str, references: dict[str, str]) -> None:
        self.source = source
        self.references = references
        self.pieces: list[str] = []
        self.length = 0
        self.openers: list[_Opener] = []
        self.marks: list[InlineMark] = []
        self.images = 0
        self.ticks: dict[int, int] | None = None
        """Where the last run of so many backticks stands."""

    def read(self) -> InlineText:
        """Go through the source once."""
        place, end = 0, len(self.source)
        while place < end:
            match = _TOKEN.search(self.source, place)
            if match is None:
                break
            self._put(self.source[place : match.start()])
            place = self._take(match)
        self._put(self.source[place:])
        return self._folded()

    def _take(self, match: re.Match[str]) -> int:
        """Act on a token; give the place to go on from."""
        kind = match.lastgroup or ""
        token = match[kind]
        if kind == "ticks":
            return self._take_code(match)
        if kind in ("open", "image"):
            self._open(token)
        elif kind == "close":
            return self._take_link(match.end())
        elif kind == "run":
            self._take_run(match)
        elif kind == "autolink":
            start = self.length
            self._put(token)
            self.marks.append(InlineMark(start, self.length, Inline.LINK, token if ":" in token else f"mailto:{token}"))
        elif kind == "comment":
            closing = self.source.find("-->", match.end())
            return closing + 3 if closing >= 0 else len(self.source)
        elif kind == "tag":
            if token.lower().startswith(("<script", "<style")):
                closing = self.source.lower().find(f"</{token[1:].split('>')[0].split()[0].lower()}", match.end())
                return closing if closing >= 0 else len(self.source)
            if token.lower().startswith("<br"):
                self._put(" ")
        else:
            self._put(token if kind == "escaped" else unescape(token))
        return match.end()

    def _put(self, text: str) -> None:
        if text:
            self.pieces.append(text)
            self.length += len(text)

    def _open(self, token: str) -> None:
        self.openers.append(_Opener(token, self.length, len(self.pieces)))
        self._put(token)
        if len(self.openers) > _MOST_OPEN:
            del self.openers[0]

    def _take_code(self, match: re.Match[str]) -> int:
        """Read a code span, if the run of backticks has its fellow."""
        size = len(match["ticks"])
        if self.ticks is None:
            self.ticks = {len(run.group()): run.start() for run in re.finditer("`+", self.source)}
        if self.ticks.get(size, -1) > match.start():
            closing = re.compile(f"(?<!`)`{{{size}}}(?!`)").search(self.source, match.end())
            if closing:
                code = self.source[match.end() : closing.start()].strip()
                start = self.length
                self._put(code)
                self.marks.append(InlineMark(start, self.length, Inline.CODE))
                return closing.end()
        self._put(match["ticks"])
        return match.end()

    def _take_link(self, place: int) -> int:
        """End a link or an image at a closing bracket, if it has a target."""
        index = next((i for i in range(len(self.openers) - 1, -1, -1) if self.openers[i].mark in ("[", "![")), -1)
        if index < 0:
            self._put("]")
            return place
        opener = self.openers[index]
        target, end = self._target(opener, place)
        if target is None:
            del self.openers[index]
            self._put("]")
            return place
        del self.openers[index:]
        self._withdraw(opener)
        if opener.mark == "![":
            self.images += self.length - opener.place
        elif self.length > opener.place:
            self.marks.append(InlineMark(opener.place, self.length, Inline.LINK, target))
        return end

    def _target(self, opener: _Opener, place: int) -> tuple[str | None, int]:
        """Find where a link points, by the parentheses or the brackets behind it, or by its own words."""
        following = self.source[place : place + 1]
        if following == "(":
            match = _DESTINATION.match(self.source, place)
            if match:
                return unescape(match[1] if match[1] is not None else match[2]), match.end()
        words = "".join(self.pieces[opener.piece + 1 :]) if len(self.pieces) - opener.piece < 50 else ""
        if following == "[":
            match = _REFERENCE.match(self.source, place)
            if match:
                target = self.references.get((match[1] or words).casefold().strip())
                return target, match.end()
        return (self.references.get(words.casefold().strip()) if self.references and words else None), place

    def _withdraw(self, opener: _Opener) -> None:
        """Take an opener that has found its end out of the text."""
        self.pieces[opener.piece] = ""
        self.length -= len(opener.mark)
        shift = len(opener.mark)
        for index in range(len(self.marks) - 1, -1, -1):
            mark = self.marks[index]
            if mark.start < opener.place:
                break
            self.marks[index] = InlineMark(mark.start - shift, mark.end - shift, mark.kind, mark.target)

    def _take_run(self, match: re.Match[str]) -> None:
        """Open or close emphasis."""
        run = match["run"]
        before = self.source[match.start() - 1 : match.start()] or " "
        after = self.source[match.end() : match.end() + 1] or " "
        can_close, can_open = not before.isspace(), not after.isspace()
        is_inside_word = before.isalnum() and after.isalnum()
        if is_inside_word and (run[0] == "_" or (before.isdigit() and after.isdigit())):
            can_close = can_open = False
        while run:
            size = self._size_to_close(run) if can_close else min(len(run), 2)
            token, run = run[:size], run[size:]
            if can_close and self._close(token):
                continue
            if can_open and size * len(match["run"]) <= 9:
                self._open(token)
            else:
                self._put(token)

    def _size_to_close(self, run: str) -> int:
        """Tell how much of a run closes what was opened last."""
        waiting = self.openers[-1].mark if self.openers else ""
        return len(waiting) if waiting[:1] == run[0] and len(waiting) <= len(run) else min(len(run), 2)

    def _close(self, token: str) -> bool:
        """End emphasis, if it was begun; what was begun inside it is given up."""
        for index in range(len(self.openers) - 1, max(len(self.openers) - 20, -1), -1):
            opener = self.openers[index]
            if opener.mark in ("[", "!["):
                return False
            if opener.mark == token and self.length > opener.place + len(token):
                del self.openers[index:]
                self._withdraw(opener)
                if token != "~~":
                    kind = Inline.STRONG if len(token) == 2 else Inline.EMPHASIS
                    self.marks.append(InlineMark(opener.place, self.length, kind))
                return True
        return False

    def _folded(self) -> InlineText:
        """Sanitise after entities are decoded, and order the marks."""
        text = sanitise("".join(self.pieces))
        marks = sorted(
            (InlineMark(mark.start, mark.end, mark.kind, sanitise(mark.target)) for mark in self.marks),
            key=lambda mark: (mark.start, -mark.end),
        )
        return InlineText(text, tuple(mark for mark in marks if mark.end > mark.start), self.images)
