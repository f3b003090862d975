"""The command line that the scripts of the cleaning share: learn and write, check what is shipped, or judge by site."""

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from provenance import check

Page = TypeVar("Page")


def run_script(
    description: str | None,
    shipped: Path,
    read: Callable[[Path], list[Page]],
    digest: Callable[[list[Page]], str],
    learn: Callable[[list[Page]], str],
    judge: Callable[[list[Page]], object],
) -> int:
    """Learn from the pages of a folder and write the module of the weights; give the exit status.

    Args:
        description: What the help says.
        shipped: Where the module stands in the package, unless --out names another place.
        read: Reads the pages of the folder.
        digest: Gives the digest of what the pages give to learn, for --check.
        learn: Gives the text of the module.
        judge: Prints how well pages of sites are judged that nothing was learned from, for --cross-validate.
    """
    parser = argparse.ArgumentParser(description=description, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--out", type=Path, default=shipped)
    parser.add_argument("--check", action="store_true")
    parser.add_argument("--cross-validate", action="store_true")
    options = parser.parse_args()
    pages = read(options.folder)
    if options.cross_validate:
        judge(pages)
    elif options.check:
        return check(options.out, digest(pages), lambda: learn(pages))
    else:
        options.out.write_text(learn(pages), encoding="utf-8")
    return 0
