"""Files that hold several articles: each is an article of its own, and one `stat` tells that none has changed."""

import json
import os
from collections.abc import Callable, Iterator
from pathlib import Path
from unittest.mock import patch

import pytest

from tests.library.conftest import Write
from tests.library.invented import LIGHTHOUSE, PORT_STRIKE, numbered
from tui_reader.library.batch import _MOST_OF_ONE, run_batch
from tui_reader.library.jobs import Job
from tui_reader.library.library import Library
from tui_reader.library.marks import Position
from tui_reader.library.opening import Opened
from tui_reader.library.part_names import cut_part
from tui_reader.library.parts import located
from tui_reader.library.progress import Progress
from tui_reader.library.reading import load_articles
from tui_reader.library.stamps import stamp_of
from tui_reader.model import Article, Unreadable

_KEEPER = "Lighthouse keeper retires after forty years on the rock"


def _lines(*texts: str) -> str:
    return "\n".join(json.dumps({"text": text}) for text in texts) + "\n"


@pytest.fixture
def dump(write: Write) -> str:
    """A file of three articles."""
    return write(_lines(PORT_STRIKE, LIGHTHOUSE, numbered(3)), "dump.jsonl")


def _names(library: Library) -> list[str]:
    return sorted(os.path.basename(row.path) for row in library.list().page(0, 99))


def _headlines(library: Library) -> list[str]:
    return sorted((row.headline or "")[:10] for row in library.list().page(0, 99))


@pytest.mark.parametrize(
    ("path", "cut"),
    [
        ("a.jsonl#3", ("a.jsonl", 3)),
        ("a#b#12", ("a#b", 12)),
        ("a.jsonl", ("a.jsonl", 0)),
        ("#3", ("#3", 0)),
        ("a#0", ("a#0", 0)),
        ("a#03", ("a#03", 0)),
        ("a#\N{SUPERSCRIPT TWO}", ("a#\N{SUPERSCRIPT TWO}", 0)),
        ("a#99999999", ("a#99999999", 0)),
        ("a#", ("a#", 0)),
    ],
)
def test_the_number_of_an_article_is_cut_off_a_path(path: str, cut: tuple[str, int]) -> None:
    assert cut_part(path) == cut


def test_a_file_that_is_really_called_so_comes_first(write: Write, dump: str) -> None:
    assert located(f"{dump}#2") == (dump, 2)
    real = write(LIGHTHOUSE, "dump.jsonl#2")
    assert located(real) == (real, 0)
    assert located(f"{dump}.gone#2") == (f"{dump}.gone#2", 0)


@pytest.mark.parametrize("processes", [0, 2])
def test_every_article_of_a_file_is_taken_in(library: Library, write: Write, dump: str, processes: int) -> None:
    write(numbered(7), "alone.txt")
    told: list[Progress] = []
    result = library.importing.run([os.path.dirname(dump)], told.append, processes=processes)
    assert result == Progress(added=4, finished=True)
    assert _names(library) == ["alone.txt", "dump.jsonl#1", "dump.jsonl#2", "dump.jsonl#3"]
    assert library.importing.unfinished() == ()


def test_a_file_that_is_known_costs_one_stat(library: Library, dump: str) -> None:
    library.importing.run([dump], processes=0)
    with patch("tui_reader.library.importing.prepare_file_gently", side_effect=AssertionError("was read")):
        assert library.importing.run([dump], processes=0) == Progress(known=1, finished=True)
    stamp = stamp_of(dump)
    assert stamp is not None
    whole = library.articles.now_at(stamp)
    assert whole is not None and whole.parts == 3 and not whole.digest and whole.problem is None
    assert [os.path.basename(row.path) for row in library.articles.parts(stamp)] == [
        "dump.jsonl#1", "dump.jsonl#2", "dump.jsonl#3",
    ]  # fmt: skip
    assert len(library.articles.parts(stamp, after=2)) == 1


def test_each_article_opens_by_its_name_and_the_file_as_its_first(library: Library, dump: str) -> None:
    second = library.open(f"{dump}#2")
    assert isinstance(second, Opened) and second.article.headline == _KEEPER
    first = library.open(dump)
    assert isinstance(first, Opened) and (first.article.headline or "").startswith("Port strike")
    assert first.summary.path == f"{dump}#1" and first.article.document.notices[-1].startswith("line numbers count")
    assert _names(library) == ["dump.jsonl#1", "dump.jsonl#2"]
    library.importing.run([dump], processes=0)
    with patch("tui_reader.library.opening.read_data", side_effect=AssertionError("was read")):
        again = library.open(dump)
        assert isinstance(again, Opened) and again.summary.digest == first.summary.digest
        assert isinstance(library.open(f"{dump}#3"), Opened)
    assert isinstance(library.open(f"{dump}#4"), Unreadable)


