"""The walk over the quotations and the sentences of a text without spaces."""

import re

from tui_reader.extraction.unspaced.clauses import sentence_end, sentence_start, subject_before, topic_between
from tui_reader.extraction.unspaced.grammar import grammar_of
from tui_reader.extraction.unspaced.marks import FOLDED, STOPS, Quoted, find_quoted, fold
from tui_reader.extraction.unspaced.naming import Named, read_name
from tui_reader.extraction.unspaced.roll import Roll
from tui_reader.extraction.unspaced.turns import any_around, find_turns
from tui_reader.lexicon.expressions import expression
from tui_reader.model import Quote, QuoteKind, Source, SourceKind, Span
from tui_reader.model.value import Value

_WHOLE = 8
"""Characters from which on a sentence between marks is speech though nobody is told to say it."""
_FRAGMENT = 4
"""Characters that a quoted piece of what somebody said has at least."""
_REPORTED = 6
"""Characters that reported speech has at least."""
_OPENING = 40
"""Characters of a sentence in which a source and a verb without a mark behind it may stand."""
_TURN = 0.9
_NOBODY = 0.25
_SENTENCE = expression(r"[^。！？!?…\n]+")


class _Link(Value):
    """Who speaks, by which words, and how sure that is."""

    named: Named | None
    """The phrase; `None` for who spoke last."""
    cue: Span | None
    sure: float
    why: str


def find_unspaced(text: str, language: str) -> tuple[tuple[Quote, ...], tuple[Source, ...]]:
    """Find the quotations, the reported speech and the sources of a text in Chinese ("zh") or Japanese ("ja")."""
    reader = _Reader(text, language)
    reader.read()
    return tuple(sorted(reader.quotes, key=lambda quote: quote.span)), reader.roll.sources()


