"""Corrections as JSON lines, to be sent to a colleague or kept beside the files."""

import json
import re
from dataclasses import dataclass
from typing import Any

from tui_reader.model.coding import from_plain, to_plain
from tui_reader.readers.sanitising import sanitise_values
from tui_reader.revision.corrections import (
    AddQuote,
    Correction,
    DropQuote,
    MergeNames,
    SetRole,
    SetSpeaker,
    SplitName,
)

_KINDS: dict[str, type] = {
    "set role": SetRole,
    "set speaker": SetSpeaker,
    "merge names": MergeNames,
    "split name": SplitName,
    "drop quote": DropQuote,
    "add quote": AddQuote,
}
_NAMES = {kind: name for name, kind in _KINDS.items()}
_DIGEST = re.compile(r"[0-9a-f]{64}")
LONGEST_LINE = 1_000_000
"""Characters of a line that is read."""


@dataclass(frozen=True, slots=True)
class Refused:
    """A line that is no correction."""

    line: int
    """Its number, from 1."""
    reason: str
    """Why, in plain words."""


def correction_to_plain(correction: Correction) -> dict[str, Any]:
    """Give a correction as a dictionary of plain values."""
    return {"do": _NAMES[type(correction)], **to_plain(correction)}


def correction_from_plain(plain: Any) -> Correction:
    """Give the correction of such a dictionary.

    Raises:
        ValueError: when it is none, with the reason.
    """
    if not isinstance(plain, dict) or plain.get("do") not in _KINDS:
        raise ValueError("no correction that this version knows")
    values = {name: value for name, value in plain.items() if name != "do"}
    kind = _KINDS[plain["do"]]
    try:
        correction: Correction = from_plain(kind, values)
    except (TypeError, ValueError, KeyError, AttributeError) as error:
        raise ValueError(f"the {plain['do']!r} is not whole") from error
    return correction


def write_line(digest: str, correction: Correction, made: float) -> str:
    """Make the line of a correction, without the line break."""
    record = {"sha256": digest, "made": made, "correction": correction_to_plain(correction)}
    return json.dumps(record, ensure_ascii=False)


def read_line(line: str) -> tuple[str, Correction]:
    """Read a line: the digest of the article, and the correction.

    Raises:
        ValueError: when it is none, with the reason.
    """
    if len(line) > LONGEST_LINE:
        raise ValueError("too long")
    try:
        record = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise ValueError("no JSON") from error
    if not isinstance(record, dict) or not _DIGEST.fullmatch(str(record.get("sha256"))):
        raise ValueError("no SHA-256 of an article")
    return record["sha256"], correction_from_plain(sanitise_values(record.get("correction")))
