"""Pages around articles of a few short lines: what is short there is seldom furniture."""

import pytest

from tests.cleaning.heads import cleaned

WIRE = (
    "World|Business|Sports||Fog shuts Kelda airport for second day||By MIRA SOLEN|Updated 9:14 AM EST, Nov 20, 2025||"
    "Share||+KELDA, Norland (TP) — Thick fog closed the airport in Kelda for a second day Thursday, stranding about "
    "4,000 passengers.||+No flights were expected before Friday, the airport said.||+The main road was open.||"
    "+“We slept on the floor,” said Ida Brandt, 63, who was trying to get to a wedding. “They gave us bananas.”||"
    "ADVERTISEMENT||+Hotels were full.||+A ferry left at noon.||Most read||Snow in the desert? It happened"
)
BRIEF = (
    "Region|Sport|Politik||Anmelden||Freibad öffnet trotz Wasserschaden||Von Jana Ruhl|14.05.2024, 17:03 Uhr||Teilen||"
    "+Das Brunnstädter Freibad öffnet am Samstag. Das große Becken bleibt aber leer.||+Ein Rohr war im März geplatzt."
    "||+Die Reparatur dauert länger als gedacht, teilten die Stadtwerke mit. „Wir warten auf Teile“, sagt Uwe Harms.||"
    "+Der Eintritt wird halbiert.||Anzeige||+Das Planschbecken und die Rutsche sind in Betrieb.||"
    "Mehr zum Thema||Kommentare||Impressum||Datenschutz"
)
SERVICE = (
    "Menu|ABBONATI||Il museo che non c'era||Marta Sala||05 ottobre 2023||+La chiave gira male.||+Il custode ride, "
    "spinge con la spalla e la porta si apre sul buio.||+Dentro ci sono 214 barche. Alcune sono lunghe quanto un dito."
    "||+Gli orari||+Dal martedì alla domenica, dalle 10 alle 18.||+Come arrivare||+Autobus 7 dalla stazione.||"
    "Iscriviti alla newsletter||Cookie policy"
)


@pytest.mark.parametrize(
    "page",
    [
        pytest.param(WIRE, id="below an advertisement"),
        pytest.param(BRIEF, id="German"),
        pytest.param(SERVICE, id="opening hours"),
    ],
)
def test_the_short_lines_of_a_short_article_are_shown(page: str) -> None:
    lines = page.split("|")
    text = [line.removeprefix("+") for line in lines if line.startswith("+")]
    blocks = cleaned(*(line.removeprefix("+") for line in lines)).blocks
    shown = [block.text for block in blocks if block.is_body]
    assert [line for line in text if line not in shown] == []
    assert len(shown) <= len(text) + 1
