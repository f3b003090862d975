"""The reporter's words: where they begin and end, and where their sentences do."""

import pytest

from tui_reader.extraction.attribution import tokens
from tui_reader.extraction.attribution.paragraphs import find_paragraphs
from tui_reader.extraction.attribution.quotation_marks import find_quotations
from tui_reader.extraction.attribution.sentences import Words, read_words
from tui_reader.extraction.attribution.vocabulary import BE
from tui_reader.extraction.attribution.word_lists import vocabulary_of


def _read(text: str, language: str = "en") -> Words:
    vocabulary = vocabulary_of(language)
    paragraphs = find_paragraphs(text)
    return read_words(text, paragraphs, find_quotations(text, paragraphs, vocabulary.apostrophe_words), vocabulary)


@pytest.mark.parametrize(
    ("text", "words"),
    (
        pytest.param("Ito left.", ["Ito", "left", "."], id="a stop at the end is none of the word"),
        pytest.param("Mr. Ito of the U.S. left…", ["Mr.", "Ito", "of", "the", "U.S.", "left", "…"], id="abbreviations"),
        pytest.param("It cost 3,400.5, or 4.", ["It", "cost", "3,400.5", ",", "or", "4", "."], id="numbers"),
        pytest.param("“No.” Ito’s out--now...", ["“”", "Ito", "’s", "out", "--", "now", "..."], id="marks"),
        pytest.param("a\u00a0well-known\tname. @ito_x", ["a", "well-known", "name", ".", "@ito_x"], id="blanks"),
        pytest.param("", [], id="nothing"),
        pytest.param(" \n ", [], id="blanks only"),
    ),
)
def test_words_are_cut(text: str, words: list[str]) -> None:
    reader = _read(text)
    assert reader.words == words
    assert len(reader.lowers) == len(reader.bits) == len(reader.starts) == len(reader.ends) == len(words)


@pytest.mark.parametrize("piece", (1, 7, 100_000))
def test_every_word_stands_where_it_is_said_to_stand(piece: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tokens, "_PIECE", piece)
    text = "The mayor’s aide, A. B. Ito, left.\n\nShe’s “gone,” he said. “For good.\n\n“Or so.” That is all."
    reader = _read(text)
    places = list(zip(reader.starts, reader.ends, strict=True))
    assert [text[start:end] for start, end in places if text[start] != "“"] == [w for w in reader.words if w != "“”"]
    assert [text[start:end] for start, end in places if text[start] == "“"] == ["“gone,”", "“For good.\n\n“Or so.”"]
    assert [" ".join(reader.words[start:end]) for start, end in reader.sentences] == [
        "The mayor ’s aide , A. B. Ito , left .",
        "She ’s “” he said .",
        "“”",
        "That is all .",
    ]
    assert reader.paragraph_of == [0, 2, 2, 2]  # what a quotation joins is cut as one
    assert [bool(reader.bits[token] & BE) for token, word in enumerate(reader.words) if word == "’s"] == [False, True]


def test_pronouns_that_hang_on_a_verb_begin_behind_the_hyphen() -> None:
    text = "L’eau monte, dit-il. Viendra-t-elle ?"
    reader = _read(text, "fr")
    found = [text[start:end] for start, end in zip(reader.starts, reader.ends, strict=True)]
    assert found == ["L’", "eau", "monte", ",", "dit", "il", ".", "Viendra", "elle", "?"]


def test_what_has_no_stops_is_cut_all_the_same() -> None:
    reader = _read("and so on " * 300)
    assert [end - start for start, end in reader.sentences] == [251, 251, 251, 147]
