"""Passages that what stands before them makes speech of: reported words, and those behind a colon."""

from tui_reader.extraction.attribution.linking import Candidate
from tui_reader.extraction.attribution.sentences import Words
from tui_reader.extraction.attribution.speech import Shape

_CERTAIN = 0.9
"""How likely a cue must be for words inside of what it reports to count whatever they look like."""
_TITLE = 2
"""Words that a title may have which a comma ends."""


def stands_in_report(reader: Words, candidate: Candidate, shape: Shape) -> bool:
    """Whether marked words stand inside what is reported, and look like no title: "said the anger was “late”"."""
    attribution = candidate.attribution
    if attribution is None or candidate.how != "before" or shape.title_case or shape.words < 2:
        return False
    cue = attribution.cue
    if reader.lowers[cue.start] in reader.vocabulary.opinion_openers:
        return True
    lemma = reader.vocabulary.lemmas.get(reader.lowers[cue.start])
    has_clause = cue.follows == "quotation" and not candidate.near and lemma in reader.vocabulary.clause_verbs
    return (cue.clause or has_clause) and not cue.weak and attribution.likely > _CERTAIN and shape.lead != "opener"


def is_whole_sentence(candidate: Candidate, shape: Shape) -> bool:
    """Whether a sentence of its own stands behind what somebody has just said: “No,” Ito said. “Never.”

    Behind another sentence of the reporter's it goes on with who spoke last: He paused. “Never.” A few marked words
    that are a paragraph may be a crosshead.
    """
    if not (shape.alone and shape.capital and shape.sentence_end):
        return False
    return candidate.how == "continued" or (candidate.how == "floating" and not shape.fills_paragraph)


def is_followed(candidate: Candidate, shape: Shape) -> bool:
    """Whether a sentence in marks opens the reporter's, and a comma and a verb of saying come right behind it."""
    attribution = candidate.attribution
    if attribution is None or candidate.how != "after" or not candidate.near or attribution.cue.weak:
        return False
    opens = shape.opens_paragraph and shape.capital and shape.comma and not shape.title_case
    return opens and shape.words > _TITLE and attribution.likely > _CERTAIN


def is_introduced(candidate: Candidate, shape: Shape) -> bool:
    """Whether a colon stands before the marks, and a cue before the colon."""
    if candidate.attribution is None or candidate.how != "before" or shape.lead != ":":
        return False
    return candidate.near or candidate.attribution.cue.follows == "quotation"


def is_so_said(reader: Words, candidate: Candidate, shape: Shape) -> bool:
    """Whether "so" and who speaks close the words, a formula of German papers: „Q“, so Brandt."""
    attribution = candidate.attribution
    if attribution is None or candidate.how != "after" or not reader.vocabulary.capital_nouns:
        return False
    return shape.words > _TITLE and reader.lowers[attribution.cue.start] in reader.vocabulary.accordance_incises
