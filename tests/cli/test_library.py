"""The library asked from the command line."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.library.invented import LIGHTHOUSE, PORT_STRIKE, library_of, papers_in
from tui_reader.library.library import Library
from tui_reader.library.opening import Opened
from tui_reader.revision.annotations import annotate
from tui_reader.revision.corrections import set_speaker


@pytest.fixture
def papers(tmp_path: Path) -> Path:
    """A folder of two articles."""
    return papers_in(tmp_path / "papers", port=PORT_STRIKE, light=LIGHTHOUSE)


@pytest.fixture
def place(papers: Path, tmp_path: Path) -> Path:
    """A library that has them."""
    return library_of(papers, tmp_path / "library.sqlite")


def _correct(place: Path, papers: Path, speaker: str) -> None:
    library = Library(place)
    opened = library.open(str(papers / "light.txt"))
    assert isinstance(opened, Opened)
    article = opened.article
    library.revising.correct(article.document.sha256, set_speaker(article, article.quotes[0], speaker))
    library.close()


def test_a_search_prints_articles_and_quotes_as_lines_of_json(run: Run, place: Path) -> None:
    ran = run("--library", place, "--search", "clock", "--to", "jsonl")
    found = [json.loads(line) for line in ran.out.splitlines()]
    assert ran.status == 0 and {item["kind"] for item in found} == {"article", "quote"}
    quote = next(item for item in found if item["kind"] == "quote")
    assert "wind the clock" in quote["text"] and quote["speaker"] == "Edda Marrow" and quote["start"] < quote["end"]


def test_a_search_prints_text_and_takes_paths_in_first(run: Run, papers: Path, tmp_path: Path) -> None:
    ran = run("--library", tmp_path / "new.sqlite", "--search", "speaker:marrow", papers)
    assert ran.status == 0 and "Edda Marrow" in ran.out and str(papers / "light.txt") in ran.out


def test_a_query_that_makes_no_sense_is_explained(run: Run, place: Path) -> None:
    ran = run("--library", place, "--search", "speeker:marrow")
    assert (ran.status, ran.out) == (2, "")
    assert "(did you mean speaker:?; in quotation marks, the colon itself is found)" in ran.err


def test_all_statements_of_a_speaker_are_printed(run: Run, place: Path) -> None:
    ran = run("--library", place, "--speaker", "marrow", "--to", "jsonl")
    said = [json.loads(line) for line in ran.out.splitlines()]
    assert said and all(item["speaker"] == "Edda Marrow" and item["sha256"] for item in said)
    assert "nobody of that name" in run("--library", place, "--speaker", "Quux").err


def test_words_of_indirect_speech_are_printed_without_marks(run: Run, tmp_path: Path) -> None:
    story = tmp_path / "pier.txt"
    story.write_text(
        "Pier to close\n\nBy Ida Brand\n\n“We looked at every plank of it,” Edda Marrow said on Monday.\n\n"
        "Marrow said that the pier would be closed for the whole of the coming winter and opened again in May.\n"
    )
    for asked in (["--speaker", "marrow"], ["--search", "speaker:marrow"]):
        printed = run("--library", tmp_path / "pier.sqlite", *asked, story).out
        assert "“We looked at every plank of it,” — Edda Marrow\n" in printed
        assert "in May — Edda Marrow, as reported\n" in printed and "May”" not in printed


def test_corrections_flow_into_what_is_printed_unless_no_library_is_wanted(
    run: Run, place: Path, papers: Path
) -> None:
    _correct(place, papers, "Quentin Mole")
    printed = run("--library", place, "--to", "jsonl", papers / "light.txt", papers / "port.txt").out
    assert "Quentin Mole" in printed
    assert "Quentin Mole" not in run("--no-library", "--to", "jsonl", papers / "light.txt").out


def test_corrections_go_from_one_library_to_another(run: Run, place: Path, papers: Path, tmp_path: Path) -> None:
    _correct(place, papers, "Quentin Mole")
    target, other = tmp_path / "mine.jsonl", tmp_path / "other.sqlite"
    assert run("--library", place, "--corrections", "-o", target).status == 0
    assert "1 taken in" in run("--library", other, "--import-corrections", target).err
    assert "1 known already" in run("--library", other, "--import-corrections", target).err
    assert "Quentin Mole" in run("--library", other, "--to", "json", papers / "light.txt").out
    target.write_text("nonsense\n")
    ran = run("--library", other, "--import-corrections", target)
    assert ran.status == 1 and "line 1: no JSON" in ran.err


def test_annotations_are_printed_as_markdown_and_as_web_annotations(run: Run, place: Path, papers: Path) -> None:
    library = Library(place)
    opened = library.open(str(papers / "light.txt"))
    assert isinstance(opened, Opened)
    quote = opened.article.quotes[0]
    library.annotations.add(opened.article.document.sha256, annotate(opened.article, quote.span, "check this"))
    library.close()
    assert "check this" in run("--library", place, "--annotations").out
    page = json.loads(run("--library", place, "--annotations", "--to", "json").out)
    assert page["items"][0]["body"]["value"] == "check this"


@pytest.mark.parametrize(
    ("arguments", "reason"),
    (
        (["--search", "x", "--to", "csv"], "text or jsonl"),
        (["--annotations", "--to", "csv"], "markdown or json"),
        (["--no-library", "--corrections"], "no corrections"),
        (["--library", "x", "--no-library"], "not allowed with"),
        (["--search", "x", "--speaker", "y"], "not allowed with"),
        (["--watch", "story.txt"], "a folder to watch"),
    ),
)
def test_what_makes_no_sense_is_refused(run: Run, arguments: list[str], reason: str) -> None:
    ran = run(*arguments)
    assert ran.status == 2 and reason in ran.err


def test_a_damaged_library_is_said_and_printing_goes_on(run: Run, papers: Path, tmp_path: Path) -> None:
    bad = tmp_path / "bad.sqlite"
    bad.write_bytes(b"no database" * 500)
    ran = run("--library", bad, "--to", "jsonl", papers / "port.txt")
    assert ran.status == 0 and "corrections are left out" in ran.err
    assert json.loads(ran.out)["headline"].startswith("Port strike")


def test_a_library_that_is_none_is_told_and_costs_the_status(run: Run, tmp_path: Path) -> None:
    place = tmp_path / "notes.txt"
    place.write_bytes(b"eggs, bread")
    ran = run("--library", place, "--search", "clock", "--to", "jsonl")
    assert ran.status == 1 and ran.out == ""
    assert str(place) in ran.err and "no database" in ran.err
    assert (tmp_path / "notes.txt.damaged-1").read_bytes() == b"eggs, bread"


def test_what_finds_nothing_says_so(run: Run, place: Path, tmp_path: Path) -> None:
    for words, told in (("zeppelin", "nothing in the library answers to: zeppelin"), ("clock", "")):
        ran = run("--library", place, "--search", words)
        assert ran.status == 0 and bool(ran.out) is not bool(told) and told in ran.err
    Library(tmp_path / "empty.sqlite").close()
    for asked in ("--search", "--speaker"):
        ran = run("--library", tmp_path / "empty.sqlite", asked, "clock")
        assert (ran.status, ran.out) == (0, "") and "the library is empty" in ran.err


@pytest.mark.parametrize("asked", ("--search", "--speaker"))
def test_without_a_library_only_named_files_can_be_looked_through(run: Run, papers: Path, asked: str) -> None:
    ran = run("--no-library", asked, "marrow")
    assert (ran.status, ran.out) == (2, "") and "none is named" in ran.err
    ran = run("--no-library", asked, "marrow", papers)
    assert ran.status == 0 and "wind the clock" in ran.out


@pytest.mark.parametrize("asked", (["--search", "x"], ["--speaker", "x"], ["--corrections"], ["--annotations"]))
def test_a_library_that_was_named_and_is_not_there_is_not_made_to_be_asked(
    run: Run, tmp_path: Path, asked: list[str]
) -> None:
    ran = run("--library", tmp_path / "libary.sqlite", *asked)
    assert (ran.status, ran.out) == (1, "") and ran.err.endswith("libary.sqlite: no such library\n")
    assert list(tmp_path.iterdir()) == []


def test_a_library_that_is_made_or_missed_is_told(run: Run, papers: Path, tmp_path: Path) -> None:
    place = tmp_path / "new.sqlite"
    ran = run("--library", place, "--to", "text", papers / "port.txt")
    assert ran.status == 0 and "new.sqlite: no such library, so there are no corrections" in ran.err
    assert not place.exists()
    ran = run("--library", place, "--search", "strike", papers)
    assert ran.status == 0 and "new.sqlite: a new library is made" in ran.err and "port.txt" in ran.out
    assert run("--library", place, "--search", "strike").err == ""
