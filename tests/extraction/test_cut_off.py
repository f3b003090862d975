"""Texts that break off anywhere: a crawler's limit, a connection that was lost."""

import pytest

from tui_reader.model import Article
from tui_reader.pipeline import analyse

_SENTENCES = (
    "“We left at dawn,” Anna Berg told officials in the harbour, who said on Monday that the board of trustees knew.",
    "According to a study published in May by the ministry, Mr Berg said to reporters on the pier that he would go.",
    "The head of the council committee on ethics, Carla Verrin, warned members in a letter to lawmakers: “Go home.”",
    "„Wir gehen“, sagte der Sprecher der Behörde in Hexley am Montag, so die Zeitung unter Berufung auf Kreise.",
    "« Nous partons », a déclaré la maire de Brenn, selon des responsables du port, dans un communiqué à la presse.",
)


@pytest.mark.parametrize("sentence", _SENTENCES, ids=range(len(_SENTENCES)))
def test_a_text_is_read_wherever_it_breaks_off(sentence: str) -> None:
    words = sentence.split()
    for end in range(3, len(words) + 1):
        assert isinstance(analyse(" ".join(words[:end]).encode(), "a.txt", cleaned=False), Article)
