"""Word order and cases of languages other than English: when it was said before who said it, genitives, compounds."""

import pytest

from tui_reader.extraction.attributions import find_attributions
from tui_reader.model import SourceKind


def speakers(text: str, language: str) -> list[str | None]:
    return [quote.speaker for quote in find_attributions(text, language).quotes]


def sources(text: str, language: str) -> dict[str, SourceKind]:
    return {source.name: source.kind for source in find_attributions(text, language).sources}


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("fr", "« Nous restons », a promis mardi la maire de Valmont, Hélène Barbier.", "Hélène Barbier"),
        ("fr", "« Je suis innocent », a répété l’accusé, Paul Mercier, 42 ans.", "Paul Mercier"),
        ("fr", "« Le toit tient, a déclaré le recteur, Alain Dufour, mais il fuit. »", "Alain Dufour"),
        ("es", "«No vamos a ceder», afirmó este lunes la ministra de Sanidad, Lucía Ferrán.", "Lucía Ferrán"),
        ("pt", "“Não vamos recuar”, disse nesta terça-feira o ministro da Educação, Paulo Teles.", "Paulo Teles"),
        ("it", "«Non è vero», ha detto ieri il ministro Carlo Venturi.", "Carlo Venturi"),
        ("de", "„Wir gehen“, sagte am Montag der Minister Paul Lang.", "Paul Lang"),
        ("de", "„Das war unnötig“, konterte Paula Lang.", "Paula Lang"),
        ("de", "Der Trainer kam. Ihr Vorsitzender Bernd Kuhl: „Wir sind am Limit.“", "Bernd Kuhl"),
        (
            "de",
            "Verkehrsministerin Paula Reinhardt (Grüne) kam. „Jetzt wird gebaut“, sagte die Ministerin.",
            "Paula Reinhardt",
        ),
        ("de", "Klaus Dietrich von der TU Harburg kam. „Nein“, sagt Dietrich.", "Klaus Dietrich"),
        ("de", "„Nein“, sagt Ida von der Heide.", "Ida von der Heide"),
        ("de", "„Der Plan ist nicht zu halten“, heißt es in dem Papier.", "Papier"),
    ],
)
def test_the_speaker_is_found_where_the_language_puts_it(language: str, text: str, expected: str) -> None:
    assert speakers(text, language)[-1] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nach Angaben des Verbandes war es kalt.", {"Verband": SourceKind.ORGANISATION}),
        (
            "Das Ministerium teilte mit, es sei kalt. Nach Angaben des Ministeriums wird es wärmer.",
            {"Das Ministerium": SourceKind.ORGANISATION},
        ),
        ("Laut einem Bericht des Senders war es kalt.", {"einem Bericht des Senders": SourceKind.DOCUMENT}),
        ("Müllers Sprecher sagte, es sei kalt.", {"Müllers Sprecher": SourceKind.UNNAMED}),
        ("Das heißt, es wird kalt.", {}),
    ],
)
def test_a_german_source_is_called_by_its_nominative(text: str, expected: dict[str, SourceKind]) -> None:
    assert sources(text, "de") == expected


@pytest.mark.parametrize(
    ("language", "text", "content"),
    [
        ("pt", "Segundo a diretora da escola, Ana Prado, faltam 40 professores.", "faltam 40 professores"),
        ("fr", "Selon la directrice, Anne Prado, il manque 40 professeurs.", "il manque 40 professeurs"),
    ],
)
def test_the_name_of_an_office_is_no_part_of_what_is_said(language: str, text: str, content: str) -> None:
    (quote,) = find_attributions(text, language).quotes
    assert text[quote.span.start : quote.span.end] == content


@pytest.mark.parametrize(
    ("text", "language", "speaker"),
    [
        pytest.param("Jemand rief: „Lügner!“ Der Bürgermeister ging.", "de", "Jemand", id="German"),
        pytest.param("Alguien gritó: «¡Mentira!». La alcaldesa se fue.", "es", "Alguien", id="Spanish"),
        pytest.param("Qualcuno ha gridato: «Bugiardi!». La sindaca è uscita.", "it", "Qualcuno", id="Italian"),
        pytest.param("Alguém gritou: “Mentira!”. A prefeita saiu.", "pt", "Alguém", id="Portuguese"),
    ],
)
def test_what_somebody_unknown_shouts_is_said(text: str, language: str, speaker: str) -> None:
    assert [quote.speaker for quote in find_attributions(text, language).quotes] == [speaker]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        pytest.param("Todos dicen que no.", "es", id="Spanish"),
        pytest.param("Nessuno ha detto che resta.", "it", id="Italian"),
        pytest.param("Niemand sagte, dass er bleibt.", "de", id="German"),
    ],
)
def test_everyone_and_nobody_say_nothing(text: str, language: str) -> None:
    assert find_attributions(text, language).sources == ()
