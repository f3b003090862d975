"""What French, Spanish, Italian and Portuguese papers write around what is said."""

import pytest

from tui_reader.extraction.attributions import find_attributions
from tui_reader.model import QuoteKind


def names(text: str, language: str) -> list[str]:
    return [source.name for source in find_attributions(text, language).sources]


def said(text: str, language: str) -> list[tuple[str | None, str]]:
    quotes = find_attributions(text, language).quotes
    return [(q.speaker, text[q.span.start : q.span.end]) for q in quotes if q.kind is not QuoteKind.INDIRECT]


def reported(text: str, language: str) -> list[tuple[str | None, str]]:
    quotes = find_attributions(text, language).quotes
    return [(q.speaker, text[q.span.start : q.span.end]) for q in quotes if q.kind is QuoteKind.INDIRECT]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        pytest.param(
            "es",
            "La alcaldesa, Marta Lobo, aseguró este lunes que el puerto estará listo.",
            [("Marta Lobo", "el puerto estará listo")],
            id="a day before que",
        ),
        pytest.param(
            "es",
            "“Hay que actuar”, dijo Elena Ríos. El estudio, publicado en Mares, concluye que el nivel subirá.",
            [("El estudio", "el nivel subirá")],
            id="a participle behind the subject",
        ),
        pytest.param(
            "pt",
            "“É preciso agir”, disse Helena Rios. O estudo, publicado na Mares, conclui que a barragem cairá.",
            [("O estudo", "a barragem cairá")],
            id="the same in Portuguese",
        ),
        pytest.param(
            "it",
            "Secondo la polizia nessuno è rimasto ferito.",
            [("la polizia", "nessuno è rimasto ferito")],
            id="nobody begins what is said",
        ),
        pytest.param(
            "it",
            "Come ha rivelato Il Corriere di Brenna, il ponte doveva essere riparato.",
            [("Il Corriere di Brenna", "il ponte doveva essere riparato")],
            id="as a paper revealed (it)",
        ),
        pytest.param(
            "fr",
            "Comme l’a révélé Le Courrier de Brenne, le pont devait être réparé.",
            [("Le Courrier de Brenne", "le pont devait être réparé")],
            id="as a paper revealed (fr)",
        ),
        pytest.param(
            "es",
            "Tal y como adelantó Radio Brenna, el juez lo dejó en libertad.",
            [("Radio Brenna", "el juez lo dejó en libertad")],
            id="as a station said (es)",
        ),
        pytest.param(
            "es",
            "Según un estudio publicado el miércoles por el INE, uno de cada tres vecinos está solo.",
            [("un estudio", "uno de cada tres vecinos está solo")],
            id="a study and when it was published (es)",
        ),
        pytest.param(
            "fr",
            "Selon une étude publiée mercredi par l’Insee, un Français sur trois se sent seul.",
            [("une étude", "un Français sur trois se sent seul")],
            id="a study and when it was published (fr)",
        ),
        pytest.param("es", "Como el puerto está cerrado, los barcos esperan.", [], id="as that means because"),
        pytest.param("fr", "Comme le port est fermé, les bateaux attendent.", [], id="as that means because (fr)"),
    ],
)
def test_what_is_reported_is_whose_the_reader_takes_it_to_be(
    language: str, text: str, expected: list[tuple[str | None, str]]
) -> None:
    assert reported(text, language) == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        pytest.param(
            "it",
            "«Non c’erano i fondi», si difende l’assessore ai Lavori pubblici.",
            ["l’assessore ai Lavori pubblici"],
            id="a verb that no list has",
        ),
        pytest.param("fr", "« C’est totalement faux », balaie le maire.", ["le maire"], id="another"),
        pytest.param(
            "it",
            "«Non ho visto nulla – racconta Giulia Neri, 34 anni –. È successo in un attimo».",
            ["Giulia Neri"],
            id="dashes inside the marks",
        ),
        pytest.param(
            "it",
            "Gli fa eco il capitano, Ivan Soto: «È mancata la mira».",
            ["Ivan Soto"],
            id="a name behind the office before a colon",
        ),
        pytest.param(
            "es",
            "“No podemos esperar más”, declaró a la cadena su secretaria general, Anna Holt.",
            ["Anna Holt"],
            id="who is told stands before who speaks",
        ),
        pytest.param(
            "es", "«Esperamos respuestas», insisten desde la Delegación.", ["Delegación"], id="from a body (es)"
        ),
        pytest.param("it", "«Aspettiamo risposte», insistono dalla prefettura.", ["prefettura"], id="from a body (it)"),
        pytest.param("fr", "Mais pour le député Luc Faure, « rien n’est encore fait ».", ["Luc Faure"], id="but for"),
        pytest.param(
            "fr",
            "« C’est un soulagement », confie un habitant. « On a eu peur », ajoute-t-il.",
            ["un habitant", "un habitant"],
            id="he who has just spoken",
        ),
    ],
)
def test_quotations_go_to_who_says_them(language: str, text: str, expected: list[str]) -> None:
    assert [speaker for speaker, _ in said(text, language)] == expected


@pytest.mark.parametrize(
    ("language", "text"),
    [
        pytest.param("fr", "L’entreprise Corvane a annoncé la suppression de 200 postes.", id="fr"),
        pytest.param("es", "La empresa Corvane anunció que cerrará.", id="es"),
        pytest.param("it", "L’azienda Corvane ha annunciato 200 esuberi.", id="it"),
        pytest.param("pt", "A empresa Corvane anunciou o corte de 200 vagas.", id="pt"),
    ],
)
def test_a_name_behind_a_noun_for_firms_is_a_firm(language: str, text: str) -> None:
    assert [(s.name, s.kind.value) for s in find_attributions(text, language).sources] == [("Corvane", "organisation")]


def test_a_door_does_not_speak() -> None:
    assert names("«La ferma», scricchiola la porta chiusa.", "it") == []
