"""The words that attribute: verbs of saying, "according to", the noun before "that", the signing dash.

A cue is judged by its form (finite, participle, passive, infinitive), by what stands before it and by what follows; only
then is its subject looked for.
"""

from dataclasses import dataclass
from enum import Enum

from tui_reader.extraction.attribution.names import NameIndex, is_title_case
from tui_reader.extraction.attribution.noun_phrases import Phrase, is_plain_role, named_in, phrase_after, phrase_before
from tui_reader.extraction.attribution.sentences import Words
from tui_reader.extraction.attribution.vocabulary import (
    ADVERB,
    AUXILIARY,
    BASE,
    BE,
    BODY,
    CAPITAL,
    CLAUSE_MARK,
    CUE,
    CUE_NOUN,
    DETERMINER,
    DOCUMENT,
    GERUND,
    PARTICIPLE,
    PREPOSITION,
    PRONOUN,
    PUNCTUATION,
    QUOTATION,
    ROLE,
    STOP,
    SUBORDINATOR,
    THIRD,
    TIME,
    UNNAMED,
    WEAK_CUE,
)


class Pattern(Enum):
    """How source and cue stand to each other; the value says it in words."""

    BEFORE = "the name stands before “{cue}”"
    AFTER = "the name follows “{cue}”"
    AGENT = "“{cue}” is followed by the one who did it"
    ACCORDANCE = "the name follows “{cue}”"
    CARRIED = "“{cue}” goes on with the subject of the sentence"
    NOUN = "the “{cue}” is the source’s"
    NOUN_OF = "the “{cue}” comes from the source"
    SUBJECT = "the subject of the sentence that the quotation stands in"
    COLON = "the name stands before the colon"
    SIGNATURE = "the name is signed after the quotation"


@dataclass(slots=True)
class Cue:
    """A cue with the phrase that it makes a source."""

    start: int
    """Its first token."""
    end: int
    """The token after its last."""
    pattern: Pattern
    """How the source stands to it."""
    source: Phrase
    """The noun phrase of the source."""
    weak: bool = False
    """Whether the verb reports only in company."""
    apposition: Phrase | None = None
    """A phrase between commas behind the source: "Brandt, the chancellor, said"."""
    clause: bool = False
    """Whether reported speech follows: "that …", or a clause."""
    follows: str = "other"
    """What stands behind the verb: "quotation", "clause", "colon", "comma", "end", "other"."""
    sentence: int = 0
    """In which sentence it stands."""


_POSSIBLE = CUE | WEAK_CUE | CUE_NOUN | QUOTATION
"""What a token must be for a cue to stand there, but for phrases such as "according to"."""


def find_cues(reader: Words, index: NameIndex, sentence: int) -> list[Cue]:
    """Find the cues of a sentence with their sources, in order."""
    start, end = reader.sentences[sentence]
    found: list[Cue] = []
    bits = reader.bits
    headline = is_title_case(reader, start, end)
    openers = reader.vocabulary.accordance_openers
    for token in range(start, end):
        mark = bits[token]
        if not mark & _POSSIBLE and not headline and reader.lowers[token] not in openers:
            continue
        cue = None
        if headline and reader.lowers[token] == ":":
            cue = _read_headline_colon(reader, token, start, end)
        if mark & (CUE | WEAK_CUE) and (
            not mark & CAPITAL or token == start or headline or bits[token - 1] & (QUOTATION | PUNCTUATION)
        ):
            cue = _read_verb(reader, index, token, start, end, found)
        if cue is None and mark & CUE_NOUN and not mark & CAPITAL:
            cue = _read_noun(reader, token, start, end)
        if cue is None and reader.lowers[token] in openers:
            cue = _read_accordance(reader, token, end)
        if cue is None and mark & QUOTATION:
            cue = _read_neighbour(reader, index, token, start, end, found)
        if cue is not None:
            cue.sentence = sentence
            cue.follows = _what_follows(reader, cue.end - 1, end)
            found.append(cue)
    return found


def _read_headline_colon(reader: Words, token: int, start: int, end: int) -> Cue | None:
    """Read "Minister: We Will Rebuild"."""
    if token - start > 6 or token + 2 >= end:
        return None
    source = phrase_before(reader, token, start)
    if source is None or source.start != start:
        return None
    return Cue(token, token + 1, Pattern.COLON, source)


