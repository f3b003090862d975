"""Who said what."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.extraction.growth import takes_linear_time
from tui_reader.extraction.attributions import find_attributions
from tui_reader.model import QuoteKind


def said(text: str, language: str = "en") -> list[tuple[str, str | None]]:
    """The quotations of a text with their speakers, reported speech left out."""
    found = find_attributions(text, language)
    return [(text[q.span.start : q.span.end], q.speaker) for q in found.quotes if q.kind is not QuoteKind.INDIRECT]


def reported(text: str) -> list[tuple[str, str | None]]:
    found = find_attributions(text)
    return [(text[q.span.start : q.span.end], q.speaker) for q in found.quotes if q.kind is QuoteKind.INDIRECT]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("“No,” said Nora Ito.", [("No,", "Nora Ito")], id="speaker after the verb"),
        pytest.param(
            "“We will not pay,” Nora Ito said.", [("We will not pay,", "Nora Ito")], id="speaker before the verb"
        ),
        pytest.param("Nora Ito said: “We will not pay.”", [("We will not pay.", "Nora Ito")], id="speaker first"),
        pytest.param(
            "“The quay,” said Dr. Nora Ito, an engineer at the port, “is closed to everyone.”",
            [("The quay,", "Nora Ito"), ("is closed to everyone.", "Nora Ito")],
            id="split by its cue",
        ),
        pytest.param(
            "Nora Ito runs the port. “We will not pay,” Ito said. “We never did.”",
            [("We will not pay,", "Nora Ito"), ("We never did.", "Nora Ito")],
            id="last name, and continued",
        ),
        pytest.param(
            "Otto Lahn, the harbour master of Brunsby, came late. “I was held up,” he said.",
            [("I was held up,", "Otto Lahn")],
            id="he",
        ),
        pytest.param(
            "Nora Ito met Otto Lahn on Monday. “He was late,” she said.",
            [("He was late,", "Nora Ito")],
            id="the given name tells who she is",
        ),
        pytest.param(
            "Leonard B. Marsh, director of the Brunsby Centre, a charity, said: “It must stop.”",
            [("It must stop.", "Leonard B. Marsh")],
            id="appositions between name and verb",
        ),
        pytest.param(
            "Her colleague, Otto Lahn, told reporters that “the cranes are the cause of it all”.",
            [("the cranes are the cause of it all", "Otto Lahn")],
            id="name in the apposition",
        ),
        pytest.param(
            "“I held on,” said one of the divers, Maria Pinto.", [("I held on,", "Maria Pinto")], id="one of the divers"
        ),
        pytest.param(
            "Chancellor Otto Brandt was in Kiel. “Nothing has changed,” the chancellor said.",
            [("Nothing has changed,", "Otto Brandt")],
            id="the one who bears the title",
        ),
        pytest.param(
            "The state agency quoted the governor, Oleg Marin, as saying that “there is no leak anywhere”.",
            [("there is no leak anywhere", "Oleg Marin")],
            id="quoted as saying",
        ),
        pytest.param(
            "He was described by neighbours as “the best diver in the county”.",
            [("the best diver in the county", "neighbours")],
            id="passive",
        ),
        pytest.param(
            "“A disgrace to the whole town.” — Nora Ito", [("A disgrace to the whole town.", "Nora Ito")], id="signed"
        ),
        pytest.param(
            "Nora Ito spoke last.\n\n“We will not pay,” Ito said.\n\n“If the town wants it, the town must pay.”",
            [("We will not pay,", "Nora Ito"), ("If the town wants it, the town must pay.", "Nora Ito")],
            id="a paragraph of its own",
        ),
        pytest.param(
            "Gen. Idris Bello spoke on television.\n\n“That was all.\n\n“At noon the gates are shut,” he said.",
            [("That was all.\n\n“At noon the gates are shut,", "Idris Bello")],
            id="two paragraphs are one quotation",
        ),
        pytest.param(
            "“Did you sign?” prosecutor Helen Marsh asked.\n\n“No,” replied Victor Lang.\n\n“Who did?” she asked.",
            [("Did you sign?", "Helen Marsh"), ("No,", "Victor Lang"), ("Who did?", "Helen Marsh")],
            id="question and answer",
        ),
        pytest.param(
            "Jill Marsh spoke first. “Joe never sits down,” she said. “I married her,” Joe Marsh joked.",
            [("Joe never sits down,", "Jill Marsh"), ("I married her,", "Joe Marsh")],
            id="two people of one surname",
        ),
        pytest.param("“It is closed,” the report says.", [("It is closed,", "the report")], id="a document"),
        pytest.param("Minister: ‘We Will Rebuild’", [("We Will Rebuild", "Minister")], id="a headline"),
        pytest.param(
            "Nora Ito wrote on Plover: “Stay away from the quay!”",
            [("Stay away from the quay!", "Nora Ito")],
            id="post",
        ),
    ],
)
def test_every_quotation_finds_its_speaker(text: str, expected: list[tuple[str, str]]) -> None:
    assert said(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The so-called “special operation” entered its third year.",
        "The choir’s record “Slow Tides” came out in May.",
        "He went by the nickname “The Fox”.",
        "The harbour’s “quick-look” survey was given up.",
        "The “freedom convoy” blocked the bridge.",
        "Nothing is quoted here.",
    ],
)
def test_scare_quotes_titles_and_nicknames_are_no_speech(text: str) -> None:
    assert said(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Nora Ito said on Monday that the port would close.", [("the port would close", "Nora Ito")], id="that"
        ),
        pytest.param("Nora Ito said the port was closed.", [("the port was closed", "Nora Ito")], id="without that"),
        pytest.param("The port is closed, police said.", [("The port is closed", "police")], id="at the end"),
        pytest.param(
            "According to Nora Ito, the port is closed.", [("the port is closed", "Nora Ito")], id="according to"
        ),
        pytest.param(
            "The deal is close, according to people briefed on the talks.",
            [("The deal is close", "people briefed on the talks")],
            id="according to, behind",
        ),
        pytest.param("Nora Ito criticised the plan.", [], id="no content"),
    ],
)
def test_reported_speech_has_its_content_as_span(text: str, expected: list[tuple[str, str]]) -> None:
    assert reported(text) == expected


def test_a_fragment_is_partial_and_a_sentence_direct() -> None:
    text = "Nora Ito called the plan “a disgrace to the whole town”. “We will not pay,” she said."
    kinds = [quote.kind for quote in find_attributions(text).quotes if quote.kind is not QuoteKind.INDIRECT]
    assert kinds == [QuoteKind.PARTIAL, QuoteKind.DIRECT]


def test_a_quote_tells_why() -> None:
    found = find_attributions("Otto Lahn came late. “I was held up,” he said.")
    (quote,) = found.quotes
    assert quote.why.startswith("“said” follows “he”")
    assert "“he” is Otto Lahn" in quote.why


def test_a_transcript_gives_a_quote_for_each_turn() -> None:
    text = (
        "The inquiry heard Victor Lang.\n\nMARSH: Did you sign?\n\nLANG: I did not.\n\n"
        "MARSH: Then who did?\n\nLANG: Ask my staff."
    )
    assert said(text) == [
        ("Did you sign?", "MARSH"),
        ("I did not.", "Victor Lang"),
        ("Then who did?", "MARSH"),
        ("Ask my staff.", "Victor Lang"),
    ]


def test_an_interview_gives_the_answers_to_the_one_interviewed() -> None:
    text = "Nora Ito runs the port.\n\nQ: Is it open?\n\nA: No.\n\nQ: Why?\n\nA: The cranes fell down."
    assert said(text) == [("No.", "Nora Ito"), ("The cranes fell down.", "Nora Ito")]


def test_another_language_needs_word_lists_only() -> None:
    text = "„Wir schließen nicht“, sagte Verkehrsministerin Anna Berg. Sie fügte hinzu: „Das wäre falsch.“"
    assert said(text, "de") == [("Wir schließen nicht", "Anna Berg"), ("Das wäre falsch.", "Anna Berg")]


WORDS = st.lists(
    st.sampled_from(
        ["“", "”", '"', "'", "’s", "said", "Nora", "Ito", "that", "according", "to", "he", ",", ".", ":", "\n\n", "the",
         "report", "(", ")", "—", "Mr.", "of", "who", "as", "saying", "—", "2016", "A:", "…", "🙂", "\u00a0"]
    ),
    max_size=60,
)  # fmt: skip


@given(WORDS)
@settings(max_examples=300)
def test_whatever_the_words_every_span_lies_in_the_text(words: list[str]) -> None:
    text = " ".join(words)
    found = find_attributions(text)
    for quote in found.quotes:
        assert 0 <= quote.span.start < quote.span.end <= len(text)
        assert 0.0 <= quote.confidence <= 1.0
        for span in (quote.mention, quote.cue):
            assert span is None or 0 <= span.start < span.end <= len(text)
    for source in found.sources:
        for mention in source.mentions:
            assert 0 <= mention.start < mention.end <= len(text)


@pytest.mark.parametrize(
    "text",
    [
        "'" * 100_000,
        '"' * 100_001,
        "“" * 50_000,
        "a' " * 50_000,
        "“" + "word " * 100_000 + "”",
        "X: no.\n\n" * 10_000,
        "," * 50_000,
        "Nora, " * 30_000 + "said no.",
        "Nora Ito said " * 20_000,
        "the " * 50_000 + "said",
        "“No,” said Nora Ito. " * 5_000,
        "\n" * 100_000,
        "1234567890 " * 20_000,
        "漢字。" * 30_000,
    ],
    ids=lambda text: repr(text[:12]),
)
def test_strange_texts_are_read_in_linear_time(text: str) -> None:
    assert takes_linear_time(text)


@pytest.mark.parametrize(
    "text",
    [
        "Council member Bob Ray said the plan “ignores the poor.”",
        'Bob Ray said the plan "ignores the poor" and would fail.',
        "Bob Ray insists the council of Harben “ignores the poor”.",
    ],
)
def test_a_few_marked_words_of_a_reported_clause_are_the_speakers(text: str) -> None:
    (quote,) = find_attributions(text).quotes
    assert text[quote.span.start : quote.span.end].rstrip(".") == "ignores the poor"
    assert (quote.kind, quote.speaker) == (QuoteKind.PARTIAL, "Bob Ray")


@pytest.mark.parametrize(
    "text", ["Bob Ray said the film “The Last Quay” was late.", "Bob Ray signed the “harbour tax” on Monday."]
)
def test_a_title_or_a_term_in_marks_is_nobodys_words(text: str) -> None:
    assert not [quote for quote in find_attributions(text).quotes if quote.kind is not QuoteKind.INDIRECT]
