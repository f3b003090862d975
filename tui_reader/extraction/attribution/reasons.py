"""Says in plain words how the speaker of a quotation was found."""

from tui_reader.extraction.attribution.cue_patterns import Pattern
from tui_reader.extraction.attribution.linking import Attribution
from tui_reader.extraction.attribution.sentences import Words

_PATTERNS = {
    "before": "stands before the quotation",
    "after": "stands behind the quotation",
    "continued": "continues what was said before in the paragraph",
    "floating": "stands alone, below the words of the same speaker",
    "ahead": "the next sentence names the speaker",
}


def explain(reader: Words, attribution: Attribution | None, how: str) -> str:
    """Explain who speaks and why, for the reader who doubts it."""
    if attribution is None:
        return "nobody is named as the speaker"
    parts = [_cue(reader, attribution, how)]
    if how in ("continued", "floating", "ahead"):
        parts.insert(0, _PATTERNS[how])
    if attribution.identity.pronoun:
        parts.append(_pronoun(reader, attribution))
    elif attribution.identity.how:
        parts.append(attribution.identity.how)
    return "; ".join(parts)


def _cue(reader: Words, attribution: Attribution, how: str) -> str:
    """Tell where the cue stands."""
    cue, source = attribution.cue, attribution.cue.source
    word = reader.phrase(cue.start, cue.end)
    name = reader.phrase(source.start, source.end)
    if len(name) > 60:
        name = name[:59] + "…"
    match cue.pattern:
        case Pattern.SIGNATURE:
            return f"signed “{name}” with a dash"
        case Pattern.COLON:
            return f"“{name}” stands before the colon"
        case Pattern.AFTER | Pattern.ACCORDANCE | Pattern.NOUN_OF | Pattern.AGENT:
            return f"“{name}” follows “{word}”"
        case Pattern.CARRIED:
            return f"“{word}” goes on with the subject “{name}”"
        case Pattern.NOUN:
            return f"the “{word}” is that of “{name}”"
        case _:
            place = f", which {_PATTERNS[how]}" if how in ("before", "after") else ""
            return f"“{word}” follows “{name}”{place}"


def _pronoun(reader: Words, attribution: Attribution) -> str:
    """Tell whom a pronoun was taken to mean."""
    word = reader.phrase(attribution.cue.source.start, attribution.cue.source.end)
    if attribution.entity is None:
        return f"nobody named before fits “{word}”"
    doubt = "" if attribution.sure >= 0.8 else ", though others may be meant"
    return f"“{word}” is {attribution.entity.name}, {attribution.reason}{doubt}"
