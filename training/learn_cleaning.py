#!/usr/bin/env python3
"""Learn all weights of the cleaning anew, each from what the ones before it give, or check those that are shipped.

    python training/learn_cleaning.py FOLDER [--check]

FOLDER is what the single scripts take. With --check nothing is written: the exit status tells whether learning again
gives what is shipped, byte for byte. No test of the package asks for that, so that anybody may add a word to a list:
figures of a page may be others then, and the weights go on serving until somebody learns them again with this script.
"""

import argparse
import subprocess
import sys
from pathlib import Path

SCRIPTS = ("train_labeller.py", "train_page_labeller.py", "train_headline.py")
"""The headline comes last: that a line is body is a sign against it."""


def main() -> int:
    """Run the scripts one after the other."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--check", action="store_true")
    options = parser.parse_args()
    status = 0
    for script in SCRIPTS:
        command = [sys.executable, str(Path(__file__).resolve().parent / script), str(options.folder)]
        status |= subprocess.run([*command, *(["--check"] if options.check else [])], check=False).returncode
    return status


if __name__ == "__main__":
    sys.exit(main())
