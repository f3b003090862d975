"""Which attribution speaks for which quotation.

The patterns of newspapers: a cue in the same sentence, before or behind; a quotation that goes on after an
attributed one; a paragraph that is nothing but a quotation, below an attributed one or a colon; an attribution that
follows only in the next sentence. All that are possible are weighed against each other.
"""


from tui_reader.extraction.attribution.cue_patterns import Cue, Pattern
from tui_reader.extraction.attribution.entities import Entity
from tui_reader.extraction.attribution.judge import Features
from tui_reader.extraction.attribution.sentences import Words
from tui_reader.extraction.attribution.speakers import Identity
from tui_reader.extraction.attribution.speech import Shape
from tui_reader.extraction.attribution.verb_forms import start_of_group
from tui_reader.extraction.attribution.vocabulary import PUNCTUATION, QUOTATION, SUBORDINATOR
from tui_reader.model.value import Value

_NEAREST = 4
"""Attributions on either side of a quotation that may speak for it."""


class Attribution:
    """A cue whose source has been identified."""

    __slots__ = ("cue", "entity", "identity", "kind", "likely", "nested", "paragraph", "quotations", "reason", "sure")

    def __init__(
        self,
        cue: Cue,
        identity: Identity,
        entity: Entity | None,
        kind: str,
        likely: float,
        sure: float = 1.0,
        reason: str = "",
        paragraph: int = 0,
    ) -> None:
        self.cue = cue
        """The cue."""
        self.identity = identity
        """What its phrase means."""
        self.entity = entity
        """Who speaks; `None` for a pronoun that cannot be resolved."""
        self.kind = kind
        """What the phrase looks like: "person", "m", "document"."""
        self.likely = likely
        """How likely it is an attribution at all."""
        self.sure = sure
        """How likely the entity is the right one."""
        self.reason = reason
        """Why the pronoun means that entity, in words."""
        self.paragraph = paragraph
        """In which paragraph it stands."""
        self.quotations = 0
        """For how many quotations it speaks."""
        self.nested = False
        """Whether it stands inside what another cue reports."""


class Candidate(Value):
    """An attribution that may speak for a quotation."""

    attribution: Attribution | None
    """The attribution; `None` stands for "nobody is named"."""
    how: str
    """The pattern: "before", "after", "continued", "floating", "ahead", "nobody"."""
    near: bool = False
    """Whether it touches the quotation."""


class Context(Value):
    """What stands around a quotation."""

    token: int
    """The token of the quotation."""
    sentence: int
    """The sentence that it stands in."""
    paragraph: int
    """The paragraph that it stands in."""
    shape: Shape
    """What it looks like."""
    here: list[Attribution]
    """The attributions of its sentence."""
    earlier: list[Attribution]
    """The latest attributions of sentences before, oldest first."""
    ahead: list[Attribution]
    """The attributions of the next sentence of its paragraph."""
    colon: bool
    """Whether the sentence before ends in a colon."""


def candidates_for(reader: Words, context: Context) -> tuple[list[Candidate], list[Features]]:
    """List who may speak for a quotation, with what speaks for each."""
    candidates: list[Candidate] = [Candidate(None, "nobody")]
    shape = context.shape
    form = f"{_end_of(shape)}+{'opens' if shape.opens_paragraph else 'inside'}+{_length(shape)}"
    evidence: list[Features] = [
        ["nobody", f"nobody+{form}", f"nobody+here={bool(context.here)}", f"nobody+{shape.lead}"]
    ]
    first = context.here[0] if context.here else None
    for attribution in _nearest(context):
        before = attribution.cue.end <= context.token
        near, features = _evidence_here(reader, context, attribution, attribution is first)
        candidates.append(Candidate(attribution, "before" if before else "after", near))
        evidence.append(features)
    earlier = context.earlier[-1:] if context.here else context.earlier
    for rank, attribution in enumerate(reversed(earlier)):
        distance = context.paragraph - attribution.paragraph
        how = "continued" if distance == 0 else "floating"
        candidates.append(Candidate(attribution, how))
        evidence.append(_evidence_earlier(context, attribution, rank, distance, form))
    for attribution in context.ahead[:1]:
        candidates.append(Candidate(attribution, "ahead"))
        evidence.append(
            [
                "ahead",
                f"ahead+{form}",
                f"ahead+here={bool(context.here)}",
                f"ahead+{attribution.kind}",
                f"ahead+{attribution.cue.pattern.name}",
                f"ahead+earlier={bool(context.earlier)}",
            ]
        )
    return candidates, evidence


