"""Reported speech without marks: which words somebody is made to say, and who it is."""

import pytest

from tui_reader.extraction.attributions import find_attributions
from tui_reader.model import QuoteKind


def reported(text: str, language: str = "en") -> list[tuple[str, str | None]]:
    """Find what is reported in a text, each with its speaker."""
    quotes = find_attributions(text, language).quotes
    return [
        (text[quote.span.start : quote.span.end], quote.speaker) for quote in quotes if quote.kind is QuoteKind.INDIRECT
    ]


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        pytest.param("Anna Berg said the pier broke in two.", "the pier broke in two", "Anna Berg", id="a strong verb"),
        pytest.param(
            "Anna Berg said Lowmoor enjoys the longest pier.",
            "Lowmoor enjoys the longest pier",
            "Anna Berg",
            id="an unlisted verb in the present",
        ),
        pytest.param(
            "HARBEN, June 9 (Capital Wire) - A storm shook the pier on Sunday, police said.",
            "A storm shook the pier on Sunday",
            "police",
            id="behind a dateline",
        ),
        pytest.param(
            "Tom Brandt resigned. The roof, Brandt said on Monday, had never been sound.",
            "The roof, Brandt said on Monday, had never been sound",
            "Tom Brandt",
            id="an attribution put in",
        ),
        pytest.param(
            "The plan, an inside source told reporters, is to sell the pier.",
            "The plan, an inside source told reporters, is to sell the pier",
            "an inside source",
            id="put in, with a hearer",
        ),
        pytest.param(
            "The hall was full, Anna Berg said, shaking rain from her coat.",
            "The hall was full",
            "Anna Berg",
            id="what the speaker does meanwhile is not said",
        ),
        pytest.param(
            "Anna Berg said on Friday she would leave in May.", "she would leave in May", "Anna Berg", id="behind a day"
        ),
        pytest.param(
            "Anna Berg said in a talk with the Harbour Post last week that she would leave.",
            "she would leave",
            "Anna Berg",
            id="a far that",
        ),
        pytest.param(
            "The crews left the quay at 6 a.m. By noon, the trucks stood for a mile, the harbour police said.",
            "By noon, the trucks stood for a mile",
            "the harbour police",
            id="an hour may end the sentence before",
        ),
        pytest.param(
            "The quay will open at 6 a.m. Monday and the trucks will move, the harbour police said.",
            "The quay will open at 6 a.m. Monday and the trucks will move",
            "the harbour police",
            id="an hour before a day",
        ),
        pytest.param(
            "At 6 a.m. I found the gate shut, Tom Brandt said.",
            "At 6 a.m. I found the gate shut",
            "Tom Brandt",
            id="a word that always has a capital",
        ),
        pytest.param("Tom Brandt told the Post he planned to stay.", "he planned to stay", "Tom Brandt", id="a hearer"),
        pytest.param(
            "The bridge will be closed for a year, said Anna Berg, an expert on bridges at the college.",
            "The bridge will be closed for a year",
            "Anna Berg",
            id="who she is is not said",
        ),
        pytest.param(
            "Any other plan, said Anna Berg, an expert on bridges, would cost more.",
            "Any other plan, said Anna Berg, an expert on bridges, would cost more",
            "Anna Berg",
            id="an inverted attribution put in",
        ),
        pytest.param(
            "Friends speak of a cold, but others say he sings louder than ever.",
            "he sings louder than ever",
            "others",
            id="beside another attribution",
        ),
    ],
)
def test_reported_words_are_found_with_who_said_them(text: str, words: str, speaker: str) -> None:
    assert reported(text) == [(words, speaker)]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        pytest.param("Anna Berg, police said, was found in the cellar.", "police", id="the police"),
        pytest.param("Anna Berg, the minister said, would leave in May.", "the minister", id="an office"),
        pytest.param("Ms. Berg, her lawyer said on Friday, also fled the town.", "her lawyer", id="a day between"),
        pytest.param("Anna Berg, analysts at the bank said, will not go.", "analysts at the bank", id="several words"),
    ],
)
def test_whom_a_put_in_attribution_tells_of_is_not_its_speaker(text: str, speaker: str) -> None:
    found = find_attributions(text)
    assert [source.name for source in found.sources] == [speaker]
    assert reported(text) == [(text.rstrip("."), speaker)]


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        pytest.param("Anna Berg, the minister, said she would go.", "she would go", "Anna Berg", id="two commas"),
        pytest.param(
            "Anna Berg, the minister said, adding that she would go.", "she would go", "Anna Berg", id="one comma"
        ),
        pytest.param(
            "Mr. Ito, citing “the unique charm of the pier,” said the mayor could win.",
            "the mayor could win",
            "Mr. Ito",
            id="behind a quotation",
        ),
    ],
)
def test_what_a_person_is_does_not_become_the_speaker(text: str, words: str, speaker: str) -> None:
    assert (words, speaker) in reported(text)


@pytest.mark.parametrize(
    "text",
    [
        "Anna Berg said a prayer.",
        "Anna Berg said nothing of the pier.",
        "Anna Berg said the same to the council.",
        "Later, Anna Berg warned of higher tolls, which did not please the council.",
        "Anna Berg wept, remembering how neighbours said such things, and left.",
        "Anna Berg spoke in a hall that drew thousands.",
    ],
)
def test_what_is_no_clause_is_not_reported(text: str) -> None:
    assert reported(text) == []
