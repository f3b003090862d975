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
    subject = first_subject(reader, start, end)
    if subject is not None and kind_of_source(reader, index, subject) != "thing":
        return None
    for place, candidate in enumerate(candidates):
        attribution = candidate.attribution
        if attribution is None or candidate.how != "continued" or attribution.cue.sentence != context.sentence - 1:
            continue
        if attribution.entity is not None and attribution.likely > _CERTAIN and not attribution.cue.weak:
            return place
    return None