def _read_neighbour(
    reader: Words, index: NameIndex, token: int, start: int, end: int, earlier: list[Cue]
) -> Cue | None:
    """Read what touches a quotation without a listed verb: "Kasich resisted: “Q”", “Q,” Hannity pressed, "Bialik: “Q”"."""
    bits, lowers = reader.bits, reader.lowers
    mark = token - 1
    if mark > start and lowers[mark] in (":", ",") and not (earlier and earlier[-1].end > mark - 2):
        verb = mark - 1
        if lowers[mark] == ":" and bits[verb] & CAPITAL and verb in index.run_at:
            source = phrase_before(reader, mark, start)
            return Cue(mark, mark + 1, Pattern.COLON, source) if source is not None and source.start == start else None
        if verb > start and _may_be_verb(reader, verb) and not _has_cue(reader, start, mark):
            source = phrase_before(reader, verb, start)
            if source is not None and _is_somebody(reader, index, source):
                return Cue(verb, verb + 1, Pattern.BEFORE, source, weak=True)
    quotation = reader.quotations[reader.quotation_at(token)]
    if reader.text[quotation.end - 1] not in ",?!" and not (token + 1 < end and lowers[token + 1] == ","):
        return None
    if token + 2 >= end or _has_cue(reader, token + 1, min(end, token + 12)):
        return None
    source = phrase_after(reader, token + 1 + (lowers[token + 1] == ","), end)
    if source is None:
        return None
    first = token + 1 + (lowers[token + 1] == ",")
    if _may_be_verb(reader, first):
        named = phrase_after(reader, first + 1, end)
        if named is not None and _is_somebody(reader, index, named):
            apposition = _apposition_after(reader, named, end)
            return Cue(first, first + 1, Pattern.AFTER, named, weak=True, apposition=apposition)
    source = _cut_at_verb(reader, source)
    if source.end < end and _may_be_verb(reader, source.end) and _is_somebody(reader, index, source):
        return Cue(source.end, source.end + 1, Pattern.BEFORE, source, weak=True)
    return None


def _has_cue(reader: Words, start: int, end: int) -> bool:
    return any(reader.bits[token] & (CUE | WEAK_CUE) and not reader.bits[token] & CAPITAL for token in range(start, end))


def _may_be_verb(reader: Words, token: int) -> bool:
    """Whether an unlisted word looks like a verb in the past or in the third person."""
    mark, word = reader.bits[token], reader.lowers[token]
    if mark & (CAPITAL | PUNCTUATION | QUOTATION | DETERMINER | PREPOSITION | SUBORDINATOR | AUXILIARY | BE | PRONOUN | ADVERB):
        return False
    return word.endswith(("ed", "s")) and len(word) > 3


def _is_somebody(reader: Words, index: NameIndex, phrase: Phrase) -> bool:
    """Whether a phrase is a pronoun or a person's name."""
    if reader.bits[phrase.start] & PRONOUN:
        return reader.vocabulary.pronouns.get(reader.lowers[phrase.start]) in ("m", "f", "many")
    named = named_in(reader, index, phrase)
    return named is not None and _is_person_run(index, named[0])


def _read_accordance(reader: Words, token: int, end: int) -> Cue | None:
    """Read "according to X"."""
    for words in reader.vocabulary.accordance:
        stop = token + len(words)
        if stop < end and tuple(reader.lowers[token:stop]) == words:
            source = phrase_after(reader, stop, end, generous=True)
            if source is not None:
                return Cue(token, stop, Pattern.ACCORDANCE, source, apposition=_apposition_after(reader, source, end))
    return None


def _read_noun(reader: Words, token: int, start: int, end: int) -> Cue | None:
    """Read "X's claim that …" and "a warning from X"."""
    follows = reader.lowers[token + 1] if token + 1 < end else ""
    if follows in ("from", "by"):
        source = phrase_after(reader, token + 2, end)
        if source is not None:
            return Cue(token, token + 1, Pattern.NOUN_OF, source, apposition=_apposition_after(reader, source, end))
    before = token - 1
    while before > start and (reader.bits[before] & ADVERB or _is_plain(reader, before)):
        before -= 1
    if before <= start or reader.lowers[before] not in ("'s", "’s", "’", "'"):
        return None
    source = phrase_before(reader, before, start)
    if source is None:
        return None
    return Cue(token, token + 1, Pattern.NOUN, source, clause=follows in reader.vocabulary.bits and bool(reader.bits[token + 1] & CLAUSE_MARK))


