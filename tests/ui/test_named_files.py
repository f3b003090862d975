"""Files opened by name, kept packed: what goes in comes out."""

import os

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui_reader.model.summary import ArticleSummary
from tui_reader.ui.named_files import NamedFiles
from tui_reader.ui.shelf import Shelf

words = st.text(st.characters(exclude_categories=()), max_size=12)
names = st.one_of(st.none(), words)
counts = st.integers(0, 10**7)
digests = st.one_of(st.just(""), st.binary(min_size=32, max_size=32).map(bytes.hex))
summaries = st.builds(
    ArticleSummary, words, digests, names, names, names, counts, counts, counts,
    st.booleans(), st.booleans(), names, counts, counts,
)  # fmt: skip


def row(path: str, headline: str | None, *, read: bool = False, starred: bool = False) -> ArticleSummary:
    """A row of an article that is in the library."""
    return ArticleSummary(path, "ab" * 32, headline, "The Harbour", "2024-05-01", 320, 2, 3, read, starred)


@given(st.lists(st.tuples(words, summaries), max_size=6))
def test_what_is_known_of_a_file_is_given_as_it_was_noted(found: list[tuple[str, ArticleSummary]]) -> None:
    files = NamedFiles()
    for path, _ in found:
        files.append(path)
    for index, (_, summary) in enumerate(found):
        files.describe(index, summary)
    assert [files[index] for index in range(len(files))] == found
    assert list(files.described()) == files.paths == [path for path, _ in found]


@given(st.lists(st.sampled_from("abcd")), st.data())
def test_rows_stay_with_their_files_wherever_others_come_and_go(letters: list[str], data: st.DataObject) -> None:
    files, expected = NamedFiles(), list[tuple[str, ArticleSummary | None]]()
    for number, letter in enumerate(letters):
        at = data.draw(st.integers(0, len(expected)))
        path = f"{number}.txt"
        if letter == "a":
            files.append(path)
            expected.append((path, None))
        elif letter == "b" and at < len(expected):
            files.describe(at, row(expected[at][0], f"Tide {number}"))
            files.note_kept(at)
            expected[at] = (expected[at][0], row(expected[at][0], f"Tide {number}"))
        elif letter == "c" and at < len(expected):
            files.remove(at)
            del expected[at]
        elif letter == "d" and at < len(expected):
            files.put(at, [path, path + "#2"], instead=bool(number % 2))
            expected[at : at + number % 2] = [(path, None), (path + "#2", None)]
    assert [files[index] for index in range(len(files))] == expected
    assert [files.is_kept(index) for index in range(len(files))] == [summary is not None for _, summary in expected]
    for path, summary in expected:
        if summary is not None:
            assert files.of_headline((summary.headline or "").upper() + "!") == path
    files.keep_only([number % 2 == 0 for number in range(len(files))])
    assert [files[index] for index in range(len(files))] == expected[::2]


def test_a_headline_is_found_whatever_its_case_and_marks() -> None:
    shelf = Shelf()
    shelf.add(["a.txt", "b.txt", "c.txt"])
    shelf.describe("a.txt", row("/x/a.txt", "“Harbour” shut: again"))
    shelf.describe("b.txt", row("/x/b.txt", "Harbour open"))
    assert shelf.path_of_headline("HARBOUR SHUT, again") == "a.txt"
    assert shelf.path_of_headline("Harbour") is None
    shelf.describe("a.txt", row("/x/a.txt", None))
    assert shelf.path_of_headline("Harbour shut again") is None


@pytest.mark.parametrize(
    ("listed", "asked", "is_there"),
    [
        ("news/a.txt", "news/a.txt", True),
        ("./news/a.txt", "news/a.txt", True),
        ("../news/a.txt", "../news/a.txt", True),
        ("./news/a.txt", "a.txt", False),
        ("./news/a.txt", "../news/a.txt", False),
    ],
)
def test_an_article_that_the_library_names_in_full_is_found_as_its_folder_was_named(
    listed: str, asked: str, is_there: bool
) -> None:
    shelf = Shelf()
    shelf.add([listed])
    assert shelf.index_of(os.path.abspath(asked)) == (0 if is_there else None)


def test_what_is_still_to_be_described_keeps_its_order() -> None:
    shelf = Shelf()
    shelf.add([f"{number}.txt" for number in range(5)])
    shelf.describe("1.txt", row("/x/1.txt", "Tide"))
    shelf.describe("3.txt", row("/x/3.txt", "Ebb"))
    wanted = [f"{number}.txt" for number in (4, 3, 9, 1, 0)]
    assert shelf.undescribed(wanted) == ["4.txt", "0.txt"]
    assert shelf.undescribed(wanted, {"1.txt", "9.txt"}) == ["4.txt", "9.txt", "1.txt", "0.txt"]
    everything = [f"{number}.txt" for number in range(5)]
    assert shelf.undescribed(everything) == ["0.txt", "2.txt", "4.txt"]
    assert shelf.undescribed(everything, {"1.txt"}) == ["0.txt", "1.txt", "2.txt", "4.txt"]


def test_marks_of_the_session_stay_when_the_library_is_heard_again() -> None:
    shelf = Shelf()
    shelf.add(["a.txt"])
    shelf.describe("a.txt", row("/x/a.txt", "Tide"))
    shelf.describe("a.txt", row("/x/a.txt", "Tide", read=True), is_kept=True)
    assert shelf.entries[0].summary == row("/x/a.txt", "Tide", read=True)
    shelf.mark(0, read=False, starred=True)
    shelf.describe("a.txt", row("/x/a.txt", "Ebb", read=True), is_kept=True)
    assert shelf.entries[0].summary == row("/x/a.txt", "Ebb", starred=True)
