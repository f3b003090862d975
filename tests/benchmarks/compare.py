"""Compare two files of figures: ratios, the pace of the machine taken out."""

import json
import sys
from pathlib import Path
from typing import Any

_NOTABLE = 0.1
"""From which change on a line is marked; below it is noise."""


def compared(old: dict[str, Any], new: dict[str, Any]) -> list[str]:
    """Give a line for each task that either file knows."""
    pace = new["pace"] / old["pace"]
    before, after = old["milliseconds"], new["milliseconds"]
    lines = [f"{'':24}{'before':>10}{'after':>10}   ratio (machine's pace {pace:.2f} taken out)"]
    for name in dict.fromkeys((*before, *after)):
        if name not in before or name not in after:
            lines.append(f"{name:24}{before.get(name, '-'):>10}{after.get(name, '-'):>10}")
            continue
        ratio = after[name] / before[name] / pace if before[name] else 1.0
        mark = "  slower" if ratio > 1 + _NOTABLE else "  quicker" if ratio < 1 - _NOTABLE else ""
        lines.append(f"{name:24}{before[name]:>10.3f}{after[name]:>10.3f}   {ratio:.2f}{mark}")
    return lines


def main() -> None:
    """Compare the two files that are named."""
    old, new = (json.loads(Path(name).read_text()) for name in sys.argv[1:3])
    print("\n".join(compared(old, new)))


if __name__ == "__main__":
    main()
