"""What is imported when: the command answers at once, because it imports only what it needs."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tui_reader.library.library import Library
from tui_reader.library.locations import sample_articles

SCREEN = {"textual", "rich"}
PARSERS = {"lxml", "markdownify", "bs4"}
LATE = {"sqlite3", "multiprocessing", "asyncio", "platformdirs", "subprocess", "ssl", "socket", "urllib.request"}


def imported(code: str, *arguments: str) -> set[str]:
    """Run code in a fresh interpreter; give what it has imported, tests' own tools aside."""
    report = "import json, sys; sys.stderr.write('\\n' + json.dumps(sorted(sys.modules)))"
    program = f"import sys; sys.argv[1:] = {list(arguments)!r}\ntry:\n    {code}\nfinally:\n    {report}"
    ran = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    modules: list[str] = json.loads(ran.stderr.splitlines()[-1])
    return set(modules)


def bare() -> set[str]:
    """Give what an interpreter imports that does nothing; the path files of an environment may import anything."""
    return imported("pass")


RUN = "from tui_reader.cli import main; main()"


def test_importing_the_command_imports_no_screen_and_no_parser() -> None:
    assert not imported("import tui_reader.cli") & (SCREEN | PARSERS | LATE) - bare()


@pytest.mark.parametrize("option", ("--version", "--help"))
def test_a_word_about_itself_imports_only_argparse(option: str) -> None:
    found = imported(RUN, option) - bare()
    ours = {name for name in found if name.startswith("tui_reader")}
    assert ours == {
        "tui_reader",
        "tui_reader.cli",
        "tui_reader.cli.arguments",
        "tui_reader.cli.values",
        "tui_reader.direct_imports",
        "tui_reader.export",
        "tui_reader.export.formats",
    }
    assert found & (SCREEN | PARSERS | LATE | {"typing", "dataclasses", "json", "shutil"}) == set()


@pytest.mark.parametrize("form", ("jsonl", "markdown", "text"))
def test_printing_a_text_imports_no_screen_no_parser_and_no_processes(tmp_path: Path, form: str) -> None:
    path = tmp_path / "story.txt"
    path.write_text("Headline of a story\n\nA paragraph that tells of it, and is long enough to be one.\n")
    found = imported(RUN, "--to", form, str(path)) - bare()
    assert f"tui_reader.export.{form}" in found
    assert found & (SCREEN | PARSERS | LATE) == set()
    assert not {name for name in found if name.startswith("tui_reader.ui")}


def test_the_first_page_is_painted_before_anything_is_imported_that_it_has_no_use_for() -> None:
    start = """if True:
        from tui_reader.cli import _options
        import tui_reader.cli.command, tui_reader.cli.screen
        from tui_reader.first_page.opening import Order, opened
        from tui_reader.first_page.page import Look, first_page
        from tui_reader.first_page.painter import inks_of
        from tui_reader.cli.places import Settings
        outline = opened(Order(_options(sys.argv[1:]).paths[0], None, Settings()))
        first_page(outline, Look(120, 40, inks_of("newsprint-dark", "truecolor")), is_outline=True)
    """
    found = imported(start, str(sample_articles() / "harbour-strike.txt")) - bare()
    assert "tui_reader.layout.article_layout" in found
    late = {"argparse", "dataclasses", "pathlib", "hashlib", "typing", "zlib"}
    assert found & (SCREEN | PARSERS | LATE | late) == set()
    assert not {name for name in found if name.startswith("tui_reader.extraction.attribution")}


def test_a_library_is_painted_by_sqlite_alone(tmp_path: Path) -> None:
    library = Library(tmp_path / "library.sqlite")
    library.open(str(sample_articles() / "harbour-strike.txt"))
    library.close()
    start = """if True:
        import tui_reader.cli.command, tui_reader.cli.screen
        from tui_reader.first_page.opening import Order, opened
        from tui_reader.first_page.page import Look, first_page
        from tui_reader.first_page.painter import inks_of
        from tui_reader.cli.places import Settings
        painted = opened(Order("", None, Settings(), sys.argv[1]))
        first_page(painted, Look(120, 40, inks_of("newsprint-dark", "truecolor")), in_use="articles")
    """
    found = imported(start, str(tmp_path / "library.sqlite")) - bare()
    assert "sqlite3" in found
    assert found & ((SCREEN | PARSERS | LATE | {"argparse", "dataclasses", "hashlib"}) - {"sqlite3"}) == set()
    assert not found & {"tui_reader.library.library", "tui_reader.library.database", "tui_reader.pipeline"}


def test_the_screen_is_there_before_the_database() -> None:
    start = "import tui_reader.ui.app; from tui_reader.ui.librarian import Librarian; Librarian('x', is_wanted=True)"
    found = imported(start)
    assert "textual" in found
    assert not found & {"sqlite3", "rapidfuzz", "watchfiles", "tui_reader.library.library"}


def test_the_screen_comes_without_openssl() -> None:
    """A reader that opens no connection has no use for it; who wants it later has it."""
    start = "from tui_reader.cli.imports import without_openssl as bare\n    with bare(): import tui_reader.ui.app"
    assert "textual.app" in imported(start) and not imported(start) & {"ssl", "_ssl"} - bare()
    assert "_ssl" in imported(f"{start}\n    import ssl")


def test_the_reader_is_imported_without_what_only_a_key_or_the_library_needs() -> None:
    found = imported("import tui_reader.ui.app") - bare()
    late = ("tui_reader.extraction", "tui_reader.cleaning", "tui_reader.readers.html", "tui_reader.library.worker")
    assert not {name for name in found if name.startswith(late)}
    assert found & (PARSERS | {"sqlite3"}) == set()
