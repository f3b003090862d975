"""The index of the people and organisations that an article names.

Newspapers name a person in full once, with a title or an apposition, and by the last name after that. So the index is
made before anything is attributed: every run of capitalised words, its titles taken off, grouped by the last word.
"""

from bisect import bisect_left

from tui_reader.extraction.attribution.entities import NameIndex, NameRun
from tui_reader.extraction.attribution.name_hints import (
    learn_from_couple,
    learn_from_headline,
    learn_from_speech,
    recognise,
)
from tui_reader.extraction.attribution.name_runs import find_runs
from tui_reader.extraction.attribution.naming import enter_full, enter_short
from tui_reader.extraction.attribution.opening_words import drop_opening_word, may_open
from tui_reader.extraction.attribution.sentences import Words
from tui_reader.extraction.attribution.title_case import is_title_case
from tui_reader.extraction.attribution.vocabulary import CAPITAL, DETERMINER, PREPOSITION, ROLE, TIME


def _add_last_names(reader: Words, index: NameIndex, capitals: list[int]) -> None:
    """Find the last names of known people where a capital alone makes no name: "Petersen" in German, "May"."""
    possible, lowers = CAPITAL if reader.vocabulary.capital_nouns else TIME, reader.lowers
    unsure = [place for place in capitals if reader.bits[place] & (possible | ROLE) or lowers[place].endswith("ing")]
    for token in unsure:
        if reader.bits[token] & ROLE and lowers[token] in index.common:
            continue  # "Farmer" is Scott Farmer where no farmer is
        if lowers[token] in index.people and token not in index.run_at:
            if reader.bits[token] & TIME and _is_date(reader, token):
                continue
            run = NameRun(token, token, token + 1)
            index.runs.append(run)
            index.run_at[token] = run
    index.runs.sort(key=lambda run: run.start)


def _is_date(reader: Words, token: int) -> bool:
    """Whether a month is one: "in May", "May 4"."""
    before = reader.bits[token - 1] if token else 0
    after = reader.words[token + 1][0] if token + 1 < len(reader.words) else ""
    return bool(before & (PREPOSITION | TIME | DETERMINER)) or after.isdigit()


def _note_words(reader: Words, index: NameIndex, common: set[str]) -> None:
    """Note how the words of names are used elsewhere, which tells those of things from those of people."""
    index.common = common
    for run in index.runs:
        first = reader.lowers[run.name_start]
        if run.end - run.name_start == 1:
            index.alone.add(first)
        else:
            index.followers.setdefault(first, set()).add(reader.lowers[run.name_start + 1])


def _take_opening_words_in(reader: Words, index: NameIndex) -> None:
    """Let a name begin with the word that opens its sentence where it does so elsewhere: "Global Affairs"."""
    starts = {start for start, _ in reader.sentences}
    begun = {(reader.lowers[run.start], reader.lowers[run.start + 1]) for run in index.runs if run.end - run.start > 1}
    for run in index.runs:
        first = run.start - 1
        opens = first in starts and reader.bits[first] & CAPITAL and run.start == run.name_start
        if opens and (reader.lowers[first], reader.lowers[run.start]) in begun:
            run.start = run.name_start = first
            index.run_at[first] = run


def index_names(reader: Words) -> NameIndex:
    """Index the names of an article."""
    common = {lower for lower, bits in zip(reader.lowers, reader.bits, strict=True) if not bits & CAPITAL}
    capitals = [place for place, mark in enumerate(reader.bits) if mark & CAPITAL]
    index = NameIndex([], {}, {}, {}, {})
    headlines = _find_all_runs(reader, index, capitals, common)
    _take_opening_words_in(reader, index)
    _note_words(reader, index, common)
    _enter_whole_names(reader, index, common)
    _add_last_names(reader, index, capitals)
    for run in index.runs:
        if run.end - run.start == 1 and run.end < len(reader.lowers):
            learn_from_couple(reader, index, run)
    short = {reader.lowers[run.name_start] for run in index.runs if run.end - run.name_start == 1}
    for quotation in reader.quotations:
        learn_from_speech(reader, index, short, quotation.start, quotation.end)
    for start, end in headlines:
        learn_from_headline(reader, index, start, end, short)
    for run in index.runs:
        if run.end - run.name_start == 1:
            run.entity = enter_short(reader, index, run)
    for start, end in headlines:
        recognise(reader, index, start, end)
    return index


def _find_all_runs(
    reader: Words, index: NameIndex, capitals: list[int], common: set[str]
) -> list[tuple[int, int]]:
    """Find the names of all sentences but headlines, whose capitals tell nothing; give the headlines."""
    headlines: list[tuple[int, int]] = []
    first = 0
    for start, end in reader.sentences:
        behind = bisect_left(capitals, end, first)
        here, first = capitals[first:behind], behind
        if len(here) > 0 and is_title_case(reader, start, end):
            headlines.append((start, end))
            continue
        for run in find_runs(reader, here, start, end, common):
            index.runs.append(run)
            for token in range(run.start, run.end):
                index.run_at[token] = run
    return headlines


def _enter_whole_names(reader: Words, index: NameIndex, common: set[str]) -> None:
    """Enter the names of several words, last those whose first word may only open a sentence."""
    starts = {start for start, _ in reader.sentences}
    doubtful = []
    for run in index.runs:
        if run.end - run.name_start > 1:
            if may_open(reader, run, starts):
                doubtful.append(run)
            else:
                run.entity = enter_full(reader, index, run)
    for run in doubtful:
        drop_opening_word(reader, index, run, common)
        if run.end - run.name_start > 1:
            run.entity = enter_full(reader, index, run)
