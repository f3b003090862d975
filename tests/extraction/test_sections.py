"""Texts as long as books, which are read section by section."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui_reader.extraction import attributions, sections
from tui_reader.extraction.attributions import Findings, find_attributions
from tui_reader.extraction.sections import sections_of
from tui_reader.model import Source, SourceKind

PARAGRAPHS = (
    "“The quay stays shut,” said Vera Lindqvist, the harbour master, on Monday.",
    "Anders Holm said that the ferries would wait. According to the coastguard, four ships lay outside.",
    "Nothing else was reportedly decided. “We are patient,” Lindqvist said.",
    "A spokesman, who spoke on condition of anonymity, said the silt was deep.",
)
BOOK = "\n\n".join(PARAGRAPHS * 8)


@pytest.fixture
def short_sections(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(attributions, "_LONG", 500)
    monkeypatch.setattr(sections, "SECTION", 500)


def names(found: Findings) -> list[tuple[str, int, str | None]]:
    return [(source.name, len(source.mentions), source.description) for source in found.sources]


def words(found: Findings, text: str) -> list[tuple[str, str | None]]:
    return [(text[quote.span.start : quote.span.end], quote.speaker) for quote in found.quotes]


def test_a_book_in_sections_says_what_it_says_as_a_whole(short_sections: None) -> None:
    in_sections, whole = find_attributions(BOOK), attributions._find(BOOK, "en")
    assert len(list(sections_of(BOOK))) > 4
    assert [quote._replace(confidence=0, why="") for quote in in_sections.quotes] == [
        quote._replace(confidence=0, why="") for quote in whole.quotes
    ]
    assert {source.name: source.mentions for source in in_sections.sources} == {
        source.name: source.mentions for source in whole.sources
    }
    assert in_sections.sourcing.second_hand == whole.evidence.hearsay
    assert in_sections.sourcing.off_record == whole.evidence.off_record == 8


def test_a_surname_alone_is_whom_another_section_names_in_full(short_sections: None) -> None:
    text = PARAGRAPHS[0] + "\n\n" + "The rain went on all week over the low town.\n\n" * 20 + "“Wait,” said Lindqvist."
    found = find_attributions(text)
    assert words(found, text)[-1] == ("Wait,", "Vera Lindqvist")
    assert names(found) == [("Vera Lindqvist", 2, "the harbour master")]


def test_a_surname_of_two_people_stays_as_it_is(short_sections: None) -> None:
    rain = "The rain went on all week over the low town.\n\n" * 20
    text = f"{PARAGRAPHS[0]}\n\n{rain}“No,” said Jonas Lindqvist.\n\n{rain}“Wait,” said Lindqvist."
    found = find_attributions(text)
    assert [speaker for _, speaker in words(found, text)] == ["Vera Lindqvist", "Jonas Lindqvist", "Lindqvist"]


@pytest.mark.parametrize("mark", ("“{}”", '"{}"', "«{}»"))
def test_a_text_without_lines_is_cut_between_its_quotations(short_sections: None, mark: str) -> None:
    said = mark.format("We wait. We have time. We are patient,")
    text = f"{said} said Vera Lindqvist. " * 40
    found = find_attributions(text)
    assert len(list(sections_of(text))) > 3
    assert words(found, text) == [("We wait. We have time. We are patient,", "Vera Lindqvist")] * 40


def test_sections_of_a_short_text_are_the_text() -> None:
    assert list(sections_of(BOOK)) == [(0, len(BOOK))]
    assert list(sections_of("")) == [(0, 0)]


@given(text=st.text(alphabet='ab .\n”“«»"。', max_size=300), size=st.integers(2, 40))
@settings(max_examples=150)
def test_sections_lie_one_behind_the_other(text: str, size: int) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sections, "SECTION", size)
        found = list(sections_of(text))
    assert [start for start, _ in found] == [0, *(end for _, end in found[:-1])]
    assert found[-1][1] == len(text)
    assert all(0 < end - start <= size for start, end in found) or not text


def test_sources_of_one_name_are_one() -> None:
    found = sections._merged(
        (
            Source("the board", SourceKind.ORGANISATION, None, ()),
            Source("the board", SourceKind.ORGANISATION, "of the port", (), 2),
            Source("the board", SourceKind.UNNAMED, None, ()),
        )
    )
    assert [(source.description, source.second_hand) for source in found] == [("of the port", 2), (None, 0)]
