"""Languages other than English, which come from word lists alone."""

import pytest

from tests.extraction.growth import takes_linear_time
from tests.extraction.test_quotes import said
from tui_reader.extraction.attributions import find_attributions
from tui_reader.lexicon import languages, words
from tui_reader.lexicon.language import detect_language
from tui_reader.model import Article, QuoteKind, SourceKind
from tui_reader.pipeline import analyse


def reported(text: str, language: str) -> list[str | None]:
    """The speakers of what is reported without marks."""
    return [quote.speaker for quote in find_attributions(text, language).quotes if quote.kind is QuoteKind.INDIRECT]


def sources(text: str, language: str) -> list[str]:
    return [source.name for source in find_attributions(text, language).sources]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "« Le pont est fermé », a dit Odette Kerven.", [("Le pont est fermé", "Odette Kerven")], id="a dit"
        ),
        pytest.param(
            "« Le pont est fermé », raconte Mathilde Aubrac, qui vit en face.",
            [("Le pont est fermé", "Mathilde Aubrac")],
            id="inversion",
        ),
        pytest.param(
            "Yann Morel dirige le port. « Rien ne bouge », explique-t-il. « Rien. »",
            [("Rien ne bouge", "Yann Morel"), ("Rien.", "Yann Morel")],
            id="the pronoun hangs on the verb",
        ),
        pytest.param(
            "Odette Kerven tient le bac. « Je pars », a-t-elle ajouté.",
            [("Je pars", "Odette Kerven")],
            id="the pronoun between auxiliary and participle",
        ),
        pytest.param(
            "« Nous avons attendu dix ans », s’est exclamé Yann Morel.",
            [("Nous avons attendu dix ans", "Yann Morel")],
            id="a reflexive is no passive",
        ),
        pytest.param(
            "« Il faut agir, a promis la maire, Odette Kerven, même si cela coûte. »",
            [("Il faut agir, a promis la maire, Odette Kerven, même si cela coûte.", "Odette Kerven")],
            id="the cue inside the guillemets",
        ),
        pytest.param(
            "La maire, Odette Kerven, a ajouté : « Le bac est parti. »",
            [("Le bac est parti.", "Odette Kerven")],
            id="apposition and colon",
        ),
        pytest.param(
            "« On verra bien », glisse un habitué.", [("On verra bien", "un habitué")], id="somebody without a name"
        ),
        pytest.param("Le film « Les Marées » sort mercredi.", [], id="a title stays a title"),
    ],
)
def test_french_quotations_go_to_their_speakers(text: str, expected: list[tuple[str, str]]) -> None:
    assert said(text, "fr") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("La mairie a indiqué qu’elle installerait des barrières.", ["La mairie"]),
        ("Selon Yann Morel, le bac sera vide.", ["Yann Morel"]),
        ("D’après une habituée, il sera mince.", ["une habituée"]),
        ("Odette Kerven, qui tient la librairie, a déclaré que les ventes avaient baissé.", ["Odette Kerven"]),
        ("Le bac partira lundi, a annoncé la préfecture.", ["la préfecture"]),
        ("Selon des sources au sein de la compagnie, le bac partira lundi.", ["des sources au sein de la compagnie"]),
        ("Le bac partira lundi, a indiqué l’autorité portuaire.", ["l’autorité portuaire"]),
        ("La présidente du patronat, Elvire Sanche, a salué la fin du conflit.", ["Elvire Sanche"]),
        ("Personne n’a rien dit.", []),
        ("Il y a dix ans, le pont était ouvert.", []),
    ],
)
def test_french_sources_are_found(text: str, expected: list[str]) -> None:
    assert sources(text, "fr") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "„Die Glocke bleibt“, sagte Pfarrerin Jutta Ohlsen am Montag. „Sie gehört uns.“",
            [("Die Glocke bleibt", "Jutta Ohlsen"), ("Sie gehört uns.", "Jutta Ohlsen")],
            id="title, name and day",
        ),
        pytest.param(
            "Die Bauamtsleiterin Heike Brandt kam spät. „Ich stand im Stau“, sagt sie.",
            [("Ich stand im Stau", "Heike Brandt")],
            id="a compound is a title, and she is she",
        ),
        pytest.param(
            "Heike Brandt leitet das Amt. „Wir warten seit Jahren“, so Brandt.",
            [("Wir warten seit Jahren", "Heike Brandt")],
            id="so Brandt",
        ),
        pytest.param(
            "Der Käufer, Mehmet Arslan, sieht das anders: „Ich habe eine Quittung.“",
            [("Ich habe eine Quittung.", "Mehmet Arslan")],
            id="no verb of saying, but a colon",
        ),
        pytest.param(
            "»Wir bauen trotzdem«, erklärte Jens Petersen, der Sprecher der Stadt.",
            [("Wir bauen trotzdem", "Jens Petersen")],
            id="guillemets the other way round",
        ),
        pytest.param("Der Film „Stille Wasser“ kommt am Mittwoch ins Kino.", [], id="a title stays a title"),
    ],
)
def test_german_quotations_go_to_their_speakers(text: str, expected: list[tuple[str, str]]) -> None:
    assert said(text, "de") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Laut Feuerwehr gab es keine Verletzten.", ["Feuerwehr"]),
        ("Angaben der Polizei zufolge wurde niemand verletzt.", ["der Polizei"]),
        ("Nach Angaben von Anwohnern war es der dritte Unfall.", ["Anwohnern"]),
        ("Das Ministerium teilte mit, es prüfe den Fall.", ["Das Ministerium"]),
        ("„Nein“, sagte Minister Ramir Penne dem öffentlichen Rundfunk.", ["Ramir Penne"]),
        ("„Nein“, sagte der Sprecher der Stadt.", ["der Sprecher der Stadt"]),
        ("Die Masten stünden zu dicht, kritisierte Jürgen Ude.", ["Jürgen Ude"]),
        ("Der Laden der Talstation schließt um acht.", []),
    ],
)
def test_german_sources_are_found(text: str, expected: list[str]) -> None:
    assert sources(text, "de") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "«Hemos conseguido los pluses», dijo Ida Brand, que dirigió las negociaciones.",
            [("Hemos conseguido los pluses", "Ida Brand")],
            id="dijo",
        ),
        pytest.param(
            "“No volveremos atrás”, afirmó la alcaldesa, Marta Lobo. “Ya basta”, añadió.",
            [("No volveremos atrás", "Marta Lobo"), ("Ya basta", "Marta Lobo")],
            id="a verb without a subject goes on",
        ),
        pytest.param(
            "La alcaldesa, Marta Lobo, llegó tarde al puerto.\n\n«El puente está cerrado», dijo.",
            [("El puente está cerrado", "Marta Lobo")],
            id="a verb without a subject points back",
        ),
        pytest.param(
            "Pedro Ames, de 61 años, vende pescado. «No tengo miedo», asegura.",
            [("No tengo miedo", "Pedro Ames")],
            id="in the present",
        ),
        pytest.param(
            "«Es un error», ha dicho Pedro Ames en una entrevista.", [("Es un error", "Pedro Ames")], id="ha dicho"
        ),
        pytest.param("Pedro Ames aseguró: «No dimitiré».", [("No dimitiré", "Pedro Ames")], id="colon"),
        pytest.param(
            "«No sabemos nada», se quejó Julián Ortega.", [("No sabemos nada", "Julián Ortega")], id="reflexive"
        ),
        pytest.param('"Vamos a esperar", contó un vecino.', [("Vamos a esperar", "un vecino")], id="without a name"),
        pytest.param("La película «Las mareas» se estrena el miércoles.", [], id="a title stays a title"),
    ],
)
def test_spanish_quotations_go_to_their_speakers(text: str, expected: list[tuple[str, str]]) -> None:
    assert said(text, "es") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Según la policía, no hubo heridos.", ["la policía"]),
        ("El ministerio informó de que revisará las normas.", ["El ministerio"]),
        ("La portavoz del Gobierno, Pilar Ruano, explicó que el puente seguirá cerrado.", ["Pilar Ruano"]),
        ("La presidenta de la patronal, Elvira Sancho, celebró el fin del conflicto.", ["Elvira Sancho"]),
        ("Pedro Ames llegó tarde. Además, señala que no hay dinero.", ["Pedro Ames"]),
        ("Fuentes del sindicato señalaron que la huelga seguirá.", ["Fuentes del sindicato"]),
        ("El puente se abrirá el lunes, según informó el ayuntamiento.", ["el ayuntamiento"]),
        ("Pedro Ames dijo que el agua sube. Añadió que no hay dinero.", ["Pedro Ames"]),
        ("De acuerdo con el informe, el agua sube.", ["el informe"]),
        ("El 42% dice que no votará.", []),
        ("La entrada cuesta ocho euros, según la temporada.", []),
        ("Nadie dijo nada.", []),
        ("He dicho que no.", []),
        ("Pedro Ames llegó tarde. Ha dicho que no hay dinero.", ["Pedro Ames"]),
    ],
)
def test_spanish_sources_are_found(text: str, expected: list[str]) -> None:
    assert sources(text, "es") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "«Abbiamo ottenuto le indennità», ha detto Ida Brand, che ha guidato le trattative.",
            [("Abbiamo ottenuto le indennità", "Ida Brand")],
            id="ha detto",
        ),
        pytest.param(
            "“Non torneremo indietro”, ha affermato la sindaca, Marta Lupo. “Adesso basta”, ha aggiunto.",
            [("Non torneremo indietro", "Marta Lupo"), ("Adesso basta", "Marta Lupo")],
            id="a verb without a subject goes on",
        ),
        pytest.param(
            "La sindaca, Marta Lupo, è arrivata tardi.\n\n«Il ponte è chiuso», ha detto.",
            [("Il ponte è chiuso", "Marta Lupo")],
            id="a verb without a subject points back",
        ),
        pytest.param("«È un errore», dice Pietro Amesi.", [("È un errore", "Pietro Amesi")], id="dice"),
        pytest.param(
            "«Ci vediamo in tribunale», ha replicato l’avvocata.",
            [("Ci vediamo in tribunale", "l’avvocata")],
            id="an elided article",
        ),
        pytest.param(
            "«Siamo stanchi», si è lamentato un pescatore.", [("Siamo stanchi", "un pescatore")], id="no passive"
        ),
        pytest.param(
            "«Bisogna agire, ha promesso la sindaca, Marta Lupo, anche se costa»",
            [("Bisogna agire, ha promesso la sindaca, Marta Lupo, anche se costa", "Marta Lupo")],
            id="the cue inside the marks",
        ),
        pytest.param("Il film «Le maree» esce mercoledì.", [], id="a title stays a title"),
    ],
)
def test_italian_quotations_go_to_their_speakers(text: str, expected: list[tuple[str, str]]) -> None:
    assert said(text, "it") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Secondo la polizia, non ci sono stati feriti.", ["la polizia"]),
        ("Il ministero ha comunicato che rivedrà le norme.", ["Il ministero"]),
        ("La portavoce del governo, Paola Ruani, ha spiegato che il ponte resterà chiuso.", ["Paola Ruani"]),
        ("Fonti del sindacato hanno riferito che lo sciopero continuerà.", ["Fonti del sindacato"]),
        ("Il rapporto segnala che l’acqua è inquinata.", ["Il rapporto"]),
        ("«Sì», ha detto l'assessore al Lavoro, Ramiro Penna.", ["Ramiro Penna"]),
        ("Le navi torneranno, secondo quanto riferito dalla compagnia.", ["compagnia"]),
        ("L'aumento è del 4 per cento.", []),
        ("Considera il design e il colore, cercando di abbinarlo ai mobili.", []),
        ("La rete garantisce che i dati siano veri.", []),
        ("Nessuno ha detto nulla.", []),
    ],
)
def test_italian_sources_are_found(text: str, expected: list[str]) -> None:
    assert sources(text, "it") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "“Conseguimos os adicionais”, disse Ida Brand, que liderou as negociações.",
            [("Conseguimos os adicionais", "Ida Brand")],
            id="disse",
        ),
        pytest.param(
            "«Não voltaremos atrás», afirmou a presidente da câmara, Marta Lobo. «Já chega», acrescentou.",
            [("Não voltaremos atrás", "Marta Lobo"), ("Já chega", "Marta Lobo")],
            id="an office with its place, then a verb without a subject",
        ),
        pytest.param(
            "A prefeita, Marta Lobo, chegou tarde.\n\n“A ponte está fechada”, disse.",
            [("A ponte está fechada", "Marta Lobo")],
            id="a verb without a subject points back",
        ),
        pytest.param("Pedro Ames garantiu: “Não me demito.”", [("Não me demito.", "Pedro Ames")], id="colon"),
        pytest.param(
            "“Estamos cansados”, queixou-se um pescador.", [("Estamos cansados", "um pescador")], id="queixou-se"
        ),
        pytest.param("“Vamos recorrer”, informou a empresa em nota.", [("Vamos recorrer", "a empresa")], id="a firm"),
        pytest.param("O filme “As marés” estreia na quarta-feira.", [], id="a title stays a title"),
    ],
)
def test_portuguese_quotations_go_to_their_speakers(text: str, expected: list[tuple[str, str]]) -> None:
    assert said(text, "pt") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Segundo a polícia, não houve feridos.", ["a polícia"]),
        ("O ministério informou que vai rever as regras.", ["O ministério"]),
        ("A porta-voz do governo, Paula Ramos, explicou que a ponte continuará fechada.", ["Paula Ramos"]),
        ("Fontes do sindicato disseram que a greve continua.", ["Fontes do sindicato"]),
        ("De acordo com o relatório, a água sobe.", ["o relatório"]),
        ("Ninguém disse nada.", []),
    ],
)
def test_portuguese_sources_are_found(text: str, expected: list[str]) -> None:
    assert sources(text, "pt") == expected


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        (
            "—No volveremos —dijo Ida Brand—. Ya basta.",
            "es",
            [("No volveremos", "Ida Brand"), ("Ya basta.", "Ida Brand")],
        ),
        (
            "— Não voltaremos — disse Ida Brand. — Já chega.",
            "pt",
            [("Não voltaremos", "Ida Brand"), ("Já chega.", "Ida Brand")],
        ),
        ("— Non lo so — ha risposto Gino Ferri.", "it", [("Non lo so", "Gino Ferri")]),
        ("— Jamais — répond Odette Kerven.", "fr", [("Jamais", "Odette Kerven")]),
        ("—Mire —dijo el alcalde, Pedro Ames.", "es", [("Mire", "Pedro Ames")]),
        ("— Primero\n\n— Segundo: dijo algo", "es", []),
        ("El puente —dijo el alcalde— está cerrado.", "es", []),
        ("— The boat — said Ida Brand — left.", "en", []),
    ],
)
def test_dashes_set_dialogue_where_a_language_has_it(text: str, language: str, expected: list[tuple[str, str]]) -> None:
    assert said(text, language) == expected


