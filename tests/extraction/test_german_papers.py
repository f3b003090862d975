"""What German papers write: clauses behind a comma, papers in marks, verbs that end their clause."""

import pytest

from tui_reader.extraction.attributions import find_attributions
from tui_reader.model import QuoteKind


def names(text: str) -> list[str]:
    return [source.name for source in find_attributions(text, "de").sources]


def reported(text: str) -> list[tuple[str | None, str]]:
    quotes = find_attributions(text, "de").quotes
    return [(q.speaker, text[q.span.start : q.span.end]) for q in quotes if q.kind is QuoteKind.INDIRECT]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Kommissarin Lena Holt sagte, es gehe um Geld.", [("Lena Holt", "es gehe um Geld")], id="es gehe"),
        pytest.param(
            "Der Verein teilte auf Anfrage mit, man äußere sich nicht.",
            [("Der Verein", "man äußere sich nicht")],
            id="a verb in two parts",
        ),
        pytest.param(
            "Die „Küstenpost“ meldete am Montag, der Minister sei krank.",
            [("Küstenpost", "der Minister sei krank")],
            id="a paper in marks",
        ),
        pytest.param(
            "Wie die „Brenner Zeitung“ berichtet, soll der Chef zurücktreten.",
            [("Brenner Zeitung", "soll der Chef zurücktreten")],
            id="as a paper reports",
        ),
        pytest.param(
            "Der Turm sei sicher, sagte Udo Lenz im Interview mit dem Sender RNB.",
            [("Udo Lenz", "Der Turm sei sicher")],
            id="where something was said is no part of the name",
        ),
        pytest.param("Kommissarin Lena Holt sagte, die das Amt leitet.", [], id="a relative clause"),
    ],
)
def test_a_comma_alone_opens_what_is_reported(text: str, expected: list[tuple[str | None, str]]) -> None:
    assert reported(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("„Das Watt stirbt“, so Jens Petersen vom Naturschutzbund Brenn.", ["Jens Petersen"], id="vom"),
        pytest.param("„Das Watt stirbt“, warnt Jens vom Berg.", ["Jens vom Berg"], id="a name with vom"),
        pytest.param("Das teilte die Hafenbehörde am Montag mit.", ["die Hafenbehörde"], id="das teilte"),
        pytest.param("Das Kind sagte nichts.", [], id="a child that says nothing"),
        pytest.param(
            "Das Bundesamt für Statistik hatte zuletzt einen Anstieg von fünf Prozent gemeldet.",
            ["Das Bundesamt für Statistik"],
            id="an object before the verb",
        ),
        pytest.param("Darauf wies der Sprecher hin.", ["der Sprecher"], id="darauf"),
        pytest.param("Laut „Hafenblatt“ ist der Vertrag unterschrieben.", ["Hafenblatt"], id="laut"),
        pytest.param("Ihr Anwalt, Dr. Felix Arend, ergänzt: „Wir warten.“", ["Felix Arend"], id="a degree"),
    ],
)
def test_a_source_is_who_speaks(text: str, expected: list[str]) -> None:
    assert names(text) == expected


def test_a_reflexive_tells_nothing_of_a_person() -> None:
    sources = find_attributions("„Es war schlimm“, erinnert sich Anwohnerin Maria Kolb.", "de").sources
    assert [(source.name, source.description) for source in sources] == [("Maria Kolb", "Anwohnerin")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("„Unsere Geduld ist am Ende“, so Verhandlungsführerin Ines Koch.", ["Ines Koch"], id="so"),
        pytest.param("„Das ist alarmierend“, findet Studienleiter Heinz Adler.", ["Heinz Adler"], id="findet"),
        pytest.param("Den „Adler“, so Koch, fand man im Wald.", [], id="a name in marks"),
    ],
)
def test_formulas_of_german_papers_name_the_speaker(text: str, expected: list[str]) -> None:
    quotes = find_attributions(text, "de").quotes
    assert [quote.speaker for quote in quotes if quote.kind is not QuoteKind.INDIRECT] == expected