class _Reader:
    """What was found so far."""

    def __init__(self, text: str, language: str) -> None:
        self.text = text
        self.grammar = grammar_of(language)
        self.quoted = find_quoted(text)
        self.folded = fold(text, self.quoted)
        self.roll = Roll()
        self.quotes: list[Quote] = []
        self.spoke_until = -1

    def read(self) -> None:
        """Read quotations, and the sentences that quote nothing, in the order of the text."""
        number = 0
        for match in _SENTENCE.finditer(self.folded):
            if FOLDED not in match.group():
                self._read_report(match.start(), match.end())
            while number < len(self.quoted) and self.quoted[number].opened < match.end():
                self._read_quoted(number)
                number += 1
        self._read_turns()

    def _read_turns(self) -> None:
        """Let the turns of an interview stand for what is quoted inside them."""
        turns = find_turns(self.text, self.grammar)
        if not turns:
            return
        answerer = next(iter(self.roll.sources()), None)
        self.quotes = [quote for quote in self.quotes if not any_around(turns, quote.span)]
        for turn in turns:
            named = read_name(self.text, turn.label.start, turn.label.end, self.grammar)
            name = answerer.name if turn.answers and answerer is not None else None
            name = name or (self.roll.call(named) if named is not None and not turn.answers else None)
            if name is not None:
                why = f"“{self.text[turn.label.start : turn.label.end]}” stands before the colon, as in an interview"
                self.quotes.append(Quote(turn.span, QuoteKind.DIRECT, name, turn.label, None, _TURN, why))

    def _read_quoted(self, number: int) -> None:
        """Tell whether a passage is speech, and whose."""
        passage = self.quoted[number]
        words = self.text[passage.start : passage.end]
        whole = words[-1] in STOPS or (len(words) >= _WHOLE and self._has_stop_inside(words))
        link = self._spoken(passage) or self._continued(passage, number, whole=whole)
        if link is None and len(words) >= _FRAGMENT:
            link = self._within(passage)
            whole = False
        if link is None:
            if whole and len(words) >= _WHOLE:
                self._add(passage, QuoteKind.DIRECT, _Link(None, None, _NOBODY, "nobody is named as the speaker"), "")
            return
        direct = whole or (link.sure >= 0.8 and len(words) >= _WHOLE)
        name = self.roll.call(link.named) if link.sure > _NOBODY else None
        if name is None:
            link = link._replace(sure=_NOBODY)
        self._add(passage, QuoteKind.DIRECT if direct else QuoteKind.PARTIAL, link, name or "")
        self.spoke_until = passage.closed

    def _has_stop_inside(self, words: str) -> bool:
        return any(stop in words for stop in STOPS)

    def _add(self, passage: Quoted, kind: QuoteKind, link: _Link, name: str) -> None:
        mention = Span(link.named.start, link.named.end) if link.named is not None else None
        span = Span(passage.start, passage.end)
        self.quotes.append(Quote(span, kind, name or None, mention if name else None, link.cue, link.sure, link.why))

    def _spoken(self, passage: Quoted) -> _Link | None:
        """Read who says it right before or right behind the marks."""
        folded, grammar = self.folded, self.grammar
        start = sentence_start(folded, passage.opened)
        behind = grammar.cue_behind.match(folded, passage.closed)
        if grammar.topics:
            return self._with_topic(passage, start, behind)
        before = grammar.cue_before.search(folded, start, passage.opened)
        if before is not None:
            named = subject_before(self.text, folded, start, before.start("cue"), grammar)
            if named is None and folded[start : before.start("cue")].strip("，, 　\0"):
                return _Link(None, Span(*before.span("cue")), _NOBODY, "who speaks could not be read")
            return self._link(named, before, 0.9, "before")
        if self.text[passage.end - 1] not in f"，,{STOPS}" and grammar.cue_near.search(folded, start, passage.opened):
            return None
        if behind is not None:
            named = read_name(self.text, *behind.span("source"), grammar)
            return self._link(named, behind, 0.9, "behind") if named is not None else None
        return None

    def _with_topic(self, passage: Quoted, start: int, behind: "re.Match[str] | None") -> _Link | None:
        """Read the topic of the sentence, or of one beside it that only points to the quotation."""
        folded, grammar = self.folded, self.grammar
        if behind is not None:
            first, last = behind.span("source")
            found = topic_between(self.text, folded, first, last, grammar) or topic_between(
                self.text, folded, start, passage.opened, grammar
            )
            if found is None and self.spoke_until < 0:
                return self._link(None, behind, _NOBODY, "behind")
            return self._link(found[0] if found else None, behind, 0.9 if found else 0.7, "behind")
        assert grammar.pointing is not None and grammar.signed is not None
        signed = grammar.signed.match(folded, passage.closed)
        if signed is not None:
            named = read_name(self.text, *signed.span("source"), grammar)
            if named is not None and named.kind is SourceKind.PERSON and named.name:
                return _Link(named, None, 0.8, f"“{named.name}” stands behind the quotation")
        topic = topic_between(self.text, folded, start, passage.opened, grammar)
        ends = topic is not None and topic[1] == passage.opened and folded.startswith("。", passage.closed)
        if topic is not None and ends and topic[0].sure and topic[0].name:
            return _Link(topic[0], None, 0.75, f"“{topic[0].name}” is the topic of the sentence")
        stop = passage.closed + (folded[passage.closed : passage.closed + 1] in STOPS)
        pointing = grammar.pointing.match(folded, stop)
        if pointing is None and start == passage.opened and start > 0:
            pointing = grammar.pointing.match(folded, sentence_start(folded, start - 1))
        if pointing is None:
            return None
        named = read_name(self.text, *pointing.span("source"), grammar)
        return self._link(named, pointing, 0.85, "beside") if named is not None else None

    def _continued(self, passage: Quoted, number: int, *, whole: bool) -> _Link | None:
        """Tell whether somebody goes on: a sentence of its own behind one that was said, or a paragraph of its own."""
        if not whole or number == 0 or self.spoke_until != self.quoted[number - 1].closed:
            return None
        between = self.folded[self.spoke_until : passage.opened]
        after = self.folded[passage.closed : passage.closed + 1]
        alone = not after or after in f"\n{STOPS}{FOLDED}" or self.text[passage.end - 1] in STOPS
        if not alone or between.count("。") > 1 or between.strip("\n 　")[-1:] not in ("", *STOPS):
            return None
        if "\n" in between and between.rpartition("\n")[2].strip():
            return None
        return _Link(None, None, 0.6 if "\n" in between else 0.8, "continues what was said before")

    def _within(self, passage: Quoted) -> _Link | None:
        """Read who is reported to have said the sentence in which some quoted words stand."""
        folded, grammar = self.folded, self.grammar
        start, end = sentence_start(folded, passage.opened), sentence_end(folded, passage.closed)
        if grammar.topics:
            report = grammar.report.search(folded, passage.closed, end)
            found = topic_between(self.text, folded, start, passage.opened, grammar) if report is not None else None
            return self._link(found[0], report, 0.6, "around") if found is not None and report is not None else None
        report = grammar.report.search(folded, start, passage.opened)
        report = report or grammar.cue_near.search(folded, start, passage.opened)
        if report is None:
            return None
        named = subject_before(self.text, folded, start, report.start("cue"), grammar)
        return self._link(named, report, 0.65, "around") if named is not None else None

    def _link(self, named: Named | None, match: "re.Match[str]", sure: float, where: str) -> _Link:
        """Say who speaks and why."""
        cue = match.group("cue")
        if named is None:
            return _Link(None, Span(*match.span("cue")), min(sure, 0.7), f"“{cue}” without a subject")
        phrase = self.text[named.start : named.end]
        sure = sure if named.name and named.sure else min(sure, 0.75)
        return _Link(named, Span(*match.span("cue")), sure, f"“{cue}” belongs to “{phrase}”, {where} the quotation")

    def _read_report(self, start: int, end: int) -> None:
        """Find what a sentence reports without marks."""
        folded, grammar, text = self.folded, self.grammar, self.text
        accordance = grammar.accordance.search(folded, start, min(end, start + 60))
        if accordance is not None:
            named, first, last, cue = read_name(text, *accordance.span("source"), grammar), accordance.end(), end, None
        else:
            report = grammar.report.search(folded, start, end)
            if report is None:
                self._read_statement(start, end)
                return
            cue, last = Span(*report.span("cue")), end
            if grammar.topics:
                topic = topic_between(text, folded, start, report.start(), grammar)
                named, first = topic if topic is not None else (None, start)
                last = report.start()
            else:
                named, first = subject_before(text, folded, start, report.start("cue"), grammar), report.end()
        if named is None or not named.sure:
            return
        while first < last and text[first] in "、，, 　":
            first += 1
        name = self.roll.call(named)
        if name and last - first >= _REPORTED:
            mention, why = Span(named.start, named.end), f"“{text[named.start : named.end]}” is named for it"
            self.quotes.append(Quote(Span(first, last), QuoteKind.INDIRECT, name, mention, cue, 0.7, why))

    def _read_statement(self, start: int, end: int) -> None:
        """Read who takes a stand or says something with no mark between: "王芳认为桥很旧", "李明否认超支"."""
        stating, text = self.grammar.stating, self.text
        found = stating.search(self.folded, start, min(end, start + _OPENING)) if stating is not None else None
        if found is None:
            return
        named = subject_before(text, self.folded, start, found.start("cue"), self.grammar)
        name = self.roll.call(named) if named is not None and named.sure and named.name else None
        if named is None or name is None or found.group("stand") or end - found.end() < _REPORTED:
            return
        mention, why = Span(named.start, named.end), f"“{text[named.start : named.end]}” is named for it"
        cue = Span(*found.span("cue"))
        self.quotes.append(Quote(Span(found.end(), end), QuoteKind.INDIRECT, name, mention, cue, 0.7, why))
