"""Whether a passage in quotation marks is speech, or a title, a nickname, a term at arm's length."""


from tui_reader.extraction.attribution.judge import Features
from tui_reader.extraction.attribution.quotation_marks import Quotation
from tui_reader.extraction.attribution.sentences import Words
from tui_reader.extraction.attribution.title_case import is_title_case
from tui_reader.extraction.attribution.vocabulary import (
    AUXILIARY,
    BE,
    CAPITAL,
    CLAUSE_MARK,
    CUE,
    DETERMINER,
    FUNCTION_WORD,
    PREPOSITION,
    PRONOUN,
    PUNCTUATION,
    QUOTATION,
    VERB,
    WEAK_CUE,
)
from tui_reader.lexicon.expressions import expression
from tui_reader.model.value import Value

_WORD = expression(r"[^\W_]+(?:[-'’.][^\W_]+)*")
_SEEN = 400
"""Characters of a passage that are looked at."""


_VERBAL = PRONOUN | AUXILIARY | BE | VERB
"""What words have in passages that are clauses."""


class Shape(Value):
    """What a passage in quotation marks looks like."""

    words: int
    """How many words it has (of its first few hundred characters)."""
    capital: bool
    """Whether it begins with a capital."""
    title_case: bool
    """Whether all its longer words have one."""
    sentence_end: bool
    """Whether a stop, a question mark or an exclamation mark stands inside, at its end."""
    comma: bool
    """Whether a comma stands inside, at its end."""
    opens_paragraph: bool
    """Whether nothing of the reporter's stands before it in its sentence."""
    alone: bool
    """Whether nothing of the reporter's stands in its sentence at all."""
    fills_paragraph: bool
    """Whether that sentence is a paragraph, as crossheads in marks are."""
    lead: str
    """What stands right before it: "none", ",", ":", "that", "determiner", "opener", "cue", "word"."""
    trail: str
    """What stands right behind it: "mark", "word", "function", "capital", "cue"."""
    verbal: bool
    """Whether it has a finite verb or a pronoun."""
    single: bool
    """Whether its marks are single ones in an article that quotes with double ones."""
    headline: bool
    """Whether its sentence is set like a headline."""
    word_before: str
    """The word before it, in lower case, over a comma or an article."""
    opening: str
    """The class of its first word: "i", "we", "determiner", "capital", …"""
    personal: bool
    """Whether it says "I", "we" or "you"."""


def is_single(quotation: Quotation) -> bool:
    """Whether the marks of a quotation are single ones."""
    return quotation.mark in "‘'‚’"


def look_at(reader: Words, number: int, sentence: int, *, mostly_single: bool = False) -> Shape:
    """Look at a passage in quotation marks and at the words beside it; what marks are usual tells what is odd."""
    quotation = reader.quotations[number]
    token = reader.token_of_quotation[number]
    start, end = reader.sentences[sentence]
    found = _WORD.findall(reader.text, quotation.start, min(quotation.end, quotation.start + _SEEN))
    lowers = [word.lower() for word in found]
    bits = [reader.vocabulary.bits.get(lower, 0) for lower in lowers]
    together = "".join(found)
    longer = [word for word, mark in zip(found, bits, strict=True) if len(word) > 3 or not mark & FUNCTION_WORD]
    last = reader.text[quotation.end - 1]
    after = reader.bits[token + 1] if token + 1 < end else PUNCTUATION
    alone = end - start < 8 and all(reader.bits[other] & (QUOTATION | PUNCTUATION) for other in range(start, end))
    return Shape(
        words=len(found),
        capital=bool(found) and found[0][0].isupper(),
        title_case=len(found) > 1
        and all(not word[0].islower() for word in longer)
        and (found[0][0].isupper() or not reader.vocabulary.capital_nouns),
        sentence_end=last in ".!?…",
        comma=last in ",—–-"
        or quotation.mark == "—"
        or (token + 1 < end and reader.lowers[token + 1] == "," and quotation.mark != "''"),
        opens_paragraph=token == start,
        alone=alone,
        fills_paragraph=alone and _fills_paragraph(reader, sentence),
        lead=_lead(reader, token, start),
        trail=_trail(after),
        verbal="'" in together or "’" in together or any(mark & _VERBAL for mark in bits),
        single=is_single(quotation) and not mostly_single,
        headline=is_title_case(reader, start, end),
        word_before=_word_before(reader, token, start),
        opening=_opening(found, bits),
        personal=not reader.vocabulary.speaking_pronouns.isdisjoint(lowers),
    )


def _fills_paragraph(reader: Words, sentence: int) -> bool:
    """Whether a sentence is the only one of its paragraph."""
    paragraphs, paragraph = reader.paragraph_of, reader.paragraph_of[sentence]
    if sentence and paragraphs[sentence - 1] == paragraph:
        return False
    return sentence + 1 == len(paragraphs) or paragraphs[sentence + 1] != paragraph


