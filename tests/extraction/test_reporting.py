"""What reports and what does not: subjects that are hard to see, and verbs that hand over things rather than words."""

import pytest

from tui_reader.extraction.attributions import find_attributions
from tui_reader.model import QuoteKind, SourceKind


def sources(text: str) -> list[str]:
    """Find the names of the sources of a text."""
    return [source.name for source in find_attributions(text).sources]


@pytest.mark.parametrize(
    "text",
    [
        "A company has offered a system of buoys that report the depth.",
        "The rest is the running joke of the mule, who refuses every bridge.",
        "It had been written by her cousin an hour earlier.",
        "The members have written three rules on the wall:",
        "They repaired the pew, which St. Ottoline's has asked to have back.",
        "Both leaders have reasons to put the flood behind them.",
        "The villagers took a boat across the lake.",
        "Harlan's mentioned public forum will be held in May.",
        "Example: “The pier is of wood and stone.”",
        "All of this is to say that the bridge will not open this year.",
        "It is fair to say that the roof leaked.",
        "Let's just start by saying that you should lock the shed.",
        "While it is warm, add the creamy mixture to a small dish and bake it.",
    ],
)
def test_a_verb_whose_clause_reports_nothing_makes_no_source(text: str) -> None:
    assert sources(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("A company has offered to rebuild the pier.", ["A company"], id="an infinitive"),
        pytest.param("On fares, 42% say they are too high.", ["42%"], id="per cent"),
        pytest.param("They passed laws that some say target anglers.", ["some"], id="a determiner alone"),
        pytest.param("Those surveyed say the ferry is late.", ["Those surveyed"], id="a participle behind the noun"),
        pytest.param("“It is a new standard,” the two write.", ["the two"], id="behind a quotation"),
        pytest.param("The council claims its debt has been paid.", ["The council"], id="no noun before a determiner"),
        pytest.param("If it fails, critics like Huffnagel say it would sink.", ["critics"], id="like somebody"),
        pytest.param("Analysts who study old charts say it would sink.", ["Analysts"], id="a verb that is a noun too"),
        pytest.param("Meanwhile residents said it would sink.", ["residents"], id="an adverb that opens the sentence"),
        pytest.param("Today villagers said it would sink.", ["villagers"], id="a time that opens the sentence"),
        pytest.param("The company went on to say that it would sink.", ["The company"], id="an infinitive of saying"),
        pytest.param("Some were quick to say that it would sink.", ["Some"], id="some, with an infinitive"),
        pytest.param("“It will sink,” say police.", ["police"], id="a base form before its subject"),
        pytest.param("A group of anglers called for a ban.", ["A group of anglers"], id="called for"),
        pytest.param("Anna Berg has since said she would stay.", ["Anna Berg"], id="has since said"),
        pytest.param("Officials have, in fact, praised the plan.", ["Officials"], id="a parenthesis in the verb"),
        pytest.param(
            "A Harbour Post/Quayside poll showed that it fell.", ["A Harbour Post/Quayside poll"], id="a slash"
        ),
        pytest.param(
            "Anna Berg, who is chairing the board, on Sunday defended the plan.",
            ["Anna Berg"],
            id="a day before the verb",
        ),
        pytest.param(
            "As Anna Berg, the No. 2 in the ministry, put it: “This will not be built.”",
            ["Anna Berg"],
            id="as X put it",
        ),
        pytest.param("As reported by Harbour News, the quay sank.", ["Harbour News"], id="as reported by"),
        pytest.param("The quay sank on Friday, per Harbour News.", ["Harbour News"], id="per"),
        pytest.param(
            "“It is spineless,” reads a Wednesday editorial.", ["a Wednesday editorial"], id="a day describes"
        ),
        pytest.param("The board issued a statement saying it had acted.", ["The board"], id="through a document"),
        pytest.param(
            "But the Court of Lights in Quayside overruled it and said it was late.", ["Court of Lights"], id="but"
        ),
    ],
)
def test_a_subject_is_found_where_it_is_hard_to_see(text: str, expected: list[str]) -> None:
    assert sources(text) == expected


def test_a_database_is_a_document() -> None:
    (source,) = find_attributions("The database shows that the ferry was late.").sources
    assert source.kind is SourceKind.DOCUMENT


def test_what_it_showed_is_a_document_or_nobody() -> None:
    text = "Norland said it would pay. The ferry sank in the storm. It showed that the harbour was too small."
    showed = [quote for quote in find_attributions(text).quotes if quote.span.start > 60]
    assert [quote.speaker for quote in showed] in ([], [None])


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        pytest.param(
            "Trains will not run before evening, an official for the line said. The bridge is swaying by a hand, "
            "which is “what it was built to do”.",
            "an official for the line",
            id="a thing as the subject",
        ),
        pytest.param(
            "Trains will not run before evening, an official for the line said. "
            "Her neighbours call it “the long wait”.",
            "Her neighbours",
            id="somebody else",
        ),
    ],
)
def test_who_spoke_goes_on_in_a_sentence_about_a_thing(text: str, speaker: str) -> None:
    quotes = [quote for quote in find_attributions(text).quotes if quote.kind is QuoteKind.PARTIAL]
    assert [quote.speaker for quote in quotes] == [speaker]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Anna Berg called half of the members “sleepwalkers”.", ["sleepwalkers"], id="called half of them"
        ),
        pytest.param("Anna Berg described the report as “nonsense”.", ["nonsense"], id="described as"),
        pytest.param("Anna Berg called a meeting about the “Blue Hour” festival.", [], id="a name"),
        pytest.param("Anna Berg called for a ban on “quiet” boats on the lake.", [], id="inside the clause"),
    ],
)
def test_what_somebody_calls_another_is_speech_however_short(text: str, expected: list[str]) -> None:
    quotes = [quote for quote in find_attributions(text).quotes if quote.kind is not QuoteKind.INDIRECT]
    assert [text[quote.span.start : quote.span.end] for quote in quotes] == expected


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("His wife, Lena Brandt, says he owns four pairs of trousers.", "he owns four pairs of trousers"),
        (
            "Its agent, Colin Stead, told the meeting the roof alone would cost a fortune.",
            "the roof alone would cost a fortune",
        ),
        ("A witness told police he had seen nothing.", "he had seen nothing"),
        ("Brandt told the committee the story of her life.", None),
        ("Brandt told her sister the truth about it.", None),
    ],
)
def test_what_is_told_begins_behind_who_is_told(text: str, content: str | None) -> None:
    found = [text[quote.span.start : quote.span.end] for quote in find_attributions(text, "en").quotes]
    assert found == ([content] if content else [])


_PROSE = "The trail leaves the old mill behind, crosses the brook twice, and climbs through beeches to a bench. "


def test_where_hardly_anybody_speaks_a_doubtful_attribution_is_none() -> None:
    doubtful = "As the lake giant explains in its guide, that means work."
    assert sources(doubtful) == ["the lake giant"], "of a few lines nobody knows what they are part of"
    assert sources(f"{_PROSE * 20}{doubtful}") == []
    assert sources(f"{_PROSE * 20}According to the county, the hut is new.") == ["the county"]
    assert sources(f"{_PROSE * 20}The hut is new, said Nora Brandt, who keeps it.") == ["Nora Brandt"]
