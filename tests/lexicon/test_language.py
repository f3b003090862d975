"""The language of a text, and the phrases of furniture in it."""

import pytest

from tui_reader.lexicon import languages, words
from tui_reader.lexicon.furniture import find_giveaways, fold_words
from tui_reader.lexicon.language import detect_language, telling_words
from tui_reader.model import Article
from tui_reader.pipeline import analyse


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The boat was late and nobody in the port knew when it would come."),
        ("de", "Das Schiff kam zu spät, und niemand im Hafen wusste, wann es kommen würde."),
        ("fr", "Le bateau était en retard et personne dans le port ne savait quand il viendrait."),
        ("es", "El barco llegó tarde y nadie en el puerto sabía cuándo iba a venir."),
        ("it", "La nave era in ritardo e nel porto nessuno sapeva quando sarebbe arrivata."),
        ("pt", "O barco estava atrasado e ninguém no porto sabia quando ele viria."),
        (None, "Laiva oli myöhässä eikä kukaan satamassa tiennyt, milloin se tulisi."),
        (None, ""),
    ],
)
def test_the_commonest_words_tell_the_language(language: str | None, text: str) -> None:
    assert detect_language(text) == language


def test_the_commonest_words_of_a_language_tell_nothing_in_it() -> None:
    text = "The boat was late, and the boat is in port. "
    assert telling_words(text, "en") == ["boat", "late", "boat", "port"]
    assert telling_words(text, "de")[:2] == ["the", "boat"]
    assert telling_words(text * 400, "en") == ["boat", "late", "boat", "port"] * 400


def _kinds(text: str, language: str = "en") -> set[tuple[str, bool]]:
    return {(found.kind, found.whole) for found in find_giveaways(fold_words(text), language)}


@pytest.mark.parametrize(
    ("text", "kind", "whole"),
    [
        ("Share this article", "share", True),
        ("SHARE ON MASTODON", "share", False),
        ("Get more of this delivered to your inbox every day", "newsletter", False),
        ("4 min read", "reading_time", False),
        ("© 2024 The Selwyn Post. All rights reserved.", "copyright", False),
    ],
)
def test_phrases_give_furniture_away(text: str, kind: str, whole: bool) -> None:
    assert (kind, whole) in _kinds(text)


@pytest.mark.parametrize("text", ["They share the boat", "He wrote a comment on it", "The menu of the inn is short"])
def test_the_same_words_in_a_sentence_do_not(text: str) -> None:
    assert _kinds(text) == set()


def test_every_language_knows_a_share_bar_a_menu_and_a_newsletter() -> None:
    for language in languages():
        for kind in ("share", "navigation", "newsletter", "comments", "cookies", "advertisement"):
            assert words(language, f"furniture_{kind}"), (language, kind)


def test_markup_and_menus_do_not_tell_the_language_of_a_page() -> None:
    text = "The boat was late again and nobody in the port of Aldham knew when it would come in that night. "
    menu = (
        "<li><a href='/a'>La casa</a></li>" * 60
        + "<script>"
        + "var di = {e: la, il: per, che: non};" * 300
        + "</script>"
    )
    article = analyse(f"<html lang=it><ul>{menu}</ul><p>{text}</p><p>{text * 2}</p>".encode(), "a.html")
    assert isinstance(article, Article)
    assert article.document.language == "en"
