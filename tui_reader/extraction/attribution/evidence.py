"""What speaks for a verb being a cue where it stands, and its subject being a source."""

from tui_reader.extraction.attribution.cue_patterns import Cue, Pattern
from tui_reader.extraction.attribution.dropped_subjects import is_dropped
from tui_reader.extraction.attribution.entities import NameIndex
from tui_reader.extraction.attribution.judge import Features
from tui_reader.extraction.attribution.noun_phrases import Phrase, head_of, looks_human, named_in
from tui_reader.extraction.attribution.objects import object_of
from tui_reader.extraction.attribution.sentences import Words
from tui_reader.extraction.attribution.title_case import is_title_case
from tui_reader.extraction.attribution.vocabulary import (
    AUXILIARY,
    BASE,
    BE,
    BODY,
    CAPITAL,
    CUE_NOUN,
    DETERMINER,
    DOCUMENT,
    FUNCTION_WORD,
    GERUND,
    PARTICIPLE,
    PREPOSITION,
    PRONOUN,
    PUNCTUATION,
    QUOTATION,
    ROLE,
    THIRD,
    TIME,
    UNNAMED,
    WEAK_CUE,
)


def kind_of_source(reader: Words, index: NameIndex, phrase: Phrase) -> str:
    """Tell in a word what a phrase looks like as a source."""
    mark = reader.bits[phrase.start]
    if phrase.end - phrase.start == 1 and mark & PRONOUN:
        return reader.vocabulary.pronouns.get(reader.lowers[phrase.start].split("'")[0].split("’")[0], "pronoun")
    named = named_in(reader, index, phrase)
    if named is not None:
        entity = index.run_at[named[0]].entity
        return entity.kind if entity is not None else "name"
    head = reader.bits[head_of(reader, phrase)]
    for bit, word in (
        (DOCUMENT, "document"),
        (UNNAMED, "unnamed"),
        (ROLE, "role"),
        (BODY, "body"),
        (CUE_NOUN, "saying"),
    ):
        if head & bit:
            return word
    if head & (CAPITAL | QUOTATION):
        return "capital"
    return "human" if looks_human(reader, phrase.head_end - 1) else "thing"


def closes_quotation(reader: Words, cue: Cue) -> bool:
    """Whether a verb of a person stands right behind a quotation that ends in a comma: “Q,” advises Ito."""
    first = min(cue.start, cue.source.start)
    unlisted = cue.weak and reader.lowers[cue.start] not in reader.vocabulary.lemmas
    if unlisted and reader.vocabulary.genitives and cue.pattern is Pattern.AFTER:
        return True  # «Q», si difende l'assessore
    outside = reader.vocabulary.genitives and first > 1 and reader.lowers[first - 1] == ","
    if outside and cue.pattern is Pattern.AFTER and reader.bits[first - 2] & QUOTATION:
        return bool(reader.bits[cue.source.start] & CAPITAL) and not reader.bits[cue.start] & (GERUND | BASE)
    if cue.pattern not in (Pattern.BEFORE, Pattern.AFTER) or not first or not reader.bits[first - 1] & QUOTATION:
        return False
    if not reader.bits[cue.source.start] & (CAPITAL | PRONOUN) or reader.bits[cue.start] & (GERUND | BASE):
        return False
    return reader.text[reader.quotations[reader.quotation_at(first - 1)].end - 1] == ","


def depends_on(reader: Words, cue: Cue) -> bool:
    """Whether "according to" a thing means "depending on": "according to taste", "selon la saison".

    In Romance languages any thing may be meant so, elsewhere a bare noun in the singular.
    """
    if cue.pattern is not Pattern.ACCORDANCE or reader.lowers[cue.start] not in reader.vocabulary.accordance_openers:
        return False
    if reader.vocabulary.genitives:
        return not reader.vocabulary.capital_nouns
    words = range(cue.source.start, cue.source.end)
    named = any(reader.bits[token] & (DETERMINER | CAPITAL) or "." in reader.lowers[token] for token in words)
    return not named and not reader.lowers[cue.source.head_end - 1].endswith("s")


def hangs_loosely(reader: Words, cue: Cue) -> bool:
    """Whether a second verb of a thing reports no words in marks: "The deal raised doubts, | suggesting haste".

    Of 33 such sources in the corpus for training three were sources.
    """
    if cue.pattern is not Pattern.CARRIED or cue.follows == "quotation":
        return False
    return cue.source.end - cue.source.start > 1 or not reader.bits[cue.source.start] & PRONOUN


def says_how(reader: Words, cue: Cue) -> bool:
    """Whether a cue closes a clause that tells who knows what comes next: "Wie die Zeitung erfuhr, soll"."""
    start = reader.sentences[cue.sentence][0]
    if reader.bits[cue.source.end - 1] & QUOTATION and cue.pattern is Pattern.BEFORE and not cue.weak:
        return True  # "die „Küstenpost“ meldete"
    opens = reader.lowers[start] in reader.vocabulary.as_words and cue.source.start == start + 1
    return opens and cue.follows == "comma" and bool(reader.bits[cue.source.head_end - 1] & (CAPITAL | BODY))


