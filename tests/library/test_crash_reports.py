"""Reports of faults: where it happened, not a word of an article, and none over another."""

from pathlib import Path

import pytest

from tui_reader.library import crash_reports
from tui_reader.library.crash_reports import write_crash_report, write_report_of_many
from tui_reader.library.database import Database


def fault() -> Exception:
    """Make a fault with words of an article in it, and in what caused it."""
    words = "The harbour of Otterbank"
    try:
        try:
            raise KeyError(words)
        except KeyError as cause:
            raise LookupError(words) from cause
    except LookupError as error:
        error.add_note(words)
        return error


def test_a_report_says_where_and_nothing_of_what_was_read(tmp_path: Path) -> None:
    path = write_crash_report(fault(), tmp_path / "crashes")
    assert path is not None
    written = path.read_text()
    assert "builtins.LookupError" in written and "builtins.KeyError" in written and "in fault" in written
    assert "harbour" not in written and "Otterbank" not in written


def test_faults_of_one_moment_have_a_report_each(tmp_path: Path) -> None:
    places = {write_crash_report(fault(), tmp_path) for _ in range(5)}
    assert len(places) == 5 and all(place is not None and place.exists() for place in places)


def test_a_fault_that_comes_again_and_again_has_one_report_and_another_its_own(tmp_path: Path) -> None:
    faults = [fault() for _ in range(3)]
    assert len({write_report_of_many(each, tmp_path) for each in faults}) == 1
    other = write_report_of_many(KeyError("Otterbank"), tmp_path)
    assert other is not None and other != write_report_of_many(faults[0], tmp_path)
    assert not any("Otterbank" in each.read_text() for each in tmp_path.iterdir()) and len([*tmp_path.iterdir()]) == 2


def test_only_the_latest_are_kept(tmp_path: Path) -> None:
    for number in range(40):
        (tmp_path / f"2001-01-01-{number:06}-1.txt").touch()
    path = write_crash_report(fault(), tmp_path)
    assert path is not None and path.exists() and len(list(tmp_path.iterdir())) == 20


def test_where_nothing_can_be_written_there_is_no_report(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    assert write_crash_report(fault(), tmp_path / "file") is None


def test_a_link_that_somebody_laid_is_not_followed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder, aim = tmp_path / "crashes", tmp_path / "aim"
    folder.mkdir()
    first = write_crash_report(fault(), folder)
    assert first is not None
    first.unlink()
    monkeypatch.setattr(crash_reports, "_free_place", lambda folder, name: first)
    first.symlink_to(aim)
    assert write_crash_report(fault(), folder) is None and not aim.exists()
    (tmp_path / "kept").write_text("mine")
    mark = tmp_path / "library.sqlite.suspect"
    mark.symlink_to(tmp_path / "kept")
    Database(str(tmp_path / "library.sqlite"))._suspect()
    assert (tmp_path / "kept").read_text() == "mine"
