"""The subject of a cue: before the verb, before an apposition, or at the start of the sentence."""

from tui_reader.extraction.attribution.cue_patterns import Cue, Pattern
from tui_reader.extraction.attribution.entities import NameIndex
from tui_reader.extraction.attribution.noun_phrases import NOUN, Phrase, is_plain_role, named_in
from tui_reader.extraction.attribution.phrase_after import phrase_after
from tui_reader.extraction.attribution.phrase_before import phrase_before
from tui_reader.extraction.attribution.sentences import Words
from tui_reader.extraction.attribution.vocabulary import (
    ADVERB,
    AUXILIARY,
    BE,
    BODY,
    CAPITAL,
    CLAUSE_MARK,
    CUE,
    DETERMINER,
    DOCUMENT,
    GERUND,
    PARTICIPLE,
    PARTICLE,
    PREPOSITION,
    PUNCTUATION,
    QUOTATION,
    ROLE,
    SUBORDINATOR,
    TIME,
    UNNAMED,
    VERB,
    WEAK_CUE,
)


def apposition_after(reader: Words, source: Phrase, end: int) -> Phrase | None:
    """Find "the former governor" in "replied Victor Lang, the former governor"."""
    if source.end + 1 < end and reader.lowers[source.end] == ",":
        found = phrase_after(reader, source.end + 1, end)
        if found is not None and (found.end >= end or reader.bits[found.end] & (PUNCTUATION | QUOTATION)):
            return found
    return None


def find_subject(
    reader: Words, index: NameIndex, group: int, start: int, earlier: list[Cue]
) -> tuple[Phrase, Phrase | None, Pattern] | None:
    """Find the subject that stands before a verb group."""
    if group <= start:
        return None
    bits, lowers = reader.bits, reader.lowers
    before = bits[group - 1]
    word = lowers[group - 1]
    if word in reader.vocabulary.coordinators or (before & QUOTATION and group - 1 == start):
        carried = main_source(earlier) or first_subject(reader, start, group - 1)
        return (carried, None, Pattern.CARRIED) if carried is not None else None
    if reader.vocabulary.pronouns.get(word) == "relative":
        position = group - 1
        if position - 1 >= start and lowers[position - 1] == ",":
            position -= 1
        phrase = phrase_before(reader, position, start)
        return (phrase, None, Pattern.BEFORE) if phrase is not None else None
    if before & CLAUSE_MARK and group - 2 > start and bits[group - 2] & DOCUMENT:
        phrase = phrase_before(reader, group - 1, start)
        return (phrase, None, Pattern.BEFORE) if phrase is not None else None
    if word == ",":
        return _subject_before_comma(reader, index, group - 1, start)
    if word in ("—", "–", "--", "-"):
        dash = next((token for token in range(group - 2, start, -1) if lowers[token] == word), None)
        phrase = phrase_before(reader, dash, start) if dash is not None else None
        if phrase is None or dash is None:
            return None
        return phrase, phrase_after(reader, dash + 1, group - 1), Pattern.BEFORE
    if before & (PUNCTUATION | QUOTATION) and word != ")":
        return None
    phrase = phrase_before(reader, group, start)
    if phrase is None:
        return None
    if _is_object(reader, phrase, start):
        phrase = antecedent(reader, phrase, start) or phrase
    comma = phrase.start - 1
    if comma - 1 > start and lowers[comma] == "," and is_plain_role(reader, phrase):
        name = phrase_before(reader, comma, start)
        named = named_in(reader, index, name) if name is not None else None
        if name is not None and named is not None and is_person_run(index, named[0]):
            return name, phrase, Pattern.BEFORE
    return phrase, None, Pattern.BEFORE


def _is_object(reader: Words, phrase: Phrase, start: int) -> bool:
    """Whether a phrase hangs on a verb or a preposition before it: "who has seen | the contract", "who spoke to | him".

    What follows a verb of saying or thinking may be the subject of a clause: "who thinks | the poll".
    """
    left = phrase.start - 1
    if left <= start:
        return False
    mark = reader.bits[left]
    if mark & PREPOSITION and not mark & (SUBORDINATOR | CLAUSE_MARK):
        return True
    lemma = reader.vocabulary.lemmas.get(reader.lowers[left], "")
    return lemma not in reader.vocabulary.clause_verbs and bool(mark & (VERB | CUE | WEAK_CUE))


def _subject_before_comma(
    reader: Words, index: NameIndex, comma: int, start: int
) -> tuple[Phrase, Phrase | None, Pattern] | None:
    """Find the subject before an apposition or a relative clause: "Brandt, who took office in May, said".

    The nearest person's name before a comma is the best subject; failing that, the nearest phrase that is followed by
    what looks like an apposition.
    """
    lowers = reader.lowers
    fallback: tuple[Phrase, Phrase | None, Pattern] | None = None
    position, tries = comma - 1, 0
    while position > start and tries < 5:
        while position > start and lowers[position] != ",":
            position -= 1
        if position <= start:
            break
        phrase = phrase_before(reader, position, start)
        if phrase is not None:
            named = named_in(reader, index, phrase)
            found = (phrase, phrase_after(reader, position + 1, comma), Pattern.BEFORE)
            if named is not None and is_person_run(index, named[0]) and not _is_inside(reader, phrase, start):
                return (
                    found
                    if fallback is None or not is_plain_role(reader, fallback[0]) or tries == 0
                    else _nearer(reader, index, found, fallback)
                )
            if _opens_apposition(reader, position + 1) and (fallback is None or _is_inside(reader, fallback[0], start)):
                fallback = found
        tries += 1
        position -= 1
    return fallback