def _is_plain(reader: Words, token: int) -> bool:
    """Whether a word is an adjective or a noun that may stand between the possessive and the noun of saying."""
    return reader.words[token].isalpha() and not reader.bits[token] & (
        DETERMINER | PREPOSITION | SUBORDINATOR | AUXILIARY | BE | PRONOUN | CAPITAL
    )


def _read_verb(
    reader: Words, index: NameIndex, token: int, start: int, end: int, earlier: list[Cue]
) -> Cue | None:
    """Read a form of a cue verb."""
    bits = reader.bits
    mark = bits[token]
    group = _start_of_group(reader, token, start)
    passive = bool(mark & PARTICIPLE) and not mark & GERUND and group < token and _ends_in_be(reader, group, token)
    if passive:
        return _read_agent(reader, token, end)
    if mark & GERUND and not _ends_in_be(reader, group, token):
        return _read_participle(reader, index, token, start, end, earlier)
    weak = not mark & CUE and not _completes_phrase(reader, token)
    follows = _what_follows(reader, token, end)
    inverted = _read_inverted(reader, token, group, start, end)
    if inverted is not None:
        return inverted
    if group == token and mark & (BASE | THIRD) and _looks_like_noun(reader, token, start, follows):
        return None
    if group > start and reader.lowers[group - 1] in reader.vocabulary.infinitives and bits[group - 1] & PREPOSITION:
        return _read_infinitive(reader, token, start, follows, earlier)
    if group == token and token > start and not mark & GERUND and follows != "clause" and _is_adjective(reader, token):
        return None
    if group == token and mark & PARTICIPLE and _is_reduced(reader, token, start, end):
        return None
    found = _find_subject(reader, index, group, start, earlier)
    if found is None:
        return None
    source, apposition, pattern = found
    if group == token and mark & BASE and not mark & PARTICIPLE and not _is_plural(reader, source):
        return None
    return Cue(token, token + 1, pattern, source, weak, apposition, clause=follows in ("clause", "other"))


def _completes_phrase(reader: Words, token: int) -> bool:
    """Whether the words behind a weak verb make a cue of it: "points | out"."""
    for words in reader.vocabulary.cue_phrases.get(reader.vocabulary.lemmas[reader.lowers[token]], ()):
        if tuple(reader.lowers[token + 1 : token + 1 + len(words)]) == words:
            return True
    return False


def _read_infinitive(reader: Words, token: int, start: int, follows: str, earlier: list[Cue]) -> Cue | None:
    """Read "was prompted to say, “Q”" and "went on to say that": the subject is that of the sentence."""
    if follows not in ("quotation", "clause") or not reader.bits[token] & CUE:
        return None
    source = _main_source(earlier) or first_subject(reader, start, token - 1)
    return Cue(token, token + 1, Pattern.CARRIED, source, clause=follows == "clause") if source is not None else None


def _start_of_group(reader: Words, token: int, start: int) -> int:
    """Find the first auxiliary or adverb of a verb group: "has repeatedly said"."""
    group = token
    while group > start:
        mark = reader.bits[group - 1]
        if (mark & (AUXILIARY | BE) and not mark & CAPITAL) or (mark & ADVERB and not mark & CAPITAL and not mark & PUNCTUATION):
            group -= 1
        else:
            break
    return group


def _ends_in_be(reader: Words, group: int, token: int) -> bool:
    """Whether the last auxiliary before a verb is a form of "to be"."""
    for position in range(token - 1, group - 1, -1):
        mark = reader.bits[position]
        if mark & BE:
            return True
        if mark & AUXILIARY and not mark & ADVERB:
            return False
    return False


