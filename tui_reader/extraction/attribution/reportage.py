"""Whether an article reports what people say, or is a list, a review, a guide in which hardly anybody speaks.

The weights are learned from reports, in which a doubtful attribution is usually one. Where hardly anybody speaks it
usually is none: of 92 sources that the rule below took from pages of shopping, sports, games and opinions, about seven
were sources, while the sources of the reports in the bench changed by two in a thousand.
"""

from tui_reader.extraction.attribution.cue_patterns import Pattern
from tui_reader.extraction.attribution.linking import Attribution
from tui_reader.extraction.attribution.sentences import Words

_SURE = 0.9
"""How likely an attribution that nobody would doubt is, at least."""
_REPORTED = 0.005
"""How many of them a word a report has; nine reports of ten do."""
_DOUBTFUL = 0.8
"""How likely an attribution must be to count in what is no report."""
_SILENT = 0.003
"""How many of them a word a text has in which next to nobody speaks."""
_DOUBTED = 0.95
"""How likely one must be to count there: of 25 that were less on guides, games and match reports seven were right."""
_FEW_WORDS = 250
"""What has fewer words is not judged."""


def credible(reader: Words, attributions: list[Attribution]) -> list[Attribution]:
    """Leave out what is doubtful in an article in which hardly anybody speaks.

    Who is quoted stays, and so does whom "according to" names. A few lines tell too little of what they are part of.
    """
    sure = sum(attribution.likely >= _SURE for attribution in attributions)
    if sure >= _REPORTED * len(reader.words) or len(reader.words) < _FEW_WORDS:
        return attributions
    least = _DOUBTED if sure < _SILENT * len(reader.words) else _DOUBTFUL
    return [attribution for attribution in attributions if _stays(attribution, least)]


def _stays(attribution: Attribution, least: float) -> bool:
    is_plain = attribution.quotations or attribution.cue.pattern is Pattern.ACCORDANCE
    least = _DOUBTFUL if attribution.cue.follows == "clause" else least
    return bool(is_plain) or attribution.likely >= least