def evidence_of_cue(reader: Words, index: NameIndex, cue: Cue) -> Features:
    """Tell what is the case with a cue."""
    lower = reader.lowers[cue.start]
    lemma = reader.vocabulary.lemmas.get(lower, "?" if cue.pattern is Pattern.BEFORE else lower)
    source = _source_of(reader, index, cue)
    start, end = reader.sentences[cue.sentence]
    pattern = cue.pattern.name
    features = _evidence_of_verb(reader, cue, lemma, source)
    if cue.pattern is Pattern.BEFORE:
        features += _evidence_before(reader, cue, source)
    if cue.follows in ("other", "colon") and (cue.pattern is Pattern.BEFORE or cue.pattern is Pattern.CARRIED):
        features += _evidence_of_object(reader, cue, lemma, source)
    left = reader.bits[cue.source.start - 1] if cue.source.start > start else PUNCTUATION
    stands = _class_of("", left)
    features += [f"left={stands}+{pattern}", f"left={stands}+{source}"]
    if cue.source.start == start:
        features.append("source opens the sentence")
    if is_title_case(reader, start, end):
        features += ["headline", f"headline+{pattern}"]
    if reader.quotes_between(start, end):
        features.append("sentence has a quotation")
    return features


def _source_of(reader: Words, index: NameIndex, cue: Cue) -> str:
    """Tell in a word what the source of a cue looks like; who is named in an apposition is a person."""
    source = "m" if is_dropped(cue) else kind_of_source(reader, index, cue.source)
    if source in ("role", "unnamed", "human") and cue.apposition is not None:
        inner = named_in(reader, index, cue.apposition)
        return "person" if inner is not None and inner[0] == cue.apposition.start else source
    return source


def _evidence_of_verb(reader: Words, cue: Cue, lemma: str, source: str) -> Features:
    """Tell which verb it is, in which form, and what stands beside it."""
    form = _form(reader.bits[cue.start], reader.lowers[cue.start])
    start, end = reader.sentences[cue.sentence]
    after = reader.lowers[cue.end] if cue.end < end else "."
    following = _class_of(after, reader.bits[cue.end] if cue.end < end else PUNCTUATION)
    before = reader.bits[cue.start - 1] if cue.start > start else PUNCTUATION
    pattern = cue.pattern.name
    return [
        "bias",
        f"lemma={lemma}",
        f"lemma={lemma}+{cue.follows}",
        f"lemma={lemma}+{form}",
        f"lemma={lemma}>{following}",
        f"source={source}",
        f"source={source}+{cue.follows}",
        f"source={source}+weak={cue.weak}",
        f"pattern={pattern}",
        f"pattern={pattern}+{source}",
        f"pattern={pattern}+{form}+{cue.follows}",
        f"follows={cue.follows}+weak={cue.weak}",
        f"form={form}",
        f"form={form}+before={_class_of('', before)}",
        f"after={following}",
        f"weak={cue.weak}",
    ]


def _evidence_before(reader: Words, cue: Cue, source: str) -> Features:
    """Tell how a subject stands before its verb."""
    start = reader.sentences[cue.sentence][0]
    first = reader.bits[cue.source.start]
    features = [
        f"gap={min(cue.start - cue.source.end, 4)}",
        f"first={_class_of('', first)}+{source}",
        f"long={min((cue.source.end - cue.source.start) // 3, 4)}+{source}",
    ]
    for token in range(max(start, cue.start - 3), cue.start):
        if reader.bits[token] & (AUXILIARY | BE):
            features.append(f"aux={reader.lowers[token]}")
    return features


def _evidence_of_object(reader: Words, cue: Cue, lemma: str, source: str) -> Features:
    """Tell what a verb has for an object, and whether the source is the noun before a relative pronoun."""
    found = object_of(reader, cue.end, reader.sentences[cue.sentence][1])
    pronouns = reader.vocabulary.pronouns
    gap = range(cue.source.end, cue.start)
    relative = any(pronouns.get(reader.lowers[token]) == "relative" for token in gap)
    extracted = pronouns.get(reader.lowers[cue.source.start - 1]) == "relative" if cue.source.start else False
    return [
        f"object={found.kind}",
        f"object={found.kind}+{found.article}",
        f"object={found.kind}+{found.then}",
        f"object={found.kind}+{source}",
        f"lemma={lemma}+object={found.kind}",
        f"lemma={lemma}+then={found.then}",
        f"relative={relative}+{source}",
        f"extracted={extracted}",
    ]


def _form(mark: int, lower: str) -> str:
    """Tell the form of a verb in a word."""
    if mark & GERUND:
        return "gerund"
    if mark & BASE:
        return "base"
    if mark & THIRD:
        return "third"
    if mark & PARTICIPLE:
        return "participle"
    return "past" if lower.isalpha() else "mark"


def _class_of(lower: str, mark: int) -> str:
    """Tell the class of a word beside the cue; function words stand for themselves."""
    if mark & QUOTATION:
        return "quotation"
    if mark & PUNCTUATION:
        return lower or "mark"
    if mark & PRONOUN:
        return "pronoun"
    if mark & CAPITAL:
        return "capital"
    if mark & TIME:
        return "time"
    if mark & DETERMINER and lower != "that":
        return "determiner"
    if mark & FUNCTION_WORD:
        return lower or ("preposition" if mark & PREPOSITION else "function")
    if mark & WEAK_CUE:
        return "verb"
    return "word"
