"""Where quotation marks open and close, in every style that newspapers use.

Straight and curly, double and single, guillemets either way, low-high marks, two apostrophes, grave accents; nested,
running over paragraphs, or unbalanced. One walk over the marks, a paragraph at a time.
"""

from tui_reader.lexicon.expressions import expression

_MARK = expression("'''|''|``|[\"“”„‟«»‘’‚']")
"""Everything that may be a quotation mark."""

_CLOSERS = {
    "“": ("”", "“", '"'), "”": ("”",), "„": ("“", "”", "‟", '"'), "‟": ("”",), '"': ('"', "”"),
    "''": ("''", '"'), "``": ("''",), "«": ("»",), "»": ("«",),
    "‘": ("’", "'"), "‚": ("‘", "’"), "'": ("'", "’"), "’": ("’",),
}  # fmt: skip
"""Which marks close a quotation that a mark opened."""

_SINGLE = frozenset("‘’‚'")
_ALIKE = frozenset({'"', "''", "”"})
"""Marks that look the same at both ends."""
_OPENERS = frozenset({'"', "“", "„", "«"})
"""Double marks that may open a quotation inside another."""
_OPEN_BEFORE = frozenset(' \n\t\u00a0\u202f([{-–—―/:“„«"')
_CLOSE_AFTER = frozenset(" \n\t\u00a0\u202f)]}-–—―/.,;:!?…”»\"’'")


class Quotation:
    """A passage between quotation marks."""

    __slots__ = ("balanced", "closed", "end", "incise", "mark", "opened", "paragraphs", "start")

    def __init__(
        self,
        start: int,
        end: int,
        opened: int,
        closed: int,
        mark: str,
        balanced: bool = True,
    ) -> None:
        self.start = start
        """Offset of its first character, marks and blanks excluded."""
        self.end = end
        """Offset after its last character."""
        self.opened = opened
        """Offset of the opening mark."""
        self.closed = closed
        """Offset after the closing mark, or of the end of the paragraph when there is none."""
        self.mark = mark
        """The opening mark."""
        self.balanced = balanced
        """Whether a closing mark was found."""
        self.paragraphs = 1
        """Over how many paragraphs it runs."""
        self.incise: tuple[int, int] | None = None
        """Where the words of the reporter stand inside it."""


def find_quotations(text: str, paragraphs: list[tuple[int, int]], apostrophe_words: frozenset[str]) -> list[Quotation]:
    """Find the outermost quotations of a text.

    A paragraph that opens a quotation and does not close it continues when the next one begins with an opening mark;
    that is one quotation.
    """
    scanner = _Scanner(text, apostrophe_words)
    found: list[Quotation] = []
    running: Quotation | None = None
    for index, (start, end) in enumerate(paragraphs):
        marks = [_place(text, match.start(), match.group()) for match in _MARK.finditer(text, start, end)]
        if not marks:
            continue
        following = paragraphs[index + 1][0] if index + 1 < len(paragraphs) else len(text)
        running = scanner.scan(marks, (start, end), following, running, found)
    for quotation in found:
        _trim(text, quotation)
    return [quotation for quotation in found if quotation.end > quotation.start]


def _place(text: str, place: int, mark: str) -> tuple[int, str]:
    """Tell where a mark stands; of three apostrophes, the outer two: '''Yes,' he said'' and ''he said, 'yes'''."""
    if mark != "'''":
        return place, mark
    opens = place == 0 or text[place - 1] in _OPEN_BEFORE
    return (place if opens else place + 1), "''"


def _trim(text: str, quotation: Quotation) -> None:
    """Leave blanks out at both ends."""
    while quotation.start < quotation.end and text[quotation.start].isspace():
        quotation.start += 1
    while quotation.end > quotation.start and text[quotation.end - 1].isspace():
        quotation.end -= 1