def _what_follows(reader: Words, token: int, end: int) -> str:
    """Tell what stands behind a verb: a quotation, a clause, a colon, the end, or something else."""
    bits, lowers = reader.bits, reader.lowers
    position = token + 1
    while position < end and bits[position] & (ADVERB | TIME) and not bits[position] & CLAUSE_MARK:
        position += 1
    if position < end and bits[position] & PREPOSITION and position + 1 < end and bits[position + 1] & TIME:
        position += 2
    if position >= end or bits[position] & STOP:
        return "end"
    mark = bits[position]
    if mark & QUOTATION:
        return "quotation"
    if mark & CLAUSE_MARK:
        return "clause"
    if lowers[position] == ":":
        return "colon"
    if lowers[position] in (",", "–", "—"):
        return "quotation" if position + 1 < end and bits[position + 1] & QUOTATION else "comma"
    for ahead in range(position, min(position + 10, end)):
        if bits[ahead] & QUOTATION or (lowers[ahead] in ",:" and ahead + 1 < end and bits[ahead + 1] & QUOTATION):
            return "quotation"
        if bits[ahead] & PUNCTUATION:
            break
    return "other"


def _looks_like_noun(reader: Words, token: int, start: int, follows: str) -> bool:
    """Whether a form such as "report" or "claims" is a noun where it stands."""
    mark = reader.bits[token]
    if token == start:
        return True
    before = reader.bits[token - 1]
    if before & PRONOUN:
        return False
    if before & (DETERMINER | PREPOSITION) and not before & CAPITAL:
        return True
    if reader.lowers[token - 1] in ("'s", "’s", "’"):
        return True
    if mark & (CUE_NOUN | DOCUMENT | ROLE | BODY | UNNAMED):
        return follows not in ("clause", "quotation", "colon") or (bool(mark & BASE) and bool(before & CAPITAL) and follows != "clause")
    return False


def _is_adjective(reader: Words, token: int) -> bool:
    """Whether a past form stands before a noun: "an alleged rape", "articles from noted scholars"."""
    before = reader.bits[token - 1]
    return bool(before & (DETERMINER | PREPOSITION)) and not before & (CAPITAL | UNNAMED | ADVERB)


def _is_plural(reader: Words, phrase: Phrase) -> bool:
    """Whether a phrase may be the plural that a base form needs as its subject: "officials say"."""
    head = phrase.head_end - 1
    if reader.bits[head] & (UNNAMED | PRONOUN) or any(reader.lowers[t] == "and" for t in range(phrase.start, phrase.end)):
        return True
    word = reader.lowers[head]
    return word.endswith("s") and not word.endswith(("ss", "'s", "’s"))


def _is_reduced(reader: Words, token: int, start: int, end: int) -> bool:
    """Whether a participle only describes a noun: "a report published on Monday", "a man named Joe"."""
    if token == start or token + 1 >= end:
        return False
    before, after = reader.bits[token - 1], reader.bits[token + 1]
    if before & (PRONOUN | CAPITAL | PUNCTUATION | ADVERB):
        return False
    if reader.lowers[token + 1] in reader.vocabulary.agents:
        return True
    return reader.lowers[token] in reader.vocabulary.reduced and bool(after & (PREPOSITION | TIME))


def _read_agent(reader: Words, token: int, end: int) -> Cue | None:
    """Read the passive: "was described by colleagues as"."""
    for position in range(token + 1, min(token + 8, end - 1)):
        if reader.bits[position] & (PUNCTUATION | QUOTATION | SUBORDINATOR):
            return None
        if reader.lowers[position] in reader.vocabulary.agents:
            source = phrase_after(reader, position + 1, end)
            if source is None or reader.bits[position + 1] & GERUND:
                return None
            return Cue(
                token, token + 1, Pattern.AGENT, source, apposition=_apposition_after(reader, source, end), clause=True
            )
    return None


