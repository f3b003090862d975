"""Annotations in the library."""

import json
from collections.abc import Callable

from tests.library.invented import LIGHTHOUSE, PORT_STRIKE
from tui_reader.library.library import Library
from tui_reader.library.opening import Opened
from tui_reader.model import Article, Span
from tui_reader.revision.annotations import annotate
from tui_reader.revision.corrections import hide_block

Open = Callable[..., Opened]


def _mark(library: Library, article: Article, words: str, note: str = "") -> int:
    start = article.body.text.index(words)
    annotation = annotate(article, Span(start, start + len(words)), note)
    return library.annotations.add(article.document.sha256, annotation)


def test_annotations_come_in_the_order_of_the_body(library: Library, opened: Open) -> None:
    article = opened(PORT_STRIKE).article
    _mark(library, article, "four million crowns", "says who?")
    _mark(library, article, "eleven ships")
    placed = library.annotations.of(article)
    assert [article.text_of(each.span) for each in placed if each.span] == ["eleven ships", "four million crowns"]
    assert [each.annotation.note for each in placed] == ["", "says who?"]


def test_a_note_is_changed_and_an_annotation_removed(library: Library, opened: Open) -> None:
    article = opened(PORT_STRIKE).article
    number = _mark(library, article, "eleven ships")
    assert library.annotations.set_note(number, "counted by whom?\x1b[2J")
    note = library.annotations.of(article)[0].annotation.note
    assert note.startswith("counted by whom?") and "\x1b" not in note
    library.annotations.remove(number)
    assert library.annotations.of(article) == ()
    assert not library.annotations.set_note(number, "gone")


def test_annotations_are_listed_over_the_library(library: Library, opened: Open) -> None:
    strike, light = opened(PORT_STRIKE, "a.txt").article, opened(LIGHTHOUSE, "b.txt").article
    for words in ("eleven ships", "grain"):
        _mark(library, strike, words)
    _mark(library, light, "a parrot")
    assert [(row.digest, count) for row, count in library.annotations.articles()] == [
        (light.document.sha256, 1),
        (strike.document.sha256, 2),
    ]
    assert library.annotations.to_markdown().count("\n> ") == 3
    assert len(json.loads(library.annotations.to_w3c())["items"]) == 3


def test_an_annotation_in_a_hidden_block_is_an_orphan_until_it_is_restored(library: Library, opened: Open) -> None:
    article = opened(PORT_STRIKE).article
    digest = article.document.sha256
    _mark(library, article, "eleven ships")
    block = next(index for index, block in enumerate(article.document.blocks) if "eleven ships" in block.text)
    revised = library.revising.correct(digest, hide_block(article, block))
    assert revised is not None and library.annotations.of(revised.article)[0].span is None
    undone = library.revising.undo(digest)
    assert undone is not None and library.annotations.of(undone.article)[0].span is not None


def test_what_another_version_kept_is_passed_over(library: Library, opened: Open) -> None:
    article = opened(PORT_STRIKE).article
    with library.database.writing() as connection:
        connection.execute(
            "INSERT INTO annotation(digest, data, made) VALUES (?, ?, 0)",
            (bytes.fromhex(article.document.sha256), '{"drawing": [1, 2]}'),
        )
    assert library.annotations.of(article) == ()