def _is_inside(reader: Words, phrase: Phrase, start: int) -> bool:
    """Whether a phrase hangs on a preposition: "who worked for Sen. Alexander, …"."""
    return phrase.start > start and bool(reader.bits[phrase.start - 1] & (PREPOSITION | BE))


def _nearer(
    reader: Words,
    index: NameIndex,
    found: tuple[Phrase, Phrase | None, Pattern],
    fallback: tuple[Phrase, Phrase | None, Pattern],
) -> tuple[Phrase, Phrase | None, Pattern]:
    """Keep "her adviser, Jake Sullivan, said" when a person further left is named too."""
    apposition = fallback[1]
    if apposition is not None:
        named = named_in(reader, index, apposition)
        if named is not None and named[0] == apposition.start and is_person_run(index, named[0]):
            return fallback
    return found


def is_person_run(index: NameIndex, token: int) -> bool:
    """Whether a token belongs to the name of a person."""
    run = index.run_at.get(token)
    return run is not None and run.entity is not None and run.entity.kind == "person"


def _opens_apposition(reader: Words, token: int) -> bool:
    """Whether what stands behind a comma looks like an apposition or a relative clause."""
    lower = reader.lowers[token]
    return (
        bool(
            reader.bits[token]
            & (DETERMINER | ROLE | CAPITAL | PREPOSITION | GERUND | PARTICIPLE | ADVERB | SUBORDINATOR)
        )
        or reader.vocabulary.pronouns.get(lower) == "relative"
        or lower in ("whose", "whom")
        or lower[0].isdigit()
        or lower.endswith(("ed", "ing"))
    )


def first_subject(reader: Words, start: int, end: int) -> Phrase | None:
    """Find the subject of a sentence: what stands first, after an introduction up to a comma."""
    bits, lowers = reader.bits, reader.lowers
    position = start = _after_dateline(reader, start, end)
    if bits[start] & (PREPOSITION | SUBORDINATOR | GERUND) or lowers[start].endswith(("ing", "ed")):
        while position < end and lowers[position] != ",":
            position += 1
        position += 1
    while (
        position < end
        and bits[position] & (ADVERB | PUNCTUATION | QUOTATION | TIME | SUBORDINATOR)
        and not bits[position] & DETERMINER
    ):
        position += 1
    if position >= end:
        return None
    phrase = phrase_after(reader, position, end)
    if phrase is None:
        return None
    return cut_at_verb(reader, phrase)


def _after_dateline(reader: Words, start: int, end: int) -> int:
    """Step over "WASHINGTON (AP) —" at the start of a sentence."""
    if not reader.words[start].isupper() or len(reader.words[start]) < 3:
        return start
    for token in range(start + 1, min(start + 10, end - 1)):
        if reader.lowers[token] in ("—", "–", "--", "-"):
            return token + 1
    return start


def cut_at_verb(reader: Words, phrase: Phrase) -> Phrase:
    """End a phrase before the first word that looks like a past tense: "Trump | attended the rally"."""
    for token in range(phrase.start + 1, phrase.end):
        before = reader.bits[token - 1]
        lower = reader.lowers[token]
        if (
            reader.bits[token] & (CAPITAL | PARTICLE)
            or before & (DETERMINER | PREPOSITION)
            or lower in ("'s", "’s", "’", "'")
        ):
            continue
        if lower.endswith("ed") or (before & CAPITAL and not reader.bits[token] & (ROLE | BODY | UNNAMED | DOCUMENT)):
            return Phrase(phrase.start, token, min(phrase.head_end, token))
    return phrase


def main_source(earlier: list[Cue]) -> Phrase | None:
    """Give the source of the last cue of a sentence that stands by itself, else of the last one."""
    for cue in reversed(earlier):
        if not cue.weak:
            return cue.source
    return earlier[-1].source if earlier else None


def antecedent(reader: Words, phrase: Phrase, start: int) -> Phrase | None:
    """Find the subject before a relative clause that ends in a phrase: "executives who worked with Marsh | say"."""
    for token in range(phrase.start - 1, max(start, phrase.start - 12), -1):
        if reader.bits[token] & PUNCTUATION:
            return None
        if reader.vocabulary.pronouns.get(reader.lowers[token]) == "relative" or _is_relative(reader, token):
            return phrase_before(reader, token, start)
        describes = reader.lowers[token].endswith(("ing", "ed")) and not reader.bits[token] & (CAPITAL | NOUN)
        if describes and reader.bits[token - 1] & (UNNAMED | ROLE | DOCUMENT):
            return phrase_before(reader, token, start)
    return None


def _is_relative(reader: Words, token: int) -> bool:
    """Whether "that" opens a relative clause: "groups that have endorsed him"."""
    if not reader.bits[token] & CLAUSE_MARK or not reader.bits[token] & DETERMINER:
        return False
    return bool(reader.bits[token - 1] & NOUN) and bool(reader.bits[token + 1] & (AUXILIARY | BE | VERB | CUE))
