"""Pages on music, sport, trade and science: who makes, sells or counts things says nothing, whole names stay whole."""

import unicodedata

import pytest

from tui_reader.extraction.attributions import find_attributions
from tui_reader.model import QuoteKind


def names(text: str, language: str = "en") -> list[str]:
    return [source.name for source in find_attributions(text, language).sources]


def kinds(text: str) -> list[str]:
    return [str(source.kind.value) for source in find_attributions(text, "en").sources]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Tarn Hollis first released this bluesy song in 2012.", [], id="released a song"),
        pytest.param("Hollis has written songs about the harbour.", [], id="written songs"),
        pytest.param("The Velmark Weekly released a statement on the quay.", ["Velmark Weekly"], id="a statement"),
        pytest.param("Nora Ito wrote a column about the quay.", ["Nora Ito"], id="a column"),
        pytest.param("Nora Ito announced her first album on Monday.", ["Nora Ito"], id="announced"),
        pytest.param("Last month, the carmaker Voltra recalled 200 buses over a brake.", [], id="recalled buses"),
        pytest.param("Nora Ito recalled a walk along the quay with her father.", ["Nora Ito"], id="remembered"),
        pytest.param("The Brenn Football Conference also added three clubs for the season.", [], id="added clubs"),
        pytest.param(
            "“The ferry is late,” added another Brenn resident.", ["another Brenn resident"], id="added a resident"
        ),
        pytest.param("Voltra released an over-the-air (OTA) software update on Monday.", [], id="behind a bracket"),
        pytest.param("The tour ended, and Hollis sang the songs “Low Tide” and “Fog.”", [], id="titles of songs"),
        pytest.param("The team compared it to reports of rain.", [], id="compared data"),
        pytest.param("Nora Ito compared it to a prison.", ["Nora Ito"], id="compared in words"),
        pytest.param(
            "Ito posted a picture of the quay with the caption, “We needed to get away.”", ["Ito"], id="with words"
        ),
    ],
)
def test_who_makes_or_moves_things_is_no_source(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("The deal raised old doubts, suggesting haste at the port.", [], id="the deal"),
        pytest.param("It raised old doubts and said that the port was late.", [""], id="a pronoun"),
        pytest.param(
            "The council raised old doubts, suggesting that the port was late.", ["The council"], id="a body"
        ),
        pytest.param("Lund gave the town an early Christmas present when he left.", [], id="a present"),
        pytest.param("All told, the sale is a happy ending for the port.", [], id="all told"),
        pytest.param("All officials said that the quay sank.", ["All officials"], id="all officials"),
        pytest.param(
            "It ran a long chat with diver Tom Reyl, who asked whether the quay was safe.", ["Tom Reyl"], id="who asked"
        ),
        pytest.param(
            "They read a passage from the memoirs of a former diver who wrote that it sank.",
            ["a former diver"],
            id="who wrote",
        ),
        pytest.param(
            "The port published a report on Tom Reyl, which said that he was paid.",
            ["a report on Tom Reyl"],
            id="which said",
        ),
        pytest.param("The bank may ask for other papers at the port.", [], id="the bank may ask"),
        pytest.param("The bank would not say whether the port was sold.", ["The bank"], id="the bank would not say"),
        pytest.param("The bank asked for other papers at the port.", ["The bank"], id="the bank asked"),
        pytest.param("The mayor will announce a plan for the port.", ["The mayor"], id="a person will announce"),
        pytest.param("A dozen local residents claim that the quay sank.", ["A dozen local residents"], id="a dozen"),
    ],
)
def test_things_hardly_speak(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Council of Boat Designers of Velmark said the quay was safe.", ["Council of Boat Designers of Velmark"]),
        ("The Cheese Farmers of Velmark said the quay was safe.", ["Cheese Farmers of Velmark"]),
        ("The Velmark Sports Hall of Fame said the race was fair.", ["Velmark Sports Hall of Fame"]),
        ("The Writers Guild of Velmark said the strike was over.", ["Writers Guild of Velmark"]),
        ("According to the Women’s Open Water Federation, the lake is safe.", ["Women’s Open Water Federation"]),
        (
            "Global Harbours publishes global data. Ito asked Global Harbours for more. Global Harbours said no.",
            ["Ito", "Global Harbours"],
        ),
        ("The new quay was criticized by experts for repeating old errors.", ["experts"]),
        ("Ann Lee‘s first song was late, the Velmark Weekly said.", ["Velmark Weekly"]),
        ("Emily Walters of Velmark said the quay was safe.", ["Emily Walters"]),
        ("Senator Ann Rogers of Velmark said the quay was safe.", ["Ann Rogers"]),
        ("Velmark’s Ann Lee said the quay was safe.", ["Ann Lee"]),
    ],
)
def test_names_of_bodies_are_whole(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The studio wrote that the game was late.", ["organisation"]),
        ("The band said that the show was off.", ["organisation"]),
        ("Fans said that the show was late.", ["unnamed"]),
        ("The couple said that the house was cold.", ["unnamed"]),
    ],
)
def test_who_speaks_on_such_pages_is_known(text: str, expected: list[str]) -> None:
    assert kinds(text) == expected


