"""Whose a cue is: likely enough to be one, its source identified, a pronoun resolved."""

from bisect import bisect_right

from tui_reader.extraction.attribution.backward import points_back
from tui_reader.extraction.attribution.cue_patterns import Cue, Pattern
from tui_reader.extraction.attribution.dropped_subjects import REPORTS, is_dropped, resolve_ending, whose_ending
from tui_reader.extraction.attribution.evidence import (
    closes_quotation,
    depends_on,
    evidence_of_cue,
    hangs_loosely,
    kind_of_source,
    says_how,
)
from tui_reader.extraction.attribution.linking import Attribution
from tui_reader.extraction.attribution.objects import does_something, hands_over
from tui_reader.extraction.attribution.pronouns import Stage
from tui_reader.extraction.attribution.reading import Reading
from tui_reader.extraction.attribution.resolution import NOT_RESOLVED, Resolution
from tui_reader.extraction.attribution.sentence_subjects import first_subject
from tui_reader.extraction.attribution.signatures import signed_by
from tui_reader.extraction.attribution.speakers import Identity, Speakers
from tui_reader.extraction.attribution.suppositions import only_supposes
from tui_reader.extraction.attribution.verb_forms import is_plural

CUE_THRESHOLD = 0.4
"""How likely a cue must be to count."""
THING_THRESHOLD = 0.68
"""How likely it must be when what would speak is a thing that no list has."""
_DESCRIBED = ("thing", "human", "unnamed", "role", "body")
"""Sources that are no names, whose cue must report something."""
_UNRESOLVED = 0.75
"""How likely a cue must be to count though nobody knows whom its "it" or "they" means."""
_CLOSING = 0.6
"""How likely a verb and a name are a cue right behind a quotation that a comma ends, whatever the verb."""
_SIGNED = 0.95
"""How likely a dash and a name behind a quotation are its signature."""


class Attributor:
    """Tells of the cues of an article, in their order, whose they are."""

    __slots__ = ("index", "judge", "reader", "speakers", "stage")

    def __init__(self, reading: Reading) -> None:
        self.reader = reading.reader
        self.index = reading.index
        self.judge = reading.judge
        self.speakers = Speakers(reading.reader, reading.index)
        self.stage = Stage(reading.reader, reading.index, reading.judge)

    def attribute(self, cue: Cue) -> Attribution | None:
        """Tell whose a cue is, when it is likely to be one."""
        likely = self._likelihood(cue)
        if likely < CUE_THRESHOLD or self._speaks_of_reader(cue):
            return None
        dropped = is_dropped(cue)
        kind = "somebody" if dropped else kind_of_source(self.reader, self.index, cue.source)
        if not self._may_speak(cue, kind, likely):
            return None
        if dropped:
            identity = whose_ending(self.reader, cue)
        elif cue.pattern is Pattern.SIGNATURE:
            identity = signed_by(self.speakers, cue)
        else:
            identity = self.speakers.identify(cue.source, cue.apposition, together=not cue.weak)
        who = self._whom(cue, identity, likely)
        if who is None:
            return None
        paragraph = self.reader.paragraph_of[cue.sentence]
        return Attribution(cue, identity, who.entity, kind, likely, who.share, who.how, paragraph)

    def _likelihood(self, cue: Cue) -> float:
        """Tell how likely what looks like a cue is one."""
        reader = self.reader
        if cue.pattern is Pattern.SIGNATURE:
            return _SIGNED
        about = (reader.starts[cue.start], reader.ends[cue.end - 1])
        likely = self.judge.probability("cue", evidence_of_cue(reader, self.index, cue), about)
        if likely < CUE_THRESHOLD and (closes_quotation(reader, cue) or says_how(reader, cue)):
            return _CLOSING
        return likely

    def _may_speak(self, cue: Cue, kind: str, likely: float) -> bool:
        """Whether what a source is allows it to speak: a thing hardly, what has no name only by words."""
        reader = self.reader
        if kind == "thing" and (likely < THING_THRESHOLD or depends_on(reader, cue) or hangs_loosely(reader, cue)):
            return False
        if does_something(reader, cue, kind) or only_supposes(reader, cue, kind):
            return False
        return not (kind in _DESCRIBED and hands_over(reader, cue))

    def _whom(self, cue: Cue, identity: Identity, likely: float) -> Resolution | None:
        """Tell whom an identified source means, pronouns resolved; `None` when it can be no source."""
        entity = identity.entity
        if entity is None:
            return self._resolve(cue, identity.pronoun, likely) if identity.pronoun else None
        if entity.kind != "person" and points_back(self.reader, entity, cue.source):
            resolution = self.stage.resolve(cue.source.start, "somebody")
            return Resolution(resolution.entity or entity, resolution.share or 1.0, resolution.how)
        return Resolution(entity, 1.0)

    def _resolve(self, cue: Cue, pronoun: str, likely: float) -> Resolution | None:
        """Tell whom a pronoun means; `None` when nobody would know, and the cue may be none."""
        dropped = is_dropped(cue)
        if dropped:
            resolution = resolve_ending(self.stage, cue, pronoun)
        else:
            resolution = self.stage.resolve(cue.source.start, pronoun, shows=cue.weak)
        of_several = pronoun in ("thing", "many")
        if resolution.entity is None and of_several:
            resolution = self._subject_before(cue.source.start)
        lost = (dropped and cue.follows in REPORTS) or (of_several and likely < _UNRESOLVED)
        return None if resolution.entity is None and lost else resolution

    def _subject_before(self, token: int) -> Resolution:
        """Give those whom "they" mean when the sentence before is about several people who have not spoken yet."""
        sentence = bisect_right(self.reader.sentences, token, key=lambda bounds: bounds[0]) - 2
        if sentence < 0 or self.reader.lowers[token] not in self.reader.vocabulary.pronouns:
            return NOT_RESOLVED
        phrase = first_subject(self.reader, *self.reader.sentences[sentence])
        if phrase is None or not is_plural(self.reader, phrase):
            return NOT_RESOLVED
        if kind_of_source(self.reader, self.index, phrase) not in ("unnamed", "human", "body"):
            return NOT_RESOLVED
        return Resolution(self.speakers.identify(phrase, None).entity, 0.5, "the subject of the sentence before")

    def _speaks_of_reader(self, cue: Cue) -> bool:
        """Whether "you" is who is told, as in "anybody can tell you": a manner of speaking."""
        if cue.end >= self.reader.sentences[cue.sentence][1] or cue.pattern is not Pattern.BEFORE:
            return False
        return self.reader.vocabulary.pronouns.get(self.reader.lowers[cue.end]) == "listener"