def test_marks_and_places_belong_to_the_article_and_survive_a_move(library: Library, dump: str) -> None:
    library.importing.run([dump], processes=0)
    second = library.articles.at_path(f"{dump}#2")
    assert second is not None
    library.marks.set_starred(second.digest)
    library.marks.set_position(second.digest, Position(2))
    moved = f"{dump}.moved.jsonl"
    os.rename(dump, moved)
    library.importing.run([moved], processes=0)
    assert len(library.articles) == 3
    opened = library.open(f"{moved}#2")
    assert isinstance(opened, Opened) and opened.summary.starred and not opened.gone
    assert library.marks.position(second.digest) == Position(2)


def test_a_file_that_vanished_can_still_be_read(library: Library, dump: str) -> None:
    library.importing.run([dump], processes=0)
    os.unlink(dump)
    for path in (dump, f"{dump}#1", f"{dump}#3"):
        opened = library.open(path)
        assert isinstance(opened, Opened) and opened.gone
    kept = library.open_kept(library.list().page(0, 1)[0].digest)
    assert kept is not None and kept.gone


def test_a_file_that_was_written_anew_is_taken_in_anew(library: Library, write: Write, dump: str) -> None:
    library.importing.run([dump], processes=0)
    write(_lines(PORT_STRIKE.replace("third", "fourth"), LIGHTHOUSE), "dump.jsonl")
    changed = library.watching.take_in([dump])
    assert [os.path.basename(each.summary.path) for each in changed] == ["dump.jsonl#1"]
    assert changed[0].before is not None
    assert _headlines(library) == ["Lighthouse", "Port strik", "Port strik", "The ferry3"]
    assert library.articles.at_path(f"{dump}#3") is None
    write(numbered(8), "dump.jsonl")
    changed = library.watching.take_in([dump])
    assert [os.path.basename(each.summary.path) for each in changed] == ["dump.jsonl"]
    assert library.articles.at_path(f"{dump}#1") is None and len(library.articles) == 5


def test_articles_of_a_file_are_renewed_together(tmp_path: Path, dump: str, write: Write) -> None:
    old = Library(tmp_path / "old.sqlite", code="code-1")
    old.importing.run([dump, write(numbered(9), "alone.txt")], processes=0)
    old.close()
    new = Library(tmp_path / "old.sqlite", code="code-2")
    assert new.renewing.due() == 4
    with patch("tui_reader.library.preparing.read_bytes", wraps=_read_bytes()) as read:
        assert new.renewing.run(processes=0).added == 4
    assert read.call_count == 2
    assert new.renewing.due() == 0
    new.close()
    write(_lines(LIGHTHOUSE), "dump.jsonl")
    newest = Library(tmp_path / "old.sqlite", code="code-3")
    newest.renewing.run(processes=0)
    assert newest.renewing.due() == 0 and len(newest.articles) == 4
    newest.close()


def _read_bytes() -> Callable[..., bytes | Unreadable]:
    from tui_reader.library.files import read_bytes

    return read_bytes


def test_a_bad_article_among_others_is_told_at_its_place(library: Library, dump: str) -> None:
    from tui_reader.pipeline import assemble

    def fails(document: object) -> Article:
        if "Lighthouse" in str(document):
            raise RuntimeError("no luck")
        return assemble(document)  # type: ignore[arg-type]

    with patch("tui_reader.pipeline.assemble", side_effect=fails):
        result = library.importing.run([dump], processes=0)
    assert (result.added, result.failed) == (2, 1)
    stamp = stamp_of(dump)
    assert stamp is not None
    assert [bool(row.problem) for row in library.articles.parts(stamp)] == [False, True, False]


def test_one_article_of_a_file_is_printed(dump: str) -> None:
    assert [_headline(article) for article in load_articles(f"{dump}#2")] == [_KEEPER]
    assert len(list(load_articles(dump))) == 3
    assert isinstance(next(load_articles(f"{dump}#9")), Unreadable)


def _headline(article: Article | Unreadable) -> str | None:
    return article.headline if isinstance(article, Article) else None


def _count_up(name: str) -> Iterator[str | Unreadable]:
    return (f"{name}{number}" for number in range(3 * _MOST_OF_ONE))


@pytest.mark.parametrize("workers", [0, 1, 2, 3])
def test_names_with_many_results_give_them_in_order(workers: int) -> None:
    job: Job[str] = _count_up
    found = list(run_batch(iter("abcde"), job, workers=workers))
    assert found == [f"{name}{number}" for name in "abcde" for number in range(3 * _MOST_OF_ONE)]
