"""How sure one may be of a reading: the share of readings like it that were right in articles never seen before.

What the other questions say of their answers is overconfident where they are multiplied. So the answers themselves
(who, by which pattern, how clearly) are weighed once more, against what annotators found in the articles of publishers
that the weights had been learned without (see `training/`): of what is given 0.9 about 90 in 100 are right.
"""

from bisect import bisect_left
from functools import cache

from tui_reader.extraction.attribution.judge import Features
from tui_reader.extraction.attribution.linking import Attribution
from tui_reader.extraction.attribution.reading import Spoken

NOBODY_FITS = 0.5
"""How sure a quotation can be at most when nobody is found for its pronoun."""
NOBODY_IS_NAMED = 0.3
"""The same when no cue speaks for it."""

_STEPS = (0.3, 0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.93, 0.96, 0.98, 0.99)
"""Likelihoods that make a difference."""


def evidence_of_quotation(spoken: Spoken, attribution: Attribution) -> Features:
    """Tell what is the case with a quotation whose speaker was found."""
    shape, how = spoken.shape, spoken.candidate.how
    product = spoken.share * spoken.speech * attribution.sure * attribution.identity.sure
    length = "short" if shape.words <= 3 else "middling" if shape.words <= 8 else "long"
    source = _source_of(attribution)
    return [
        "bias",
        *_steps("all", product),
        *_steps("share", spoken.share),
        *_steps("speech", spoken.speech),
        *_certainty(attribution),
        f"how={how}",
        f"how={how}+near={spoken.candidate.near}",
        f"how={how}+{length}",
        f"how={how}+capital={shape.capital}",
        f"how={how}+{source}",
        f"how={how}+pronoun={attribution.identity.pronoun}",
        f"{length}+capital={shape.capital}",
        f"nested={attribution.nested}+how={how}",
        f"weak={attribution.cue.weak}+how={how}",
    ]


def evidence_of_report(attribution: Attribution) -> Features:
    """Tell what is the case with words that somebody is reported to have said."""
    cue = attribution.cue
    source = _source_of(attribution)
    product = attribution.likely * attribution.sure * attribution.identity.sure
    return [
        "bias",
        *_steps("all", product),
        *_certainty(attribution),
        f"{cue.pattern.name}+{source}",
        f"{cue.pattern.name}+{cue.follows}",
        f"follows={cue.follows}+weak={cue.weak}",
        f"weak={cue.weak}+{source}",
    ]


def _certainty(attribution: Attribution) -> Features:
    """Tell how sure it is whose a cue is."""
    entity, identity = attribution.entity, attribution.identity
    words = min(len(entity.words), 3) if entity is not None else 0
    return [
        *_steps("cue", attribution.likely),
        *_steps("whom", attribution.sure),
        *_steps("name", identity.sure),
        f"source={_source_of(attribution)}",
        f"source={attribution.kind}",
        f"source={_source_of(attribution)}+words={words}",
        f"pattern={attribution.cue.pattern.name}",
        f"pronoun={identity.pronoun}",
        f"found={'' if entity is not None and entity.members else identity.how[:9]}",
        f"apposition={attribution.cue.apposition is not None}",
    ]


def _source_of(attribution: Attribution) -> str:
    """Tell what a source is, in a word."""
    if attribution.entity is None:
        return "nobody"
    return "person" if attribution.entity.members else attribution.entity.kind  # the corpus never names two


def _steps(name: str, likely: float) -> Features:
    """Tell which steps a likelihood reaches."""
    return _names_of_steps(name)[: bisect_left(_STEPS, likely)]


@cache
def _names_of_steps(name: str) -> Features:
    """Write the steps down; numbers take as long to write as all else that is asked of a quotation."""
    return [f"{name}>{step}" for step in _STEPS]
