"""The command line run inside of the test, and a few invented articles for it."""

import io
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from tui_reader.cli import main

STORY = """\
Council votes to close the Otterbank pool

By Wenna Trask

The council of Otterbank voted on Monday to close the town's only swimming pool after forty years of service.

"We cannot heat it any longer," said Piet Holloway, who leads the council, after a debate that lasted until midnight.

According to the water board, the pool loses nine thousand litres of warm water every week through its cracked floor.
"""


@dataclass(frozen=True)
class Ran:
    """What a run of the command gave."""

    status: int
    out: str
    err: str


Run = Callable[..., Ran]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]) -> Run:
    """Run `newsreader` with arguments; standard input holds the bytes given."""

    def run_command(*arguments: object, stdin: bytes = b"") -> Ran:
        monkeypatch.setattr(sys, "argv", ["newsreader", *map(str, arguments)])
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        with open(1, "w", closefd=False, encoding="utf-8") as out, open(2, "w", closefd=False, encoding="utf-8") as err:
            monkeypatch.setattr(sys, "stdout", out)
            monkeypatch.setattr(sys, "stderr", err)
            try:
                status = main()
            except SystemExit as end:
                status = end.code if isinstance(end.code, int) else 0
        written = capfdbinary.readouterr()
        return Ran(status, written.out.decode(), written.err.decode())

    return run_command


@pytest.fixture
def story(tmp_path: Path) -> Path:
    """A file with an invented article."""
    path = tmp_path / "story.txt"
    path.write_text(STORY, encoding="utf-8")
    return path
