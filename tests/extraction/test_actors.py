"""Who does something, is accused of something or only labels words is no source; who speaks beside them still is."""

import pytest

from tui_reader.extraction.attributions import find_attributions
from tui_reader.model import QuoteKind


def names(text: str, language: str = "en") -> list[str]:
    return [source.name for source in find_attributions(text, language).sources]


def speakers(text: str) -> list[str | None]:
    return [quote.speaker for quote in find_attributions(text).quotes if quote.kind is not QuoteKind.INDIRECT]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("The harbour office, the agency charged with the upkeep of the quay, closed.", [], id="charged"),
        pytest.param("A man accused of stealing boats told the court that he was ill.", ["A man"], id="accused"),
        pytest.param("The four new officers were all sworn in on Monday.", [], id="all sworn"),
        pytest.param("The 35-year-old ‘Anyone But Me’ star has lots to say about boats.", [], id="a title"),
        pytest.param("One could also suggest that the ferry was never safe.", [], id="one could"),
        pytest.param("One said that the ferry was never safe.", ["One"], id="one said"),
        pytest.param("He asked him not to help others make similar claims about it.", [""], id="help others make"),
        pytest.param("Prior to Marsh’s campaign announcement, the port slept.", [], id="prior to"),
        pytest.param("What is your number one rule of design for a harbour?", [], id="number one rule"),
        pytest.param(
            "“We lose it,” says Carla Levin, a biologist at Northwick Trust, which advocates for smaller boats.",
            ["Carla Levin"],
            id="which is no person",
        ),
        pytest.param(
            "“We lose it,” says Carla Levin, a biologist at Northwick Trust, who warns that the quay will sink.",
            ["Carla Levin"],
            id="who is one",
        ),
    ],
)
def test_who_only_does_something_is_no_source(text: str, expected: list[str]) -> None:
    assert [name for name in names(text) if name != "he"] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Quotable: “Being talked about for our boats is good.” It rained.", [None], id="a label"),
        pytest.param("Promising review: “I love this pan, it never sticks!” —Ann Lee", ["Ann Lee"], id="signed"),
        pytest.param(
            "Brushes of all sizes: “Half of it is painting, so I use brushes daily,” Manders says.",
            ["Manders"],
            id="labelled, and said",
        ),
        pytest.param("Marta Lind: “Half of it is painting, so I use brushes daily.”", ["Marta Lind"], id="a speaker"),
        pytest.param(
            "“You can use one to carve a boat on Is It Wood?” Manders says.", ["Manders"], id="a question and its cue"
        ),
        pytest.param(
            "Stitching tool, which looks like a spur: “They sell an illusion. Is It Wood?” Manders says.",
            ["Manders"],
            id="a question behind a label",
        ),
    ],
)
def test_what_only_labels_words_does_not_say_them(text: str, expected: list[str | None]) -> None:
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Another local conglomerate, Murr Group, has announced that it will build a yard.",
            ["Murr Group"],
            id="a firm behind its noun",
        ),
        pytest.param("A local charity, Harbour Hands, said it would help.", ["Harbour Hands"], id="a charity"),
        pytest.param("The roof, which the council, Ann Lee said, had sold, was gone.", ["Ann Lee"], id="put in"),
        pytest.param("“It gives the oak its taste,” Head Blender Joe Z Hanley explains.", ["Joe Z Hanley"], id="trade"),
        pytest.param("The judge was appointed by W. Neil Egg. “No,” W. Neil Egg said.", ["W. Neil Egg"], id="initial"),
        pytest.param(
            "Jonny “JonnyBoats” Manders explains the trade. “I was forced to work,” Manders said.",
            ["Jonny “JonnyBoats” Manders"],
            id="nickname",
        ),
        pytest.param(
            "Testa Model 3 owners are angry. The Testa Autopilot failed. “We are sorry,” Testa said.",
            ["Testa"],
            id="a brand is not one of its products",
        ),
        pytest.param(
            "The World Health Organization met. “We are worried,” the WHO said.",
            ["World Health Organization"],
            id="initials like a small word",
        ),
        pytest.param("WHO SAID THAT. The man WHO SAID IT was ill.", [], id="the small word in capitals"),
        pytest.param("A man was held, Brenn police said. Police said he was ill.", ["Brenn police"], id="force"),
        pytest.param("Police said he was ill. Brenn police said he had a knife.", ["Brenn police"], id="force later"),
        pytest.param(
            "Brenn police said he was ill. Aldham police said he was not. Police said it rained.",
            ["Brenn police", "Aldham police", "Police"],
            id="two forces",
        ),
        pytest.param(
            "According to the Harbour Board’s latest reading, the tide is high.",
            ["the Harbour Board’s latest reading"],
            id="a reading is a noun",
        ),
    ],
)
def test_a_source_is_called_by_its_name(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "On May 7, Bee Schafer sent an email to Corvane Entities calling the senate to a meeting.",
            ["Bee Schafer"],
            id="who is written to",
        ),
        pytest.param("Prosecutors quoted Ann Lee saying that she was ill.", ["Prosecutors", "Ann Lee"], id="quoted"),
        pytest.param("Much like a boat, it’d be fair to say that you love it or you don’t.", [], id="fair to say"),
        pytest.param("The jury was instructed to determine if he lied.", [], id="instructed to"),
        pytest.param("Ann Lee was forced to admit that he lied.", ["Ann Lee"], id="forced to"),
        pytest.param("The pan has a hint of nuts, making it more “beach house” than ice.", [], id="making it more"),
        pytest.param("They threatened it against releasing “The Ferry,” a comedy.", [], id="a work released"),
        pytest.param("Reduce the milk according to personal preference.", [], id="what it depends on"),
        pytest.param("According to court papers, he lied.", ["court papers"], id="what tells it"),
        pytest.param("It starts, according to harbour.example, which sells boats.", ["harbour.example"], id="site"),
    ],
)
def test_participles_and_infinitives_are_of_who_speaks(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("The navy moved, officials monitoring the talks said.", ["officials"], id="ing"),
        pytest.param(
            "Scott Farmer was seen there, the county office said. Farmer admitted that he drank.",
            ["the county office", "Scott Farmer"],
            id="a last name that is a trade",
        ),
        pytest.param(
            "Ann Lee met a farmer. Farmer Tom Roy admitted that he drank.", ["Tom Roy"], id="a trade that is a trade"
        ),
        pytest.param("In a nutshell: Researchers warn that the port may sink.", ["Researchers"], id="behind a colon"),
        pytest.param(
            "A digital brochure he received about his new car said that it would drive.",
            ["A digital brochure he received about his new car"],
            id="what he received",
        ),
        pytest.param("Newlyweds Tom Leese and Ann Roy came. “It was loud,” Leese said.", ["Tom Leese"], id="newlyweds"),
        pytest.param("His haste is the most discussed flaw of the plan.", [], id="the most discussed"),
        pytest.param("A highly criticized plan was passed.", [], id="highly criticized"),
        pytest.param("The mayor strongly criticized the plan.", ["The mayor"], id="strongly criticized"),
        pytest.param("Fans took the painting as calling for peace.", [], id="taken as calling"),
        pytest.param("Ito was described as saying that it rained.", ["Ito"], id="described as saying"),
        pytest.param(
            "At one point, the criminal complaint states, Roy fled.", ["the criminal complaint"], id="states"
        ),
    ],
)
def test_a_subject_is_neither_an_object_nor_an_adjective(text: str, expected: list[str]) -> None:
    assert names(text) == expected
