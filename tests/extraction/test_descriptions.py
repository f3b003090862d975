"""Who a source is, in the words of the article."""

import pytest

from tui_reader.extraction.attributions import find_attributions
from tui_reader.model import SourceKind


def described(text: str, language: str = "en") -> dict[str, str | None]:
    return {
        source.name or "": source.description
        for source in find_attributions(text, language).sources
        if source.kind is SourceKind.PERSON
    }


@pytest.mark.parametrize(
    ("text", "description"),
    [
        ("“No,” said Judge Mira Kovac, who heard the case.", "Judge"),
        ("“No,” said Skarholm Post economic correspondent Mira Kovac.", "Skarholm Post economic correspondent"),
        ("“No,” harbour spokeswoman Mira Kovac said.", "harbour spokeswoman"),
        ("The letter was sent to acting Harbour Director Mira Kovac. Kovac said no.", "acting Harbour Director"),
        ("University of Brunsby law professor Mira Kovac said no.", "University of Brunsby law professor"),
        ("Dr. Mira Kovac, senior adviser to the mayor, said no.", "senior adviser to the mayor"),
        (
            "“No,” says Mira Kovac, a theorist at Brunsby University who studies tides.",
            "a theorist at Brunsby University",
        ),
        (
            "“No,” says Mira Kovac, an adjunct professor at Brunsby and medical director of the clinic.",
            "an adjunct professor at Brunsby and medical director of the clinic",
        ),
        ("Mira Kovac, 44, a bell-ringer from Hexley, said no.", "a bell-ringer from Hexley"),
        ("Mira Kovac (I-Brunsby), a former judge, said no.", "a former judge"),
        ("“No,” Mira Kovac, founder of Kovac Rail told the paper.", "founder of Kovac Rail"),
        ("The company’s director, Mira Kovac, said no.", "The company’s director"),
        ("Harbour director Mira Kovac spoke first. “No,” Ms. Kovac said.", "Harbour director"),
    ],
)
def test_a_person_is_described_as_the_article_does(text: str, description: str) -> None:
    assert described(text)["Mira Kovac"] == description


@pytest.mark.parametrize(
    "text",
    [
        "Mira Kovac, a day later, said no.",
        "Mira Kovac, 44, said no.",
        "Mira Kovac, Ana and three colleagues left. Kovac said no.",
        "Mira Kovac, witnesses said, was not there. Kovac said no.",
        "Dr. Mira Kovac said no.",
        "She loved Mira Kovac. “No,” Mira Kovac said.",
        "The law has a critic\n\nMira Kovac said no.",
        "A teacher set Mira Kovac free. “Thanks,” Kovac said.",
        "Mira Kovac said no. After that, teachers left.",
    ],
)
def test_what_stands_near_a_name_is_no_description(text: str) -> None:
    assert described(text)["Mira Kovac"] is None


def test_a_person_is_described_in_german() -> None:
    text = "„Nein“, sagte Mira Kovac, Sprecherin der Hafenbehörde, am Montag."
    assert described(text, "de")["Mira Kovac"] == "Sprecherin der Hafenbehörde"


def test_a_description_stands_in_one_line() -> None:
    text = "“The harbour will stay closed,” said Mira Kovac, a\nteacher at the harbour school of Brunsby, on Monday."
    assert described(text)["Mira Kovac"] == "a teacher at the harbour school of Brunsby"
