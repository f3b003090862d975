"""One pass over an article: marks, words, names, cues, sources, and who speaks for each quotation."""

from bisect import bisect_right

from tui_reader.extraction.attribution.backward import points_back
from tui_reader.extraction.attribution.continuation import goes_on
from tui_reader.extraction.attribution.cue_patterns import Cue, Pattern
from tui_reader.extraction.attribution.cues import find_cues, possible_cues
from tui_reader.extraction.attribution.dash_dialogue import find_dash_dialogue
from tui_reader.extraction.attribution.dropped_subjects import REPORTS, is_dropped, resolve_ending, whose_ending
from tui_reader.extraction.attribution.epithets import is_epithet
from tui_reader.extraction.attribution.evidence import (
    closes_quotation,
    evidence_of_cue,
    kind_of_source,
    may_depend,
    says_how,
)
from tui_reader.extraction.attribution.incises import place_incises
from tui_reader.extraction.attribution.introduced import is_followed, is_introduced, is_whole_sentence, stands_in_report
from tui_reader.extraction.attribution.judge import Judge
from tui_reader.extraction.attribution.linking import (
    Attribution,
    Candidate,
    Context,
    candidates_for,
    closing,
    led_in,
)
from tui_reader.extraction.attribution.names import index_names
from tui_reader.extraction.attribution.objects import hands_over
from tui_reader.extraction.attribution.paragraphs import find_paragraphs
from tui_reader.extraction.attribution.pronouns import NOT_RESOLVED, Resolution, Stage
from tui_reader.extraction.attribution.quotation_marks import find_quotations
from tui_reader.extraction.attribution.reading import Reading, Spoken
from tui_reader.extraction.attribution.reportage import credible
from tui_reader.extraction.attribution.sentence_subjects import first_subject
from tui_reader.extraction.attribution.sentences import read_words
from tui_reader.extraction.attribution.signatures import find_signatures
from tui_reader.extraction.attribution.speakers import Speakers
from tui_reader.extraction.attribution.speech import evidence_of_speech, is_single, look_at
from tui_reader.extraction.attribution.transcripts import find_turns_or_answers
from tui_reader.extraction.attribution.verb_forms import is_plural
from tui_reader.extraction.attribution.word_lists import vocabulary_of

_EARLIER = 3
"""Attributions before a sentence that may speak for a quotation in it."""
CUE_THRESHOLD = 0.4
"""How likely a cue must be to count."""
WITHIN_THRESHOLD = 0.1
"""The same for words inside what somebody is reported to have said."""
THING_THRESHOLD = 0.68
"""How likely it must be when what would speak is a thing that no list has."""
_DESCRIBED = ("thing", "human", "unnamed", "role", "body")
"""Sources that are no names, whose cue must report something."""
_UNRESOLVED = 0.75
"""How likely a cue must be to count though nobody knows whom its "it" or "they" means."""
_INTRODUCED = 0.9
"""How likely what follows a name and a colon is speech, at least."""
_CLOSING = 0.6
"""How likely a verb and a name are a cue right behind a quotation that a comma ends, whatever the verb."""
_SIGNED = 0.95
"""How likely a dash and a name behind a quotation are its signature."""
SPEECH_THRESHOLD = 0.79
"""How likely a passage must be speech to count."""


def read_article(text: str, language: str, judge: Judge) -> Reading:
    """Read who said what in a text."""
    vocabulary = vocabulary_of(language)
    paragraphs = find_paragraphs(text)
    quotations = find_quotations(text, paragraphs, vocabulary.apostrophe_words)
    quotations = find_dash_dialogue(text, paragraphs, quotations, vocabulary)
    place_incises(text, quotations, vocabulary)
    reader = read_words(text, paragraphs, quotations, vocabulary)
    index = index_names(reader)
    reading = Reading(reader, index, judge)
    _Pass(reading).run()
    reading.attributions = credible(reader, reading.attributions)
    reading.turns = find_turns_or_answers(reader, paragraphs, index)
    return reading


