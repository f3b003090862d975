"""Speakers of the library, and their statements."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tui_reader.layout.cells import cell_width, fit
from tui_reader.layout.facts import counted
from tui_reader.layout.rows import Row, Stretch, harmless, wrapped_rows
from tui_reader.layout.wrapping import wrap
from tui_reader.model import Span
from tui_reader.model.summary import ArticleSummary
from tui_reader.ui.passage import origin
from tui_reader.ui.widgets.item_view import ItemView
from tui_reader.ui.widgets.wrapped_list import WrappedList

if TYPE_CHECKING:
    from tui_reader.library.speakers import Speaker, Statement

_TEXT_LINES = 8


@dataclass(frozen=True, slots=True)
class Wording:
    """How one article words a quotation that others have too."""

    articles: int
    """How many articles have it."""
    first: ArticleSummary
    """The article that had it first."""
    is_first: bool
    """Whether this is the one."""
    added: tuple[Span, ...]
    """The words of this one that the first does not have."""
    missing: tuple[str, ...]
    """The words of the first that this one does not have."""


class SpeakerList(ItemView):
    """Names, the most quoted first."""

    def __init__(self, *, id: str) -> None:
        super().__init__(id=id)
        self._speakers: tuple[Speaker, ...] = ()

    def show(self, speakers: tuple[Speaker, ...], when_empty: str) -> None:
        """List speakers."""
        self._speakers = speakers
        from tui_reader.library.speakers import MOST_NAMES

        most = " most quoted" if len(speakers) >= MOST_NAMES else ""
        self.border_title = f"Speakers ─ {len(speakers):,}{most}"
        self.say_when_empty(when_empty)
        self.put_cursor(0)
        self.lay_out(height=2)
        self.show_line(0)

    def fit(self) -> None:
        """Draw anew."""
        self.lay_out(height=2)

    def item_count(self) -> int:
        """How many names there are."""
        return len(self._speakers)

    def item_rows(self, index: int) -> list[Row]:
        """The name, how much they said, and whether it is sure to be one."""
        speaker = self._speakers[index]
        width = self.room
        said = counted(speaker.statements, "quote")
        where = counted(speaker.articles, "article")
        doubt = "" if speaker.is_certain else " · perhaps several people"
        name = Row(fit(harmless(" = ".join((speaker.name, *speaker.others))), width), "speaker")
        return [name, Row(fit(f"  {said}, {where}{doubt}", width), "detail")]

    @property
    def names(self) -> tuple[str, ...]:
        """All that are listed."""
        return tuple(speaker.name for speaker in self._speakers)

    @property
    def speaker(self) -> Speaker | None:
        """The one under the cursor."""
        return self._speakers[self.cursor] if 0 <= self.cursor < len(self._speakers) else None


class StatementList(WrappedList):
    """What one speaker said, by date, with the article and the differences of wording."""

    def __init__(self, *, id: str) -> None:
        super().__init__(id=id)
        self.speaker: Speaker | None = None
        self._all: tuple[Statement, ...] = ()
        self._shown: tuple[Statement, ...] = ()
        self._wordings: dict[tuple[str, int], Wording] = {}
        self._only_shared = False

    def show(self, speaker: Speaker | None, statements: tuple[Statement, ...]) -> None:
        """List statements."""
        self.speaker, self._all, self._wordings = speaker, statements, {}
        self._choose()
        self.to_top()

    def compare(self, speaker: Speaker, wordings: dict[tuple[str, int], Wording]) -> None:
        """Show how the wordings differ."""
        if speaker is self.speaker:
            self._wordings = wordings
            self._choose()

    def toggle_shared(self) -> None:
        """Show only what several articles quote, or everything."""
        self._only_shared = not self._only_shared
        self._choose()

    def _choose(self) -> None:
        self._shown = tuple(each for each in self._all if not self._only_shared or self._wording(each) is not None)
        name = harmless(self.speaker.name) if self.speaker is not None else "Statements"
        only = " ─ only what several articles quote" if self._only_shared else ""
        self.border_title = f"{fit(name, 40)} ─ {len(self._shown):,}{only}"
        self.say_when_empty("Nothing that several articles quote." if self._only_shared else "Choose a speaker.")
        self.measure()

    def item_count(self) -> int:
        """How many statements are shown."""
        return len(self._shown)

    def _wording(self, statement: Statement) -> Wording | None:
        return self._wordings.get((statement.summary.digest, statement.place.start))

    def item_rows(self, index: int) -> list[Row]:
        """Where and when, the words in their passage, and how others word them."""
        statement = self._shown[index]
        width = self.room
        wording = self._wording(statement)
        where = origin(statement.summary) or "no date"
        name = "" if self.speaker is None or statement.name == self.speaker.name else f" · as {statement.name}"
        rows = [Row(fit(harmless(where + name), width), "kind")]
        rows += _passage_rows(statement, wording.added if wording is not None else (), width)
        rows.append(Row(fit("  " + harmless(statement.summary.headline or ""), width), "detail"))
        if wording is not None:
            rows += wrapped_rows(_difference(wording), width, "notice", most=3, indent="  ")
        return [*rows, Row("")]

    @property
    def statement(self) -> Statement | None:
        """The one under the cursor."""
        return self._shown[self.cursor] if 0 <= self.cursor < len(self._shown) else None


def _passage_rows(statement: Statement, added: tuple[Span, ...], width: int) -> list[Row]:
    before, after = _tail(statement.before), _head(statement.after)
    text = harmless((before + statement.text + after).replace("\n", " "))
    start, end = len(before), len(before) + len(statement.text)
    marks: list[Stretch] = [(0, start, "hidden"), (start, end, "quoted"), (end, len(text), "hidden")]
    marks += [(start + span.start, start + span.end, "match") for span in added]
    rows = []
    for first, last in list(wrap(text, width))[:_TEXT_LINES]:
        runs = tuple(
            (max(a - first, 0), min(b, last) - first, style) for a, b, style in marks if a < last and b > first
        )
        rows.append(Row(text[first:last], "body", runs))
    return rows


def _tail(text: str) -> str:
    return text if cell_width(text) < 90 else "…" + text[-80:].partition(" ")[2]


def _head(text: str) -> str:
    return text if cell_width(text) < 90 else text[:80].rpartition(" ")[0] + "…"


def _difference(wording: Wording) -> str:
    others = f"≈ in {wording.articles} articles"
    if wording.is_first:
        return f"{others}; this is the first"
    first = harmless(origin(wording.first) or wording.first.headline or "another article")
    if not wording.added and not wording.missing:
        return f"{others}; word for word as in the first: {first}"
    missing = f"; without “{harmless(' … '.join(wording.missing))}”" if wording.missing else ""
    return f"{others}; differs from the first ({first}){missing}"