def test_reported_speech_is_found_in_both() -> None:
    assert reported("La mairie a indiqué qu’elle installerait des barrières.", "fr") == ["La mairie"]
    assert reported("Der Sprecher der Stadt, Jens Petersen, erklärte, dass die Arbeiten im Mai beginnen.", "de") == [
        "Jens Petersen"
    ]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("„Wir haben die Glocke nicht verkauft“, sagte Jutta Ohlsen am Montag.", "de"),
        ("« Le bac partira à l’heure », a promis la maire, Odette Kerven.", "fr"),
        ("“We have not sold the bell,” said Jutta Ohlsen on Monday.", "en"),
    ],
)
def test_the_language_of_a_short_clean_text_is_told(text: str, language: str) -> None:
    article = analyse(text.encode(), "note.txt", cleaned=False)
    assert isinstance(article, Article)
    assert article.document.language == detect_language(text) == language
    assert len(article.quotes) == 1 and article.quotes[0].speaker is not None


def test_a_language_is_a_folder_of_lists() -> None:
    able = {code for code in languages() if words(code, "cue_verbs")}
    assert able == {"en", "de", "es", "fr", "it", "pt"}


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("« Non, a dit le maire, jamais. » " * 3_000, "fr"),
        ("« " + "non, a dit, " * 20_000, "fr"),
        ("l’" * 50_000, "fr"),
        ("-t-il " * 30_000, "fr"),
        ("„Nein“, so Brandt. " * 4_000, "de"),
        ("x" * 200_000, "de"),
        ("Die Firma sagte, " * 8_000, "de"),
        ("«No», dijo. Añadió que no. " * 4_000, "es"),
        ("—No —dijo—. " * 4_000, "es"),
        ("The company said so. Alder Water said. Northway Rail said. " * 4_000, "en"),
    ],
    ids=lambda text: repr(text[:12]),
)
def test_strange_texts_are_read_in_linear_time(text: str, language: str) -> None:
    assert takes_linear_time(text, language)


def test_a_body_with_an_adjective_behind_it_is_an_organisation() -> None:
    (source,) = find_attributions("Le bac partira lundi, a indiqué l’autorité portuaire.", "fr").sources
    assert source.kind is SourceKind.ORGANISATION