@pytest.mark.parametrize("name", ["René Lefèvre", "Nguyễn Văn Sáng"])
def test_accents_behind_their_letters_cut_no_name(name: str) -> None:
    name = unicodedata.normalize("NFD", name)
    found = find_attributions(f"“The roof gave way,” said {name}. “It was old.”", "en")
    spoken = [quote.speaker for quote in found.quotes if quote.kind is not QuoteKind.INDIRECT]
    assert spoken == [name, name]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“It works so well.” —seabird71", ("seabird71", "person")),
        ("“It works so well.” —nora lind", ("nora lind", "person")),
        ("“So warm and cozy.” —HarbourStar14", ("HarbourStar14", "person")),
        ("“So warm and cozy.” —The Velmark Weekly", ("Velmark Weekly", "organisation")),
        ("“It works so well.” — and that would be a great thing", None),
    ],
)
def test_who_signs_is_a_person_also_in_small_letters(text: str, expected: tuple[str, str] | None) -> None:
    found = [(source.name, str(source.kind.value)) for source in find_attributions(text, "en").sources]
    assert found == ([expected] if expected else [])


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Emma Lund & Greg Marsh", "Emma Lund"),
        ("Greg Marsh and Emma Lund", "Emma Lund"),
        ("Greg Marsh", None),
    ],
)
def test_a_crosshead_of_names_puts_people_on_stage(line: str, expected: str | None) -> None:
    text = f"{line}\n\nThough she has been away for years, she said that she likes the sea."
    speakers = {quote.speaker for quote in find_attributions(text, "en").quotes}
    assert speakers == {expected}


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("de", "Der Verein teilte mit, der Trainer sei krank. Fans sagten, das sei schade.", ["Der Verein", "Fans"]),
        ("fr", "Selon les supporters, le match est reporté.", ["les supporters"]),
        ("fr", "Le constructeur va rappeler 200 000 voitures.", []),
        ("it", "Secondo i tifosi, la partita è rinviata.", ["i tifosi"]),
        ("es", "Según los aficionados, el partido se aplaza.", ["los aficionados"]),
        ("pt", "Segundo os torcedores, o jogo foi adiado.", ["os torcedores"]),
    ],
)
def test_fans_and_makers_are_known_in_other_languages(language: str, text: str, expected: list[str]) -> None:
    assert names(text, language) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Velmark almost claimed another when Reyl tested the keeper.", []),
        ("Most cooks agree that the soup is old.", ["Most cooks"]),
        ("Nora Ito announced a new plan on Monday.", ["Nora Ito"]),
        ("According to Nora Ito, the soup is old.", ["Nora Ito"]),
    ],
)
def test_doubtful_sources_go_where_next_to_nobody_speaks(sentence: str, expected: list[str]) -> None:
    assert names("The soup needs two eggs and a little salt in the pot. " * 40 + sentence) == expected
