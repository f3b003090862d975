"""Corrections in the library: kept apart, applied everywhere, undone, exchanged."""

from collections.abc import Callable
from pathlib import Path
from unittest.mock import patch

import pytest

from tests.library.conftest import Write
from tests.library.invented import LIGHTHOUSE, PORT_STRIKE
from tui_reader.library.library import Library
from tui_reader.library.opening import Opened
from tui_reader.library.search import ArticleHits
from tui_reader.model import Role
from tui_reader.revision.anchors import PassageAnchor
from tui_reader.revision.corrections import DropQuote, MergeNames, hide_block, set_speaker

Open = Callable[..., Opened]


@pytest.fixture
def strike(opened: Open) -> Opened:
    """The article on the strike."""
    return opened(PORT_STRIKE)


def _grain(opened: Opened) -> int:
    return next(index for index, block in enumerate(opened.article.document.blocks) if "grain" in block.text)


def _found(library: Library, text: str) -> int:
    hits = library.search.articles(text)
    assert isinstance(hits, ArticleHits)
    return len(hits)


def test_a_correction_holds_in_the_article_the_search_and_after_reopening(library: Library, strike: Opened) -> None:
    digest = strike.summary.digest
    revised = library.revising.correct(digest, hide_block(strike.article, _grain(strike)))
    assert revised is not None and "grain" not in revised.article.body.text
    assert _found(library, "grain") == 0
    again = library.open(strike.article.document.name)
    assert isinstance(again, Opened) and again.article == revised.article
    assert library.articles.analysis(digest) == strike.article


def test_a_correction_is_undone_and_redone(library: Library, strike: Opened) -> None:
    digest = strike.summary.digest
    library.revising.correct(digest, hide_block(strike.article, _grain(strike)))
    undone = library.revising.undo(digest)
    assert undone is not None and undone.article == strike.article
    assert _found(library, "grain") == 1
    redone = library.revising.redo(digest)
    assert redone is not None and _found(library, "grain") == 0
    assert library.revising.redo(digest) is None


def test_a_correction_survives_newer_code(library: Library, strike: Opened) -> None:
    digest = strike.summary.digest
    library.revising.correct(digest, hide_block(strike.article, _grain(strike)))
    assert library.database.path
    newer = Library(library.database.path, code="code-2")
    newer.importing.run([strike.article.document.name], processes=0)
    again = newer.open(strike.article.document.name)
    assert isinstance(again, Opened) and "grain" not in again.article.body.text
    assert newer.articles.is_current(digest)
    assert _found(newer, "grain") == 0
    newer.close()


def test_a_correction_may_come_before_its_article(library: Library, opened: Open, tmp_path: Path, write: Write) -> None:
    made = opened(PORT_STRIKE)
    library.revising.correct(made.summary.digest, hide_block(made.article, _grain(made)))
    other = Library(tmp_path / "other.sqlite", code="x")
    lines = list(library.corrections.lines())
    taken = other.revising.take_in([*lines, "", "rubbish", *lines])
    assert (taken.added, taken.known, [refused.line for refused in taken.refused]) == (1, 1, [3])
    other.importing.run([made.article.document.name], processes=0)
    assert _found(other, "grain") == 0
    again = other.open(made.article.document.name)
    assert isinstance(again, Opened) and "grain" not in again.article.body.text
    other.close()


def test_a_speaker_set_by_hand_is_found_by_name(library: Library, strike: Opened) -> None:
    correction = set_speaker(strike.article, strike.article.quotes[0], "Ada Quill")
    library.revising.correct(strike.summary.digest, correction)
    assert _found(library, 'speaker:"ada quill"') == 1


def test_orphans_are_told_and_can_be_dropped(library: Library, strike: Opened) -> None:
    digest = strike.summary.digest
    library.revising.correct(digest, DropQuote(PassageAnchor("never said")))
    library.revising.correct(digest, MergeNames(("Nobody",), "Somebody"))
    again = library.open(strike.article.document.name)
    assert isinstance(again, Opened)
    assert len(again.orphans) == 2 and again.article == strike.article
    library.corrections.remove(library.corrections.of(digest)[0].number)
    assert [type(kept.correction) for kept in library.corrections.of(digest)] == [MergeNames]


def test_corrections_of_one_article_leave_the_others(library: Library, opened: Open) -> None:
    strike, light = opened(PORT_STRIKE, "a.txt"), opened(LIGHTHOUSE, "b.txt")
    library.revising.correct(strike.summary.digest, hide_block(strike.article, _grain(strike)))
    again = library.open(light.article.document.name)
    assert isinstance(again, Opened) and again.article == light.article
    assert library.revising.undo(light.summary.digest) is None


def test_the_last_correction_is_undone_even_when_the_clock_went_back(library: Library, strike: Opened) -> None:
    digest = strike.summary.digest
    for number, name in enumerate(("First", "Second")):
        with patch("time.time", return_value=1_000_000.0 - number * 50_000):
            library.corrections.add(digest, MergeNames((name,), "Somebody"))
    assert library.corrections.undo(digest) == MergeNames(("Second",), "Somebody")


def test_an_article_whose_corrections_were_undone_has_none(library: Library, opened: Open) -> None:
    strike, light = opened(PORT_STRIKE, "a.txt"), opened(LIGHTHOUSE, "b.txt")
    for digest in (strike.summary.digest, light.summary.digest):
        library.revising.correct(digest, MergeNames(("Nobody",), "Somebody"))
    library.revising.undo(light.summary.digest)
    assert library.corrections.digests() == {strike.summary.digest}


def test_a_list_counts_what_the_corrections_leave(library: Library, strike: Opened) -> None:
    blocks = strike.article.document.blocks
    hidden = [index for index, block in enumerate(blocks) if block.role is Role.PARAGRAPH]
    for index in hidden:
        library.revising.correct(strike.summary.digest, hide_block(strike.article, index))
    row = library.articles.summary(strike.summary.digest)
    assert row is not None and row.words < strike.summary.words
