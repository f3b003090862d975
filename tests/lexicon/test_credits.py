"""Whose picture it is."""

import pytest

from tui_reader.lexicon.credits import ends_with_credit, is_credit, is_supplier
from tui_reader.lexicon.related import has_related_lead, headline_span, is_popular_heading, is_related_heading


@pytest.mark.parametrize(
    "text",
    [
        "Dockers gather at the gates on Friday. (Photo by Jo Roe)",
        "Dockers gather at the gates Copyright AP Photo/Jo Roe",
        "Dockers gather at the gates on Friday. Jo Roe/Getty Images",
        "Dockers gather at the gates on Friday.Jo Roe",
        "Dockers gather at the gates on Friday. Photograph: Jo Roe/The Harbour",
        "So soll die Talstation aussehen. Foto: Büro Krahl",
        "The mule Canción in the rain. © Harbour Films",
        "The ferry lies at the quay. Photo by Jo Roe of The Harbour.",
        "The ferry lies at the quay. Photo courtesy of Harbour Films.",
        "The ferry lies at the quay. Foto: Büro krahl.",
    ],
)
def test_a_caption_shows_itself_by_its_credit(text: str) -> None:
    assert ends_with_credit(text)


@pytest.mark.parametrize(
    "text",
    [
        "The minister resigned on Friday, as first reported by Bloomberg.",
        "The report, which was seen by Reuters, names no one.",
        "She plays the mother (Ana Ruiz).",
        "It was, she said, a photo of nothing at all.",
        "The strike goes on.",
    ],
)
def test_a_paragraph_that_names_an_agency_is_no_caption(text: str) -> None:
    assert not ends_with_credit(text)


_ALONE = [
    "Photo: Jo Roe",
    "Jo Roe/Getty Images",
    "(EPA)",
    "Courtesy of the Harbour Museum",
    "\t \tReuters",
    "\u2003AFP",
]


@pytest.mark.parametrize("text", _ALONE)
def test_a_credit_may_stand_alone(text: str) -> None:
    assert is_credit(text)


@pytest.mark.parametrize("text", ["School/Team: Harbour United", "Nation/World", "Jane Roe and AP", "The Harbour"])
def test_a_label_is_no_credit(text: str) -> None:
    assert not is_credit(text)


def test_a_supplier_is_known_in_brackets() -> None:
    assert is_supplier("(Getty)") and not is_supplier("(Roe)")


@pytest.mark.parametrize(
    "text", ["You might also like", "RELATED:", "Lesen Sie auch", "Sur le même sujet", "More from Jo"]
)
def test_headings_of_related_lists_are_known(text: str) -> None:
    assert is_related_heading(text)


@pytest.mark.parametrize("text", ["The harbour", "More rain on Friday, then sun.", "Related to the queen, he fled."])
def test_other_lines_are_no_headings(text: str) -> None:
    assert not is_related_heading(text)


def test_what_many_read_is_not_related() -> None:
    assert is_popular_heading("Most read") and not is_related_heading("Most read")


@pytest.mark.parametrize(
    ("text", "headline"),
    [
        ("Related: Mice win the battle for the organ", "Mice win the battle for the organ"),
        ("[READ MORE: Mice win the battle for the organ]", "Mice win the battle for the organ"),
        ("Mice win the battle for the organ 3 hours ago", "Mice win the battle for the organ"),
        ("Mice win the battle for the organ (Opens in a new window)", "Mice win the battle for the organ"),
        ("[12]Mice win the battle for the organ", "Mice win the battle for the organ"),
        ("Mice win the battle for the organ", "Mice win the battle for the organ"),
    ],
)
def test_only_the_headline_is_taken_verbatim_from_its_line(text: str, headline: str) -> None:
    start, end = headline_span(text)
    assert text[start:end] == headline


def test_a_sentence_after_a_colon_is_no_related_headline() -> None:
    assert has_related_lead("Related: Mice win the battle for the organ")
    assert not has_related_lead("More: the mice are back, and the organist has left the parish for good.")