def _word_before(reader: Words, token: int, start: int) -> str:
    """Give the word before a passage, over a comma or an article."""
    for position in range(token - 1, max(start - 1, token - 4), -1):
        if not reader.bits[position] & (PUNCTUATION | DETERMINER):
            return "“”" if reader.bits[position] & QUOTATION else reader.lowers[position]
    return ""


def _opening(found: list[str], bits: list[int]) -> str:
    """Tell the class of the first word of a passage."""
    if not found:
        return "none"
    mark = bits[0]
    if mark & FUNCTION_WORD:
        return found[0].lower()
    if found[0][0].isupper():
        return "capital"
    return "ing" if found[0].endswith("ing") else "word"


def _lead(reader: Words, token: int, start: int) -> str:
    """Tell what stands right before a passage."""
    if token == start:
        return "none"
    word, mark = reader.lowers[token - 1], reader.bits[token - 1]
    openers = reader.vocabulary.scare_openers
    if word in openers or (word in (",", "the", "as") and token - 1 > start and reader.lowers[token - 2] in openers):
        return "opener"
    if mark & QUOTATION:
        return "quotation"
    if mark & PUNCTUATION:
        return word
    if mark & CLAUSE_MARK:
        return "that"
    if word in ("'s", "’s") or mark & DETERMINER:
        return "determiner"
    if mark & (CUE | WEAK_CUE) and not mark & CAPITAL:
        return "cue"
    if mark & PREPOSITION:
        return word if word in ("of", "as", "to", "on", "for", "in") else "preposition"
    if mark & FUNCTION_WORD:
        return "function"
    return "capital" if mark & CAPITAL and not reader.vocabulary.capital_nouns else "word"


def _trail(mark: int) -> str:
    """Tell what stands right behind a passage."""
    if mark & QUOTATION:
        return "quotation"
    if mark & PUNCTUATION:
        return "mark"
    if mark & (CUE | WEAK_CUE) and not mark & CAPITAL:
        return "cue"
    if mark & FUNCTION_WORD:
        return "function"
    return "capital" if mark & CAPITAL else "word"


def evidence_of_speech(shape: Shape, how: str, near: bool, share: float, likely: float, paragraphs: int) -> Features:
    """Tell what speaks for a passage being speech.

    Args:
        shape: What it looks like.
        how: The pattern by which someone speaks for it; "nobody" when no one does.
        near: Whether the cue touches it.
        share: How sure it is who.
        likely: How likely that attribution is one at all.
        paragraphs: Over how many paragraphs it runs.
    """
    length = next((str(limit) for limit in (1, 2, 3, 4, 6, 9) if shape.words <= limit), "long")
    end = "comma" if shape.comma else "stop" if shape.sentence_end else "none"
    return [
        "bias",
        *_evidence_of_length(shape, f"{how}+near={near}", length, end),
        f"title={shape.title_case}+near={near}+{end}",
        f"title={shape.title_case}+{shape.lead}",
        f"title={shape.title_case}+verbal={shape.verbal}+length={length}",
        f"end={end}+opens={shape.opens_paragraph}",
        f"end={end}+{how}+opens={shape.opens_paragraph}",
        f"lead={shape.lead}",
        f"lead={shape.lead}+{how}+near={near}",
        f"lead={shape.lead}+trail={shape.trail}",
        f"trail={shape.trail}",
        f"how={how}",
        f"how={how}+share={round(share * 4)}",
        f"how={how}+likely={round(likely * 4)}",
        f"alone={'paragraph' if shape.fills_paragraph else shape.alone}+single={shape.single}+length={length}",
        f"single={shape.single}+headline={shape.headline}",
        f"verbal={shape.verbal}+capital={shape.capital}",
        f"paragraphs={min(paragraphs, 2)}",
        *_evidence_of_words(shape, length),
    ]


def _evidence_of_length(shape: Shape, heard: str, length: str, end: str) -> Features:
    """Tell how long a passage is, and what else matters with that; `heard` is who speaks for it, and whether near."""
    return [
        f"length={length}",
        f"length={length}+capital={shape.capital}+{end}",
        f"length={length}+{heard}",
        f"length={length}+verbal={shape.verbal}",
        f"length={length}+{shape.lead}",
        f"length={length}+trail={shape.trail}",
        f"title={shape.title_case}",
        f"title={shape.title_case}+headline={shape.headline}",
    ]


def _evidence_of_words(shape: Shape, length: str) -> Features:
    """Tell by which words a passage is led in and opened, and whether it speaks of its speaker."""
    return [
        f"before={shape.word_before}",
        f"opening={shape.opening}",
        f"opening={shape.opening}+length={length}",
        f"personal={shape.personal}+length={length}",
        f"personal={shape.personal}+title={shape.title_case}",
    ]