def _read_participle(
    reader: Words, index: NameIndex, token: int, start: int, end: int, earlier: list[Cue]
) -> Cue | None:
    """Read "adding that …": the subject is that of the sentence; "quoted X as saying": X."""
    if token == start:
        return None
    follows = _what_follows(reader, token, end)
    mark = reader.bits[token]
    if not mark & CUE and follows not in ("clause", "quotation"):
        return None
    before = reader.lowers[token - 1]
    if before == "as" and token - 1 > start:
        source = _quoted_person(reader, token - 1, start, earlier)
        return Cue(token, token + 1, Pattern.BEFORE, source, clause=True) if source is not None else None
    joined = reader.bits[token - 1]
    if joined & DETERMINER and not joined & PREPOSITION:
        return None
    if joined & PREPOSITION and follows not in ("clause", "quotation"):
        return None
    if not earlier and not joined & (PUNCTUATION | PREPOSITION | SUBORDINATOR | ADVERB | QUOTATION):
        return None
    if joined & CAPITAL and follows == "quotation" and token - 1 in index.run_at:
        run = index.run_at[token - 1]
        return Cue(token, token + 1, Pattern.BEFORE, Phrase(run.start, token, token), clause=True)
    source = _main_source(earlier) or first_subject(reader, start, token)
    if source is None:
        return None
    apposition = None if earlier else _apposition_after(reader, source, end)
    return Cue(token, token + 1, Pattern.CARRIED, source, weak=not mark & CUE, apposition=apposition, clause=True)


def _main_source(earlier: list[Cue]) -> Phrase | None:
    """Give the source of the last cue of a sentence that stands by itself, else of the last one."""
    for cue in reversed(earlier):
        if not cue.weak:
            return cue.source
    return earlier[-1].source if earlier else None


def _quoted_person(reader: Words, token: int, start: int, earlier: list[Cue]) -> Phrase | None:
    """Give who is quoted: "TASS quoted Petrov as saying", "He was quoted by Interfax as saying"."""
    if earlier and earlier[-1].pattern is Pattern.AGENT:
        return first_subject(reader, start, earlier[-1].start)
    if reader.lowers[token - 1] == ",":
        token -= 1
    verb = token - 1
    if verb > start and reader.bits[verb] & PARTICIPLE:
        group = _start_of_group(reader, verb, start)
        if group > start and _ends_in_be(reader, group, verb):
            return phrase_before(reader, group, start)
    return phrase_before(reader, token, start)


def _read_inverted(reader: Words, token: int, group: int, start: int, end: int) -> Cue | None:
    """Read “Q,” said X and "Said X:"."""
    if group != token or token + 1 >= end:
        return None
    bits = reader.bits
    if token == start:
        if not bits[token] & CUE or bits[token] & (GERUND | BASE):
            return None
        colon = next((t for t in range(token, min(token + 25, end)) if reader.lowers[t] in (":", ",") or bits[t] & QUOTATION), None)
        if colon is None or (bits[token] & PARTICIPLE and reader.lowers[token + 1] in ("by", "about", "in", "on", "to", "if", "whether", "why", "how")):
            return None
    else:
        before = bits[token - 1]
        if not (before & QUOTATION or reader.lowers[token - 1] == ","):
            return None
        if reader.lowers[token - 1] == "," and not (token - 2 >= start):
            return None
    after = bits[token + 1]
    if after & TIME or (after & (PUNCTUATION | QUOTATION | CLAUSE_MARK | SUBORDINATOR) and not after & CAPITAL):
        return None
    if after & PREPOSITION and not after & CAPITAL:
        return None
    source = phrase_after(reader, token + 1, end)
    if not bits[token - 1] & QUOTATION and token > start and not _is_said(reader, token):
        if source is None or source.end >= end or reader.lowers[source.end] != ":":
            return None
    if source is None or (bits[source.start] & PRONOUN and reader.lowers[source.start] not in reader.vocabulary.pronouns):
        return None
    if not after & (CAPITAL | DETERMINER | ROLE | UNNAMED | BODY | PRONOUN) and not reader.bits[source.end - 1] & CAPITAL:
        return None
    if not bits[token - 1] & QUOTATION and token > start and not _is_last(reader, source, end):
        return None
    apposition = _apposition_after(reader, source, end)
    return Cue(token, token + 1, Pattern.AFTER, source, apposition=apposition)


def _is_last(reader: Words, source: Phrase, end: int) -> bool:
    """Whether a sentence ends with a phrase, or goes on with no verb of its own: "…, said police on Friday"."""
    return source.end >= end or bool(reader.bits[source.end] & (PUNCTUATION | PREPOSITION | TIME | SUBORDINATOR))