class _Pass:
    """The pass over the sentences of one article."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.reader = reading.reader
        self.judge = judge = reading.judge
        self.speakers = Speakers(reading.reader, reading.index)
        self.stage = Stage(reading.reader, reading.index, judge)
        self.possible = possible_cues(self.reader)
        self.recent: list[Attribution] = []
        self.mostly_single = 2 * sum(map(is_single, reading.reader.quotations)) > len(reading.reader.quotations)

    def run(self) -> None:
        """Read paragraph by paragraph, because a quotation may wait for the next sentence."""
        sentences = self.reader.sentences
        start = 0
        while start < len(sentences):
            end = start + 1
            while end < len(sentences) and self.reader.paragraph_of[end] == self.reader.paragraph_of[start]:
                end += 1
            self._read_paragraph(start, end)
            start = end

    def _read_paragraph(self, start: int, end: int) -> None:
        found = [self._attributions_of(sentence) for sentence in range(start, end)]
        for sentence in range(start, end):
            here = found[sentence - start]
            ahead = found[sentence - start + 1] if sentence + 1 < end else []
            for number in self.reader.quotes_between(*self.reader.sentences[sentence]):
                self._link(number, sentence, here, ahead)
            self.recent = [*self.recent, *here][-_EARLIER:]

    def _place_of(self, candidate: Candidate) -> tuple[int, int]:
        """Give where a candidate names its source and where its cue stands; minus one for nobody."""
        if candidate.attribution is None:
            return -1, -1
        cue = candidate.attribution.cue
        return self.reader.starts[cue.source.start], self.reader.starts[cue.start]

    def _attributions_of(self, sentence: int) -> list[Attribution]:
        """Find the attributions of a sentence."""
        found: list[Attribution] = []
        outer_end = -1
        cues = find_cues(self.reader, self.reading.index, sentence, self.possible)
        for cue in cues + find_signatures(self.reader, sentence):
            attribution = self._attribute(cue)
            if attribution is None:
                continue
            attribution.nested = 0 < outer_end <= cue.source.start
            within = attribution.nested and cue.pattern is not Pattern.ACCORDANCE
            if within and attribution.kind == "thing" and cue.follows != "quotation":
                continue
            if cue.clause and not cue.weak and outer_end < 0:
                outer_end = cue.end
            if attribution.entity is not None:
                self.stage.speak(cue.source.start, attribution.entity, attribution.sure)
            found.append(attribution)
        self.reading.attributions += found
        return found

    def _attribute(self, cue: Cue) -> Attribution | None:
        """Tell whose a cue is, when it is likely to be one."""
        reader, index = self.reader, self.reading.index
        about = (reader.starts[cue.start], reader.ends[cue.end - 1])
        likely = _SIGNED
        if cue.pattern is not Pattern.SIGNATURE:
            likely = self.judge.probability("cue", evidence_of_cue(reader, index, cue), about)
        if likely < CUE_THRESHOLD and (closes_quotation(reader, cue) or says_how(reader, cue)):
            likely = _CLOSING
        if likely < CUE_THRESHOLD or self._speaks_of_reader(cue):
            return None
        dropped = is_dropped(cue)
        kind = "somebody" if dropped else kind_of_source(reader, index, cue.source)
        if kind == "thing" and (may_depend(reader, cue) or likely < THING_THRESHOLD):
            return None
        if kind in _DESCRIBED and hands_over(reader, cue):
            return None
        identity = (
            whose_ending(reader, cue)
            if dropped
            else self.speakers.identify(cue.source, cue.apposition, together=not cue.weak)
        )
        entity, sure, reason = identity.entity, 1.0, ""
        if entity is not None and entity.kind != "person" and points_back(reader, entity, cue.source):
            resolution = self.stage.resolve(cue.source.start, "somebody")
            entity, sure, reason = resolution.entity or entity, resolution.share or 1.0, resolution.how
        if entity is None:
            if not identity.pronoun:
                return None
            if dropped:
                resolution = resolve_ending(self.stage, cue, identity.pronoun)
            else:
                resolution = self.stage.resolve(cue.source.start, identity.pronoun, shows=cue.weak)
            if resolution.entity is None and identity.pronoun in ("thing", "many"):
                resolution = self._subject_before(cue.source.start)
            lost = dropped and cue.follows in REPORTS
            if resolution.entity is None and (lost or (identity.pronoun in ("thing", "many") and likely < _UNRESOLVED)):
                return None
            entity, sure, reason = resolution.entity, resolution.share, resolution.how
        paragraph = reader.paragraph_of[cue.sentence]
        return Attribution(cue, identity, entity, kind, likely, sure, reason, paragraph)

    def _subject_before(self, token: int) -> Resolution:
        """Give those whom "they" mean when the sentence before is about several people who have not spoken yet."""
        sentence = bisect_right(self.reader.sentences, token, key=lambda bounds: bounds[0]) - 2
        if sentence < 0 or self.reader.lowers[token] not in self.reader.vocabulary.pronouns:
            return NOT_RESOLVED
        phrase = first_subject(self.reader, *self.reader.sentences[sentence])
        if phrase is None or not is_plural(self.reader, phrase):
            return NOT_RESOLVED
        if kind_of_source(self.reader, self.reading.index, phrase) not in ("unnamed", "human", "body"):
            return NOT_RESOLVED
        return Resolution(self.speakers.identify(phrase, None).entity, 0.5, "the subject of the sentence before")

    def _speaks_of_reader(self, cue: Cue) -> bool:
        """Whether "you" is who is told, as in "anybody can tell you": a manner of speaking."""
        if cue.end >= self.reader.sentences[cue.sentence][1] or cue.pattern is not Pattern.BEFORE:
            return False
        return self.reader.vocabulary.pronouns.get(self.reader.lowers[cue.end]) == "listener"

    def _link(self, number: int, sentence: int, here: list[Attribution], ahead: list[Attribution]) -> None:
        """Decide whether a passage is speech, and whose."""
        reader = self.reader
        shape = look_at(reader, number, sentence, mostly_single=self.mostly_single)
        token = reader.token_of_quotation[number]
        paragraph = reader.paragraph_of[sentence]
        before = reader.sentences[sentence][0] - 1
        context = Context(
            token, sentence, paragraph, shape, here, self.recent, ahead, before >= 0 and reader.lowers[before] == ":"
        )
        candidates, evidence = candidates_for(reader, context)
        quotation = reader.quotations[number]
        if quotation.paragraphs > 1 and len(candidates) > 1:
            candidates, evidence = candidates[1:], evidence[1:]
        about = [self._place_of(candidate) for candidate in candidates]
        shares = self.judge.shares("speaker", evidence, about, (quotation.start, quotation.end))
        best = max(range(len(candidates)), key=shares.__getitem__)
        best = led_in(context, candidates, closing(context, candidates, best))
        if candidates[best].attribution is None:
            carried = goes_on(reader, self.reading.index, context, candidates)
            best = carried if carried is not None else best
        candidate, share = candidates[best], shares[best]
        likely = candidate.attribution.likely if candidate.attribution is not None else 0.0
        features = evidence_of_speech(shape, candidate.how, candidate.near, share, likely, quotation.paragraphs)
        speech = self.judge.probability("speech", features, (quotation.start, quotation.end))
        whole = is_introduced(candidate, shape) or is_whole_sentence(candidate, shape) or is_followed(candidate, shape)
        if whole or is_epithet(reader, candidate, context):
            speech = max(speech, _INTRODUCED)
        threshold = WITHIN_THRESHOLD if stands_in_report(reader, candidate, shape) else SPEECH_THRESHOLD
        if speech < threshold or shape.words == 0:
            return
        if candidate.attribution is not None:
            candidate.attribution.quotations += 1
            if candidate.attribution.paragraph < paragraph:
                self.recent = [*[a for a in self.recent if a is not candidate.attribution], candidate.attribution]
                candidate.attribution.paragraph = paragraph
        self.reading.spoken.append(Spoken(number, shape, candidate, share, speech))
