"""One pass over an article: marks, words, names, cues, sources, and who speaks for each quotation."""


from tui_reader.extraction.attribution.attributing import Attributor
from tui_reader.extraction.attribution.continuation import goes_on
from tui_reader.extraction.attribution.cue_patterns import Pattern
from tui_reader.extraction.attribution.cues import find_cues, possible_cues
from tui_reader.extraction.attribution.dash_dialogue import find_dash_dialogue
from tui_reader.extraction.attribution.epithets import is_epithet
from tui_reader.extraction.attribution.incises import place_incises
from tui_reader.extraction.attribution.introduced import (
    is_followed,
    is_introduced,
    is_so_said,
    is_whole_sentence,
    stands_in_report,
)
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
from tui_reader.extraction.attribution.paragraphs import find_paragraphs
from tui_reader.extraction.attribution.quotation_marks import find_quotations
from tui_reader.extraction.attribution.reading import Reading, Spoken
from tui_reader.extraction.attribution.reportage import credible
from tui_reader.extraction.attribution.sentences import read_words
from tui_reader.extraction.attribution.signatures import find_signatures
from tui_reader.extraction.attribution.speech import evidence_of_speech, is_single, look_at
from tui_reader.extraction.attribution.transcripts import find_turns_or_answers
from tui_reader.extraction.attribution.word_lists import vocabulary_of

_EARLIER = 3
"""Attributions before a sentence that may speak for a quotation in it."""
WITHIN_THRESHOLD = 0.1
"""The same for words inside what somebody is reported to have said."""
_INTRODUCED = 0.9
"""How likely what follows a name and a colon is speech, at least."""
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
    reading.attributions = credible(reader, _without_labels(reading))
    reading.turns = find_turns_or_answers(reader, paragraphs, index)
    return reading


def _without_labels(reading: Reading) -> list[Attribution]:
    """Leave out what only labels somebody else's words: "Brushes: “They wear out,” Smith says."."""
    places = reading.reader.token_of_quotation
    whose = {places[spoken.number]: spoken.candidate.attribution for spoken in reading.spoken}
    return [
        each
        for each in reading.attributions
        if each.cue.pattern is not Pattern.COLON or whose.get(each.cue.end, each) in (each, None)
    ]


def _touching(context: Context, candidates: list[Candidate], best: int) -> int:
    """Prefer of two cues of one speaker the one that a quotation touches: "Ito, citing “Q,” said the roof held"."""
    chosen = candidates[best].attribution
    if chosen is None or chosen.cue.end <= context.token:
        return best
    for number, candidate in enumerate(candidates):
        other = candidate.attribution
        if other is not None and other.entity is chosen.entity and other.cue.end == context.token:
            return number
    return best


class _Pass:
    """The pass over the sentences of one article."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.reader = reading.reader
        self.attributor = Attributor(reading)
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
            attribution = self.attributor.attribute(cue)
            if attribution is None:
                continue
            attribution.nested = 0 < outer_end <= cue.source.start
            within = attribution.nested and cue.pattern is not Pattern.ACCORDANCE
            if within and attribution.kind == "thing" and cue.follows != "quotation":
                continue
            if cue.clause and not cue.weak and outer_end < 0:
                outer_end = cue.end
            if attribution.entity is not None:
                self.attributor.stage.speak(cue.source.start, attribution.entity, attribution.sure)
            found.append(attribution)
        self.reading.attributions += found
        return found

    def _link(self, number: int, sentence: int, here: list[Attribution], ahead: list[Attribution]) -> None:
        """Decide whether a passage is speech, and whose."""
        reader = self.reader
        shape = look_at(reader, number, sentence, mostly_single=self.mostly_single)
        paragraph = reader.paragraph_of[sentence]
        before = reader.sentences[sentence][0] - 1
        context = Context(
            reader.token_of_quotation[number],
            sentence,
            paragraph,
            shape,
            here,
            self.recent,
            ahead,
            before >= 0 and reader.lowers[before] == ":",
        )
        candidate, share = self._choose(context, number)
        speech = self._likelihood(candidate, share, context, number)
        threshold = WITHIN_THRESHOLD if stands_in_report(reader, candidate, shape) else SPEECH_THRESHOLD
        if speech < threshold or shape.words == 0:
            return
        if candidate.attribution is not None:
            candidate.attribution.quotations += 1
            if candidate.attribution.paragraph < paragraph:
                self.recent = [*[a for a in self.recent if a is not candidate.attribution], candidate.attribution]
                candidate.attribution.paragraph = paragraph
        self.reading.spoken.append(Spoken(number, shape, candidate, share, speech))

    def _choose(self, context: Context, number: int) -> tuple[Candidate, float]:
        """Choose who speaks for a quotation, and tell how likely that is."""
        reader, quotation = self.reader, self.reader.quotations[number]
        candidates, evidence = candidates_for(reader, context)
        if quotation.paragraphs > 1 and len(candidates) > 1:
            candidates, evidence = candidates[1:], evidence[1:]
        about = [self._place_of(candidate) for candidate in candidates]
        shares = self.reading.judge.shares("speaker", evidence, about, (quotation.start, quotation.end))
        best = max(range(len(candidates)), key=shares.__getitem__)
        best = led_in(context, candidates, closing(context, candidates, best))
        best = _touching(context, candidates, best)
        if candidates[best].attribution is None:
            carried = goes_on(reader, self.reading.index, context, candidates)
            best = carried if carried is not None else best
        return candidates[best], shares[best]

    def _likelihood(self, candidate: Candidate, share: float, context: Context, number: int) -> float:
        """Tell how likely a passage is speech when somebody speaks for it."""
        reader, shape, quotation = self.reader, context.shape, self.reader.quotations[number]
        likely = candidate.attribution.likely if candidate.attribution is not None else 0.0
        features = evidence_of_speech(shape, candidate.how, candidate.near, share, likely, quotation.paragraphs)
        speech = self.reading.judge.probability("speech", features, (quotation.start, quotation.end))
        whole = is_introduced(candidate, shape) or is_whole_sentence(candidate, shape) or is_followed(candidate, shape)
        whole = whole or is_so_said(reader, candidate, shape) or is_epithet(reader, candidate, context)
        return max(speech, _INTRODUCED) if whole else speech
