"""Where the phrase for a source begins and ends, and what is the name of a thing rather than words of somebody."""

import pytest

from tui_reader.extraction.attributions import find_attributions


def sources(text: str) -> list[str]:
    return [source.name for source in find_attributions(text).sources]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("At the dockers’ rally someone shouted, “Pay up!”", ["someone"], id="nothing before someone"),
        pytest.param("“Pay up!” the rally chairman shouted.", ["the rally chairman"], id="but before a chairman"),
        pytest.param(
            "Taxes fell, a phrase critics have said was borrowed.", ["critics"], id="an article that no plural has"
        ),
        pytest.param(
            "A dozen angry residents said they were tired.", ["A dozen angry residents"], id="a counted plural"
        ),
        pytest.param("A local teachers union said it was tired.", ["A local teachers union"], id="a plural before one"),
        pytest.param("“I was lucky,” said the billionaire of his hiring.", ["the billionaire"], id="of what he speaks"),
        pytest.param("“I was lucky,” said a member of his staff.", ["a member of his staff"], id="of whom he is"),
        pytest.param(
            "“It was slow,” said the retired city fire marshal.",
            ["the retired city fire marshal"],
            id="a verb in an office",
        ),
        pytest.param("“It was slow,” Orla Finn said. Officers fire back.", ["Orla Finn"], id="a verb that is one"),
        pytest.param(
            "Police and prosecutors said the man had fled.", ["Police and prosecutors"], id="two kinds of people"
        ),
        pytest.param(
            "The family and friends of the driver said he was careful.",
            ["The family and friends of the driver"],
            id="a family and friends",
        ),
        pytest.param(
            "She met the police and prosecutors said no more.", ["prosecutors"], id="the object of another verb"
        ),
        pytest.param(
            "“I never sleep,” said the “Harbour Lights” star.", ["the “Harbour Lights” star"], id="a title inside"
        ),
        pytest.param(
            "The SEC and Harbour Ten said they were full.", ["The SEC and Harbour Ten"], id="a number in a name"
        ),
        pytest.param(
            "The United Harbours warned of ice. The UH said so again, and “No,” the U.H. said.",
            ["United Harbours"],
            id="a body under its initials",
        ),
        pytest.param(
            "The United Harbours warned of ice. The UX said there was none.",
            ["United Harbours", "UX"],
            id="initials of another",
        ),
        pytest.param(
            "As towns race ahead, Velmark Governor Thomas Reyl and Brenn University president Nora Ito announced it. "
            "“It will last,” Governor Reyl said.",
            ["Nora Ito", "Thomas Reyl"],
            id="a person and a body beside each other",
        ),
    ],
)
def test_a_source_is_its_whole_phrase_and_no_more(text: str, expected: list[str]) -> None:
    assert sources(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "A paper from the Orlen Institute called “What We Eat” was read by few.", id="what a paper is called"
        ),
        pytest.param("Called the Lark, the motorbike has two wheels and costs little.", id="what a thing is called"),
        pytest.param(
            "A list of “dying trades” called the Velmo Bay Area a place of coopers.", id="a term before a verb"
        ),
        pytest.param(
            "Trust and Growth: Discussing your plans with your partner shows trust.", id="a heading and a colon"
        ),
        pytest.param("The band played on.\n\nMakeup Artist: Ezra Onome\n\nStudio Director: Alyssa Hard", id="credits"),
    ],
)
def test_what_is_named_or_labelled_is_no_source(text: str) -> None:
    assert sources(text) == []


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        pytest.param(
            "Nora Ito called the plan “foolish”, and went home.", "Nora Ito", id="what somebody calls a thing"
        ),
        pytest.param("Mayor: “We Will Rebuild”", "Mayor", id="a headline"),
        pytest.param("The unions' response was swift: “No deal.”", "The unions", id="a colon behind an answer"),
        pytest.param(
            "“We have waited for years,” said Kit Barrow.\n\nHe paused. “Four years and a day.”",
            "Kit Barrow",
            id="a sentence behind another of the reporter's",
        ),
    ],
)
def test_who_speaks_still_does(text: str, speaker: str) -> None:
    quotes = find_attributions(text).quotes
    assert quotes and quotes[-1].speaker == speaker
