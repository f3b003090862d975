"""Which readings of articles that the weights have not seen are right: what confidence is learned from.

A reading that the annotators did not judge (an optional quotation, a speaker whom the text does not tell) is left out.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from attribution_examples import Case, likeness, overlap

from tui_reader.extraction.attribution.calibration import evidence_of_quotation, evidence_of_report
from tui_reader.extraction.attribution.entities import Entity
from tui_reader.extraction.attribution.findings import reports_of
from tui_reader.extraction.attribution.judge import Features, Judge, Weights
from tui_reader.extraction.attribution.linking import Attribution
from tui_reader.extraction.attribution.one_pass import read_article
from tui_reader.extraction.attribution.reading import Reading

Place = tuple[int, int]
Judged = tuple[Features, bool]
"""What was the case with a reading, and whether it was right."""

_ARTICLES = {"the", "a", "an", "one", "his", "her", "their", "its", "some", "many", "several"}
_TITLES = {"mr", "mrs", "ms", "dr", "sen", "rep", "gov", "president", "senator", "governor", "judge", "mayor", "jr"}


def judged_readings(weights: Weights, cases: list[Case]) -> dict[str, list[Judged]]:
    """Read articles with weights that were learned without them, and tell which readings are right."""
    judge, found = Judge(weights), defaultdict[str, list[Judged]](list)
    for case in cases:
        reading = read_article(case["text"], "en", judge)
        found["quoted"] += _judged_quotations(case, reading)
        found["reported"] += _judged_reports(case, reading)
    return dict(found)


def _judged_quotations(case: Case, reading: Reading) -> Iterator[Judged]:
    """Tell of every quotation with a speaker whether it is one, and whether the whole name is right."""
    for spoken in reading.spoken:
        attribution = spoken.candidate.attribution
        if attribution is None or attribution.entity is None:
            continue
        quotation = reading.reader.quotations[spoken.number]
        place = (quotation.start, quotation.end)
        gold = next((quote for quote in case["quotes"] if likeness(place, _place_of(quote)) >= 0.5), None)
        if gold is None and any(overlap(place, _place_of(quote)) > 0 for quote in case["optional"]):
            continue
        if gold is None or _is_known(gold["speaker"]):
            right = gold is not None and (
                _names(attribution.entity, gold["speaker"]) or _is_who_stands_there(case, reading, attribution, gold)
            )
            yield evidence_of_quotation(spoken, attribution), right


def _judged_reports(case: Case, reading: Reading) -> Iterator[Judged]:
    """Tell of every report whether the annotators saw one there, of the same speaker."""
    contents = [span for each in case["attributions"] for span in each["content"]]
    for attribution, _ in reports_of(reading):
        if attribution.entity is None:
            continue
        source, cue = _places_of(reading, attribution)
        golds = [each for each in case["attributions"] if any(overlap(cue, span) > 0 for span in each["cue"])]
        golds = golds or [each for each in case["attributions"] if any(overlap(source, s) > 0 for s in each["source"])]
        if not golds:
            if not any(span[0] <= source[0] < span[1] for span in contents):
                yield evidence_of_report(attribution), False
            continue
        known = [each["speaker"] for each in golds if _is_known(each["speaker"])]
        if known:
            right = any(_names(attribution.entity, speaker) for speaker in known)
            yield evidence_of_report(attribution), right


def _is_who_stands_there(case: Case, reading: Reading, attribution: Attribution, gold: dict[str, Any]) -> bool:
    """Whether the words that the annotators marked name who was found, whatever name a program chained to them.

    "Marsh" is the only Marsh of the article, and "a Marsh adviser" is no Marsh.
    """
    entity, (start, end) = attribution.entity, gold["speaker"]["mention"]
    words = _words_of(case["text"][start:end])
    if entity is None or not words:
        return False
    if entity.kind == "person":
        alone = len(words) == 1 and len(reading.index.people.get(entity.last, ())) == 1
        return alone and words[-1] == entity.last
    source, _ = _places_of(reading, attribution)
    return entity.kind in ("unnamed", "thing") and overlap(source, (start, end)) > 0


def _places_of(reading: Reading, attribution: Attribution) -> tuple[Place, Place]:
    """Give where an attribution names its source, and where its cue stands."""
    reader, cue = reading.reader, attribution.cue
    source = (reader.starts[cue.source.start], reader.ends[cue.source.end - 1])
    return source, (reader.starts[cue.start], reader.ends[cue.end - 1])


def _is_known(speaker: dict[str, Any] | None) -> bool:
    """Whether the annotators could tell who speaks."""
    return bool(speaker and speaker["name"]) and not (speaker["how"] == "pronoun" and speaker["conf"] != "high")


def _names(entity: Entity, speaker: dict[str, Any]) -> bool:
    """Whether somebody who was found is a speaker, or one of two who speak together."""
    return any(_is_whole_name(each.name, speaker) for each in (entity, *entity.members))


def _is_whole_name(name: str, speaker: dict[str, Any]) -> bool:
    """Whether a name is that of a speaker, in as full a form as the article gives."""
    forms = [speaker["name"], *([] if speaker["conf"] == "high" else speaker["alts"])]
    is_person = speaker["kind"] == "person"
    return any(_matches(_words_of(name), _words_of(form), is_person) for form in forms if form)


def _matches(found: list[str], gold: list[str], is_person: bool) -> bool:
    """Whether two names are one: for a person the last words, and a given name where there is one."""
    if found == gold:
        return True
    if not found or not gold:
        return False
    if is_person:
        agree = len(found) > 1 and (found[0] == gold[0] or 1 in (len(found[0]), len(gold[0])))
        return found[-1] == gold[-1] and (len(gold) == 1 or (agree and found[0][0] == gold[0][0]))
    return set(found) <= set(gold) or set(gold) <= set(found)


def _words_of(name: str) -> list[str]:
    """Give the words of a name without articles and titles."""
    plain = re.sub(r"['’]s?\b", "", name.split(",")[0].lower())
    words = [word.strip(".") for word in re.findall(r"[\w.&-]+", plain)]
    return [word for word in words if word not in _ARTICLES and word not in _TITLES] or words


def _place_of(quote: dict[str, Any]) -> Place:
    return quote["start"], quote["end"]
