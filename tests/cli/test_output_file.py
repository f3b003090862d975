"""`-o`: a file that appears whole or not at all."""

import json
import os
from pathlib import Path

import pytest

from tests.cli.conftest import Run


@pytest.mark.parametrize(
    ("name", "start"),
    (
        ("out.md", "# Council"),
        ("out.txt", "Council votes"),
        ("out.json", "{\n"),
        ("out.jsonl", '{"path"'),
        ("out.csv", "path,"),
        ("out.bib", "@misc{"),
        ("out.csl.json", "[\n"),
        ("OUT.JSONL", '{"path"'),
        ("out", "# Council"),
    ),
)
def test_the_suffix_sets_the_format(run: Run, story: Path, tmp_path: Path, name: str, start: str) -> None:
    ran = run(story, "-o", tmp_path / name)
    assert (ran.status, ran.out, ran.err) == (0, "", "")
    assert (tmp_path / name).read_text(encoding="utf-8").startswith(start)


def test_an_ending_that_is_no_format_is_refused_unless_the_format_is_named(
    run: Run, story: Path, tmp_path: Path
) -> None:
    ran = run(story, "-o", tmp_path / "out.docx")
    assert (ran.status, ran.out) == (2, "") and "no format has the ending .docx" in ran.err
    assert not (tmp_path / "out.docx").exists()
    assert run(story, "-o", tmp_path / "out.pdf", "--to", "text").err == ""
    assert run(story, "-o", tmp_path / "out.tab", "--rows", "sources").status == 0
    assert (tmp_path / "out.tab").read_text(encoding="utf-8").startswith("path,")


@pytest.mark.parametrize(
    ("name", "options", "status"),
    (
        ("out.json", ("--rows", "sources"), 2),
        ("out.csv", ("--rows", "sources"), 0),
        ("out.txt", ("--bom",), 2),
        ("out.json", ("--hidden",), 2),
        ("out.md", ("--hidden",), 0),
        ("out", ("--hidden",), 0),
        ("hits.csv", ("--search", "harbour"), 2),
        ("hits.md", ("--search", "harbour"), 0),
        ("notes.bib", ("--annotations",), 2),
        ("notes.txt", ("--annotations",), 0),
        ("changes.anything", ("--corrections",), 0),
    ),
)
def test_options_that_the_ending_contradicts_are_refused(
    run: Run, story: Path, tmp_path: Path, name: str, options: tuple[str, ...], status: int
) -> None:
    place = tmp_path / "library.sqlite"
    assert run("--library", place, "-o", tmp_path / name, *options, story).status == status
    assert (tmp_path / name).exists() is (status == 0)


def test_a_format_that_is_named_goes_before_the_suffix(run: Run, story: Path, tmp_path: Path) -> None:
    run(story, "-o", tmp_path / "out.txt", "--to", "jsonl")
    assert json.loads((tmp_path / "out.txt").read_text())["path"] == str(story)


def test_a_file_that_is_there_is_replaced_with_its_permissions(run: Run, story: Path, tmp_path: Path) -> None:
    target = tmp_path / "real.md"
    target.write_text("old")
    target.chmod(0o640)
    (tmp_path / "link.md").symlink_to(target)
    assert run(story, "-o", tmp_path / "link.md").status == 0
    assert (tmp_path / "link.md").is_symlink() and target.read_text().startswith("# Council")
    assert target.stat().st_mode & 0o777 == 0o640


def test_nothing_is_left_when_it_fails(run: Run, story: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "out"
    folder.mkdir()
    (folder / "out.md").write_text("old")

    def interrupted(*_: object, **__: object) -> str:
        raise KeyboardInterrupt

    monkeypatch.setattr("tui_reader.export.markdown.to_markdown", interrupted)
    assert run(story, "-o", folder / "out.md").status == 130
    assert [path.name for path in folder.iterdir()] == ["out.md"] and (folder / "out.md").read_text() == "old"


@pytest.mark.parametrize(
    ("target", "reason"),
    (
        ("missing/out.md", "No such file or directory"),
        (".", "it is a folder"),
        ("/dev/full", "No space left on device"),
    ),
)
def test_what_cannot_be_written_is_said(
    run: Run, story: Path, monkeypatch: pytest.MonkeyPatch, target: str, reason: str
) -> None:
    monkeypatch.chdir(story.parent)
    ran = run(story, "-o", target)
    assert (ran.status, ran.err) == (1, f"newsreader: cannot write {target}: {reason}\n")


def test_an_article_is_never_overwritten(run: Run, story: Path) -> None:
    before = story.read_bytes()
    os.link(story, story.parent / "same.md")
    ran = run(story, "-o", story.parent / "same.md")
    assert ran.status == 2 and "would be overwritten" in ran.err
    assert story.read_bytes() == before


def test_the_output_of_an_earlier_run_is_no_input(run: Run, story: Path, tmp_path: Path) -> None:
    target = tmp_path / "all.jsonl"
    assert run(tmp_path, "-o", target).status == 0
    first = target.read_text()
    assert run(tmp_path, "-o", target).status == 0
    assert target.read_text() == first and first.count("\n") == 1


def test_devices_are_written_to_as_they_are(run: Run, story: Path) -> None:
    assert run(story, "-o", "/dev/null").status == 0
    assert run(story, "-o", "-", "--to", "jsonl").out.startswith("{")
