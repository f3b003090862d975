"""Names of files that a terminal would obey, in everything that is printed."""

import os
import re
from pathlib import Path

import pytest

from tests.cli.conftest import Run
from tests.library.invented import LIGHTHOUSE

_OBEYED = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")
_NAMES = ("a\x1b]0;t\x07.txt", "b\u202etxt.txt", "c\u2028d\u2029.txt", "e\x85\x9b2J.txt", "f\ng.txt", "h\udcff.txt")
_ASKED = (
    *(("--to", form) for form in ("jsonl", "json", "text", "markdown", "csv", "bibtex", "csl")),
    ("--search", "clock"),
    ("--search", "clock", "--to", "jsonl"),
    ("--speaker", "marrow"),
    ("--annotations",),
)


@pytest.mark.parametrize("asked", _ASKED, ids=" ".join)
def test_no_name_of_a_file_is_printed_as_it_is(run: Run, tmp_path: Path, asked: tuple[str, ...]) -> None:
    folder = tmp_path / "papers"
    folder.mkdir()
    for name in _NAMES:
        Path(os.fsdecode(os.fsencode(folder / name))).write_text(LIGHTHOUSE, encoding="utf-8")
    (folder / "z\u2028\x1b[2J.json").write_bytes(b"{}")
    ran = run("--library", tmp_path / "library.sqlite", *asked, folder, folder / "gone\u2028\x1b[2J.txt")
    assert not _OBEYED.findall(ran.out + ran.err)