class _Scanner:
    """The walk over the marks of one text."""

    def __init__(self, text: str, apostrophe_words: frozenset[str]) -> None:
        self.text = text
        self.apostrophe_words = apostrophe_words
        opening, closing = text.find("«"), text.find("»")
        self.french = closing < 0 or 0 <= opening < closing

    def scan(
        self,
        marks: list[tuple[int, str]],
        paragraph: tuple[int, int],
        following: int,
        running: Quotation | None,
        found: list[Quotation],
    ) -> Quotation | None:
        """Add the quotations of a paragraph; return the one that the next paragraph continues."""
        position = 0
        if running is not None and marks[0][0] == paragraph[0]:
            running.paragraphs += 1
            closing = self._closing(marks, 1, running.mark)
            if closing is None:
                running.end = running.closed = paragraph[1]
                return self._continued(running, following)
            self._close(running, marks[closing])
            position = closing + 1
        return self._scan_from(marks, position, paragraph[1], following, found)

    def _scan_from(
        self, marks: list[tuple[int, str]], position: int, end: int, following: int, found: list[Quotation]
    ) -> Quotation | None:
        """Add the quotations that begin at some mark or behind it; return the one that the next paragraph continues."""
        exhausted: set[str] = set()
        while position < len(marks):
            place, mark = marks[position]
            if mark in exhausted or not self._opens(place, mark):
                position += 1
                continue
            inside = place + len(mark)
            closing = self._closing(marks, position + 1, mark)
            if closing is not None:
                quotation = Quotation(inside, inside, place, inside, mark)
                self._close(quotation, marks[closing])
                found.append(quotation)
                position = closing + 1
                continue
            exhausted.add(mark)
            quotation = Quotation(inside, end, place, end, mark, balanced=False)
            if self._continued(quotation, following) is not None:
                found.append(quotation)
                return quotation
            if mark not in _SINGLE and self._stands_alone(quotation):
                found.append(quotation)
                return None
            position += 1
        return None

    def _close(self, quotation: Quotation, mark: tuple[int, str]) -> None:
        quotation.end = mark[0]
        quotation.closed = mark[0] + len(mark[1])
        quotation.balanced = True

    def _continued(self, quotation: Quotation, following: int) -> Quotation | None:
        """Give the open quotation back when the next paragraph begins with its opening mark."""
        mark = quotation.mark
        if self.text.startswith(mark, following) and self._opens(following, mark):
            return quotation
        return None

    def _stands_alone(self, quotation: Quotation) -> bool:
        """Whether an unclosed passage is worth being shown: it must be a few words long."""
        return quotation.end - quotation.start > 20

    def _opens(self, place: int, mark: str) -> bool:
        """Whether a mark may open a quotation where it stands."""
        before = self.text[place - 1] if place else " "
        after = self.text[place + len(mark) : place + len(mark) + 1]
        if mark in "«»":
            return (mark == "«") == self.french
        if mark in "„‚":
            return True
        if not after or after.isspace():
            return False
        if mark == "“":
            return before in _OPEN_BEFORE or after.isalnum()
        if before not in _OPEN_BEFORE and before not in "’'‘":
            return False
        return mark not in _SINGLE or self._is_no_apostrophe(place + 1)

    def _is_no_apostrophe(self, place: int) -> bool:
        """Whether what follows a single mark is not a clipped word or a decade: 'tis, '90s."""
        match = _WORD.match(self.text, place)
        if match is None:
            return self.text[place : place + 1] in '“"«„[($£€#@….'
        word = match.group().lower()
        return word not in self.apostrophe_words and not _DECADE.match(word)

    def _closing(self, marks: list[tuple[int, str]], position: int, opening: str) -> int | None:
        """Find the mark that closes a quotation; `None` when the paragraph ends before."""
        if opening in _SINGLE:
            return self._closing_single(marks, position, opening)
        closers = _CLOSERS[opening]
        depth, last = 0, None
        for index in range(position, len(marks)):
            place, mark = marks[index]
            alike = opening == mark and opening in _ALIKE
            if (
                not alike
                and {mark, opening} <= _OPENERS
                and not set(closers).isdisjoint(_CLOSERS[mark])
                and self._looks_opening(place, mark)
            ):
                depth += 1
                continue
            if mark in closers:
                last = index
                if depth == 0:
                    return index
                depth -= 1
        return last

    def _looks_opening(self, place: int, mark: str) -> bool:
        """Whether a mark stands where an inner quotation opens: after a blank, before a word."""
        before, after = self.text[place - 1 : place], self.text[place + len(mark) : place + len(mark) + 1]
        return (not before or before in _OPEN_BEFORE) and bool(after) and not after.isspace()

    def _closing_single(self, marks: list[tuple[int, str]], position: int, opening: str) -> int | None:
        """Find the single mark that closes, and not the apostrophe of "the boats' crews"."""
        closers = _CLOSERS[opening]
        possible: int | None = None
        for index in range(position, len(marks)):
            place, mark = marks[index]
            if mark not in closers:
                if possible is not None and mark == opening and self._opens(place, mark):
                    return possible
                continue
            before, after = self.text[place - 1], self.text[place + 1 : place + 2]
            if possible is not None and mark == opening and self._opens(place, mark) and before.isspace():
                return possible
            if before.isspace() or (after and after not in _CLOSE_AFTER):
                continue
            if before in "sS" and after.isspace() and self.text[place + 2 : place + 3].islower():
                possible = index if possible is None else possible
                continue
            return index
        return possible


_WORD = expression(r"[^\W_]+")
_DECADE = expression(r"\d0s$")
