"""Outside English something else may open a sentence, and who speaks stands behind the verb; verbs of several words."""

import pytest

from tui_reader.extraction.attributions import find_attributions


def names(text: str, language: str) -> list[str]:
    return [source.name for source in find_attributions(text, language).sources]


def said(text: str, language: str) -> list[tuple[str | None, str]]:
    return [(q.speaker, text[q.span.start : q.span.end]) for q in find_attributions(text, language).quotes]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("de", "Auf Instagram schrieb die Sängerin: „Danke für alles!“", [("die Sängerin", "Danke für alles!")]),
        ("de", "Nach dem Spiel sagte Trainer Jonas Reyk: „Wir sind müde.“", [("Jonas Reyk", "Wir sind müde.")]),
        ("de", "In Harburg sagte Brandt, der Damm sei sicher.", [("Brandt", "der Damm sei sicher")]),
        ("de", "Dem Sender NKB sagte Brandt, der Damm sei sicher.", [("Brandt", "der Damm sei sicher")]),
        ("de", "Gestern sagte Brandt, der Damm sei sicher.", [("Brandt", "der Damm sei sicher")]),
        ("de", "Am Montag teilte die Polizei mit, der Damm sei sicher.", [("die Polizei", "der Damm sei sicher")]),
        (
            "de",
            "In der Studie schreiben die Forscher, dass Käfer länger leben.",
            [("die Forscher", "Käfer länger leben")],
        ),
        ("de", "Der Damm ist sicher, meldet die dpa.", [("dpa", "Der Damm ist sicher")]),
        ("de", "„Ich bin froh“, so Reyk weiter.", [("Reyk", "Ich bin froh")]),
        ("de", "Die Frau aus Harburg sagte: „Das reicht.“", [("Die Frau aus Harburg", "Das reicht.")]),
        (
            "de",
            "Mit dem Fall vertraute Personen sagten, der Damm sei sicher.",
            [("Personen", "der Damm sei sicher")],
        ),
        ("it", "Su Instagram ha scritto l'attrice: «Grazie a tutti».", [("l'attrice", "Grazie a tutti")]),
        ("it", "In una nota il Comune spiega che la strada riapre.", [("Comune", "la strada riapre")]),
        ("es", "Tras el partido dijo el técnico Luis Moreno: «No sé».", [("Luis Moreno", "No sé")]),
        ("es", "Ayer dijo el alcalde que la calle reabre.", [("el alcalde", "la calle reabre")]),
        ("es", "En una nota la empresa explica que la calle reabre.", [("la empresa", "la calle reabre")]),
    ],
)
def test_what_opens_a_sentence_is_not_always_who_speaks(
    language: str, text: str, expected: list[tuple[str | None, str]]
) -> None:
    assert said(text, language) == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("fr", "Le club a fait savoir lundi que le match était reporté.", [("Le club", "le match était reporté")]),
        ("fr", "« Nous partons », a fait savoir la direction.", [("la direction", "Nous partons")]),
        ("fr", "Il faut savoir que le magasin ferme.", []),
        ("it", "L'azienda ha fatto sapere che richiamerà 200 auto.", [("L'azienda", "richiamerà 200 auto")]),
        ("es", "El club hizo saber que el partido se aplaza.", [("El club", "el partido se aplaza")]),
        ("de", "Die Polizei geht davon aus, dass er zu schnell war.", [("Die Polizei", "er zu schnell war")]),
        (
            "de",
            "Die Polizei geht davon aus, dass er zu schnell war, sagte ein Sprecher.",
            [("Die Polizei", "er zu schnell war")],
        ),
        ("de", "Der Verband rechnet damit, dass die Preise steigen.", [("Der Verband", "die Preise steigen")]),
        ("de", "Die Polizei geht am Montag auf Streife.", []),
        (
            "de",
            "Die Forscher um Lena Ott fanden heraus, dass Käfer länger leben.",
            [("Die Forscher um Lena Ott", "Käfer länger leben")],
        ),
    ],
)
def test_verbs_of_several_words(language: str, text: str, expected: list[tuple[str | None, str]]) -> None:
    assert said(text, language) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Wie aus einem Bericht des Amts hervorgeht, ist der Damm undicht.",
            [("einem Bericht des Amts", "ist der Damm undicht")],
        ),
        ("Aus dem Gutachten geht hervor, dass der Beton riss.", [("Gutachten", "der Beton riss")]),
        ("Der Damm ist undicht, wie aus einer Mitteilung hervorgeht.", [("einer Mitteilung", "Der Damm ist undicht")]),
        ("Einer Studie zufolge leben Käfer länger als Bienen.", [("Einer Studie", "leben Käfer länger als Bienen")]),
        ("Aus dem Wettbewerb ging er als Sieger hervor.", []),
    ],
)
def test_what_emerges_from_a_document(text: str, expected: list[tuple[str | None, str]]) -> None:
    assert said(text, "de") == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("fr", "Selon Le Rivage, le navire a coulé. Le Rivage ajoute que le port est fermé.", ["Le Rivage"]),
        ("fr", "« C'est fini », a déclaré Jean Le Goff. Le maire a dit que le port est fermé.", ["Jean Le Goff"]),
        ("es", "Según El Muelle, el barco se hundió. El Muelle añade que nadie murió.", ["El Muelle"]),
        ("fr", "Selon Le Monde, le navire a coulé. Selon tout le monde, il a coulé.", ["Le Monde"]),
        ("fr", "Personne n'a dit que le navire a coulé.", []),
        ("fr", "Invité de Radio Brenne, le ministre a estimé que la loi était injuste.", ["le ministre"]),
        ("fr", "« Je suis fier », a réagi le maire.", ["le maire"]),
        ("it", "«Chiuderemo il porto»: lo ha annunciato il sindaco Ivo Brenn.", ["Ivo Brenn"]),
        ("it", "Lo ha detto il sindaco, Ivo Brenn.", ["Ivo Brenn"]),
        ("es", "Así lo ha asegurado el alcalde, Iván Brenes.", ["Iván Brenes"]),
    ],
)
def test_names_keep_their_article(language: str, text: str, expected: list[str]) -> None:
    assert names(text, language)[: max(len(expected), 1)] == expected
