"""Everything that newsreader does, in one process: run as a program with a folder and a mode.

python errands.py printing FOLDER    every way of printing, and what is asked of the library
python errands.py screen FOLDER      the reader, with most of its keys pressed
python errands.py FORBIDDEN FOLDER   something that must be refused, so that the guard itself is tested
"""

import asyncio
import os
import socket
import subprocess
import sys
from pathlib import Path

KEYS = (
    *"jjjkkk", "enter", "v", "v", "v", "J", "K", "3", "j", "enter", "4", "j", "enter", "5", "j", "enter", "1", "2", "/",
    "q", "u", "a", "y", "enter", "n", "N", "escape", "S", *"quay", "escape", "escape", "P", "escape", "question_mark",
    "escape", "z", "z", "W", "m", "asterisk", "R", "plus", "minus", "G", "g", "i", "t", "C", "escape", "A", "escape",
    "colon", "escape", "o", "escape", "y",
)  # fmt: skip


def run(*arguments: str) -> int:
    """Run the command line as if it had been typed."""
    from tui_reader.cli import main

    sys.argv = ["newsreader", *arguments]
    try:
        return main()
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else 0


def print_everything(folder: str) -> None:
    """Print in every format, and ask the library everything that can be asked."""
    from tui_reader.export.formats import FORMATS, ROWS

    files = sorted(str(path) for path in Path(folder).iterdir())
    for name in FORMATS:
        run("--to", name, *files)
        run("--to", name, "--no-clean", *files[:2])
    for rows in ROWS:
        run("--to", "csv", "--rows", rows, *files)
    run("--to", "text", "--hidden", *files)
    run("--to", "jsonl", *files * 20)  # enough for a pool of processes
    for options in (["--paths"], ["--search", "quay"], ["--search", "speaker:reed"], ["--speaker", "Ada Reed"]):
        run(*options)
    run("--corrections")
    run("--annotations")
    run("--version")
    run("--help")


async def read_on_the_screen(folder: str) -> None:
    """Open the reader with a library and press keys."""
    from tui_reader.library.settings import Settings
    from tui_reader.ui.app import ReaderApp
    from tui_reader.ui.librarian import Librarian
    from tui_reader.ui.sources import Sources

    librarian = Librarian(os.path.join(os.environ["XDG_DATA_HOME"], "library.sqlite"), is_wanted=True)
    app = ReaderApp((folder,), Settings(), Sources(librarian=librarian))
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause(0.5)
        for key in KEYS:
            await pilot.press(key)
            await pilot.pause()
        await pilot.pause(0.5)
    librarian.close()


def main() -> None:
    """Do the errand."""
    errand, folder = sys.argv[1], sys.argv[2]
    match errand:
        case "printing":
            print_everything(folder)
        case "screen":
            asyncio.run(read_on_the_screen(folder))
        case "socket":
            socket.socket(socket.AF_INET, socket.SOCK_STREAM)
        case "name":
            socket.getaddrinfo("localhost", 80)
        case "program":
            subprocess.run(["true"], check=False)
        case "shell":
            os.system("true")
    print("done", file=sys.stderr)


if __name__ == "__main__":
    main()