def closing(context: Context, candidates: list[Candidate], best: int) -> int:
    """Give the candidate that stands right behind a quotation which a comma ends, else the best so far.

    “Q,” Ito said in a report describing the flood: the report does not speak. Who is told to have heard it comes
    first: “Q,” Ito said, according to the Harbour.
    """
    chosen = candidates[best]
    if not context.shape.comma or chosen.how != "after" or chosen.attribution is None:
        return best
    if chosen.attribution.cue.pattern is Pattern.ACCORDANCE:
        return best
    for place, candidate in enumerate(candidates):
        cue = candidate.attribution.cue if candidate.how == "after" and candidate.attribution is not None else None
        if cue is not None and not cue.weak and min(cue.start, cue.source.start) == context.token + 1:
            return place
    return best


def led_in(context: Context, candidates: list[Candidate], best: int) -> int:
    """Give who speaks in the clause whose colon leads to a quotation, where nobody would: "Ito's answer was: “Q”".

    Of 219 quotations of the corpus with a colon and such a clause before them none is nobody's.
    """
    if candidates[best].attribution is not None or context.shape.lead != ":" or not context.shape.capital:
        return best
    return max((place for place, candidate in enumerate(candidates) if candidate.how == "before"), default=best)


def _nearest(context: Context) -> list[Attribution]:
    """Give the attributions of the sentence that stand nearest to the quotation."""
    if len(context.here) <= 2 * _NEAREST:
        return context.here
    before = [found for found in context.here if found.cue.end <= context.token]
    after = [found for found in context.here if found.cue.end > context.token]
    return before[-_NEAREST:] + after[:_NEAREST]


def _evidence_here(reader: Words, context: Context, attribution: Attribution, is_first: bool) -> tuple[bool, Features]:
    """Tell what speaks for an attribution in the sentence of a quotation."""
    cue, token = attribution.cue, context.token
    before = cue.end <= token
    if before:
        left, right = (max(cue.end, cue.source.end if cue.pattern is Pattern.AFTER else 0), token)
    else:
        left, right = token + 1, min(start_of_group(reader, cue.start, token), cue.source.start)
    between = range(left, max(left, right))
    quotations = sum(1 for t in between if reader.bits[t] & QUOTATION)
    cues = sum(1 for other in context.here if other is not attribution and left <= other.cue.start < right)
    distance = _bucket(len(between))
    side = "before" if before else "after"
    end = _end_of(context.shape)
    coordinated = _is_coordinated(reader, cue)
    features = [
        side,
        f"{side}+{distance}",
        f"{side}+{distance}+{end}",
        f"{side}+{end}+opens={context.shape.opens_paragraph}",
        f"{side}+{context.shape.lead}",
        f"{side}+{context.shape.lead}+{distance}",
        f"{side}+quotations={min(quotations, 2)}",
        f"{side}+cues={min(cues, 2)}",
        f"{side}+first={is_first}",
        f"{side}+nested={attribution.nested}",
        f"{side}+nested={attribution.nested}+coordinated={coordinated}",
        f"{side}+{attribution.kind}",
        f"{side}+{cue.pattern.name}",
        f"{side}+{cue.pattern.name}+{distance}",
        f"{side}+weak={cue.weak}",
        f"{side}+{cue.follows}",
        f"{side}+likely={round(attribution.likely * 4)}",
        f"only={len(context.here) == 1}",
    ]
    return len(between) <= 1, features


def _evidence_earlier(context: Context, attribution: Attribution, rank: int, distance: int, form: str) -> Features:
    """Tell what speaks for an attribution of a sentence before."""
    apart = _bucket(context.sentence - attribution.cue.sentence)
    place = ("same", "previous", "further")[min(distance, 2)]
    spoke = f"spoke={min(attribution.quotations, 2)}"
    return [
        f"earlier={place}",
        f"{place}+{form}",
        f"{place}+alone={context.shape.alone}+{spoke}",
        f"{place}+rank={min(rank, 2)}",
        f"{place}+rank={min(rank, 2)}+{spoke}",
        f"{place}+apart={apart}",
        f"{place}+{attribution.kind}",
        f"{place}+colon={context.colon}+rank={min(rank, 2)}",
        f"{place}+here={bool(context.here)}",
        f"{place}+weak={attribution.cue.weak}",
        f"{place}+likely={round(attribution.likely * 4)}",
        f"{place}+nested={attribution.nested}",
        f"{place}+{context.shape.lead}",
    ]


def _is_coordinated(reader: Words, cue: Cue) -> bool:
    """Whether the clause of a cue is joined to the one before: "…, and X said"."""
    token = cue.source.start - 1
    return token > 0 and bool(reader.bits[token] & (SUBORDINATOR | PUNCTUATION))


def _bucket(count: int) -> str:
    """Tell a distance in a word."""
    for limit in (0, 1, 2, 3, 5, 8, 13):
        if count <= limit:
            return str(limit)
    return "far"


def _end_of(shape: Shape) -> str:
    return "comma" if shape.comma else "stop" if shape.sentence_end else "none"


def _length(shape: Shape) -> str:
    return "short" if shape.words <= 3 else "middling" if shape.words <= 8 else "long"