def _is_said(reader: Words, token: int) -> bool:
    """Whether a verb is one that is inverted behind reported speech as well: "…, said police."."""
    return reader.vocabulary.lemmas.get(reader.lowers[token]) in ("say", "write", "add", "report", "sagen", "dire")


def _apposition_after(reader: Words, source: Phrase, end: int) -> Phrase | None:
    """Find "the former governor" in "replied Victor Lang, the former governor"."""
    if source.end + 1 < end and reader.lowers[source.end] == ",":
        return phrase_after(reader, source.end + 1, end)
    return None


def _find_subject(
    reader: Words, index: NameIndex, group: int, start: int, earlier: list[Cue]
) -> tuple[Phrase, Phrase | None, Pattern] | None:
    """Find the subject that stands before a verb group."""
    if group <= start:
        return None
    bits, lowers = reader.bits, reader.lowers
    before = bits[group - 1]
    word = lowers[group - 1]
    if word in ("and", "but", "or", "then") or (before & QUOTATION and group - 1 == start):
        carried = _main_source(earlier) or first_subject(reader, start, group - 1)
        return (carried, None, Pattern.CARRIED) if carried is not None else None
    if reader.vocabulary.pronouns.get(word) == "relative":
        position = group - 1
        if position - 1 >= start and lowers[position - 1] == ",":
            position -= 1
        phrase = phrase_before(reader, position, start)
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
    comma = phrase.start - 1
    if comma - 1 > start and lowers[comma] == "," and is_plain_role(reader, phrase):
        name = phrase_before(reader, comma, start)
        named = named_in(reader, index, name) if name is not None else None
        if name is not None and named is not None and _is_person_run(index, named[0]):
            return name, phrase, Pattern.BEFORE
    return phrase, None, Pattern.BEFORE


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
            if named is not None and _is_person_run(index, named[0]) and not _is_inside(reader, phrase, start):
                return found if fallback is None or not is_plain_role(reader, fallback[0]) or tries == 0 else _nearer(reader, index, found, fallback)
            if _opens_apposition(reader, position + 1) and (
                fallback is None or _is_inside(reader, fallback[0], start)
            ):
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
        if named is not None and named[0] == apposition.start and _is_person_run(index, named[0]):
            return fallback
    return found


def _is_person_run(index: NameIndex, token: int) -> bool:
    run = index.run_at.get(token)
    return run is not None and run.entity is not None and run.entity.kind == "person"


def _opens_apposition(reader: Words, token: int) -> bool:
    """Whether what stands behind a comma looks like an apposition or a relative clause."""
    lower = reader.lowers[token]
    return (
        bool(reader.bits[token] & (DETERMINER | ROLE | CAPITAL | PREPOSITION | GERUND | PARTICIPLE | ADVERB | SUBORDINATOR))
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
    while position < end and bits[position] & (ADVERB | PUNCTUATION | QUOTATION | TIME | SUBORDINATOR) and not bits[position] & DETERMINER:
        position += 1
    if position >= end:
        return None
    phrase = phrase_after(reader, position, end)
    if phrase is None:
        return None
    return _cut_at_verb(reader, phrase)


def _after_dateline(reader: Words, start: int, end: int) -> int:
    """Step over "WASHINGTON (AP) —" at the start of a sentence."""
    if not reader.words[start].isupper() or len(reader.words[start]) < 3:
        return start
    for token in range(start + 1, min(start + 10, end - 1)):
        if reader.lowers[token] in ("—", "–", "--", "-"):
            return token + 1
    return start


def _cut_at_verb(reader: Words, phrase: Phrase) -> Phrase:
    """End a phrase before the first word that looks like a past tense: "Trump | attended the rally"."""
    for token in range(phrase.start + 1, phrase.end):
        before = reader.bits[token - 1]
        lower = reader.lowers[token]
        if reader.bits[token] & CAPITAL or before & (DETERMINER | PREPOSITION) or lower in ("'s", "’s", "’", "'"):
            continue
        if lower.endswith("ed") or (before & CAPITAL and not reader.bits[token] & (ROLE | BODY | UNNAMED | DOCUMENT)):
            return Phrase(phrase.start, token, min(phrase.head_end, token))
    return phrase
