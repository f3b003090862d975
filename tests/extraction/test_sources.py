"""Where an article comes from."""

import pytest

from tui_reader.extraction.attributions import find_attributions
from tui_reader.model import Source, SourceKind

P, B, A, D, U = (
    SourceKind.PERSON,
    SourceKind.ORGANISATION,
    SourceKind.AGENCY,
    SourceKind.DOCUMENT,
    SourceKind.UNNAMED,
)


def sources(text: str, agencies: tuple[str, ...] = ()) -> list[tuple[str, SourceKind]]:
    return [(source.name, source.kind) for source in find_attributions(text, "en", agencies).sources]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Nora Ito said the port was closed.", [("Nora Ito", P)], id="person"),
        pytest.param(
            "The Brunsby Port Authority said the quay was closed.", [("Brunsby Port Authority", B)], id="body"
        ),
        pytest.param("Two ships sank, Reuters reported.", [("Reuters", A)], id="agency"),
        pytest.param("A report published on Monday found that cranes fall.", [("A report", D)], id="document"),
        pytest.param("A survey by the port showed that cranes fall.", [("A survey by the port", D)], id="survey"),
        pytest.param(
            "Officials familiar with the plans said a bridge would come.",
            [("Officials familiar with the plans", U)],
            id="role",
        ),
        pytest.param("Witnesses said they heard two shots.", [("Witnesses", U)], id="witnesses"),
        pytest.param("The carmaker Voltra said that it was well.", [("Voltra", B)], id="the kind of firm"),
        pytest.param("US chipmaker Micral Technology said it was well.", [("Micral Technology", B)], id="of two words"),
        pytest.param("Norhut Motor Co. said that it was well.", [("Norhut Motor Co.", B)], id="a legal form"),
        pytest.param("His family said that he was well.", [("His family", U)], id="family"),
        pytest.param("The claim was denied by the army.", [("the army", B)], id="denied by"),
        pytest.param(
            "President Ana Kovac spoke. Kovac said no. “Never,” the president said.",
            [("Ana Kovac", P)],
            id="aliases are one",
        ),
        pytest.param(
            "Jill Marsh said no. Joe Marsh said yes.",
            [("Jill Marsh", P), ("Joe Marsh", P)],
            id="two of one surname are two",
        ),
        pytest.param("The ship sank on Monday.", [], id="none"),
        pytest.param("I said no.", [], id="the writer is none"),
    ],
)
def test_sources_are_named_and_sorted_by_kind(text: str, expected: list[tuple[str, SourceKind]]) -> None:
    assert sources(text) == expected


def test_every_attribution_is_a_mention() -> None:
    text = "Belmarian President Ana Kovac said no. Kovac added that she was tired. “Never,” she said."
    (source,) = find_attributions(text).sources
    assert [text[m.start : m.end] for m in source.mentions] == ["Belmarian President Ana Kovac", "Kovac", "she"]
    assert source.description == "Belmarian President"


def test_agencies_of_the_byline_come_last() -> None:
    found = find_attributions("Nora Ito said no.", "en", ("AP",)).sources
    assert [(source.name, source.kind) for source in found] == [("Nora Ito", P), ("AP", A)]
    assert found[-1].mentions == ()


def test_hearsay_is_counted() -> None:
    text = "The general was reportedly dismissed. Nora Ito allegedly said the port would close."
    found = find_attributions(text)
    assert [text[m.start : m.end] for m in found.sourcing.second_hand] == ["reportedly", "allegedly"]
    assert [source.second_hand for source in found.sources] == [1]


def test_the_profile_counts_sources_and_words() -> None:
    text = (
        "Nora Ito said the port would close in May. Two witnesses said they heard shots. “We will not pay,” Ito said."
    )
    profile = find_attributions(text).sourcing
    assert dict(profile.counts) == {"person": 1, "unnamed": 1}
    assert profile.named == 1
    assert profile.words == len(text.split())
    assert profile.attributed_words == 6 + 3 + 4
    assert [share.words for share in profile.shares] == [10, 3]
    assert profile.single_source is None


def test_a_single_source_is_told() -> None:
    text = (
        "Nora Ito said the port would close in May because the cranes had fallen. "
        "“We will not pay for any of it, and we never did,” Ito said."
    )
    profile = find_attributions(text).sourcing
    assert profile.single_source == 0
    assert profile.notes == ("One source carries nearly all that is attributed: Nora Ito",)


def test_sources_that_would_not_be_named_are_told() -> None:
    text = "“We are not there yet,” a senior diplomat said on condition of anonymity."
    found = find_attributions(text)
    assert found.sourcing.off_record == 1
    assert found.sourcing.role_only == 1
    assert [source.name for source in found.sources] == ["a senior diplomat"]
    assert isinstance(found.sources[0], Source)


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Politico", B),
        ("SkarNet", B),
        ("Skarholm.info", B),
        ("McGrath", P),
        ("DeMarco", P),
        ("O’Hara", P),
        ("Kovac", P),
    ],
)
def test_a_name_alone_may_tell_whether_it_is_a_person(name: str, kind: SourceKind) -> None:
    assert sources(f"{name} said on Monday that the quay was closed.") == [(name, kind)]


def test_who_cannot_be_told_stands_last() -> None:
    text = "He said the harbour would close.\n\nMara Teal said that it would open on Monday."
    assert sources(text) == [("Mara Teal", P), ("", U)]
