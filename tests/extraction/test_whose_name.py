"""Which person or body a name means when several are alike, and where a name begins and ends."""

import pytest

from tui_reader.extraction.attributions import find_attributions
from tui_reader.model import SourceKind


def speakers(text: str, language: str = "en") -> list[str | None]:
    return [quote.speaker for quote in find_attributions(text, language).quotes]


def sources(text: str, language: str = "en") -> dict[str, SourceKind]:
    return {source.name: source.kind for source in find_attributions(text, language).sources}


_TWO = "Senator Amy Brandt and Governor Dan Brandt, who are not related, met on Monday.\n\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(_TWO + "“It is a tax,” Gov. Brandt said.", ["Dan Brandt"], id="a shortened title"),
        pytest.param(_TWO + "“It is a tax,” Sen. Brandt said.", ["Amy Brandt"], id="another one"),
        pytest.param(_TWO + "Brandt said he would veto the bill.", ["Dan Brandt"], id="said he"),
        pytest.param(_TWO + "Brandt said that she would not.", ["Amy Brandt"], id="said that she"),
        pytest.param(
            "Tomas Ito spoke first.\n\nUnderstated Ito smiled. “Not now,” Ito said.",
            ["Tomas Ito"],
            id="a word that only opens the sentence",
        ),
        pytest.param(
            "Wherever Hilda Brandt went, crowds came. “Not now,” Brandt said.", ["Hilda Brandt"], id="a subordinator"
        ),
        pytest.param(
            "Born in 1932, she left school early. Rosa Tierney wrote ten books. “I was lucky,” Tierney said.",
            ["Rosa Tierney"],
            id="a participle is nobody",
        ),
    ],
)
def test_a_name_is_of_the_person_it_means(text: str, expected: list[str]) -> None:
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("The Fishermen’s Union called the plan “a slap in the face”.", "Fishermen’s Union", SourceKind.ORGANISATION),
        ("“It’s simple,” union president Per Dahl said.", "Per Dahl", SourceKind.PERSON),
        ("Brightwell Energy plc today announced that it had grown.", "Brightwell Energy plc", SourceKind.ORGANISATION),
        ("Developer Ashdown Homes said the roof had gone.", "Ashdown Homes", SourceKind.ORGANISATION),
        ("Corvane said it would cut 1,100 jobs.", "Corvane", SourceKind.ORGANISATION),
        ("Reader Alison Petrie said: “We have no power.”", "Alison Petrie", SourceKind.PERSON),
        ("PC Lorna Day said the roof had gone.", "Lorna Day", SourceKind.PERSON),
        ("Cllr Brenda Hoyle said the roof had gone.", "Brenda Hoyle", SourceKind.PERSON),
        ("Secretary of State Ann F. Quist said the roof had gone.", "Ann F. Quist", SourceKind.PERSON),
        ("The news came from an Iowa Democrat, who said it was over.", "an Iowa Democrat", SourceKind.UNNAMED),
        (
            "Bees remember more, according to a study published on Wednesday in the journal Insects.",
            "a study",
            SourceKind.DOCUMENT,
        ),
    ],
)
def test_a_source_has_its_whole_name_and_kind(text: str, name: str, kind: SourceKind) -> None:
    assert sources(text) == {name: kind}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Brightwell Energy grew, Ann Lee said. Brightwell Energy plc said it was glad. Brightwell said so twice.",
            "Brightwell Energy",
        ),
        ("Vantor Systems made them. Vantor said in a statement that they were good.", "Vantor Systems"),
    ],
)
def test_a_firm_is_one_source_under_all_its_names(text: str, name: str) -> None:
    assert [found for found, kind in sources(text).items() if kind is SourceKind.ORGANISATION] == [name]


def test_whom_somebody_cites_in_an_interview_is_no_source_of_the_article() -> None:
    text = (
        "Marta Ilves wrote a book.\n\nQ: Why now?\n\nA: Because the data finally say what we feared.\n\n"
        "Q: Was it hard?\n\nA: Very. My editor said that it would be."
    )
    assert list(sources(text)) == ["Marta Ilves"]


@pytest.mark.parametrize(
    ("language", "text", "name", "kind"),
    [
        ("es", "El portavoz de la oposición Juan Pérez dijo que no habrá acuerdo.", "Juan Pérez", SourceKind.PERSON),
        ("pt", "O vereador da oposição João Lemos disse que não sabe.", "João Lemos", SourceKind.PERSON),
        (
            "de",
            "Analyst Björn Haase von der Nordbank zeigte sich enttäuscht. „Es bleibt schwer“, schrieb er.",
            "Björn Haase",
            SourceKind.PERSON,
        ),
        ("de", "„Es bleibt schwer“, sagte Björn Haase von der Nordbank.", "Björn Haase", SourceKind.PERSON),
        ("de", "„Ja“, sagte der Sprecher der Firma Holtmann.", "der Sprecher der Firma Holtmann", SourceKind.UNNAMED),
        ("it", "Secondo l’Istat, un pendolare su tre arriva in ritardo.", "Istat", SourceKind.ORGANISATION),
        ("fr", "L’opposition dénonce « un manque d’anticipation » et part.", "L’opposition", SourceKind.ORGANISATION),
    ],
)
def test_offices_and_articles_tell_in_other_languages_too(
    language: str, text: str, name: str, kind: SourceKind
) -> None:
    assert sources(text, language) == {name: kind}


def test_a_word_that_somebody_calls_another_is_quoted_before_another_verb_too() -> None:
    text = "L’opposition dénonce « un manque d’anticipation » et réclame un débat."
    assert speakers(text, "fr") == ["L’opposition"]


def test_he_is_no_hospital() -> None:
    text = "A spokesman for the service said two were taken to Netherby Royal Infirmary. “All are well,” he said."
    assert speakers(text)[-1] == "A spokesman for the service"


@pytest.mark.parametrize("behind", ["whose store is opposite", "of the Friends of Cobb Street Library"])
def test_what_is_no_noun_is_no_description(behind: str) -> None:
    text = f"Shopkeeper Anwar Sheikh, {behind}, said: “I ran out.”"
    assert [source.description for source in find_attributions(text).sources] == ["Shopkeeper"]
