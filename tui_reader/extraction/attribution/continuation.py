"""Who goes on speaking in a sentence that names nobody."""

from tui_reader.extraction.attribution.entities import NameIndex
from tui_reader.extraction.attribution.evidence import kind_of_source
from tui_reader.extraction.attribution.linking import Candidate, Context
from tui_reader.extraction.attribution.sentence_subjects import first_subject
from tui_reader.extraction.attribution.sentences import Words

_CERTAIN = 0.9
"""How likely an attribution must be to speak for the next sentence too."""


def goes_on(reader: Words, index: NameIndex, context: Context, candidates: list[Candidate]) -> int | None:
    """Give which candidate goes on speaking in a sentence about a thing that quotes a few words more.

    "…, an official said. The tower is swaying, which is “what it was built to do”." Nobody else is on stage.
    """
    start, end = reader.sentences[context.sentence]
    if context.here or context.shape.capital or context.token == start:
        return None
    carried = next((place for place, found in enumerate(candidates) if _spoke_just_before(found, context)), None)
    if carried is None:
        return None
    subject = first_subject(reader, start, end)
    if subject is not None and kind_of_source(reader, index, subject) != "thing":
        return None
    return carried


def _spoke_just_before(candidate: Candidate, context: Context) -> bool:
    """Whether somebody known is sure to speak in the sentence before, in the same paragraph."""
    attribution = candidate.attribution
    if attribution is None or candidate.how != "continued" or attribution.cue.sentence != context.sentence - 1:
        return False
    return attribution.entity is not None and attribution.likely > _CERTAIN and not attribution.cue.weak
