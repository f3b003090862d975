"""Phrases of furniture in single lines."""

import pytest

from tui_reader.lexicon.furniture import find_giveaways, fold_words


@pytest.mark.parametrize(
    ("text", "language", "kind"),
    [
        ("Comments (41)", "en", "comments"),
        ("41 Comments", "en", "comments"),
        ("12 shares", "en", "share"),
        ("Kommentare (7)", "de", "comments"),
        ("3 commentaires", "fr", "comments"),
    ],
)
def test_a_number_of_those_who_did_so_makes_a_phrase_no_other(text: str, language: str, kind: str) -> None:
    assert [(found.kind, found.whole) for found in find_giveaways(fold_words(text), language)] == [(kind, True)]


@pytest.mark.parametrize(
    "text", ["Sport 24", "Home 2", "12 dockers", "2024", "Comments that 41 people wrote on a wall"]
)
def test_other_lines_with_numbers_say_nothing(text: str) -> None:
    assert not any(found.whole for found in find_giveaways(fold_words(text), "en"))
