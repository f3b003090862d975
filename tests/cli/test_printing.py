"""What is printed: data on standard output, one message a file on standard error."""

import json
import os
from pathlib import Path

import pytest

from tests.cli.conftest import STORY, Run
from tui_reader.library.batch import POOL_FROM


def test_without_a_terminal_markdown_is_printed(run: Run, story: Path) -> None:
    ran = run(story)
    assert (ran.status, ran.err) == (0, "")
    assert ran.out.startswith("# Council votes to close the Otterbank pool\n\nBy Wenna Trask\n\nThe council")
    assert "## Quotes\n\n- “We cannot heat it any longer,” — Piet Holloway (line 7)\n" in ran.out


def test_json_lines_come_in_the_order_of_the_paths(run: Run, tmp_path: Path) -> None:
    names = ["b.txt", "a.txt", "c.txt"]
    for name in names:
        (tmp_path / name).write_text(STORY)
    records = [json.loads(line) for line in run("--to", "jsonl", *(tmp_path / name for name in names)).out.splitlines()]
    assert [Path(record["path"]).name for record in records] == names
    records = [json.loads(line) for line in run("--to", "jsonl", tmp_path).out.splitlines()]
    assert [Path(record["path"]).name for record in records] == sorted(names)


def test_many_files_give_the_same_as_one_by_one(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "many"
    folder.mkdir()
    for number in range(POOL_FROM + 5):
        (folder / f"{number:03}.txt").write_text(STORY.replace("forty", str(number)))
    (folder / "001.txt").write_bytes(b"")
    together = run("--to", "jsonl", folder)
    alone = [run("--to", "jsonl", path) for path in sorted(folder.iterdir())]
    assert together.out == "".join(ran.out for ran in alone)
    assert together.err == "".join(ran.err for ran in alone) and together.status == 1


def _archive(path: Path, count: int) -> Path:
    """Write a file that holds several articles."""
    lines = [json.dumps({"title": f"Port shut for day {number}", "text": STORY}) for number in range(1, count + 1)]
    path.write_text("\n".join(lines))
    return path


def test_all_articles_of_a_file_are_printed_each_under_its_own_name(run: Run, tmp_path: Path) -> None:
    archive = _archive(tmp_path / "days.jsonl", 3)
    ran = run("--to", "jsonl", archive)
    records = [json.loads(line) for line in ran.out.splitlines()]
    assert (ran.status, ran.err) == (0, "")
    assert [record["path"] for record in records] == [f"{archive}#{number}" for number in (1, 2, 3)]
    assert len({record["sha256"] for record in records}) == 3
    assert len(json.loads(run("--to", "json", archive).out)) == 3
    assert run("--to", "text", archive).out.count("* * *") == 2


def test_articles_of_one_file_stand_among_those_of_others(run: Run, story: Path, tmp_path: Path) -> None:
    archive = _archive(tmp_path / "days.jsonl", 2)
    paths = [json.loads(line)["path"] for line in run("--to", "jsonl", story, archive, story).out.splitlines()]
    assert paths == [str(story), f"{archive}#1", f"{archive}#2", str(story)]


def test_a_file_that_cannot_be_read_costs_one_line_and_the_status(run: Run, story: Path, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_bytes(b"")
    (tmp_path / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20)
    os.mkfifo(tmp_path / "pipe")
    ran = run("--to", "jsonl", tmp_path / "missing", tmp_path)
    assert ran.status == 1
    assert [Path(json.loads(line)["path"]).name for line in ran.out.splitlines()] == ["story.txt"]
    lines = ran.err.splitlines()
    assert len(lines) == 4
    assert lines[0] == f"newsreader: {tmp_path / 'missing'}: no such file or folder"
    assert all(line.startswith(f"newsreader: {tmp_path}") for line in lines)


def test_a_folder_without_files_is_an_error(run: Run, tmp_path: Path) -> None:
    ran = run("--to", "jsonl", tmp_path)
    assert (ran.status, ran.out, ran.err) == (1, "", f"newsreader: {tmp_path}: no files in this folder\n")


def test_standard_input_is_read_when_it_is_named_or_nothing_else_is(run: Run) -> None:
    for arguments in (["--to", "jsonl", "-"], ["--to", "jsonl"]):
        record = json.loads(run(*arguments, stdin=STORY.encode()).out)
        assert (record["path"], record["headline"]) == ("-", "Council votes to close the Otterbank pool")
    ran = run("--to", "jsonl", stdin=b"")
    assert (ran.status, ran.err) == (1, "newsreader: -: standard input is empty\n")


def test_json_is_an_object_for_a_file_and_an_array_for_more(run: Run, story: Path) -> None:
    assert isinstance(json.loads(run("--to", "json", story).out), dict)
    assert len(json.loads(run("--to", "json", story, story).out)) == 2
    assert len(json.loads(run("--to", "json", story.parent).out)) == 1
    assert json.loads(run("--to", "json", "missing", "missing too").out) == []
    assert run("--to", "json", "missing").out == ""


def test_no_clean_keeps_the_text_as_it_is(run: Run, story: Path) -> None:
    story.write_bytes(b"Share this article\r\n\r\n  Two\twords\x1b[31m \r\n")
    record = json.loads(run("--to", "jsonl", "--no-clean", story).out)
    assert record["body"] == "Share this article\n\n  Two\twords\u241b[31m \n"
    assert record["removed"] == []


def test_rows_are_quotes_or_sources(run: Run, story: Path) -> None:
    assert run("--to", "csv", story).out.splitlines()[0].startswith("path,line,")
    assert "Piet Holloway" in run("--rows", "quotes", story).out
    assert run("--rows", "sources", story).out.splitlines()[0].startswith("path,lines,")


def test_a_byte_order_mark_stands_before_csv_when_it_is_asked_for(run: Run, story: Path, tmp_path: Path) -> None:
    plain = run("--to", "csv", story).out
    assert plain.startswith("path,") and run("--to", "csv", "--bom", story).out == "\ufeff" + plain
    assert run("--bom", story, story).out.count("\ufeff") == 1
    run("--bom", "-o", tmp_path / "quotes.csv", story)
    assert (tmp_path / "quotes.csv").read_bytes().startswith(b"\xef\xbb\xbfpath,")


def test_json_tells_the_address_of_the_article_and_where_it_links_to(run: Run, tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text(
        '<html><head><title>Pool to close</title><link rel="canonical" href="https://gazette.invalid/pool"></head><body>'
        '<h1>Pool to close</h1><p>The council of Otterbank said on Monday that <a href="/minutes">its minutes</a> would'
        " be published, and that the pool, which has lost water for years, would be shut before the winter.</p>"
        "<p>Swimmers wrote to https://otterbank.invalid/letters about it, and more than four hundred signed.</p></body>"
    )
    record = json.loads(run("--to", "json", page).out)
    assert record["url"] == json.loads(run("--to", "jsonl", page).out)["url"] == "https://gazette.invalid/pool"
    assert [(link["text"], link["url"]) for link in record["links"]] == [
        ("its minutes", "https://gazette.invalid/minutes"),
        ("https://otterbank.invalid/letters", "https://otterbank.invalid/letters"),
    ]
    assert run("--to", "csv", page).out.splitlines()[0].endswith(",url")


def test_settings_that_are_not_there_are_missed_whatever_is_asked_for(run: Run, story: Path, tmp_path: Path) -> None:
    ran = run("-c", tmp_path / "missing.toml", "--to", "text", story)
    assert (ran.status, ran.out) == (2, "") and "missing.toml: no such file" in ran.err
    (tmp_path / "there.toml").write_text("text_width = 30")
    assert run("-c", tmp_path / "there.toml", "--to", "text", story) == run("--to", "text", story)


@pytest.mark.parametrize("form", ("text", "markdown", "csv", "json", "jsonl", "bibtex", "csl"))
def test_no_format_lets_a_control_sequence_through(run: Run, tmp_path: Path, form: str) -> None:
    path = tmp_path / "evil\x1b]0;title\x07\u202e.txt"
    path.write_text(STORY.replace("Wenna", "W\x1b]52;c;cHduZWQ=\x07\x9b31m\u202e") + "\x1b[2J\x00")
    ran = run("--to", form, path, tmp_path / "no\x1b[31mne\nnewsreader: forged")
    assert ran.status == 1 and ran.out
    assert not set(ran.out + ran.err) & set("\x1b\x07\x9b\u202e\x00")
    assert ran.err.count("\n") == 1


def test_a_name_that_is_no_utf8_is_printed_with_marks(run: Run, tmp_path: Path) -> None:
    name = os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9.txt")
    try:
        Path(name).write_text(STORY)
    except OSError:
        pytest.skip("the file system takes UTF-8 only")
    for form in ("jsonl", "csv"):
        assert "caf\ufffd.txt" in run("--to", form, tmp_path).out
    assert "/g\ufffd: no such file" in run("--to", "jsonl", os.fsdecode(os.fsencode(tmp_path) + b"/g\xe9")).err


def test_width_and_colour_of_text(run: Run, story: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    narrow = run("--to", "text", "--width", "40", story).out
    assert max(map(len, narrow.splitlines())) <= 40 and "\x1b" not in narrow
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert "\x1b[1m" in run("--to", "text", story).out
    assert "\x1b" not in run("--to", "text", "--no-color", story).out
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b" not in run("--to", "text", story).out


def test_hidden_lines_are_listed_when_asked_for(run: Run, story: Path) -> None:
    story.write_text(STORY + "\nShare this article\n")
    assert "## Hidden lines" not in run(story).out
    assert "Share this article" in run("--hidden", story).out.partition("## Hidden lines")[2]
