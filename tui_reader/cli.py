"""The command `newsreader`."""

import json
import sys
from pathlib import Path


def main() -> int:
    """Run the command line; return the exit status."""
    from tui_reader.export.record import to_record
    from tui_reader.library.reading import read_article
    from tui_reader.model import Unreadable

    arguments = sys.argv[1:]
    cleaned = "--no-clean" not in arguments
    paths = [argument for argument in arguments if not argument.startswith("--") and argument != "jsonl"]
    status = 0
    for argument in paths:
        path = Path(argument)
        for file in sorted(path.rglob("*")) if path.is_dir() else [path]:
            try:
                article = read_article(file, cleaned=cleaned)
            except Unreadable as unreadable:
                print(f"newsreader: {unreadable}", file=sys.stderr)
                status = 1
                continue
            print(json.dumps(to_record(article), ensure_ascii=False))
    return status
