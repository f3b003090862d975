"""Names, titles and companions that a reader takes for granted: "Will", nicknames, "with Marsh shouting"."""

import pytest

from tui_reader.extraction.attributions import find_attributions
from tui_reader.model import SourceKind


def said(text: str, language: str = "en") -> list[tuple[str | None, str]]:
    found = find_attributions(text, language).quotes
    return [(quote.speaker, text[quote.span.start : quote.span.end]) for quote in found]


def kinds(text: str, language: str = "en") -> dict[str, SourceKind]:
    return {source.name: source.kind for source in find_attributions(text, language).sources}


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        pytest.param("“He stopped,” Will Estrand, the chairman, said.", "Will Estrand", id="Will, behind words"),
        pytest.param("“We left,” said Will Doyle, a professor.", "Will Doyle", id="said Will"),
        pytest.param(
            "Juan “Chico” Manrique carried a photo. “I cried,” he said.", "Juan “Chico” Manrique", id="a nickname"
        ),
        pytest.param("After the vote, Gov. Mark Doyle (R-OH), said, “We are going.”", "Mark Doyle", id="a bracket"),
        pytest.param(
            "His fans kicked a man, with Mark Doyle reportedly yelling: “Get him out of here!”",
            "Mark Doyle",
            id="with somebody yelling",
        ),
        pytest.param(
            "Rivals were quick to chime in, with Mark Doyle tweeting that it was bad and asking, “How can this be?”",
            "Mark Doyle",
            id="and asking",
        ),
        pytest.param(
            "Hattie Brunn was a clerk. Mr Brunn, her husband, remembers it. “There was no money,” he says.",
            "Mr Brunn",
            id="Mr is not the woman of that name",
        ),
        pytest.param(
            "Ivo Vik and his father, Lars Vik, own the boat. “It is mine,” the elder Mr. Vik said.",
            "Lars Vik",
            id="the elder",
        ),
        pytest.param("Ivo Vik left. “Not yet,” @IvoVikMP wrote.", "Ivo Vik", id="a handle with the name in it"),
        pytest.param("Harbour Master Ada Quist: “No.”", "Ada Quist", id="an office before a colon"),
    ],
)
def test_the_last_words_are_those_of(text: str, speaker: str) -> None:
    assert said(text)[-1][0] == speaker


@pytest.mark.parametrize(
    "text",
    [
        "Asked whether she would stand again, Ms. Quist laughed.",
        "After the court refused to look at it again, Ada Quist asked the council for money.",
        "Will Velmark vote? Nobody knows.",
    ],
)
def test_what_only_leads_up_to_something_is_no_report(text: str) -> None:
    assert said(text) == []


@pytest.mark.parametrize(
    ("text", "language", "name", "kind"),
    [
        ("According to a filing seen by Reuters, it was paid.", "en", "a filing seen by Reuters", SourceKind.DOCUMENT),
        ("Police said it was late.", "en", "Police", SourceKind.UNNAMED),
        ("Según la Policía Local, no hubo heridos.", "es", "Policía Local", SourceKind.ORGANISATION),
        ("“No,” @harbourwatch tweeted.", "en", "@harbourwatch", SourceKind.PERSON),
        ("Only 24 percent said it was late.", "en", "Only 24 percent", SourceKind.UNNAMED),
    ],
)
def test_a_source_is_of_its_kind(text: str, language: str, name: str, kind: SourceKind) -> None:
    assert kinds(text, language)[name] is kind


_INTRODUCTION = "Lena Mårtens has run the observatory for nine years.\n\n"
_QUESTIONS = ("When did you see it?", "Did you tell anybody?", "What did you do then?")


@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        pytest.param(("I saw it on Tuesday.", "I told my cat.", "I slept."), 3, id="in the first person"),
        pytest.param(("A: I saw it on Tuesday.", "A: I told my cat.", "A: I slept."), 3, id="with a letter"),
        pytest.param(("It came on Tuesday.", "The cat knew.", "Nothing."), 0, id="nobody speaks of himself"),
        pytest.param(("BRANDT: I saw it.", "BRANDT: I told my cat.", "BRANDT: I slept."), 0, id="with other names"),
    ],
)
def test_an_interview_without_labels_is_who_it_is_about_in_the_first_person(
    answers: tuple[str, ...], expected: int
) -> None:
    turns = "\n\n".join(f"{question}\n\n{answer}" for question, answer in zip(_QUESTIONS, answers, strict=True))
    found = said(_INTRODUCTION + turns)
    assert [speaker for speaker, _ in found] == ["Lena Mårtens"] * expected
    assert not any(words.startswith("A:") for _, words in found)


def test_an_interview_without_an_introduction_is_nobodys() -> None:
    turns = "\n\n".join(f"{question}\n\nI slept." for question in _QUESTIONS)
    assert said("Notes from a roof.\n\n" + turns) == []
