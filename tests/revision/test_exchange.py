"""Corrections as JSON lines."""

import json

import pytest

from tests.revision.invented import make_article
from tui_reader.model import Role, Span
from tui_reader.revision.anchors import anchor_passage
from tui_reader.revision.corrections import (
    AddQuote,
    Correction,
    MergeNames,
    SetRole,
    drop_quote,
    hide_block,
    set_speaker,
    split_name,
)
from tui_reader.revision.exchange import read_line, write_line

_ARTICLE = make_article()
_ALL: tuple[Correction, ...] = (
    hide_block(_ARTICLE, 2),
    set_speaker(_ARTICLE, _ARTICLE.quotes[0], "Ada Quill"),
    set_speaker(_ARTICLE, _ARTICLE.quotes[0], None),
    MergeNames(("Vell", "V."), "Jon Vell"),
    split_name(_ARTICLE, "Jon Vell", _ARTICLE.quotes[:2], "Ana Vell"),
    drop_quote(_ARTICLE, _ARTICLE.quotes[1]),
    AddQuote(anchor_passage(_ARTICLE, Span(3, 9)), "Ada Quill"),
)


@pytest.mark.parametrize("correction", _ALL, ids=lambda correction: type(correction).__name__)
def test_every_correction_survives_its_line(correction: Correction) -> None:
    line = write_line("ab" * 32, correction, 12.5)
    assert "\n" not in line
    assert read_line(line) == ("ab" * 32, correction)


def _line(correction: object) -> str:
    return json.dumps({"sha256": "ab" * 32, "correction": correction})


@pytest.mark.parametrize(
    ("line", "reason"),
    (
        ("nothing", "no JSON"),
        ("[" * 100_000, "no JSON"),
        ("{}", "no SHA-256"),
        (json.dumps({"sha256": "../../etc"}), "no SHA-256"),
        (json.dumps({"sha256": "ab" * 32}), "no correction"),
        (_line({"do": "format disk"}), "no correction"),
        (_line({"do": "merge names", "names": "abc", "into": "x"}), "not whole"),
        (_line({"do": "set role", "role": "king"}), "not whole"),
        (_line({"do": "drop quote", "quote": {"exact": 5}}), "not whole"),
    ),
)
def test_a_bad_line_is_refused_with_its_reason(line: str, reason: str) -> None:
    with pytest.raises(ValueError, match=reason):
        read_line(line)


def test_a_hostile_line_passes_the_gate_for_foreign_text() -> None:
    _, correction = read_line(write_line("ab" * 32, MergeNames(("a\x1b[2J",), "b\u202ec"), 0))
    assert isinstance(correction, MergeNames)
    assert "\x1b" not in correction.names[0] and "\u202e" not in correction.into


def test_an_unknown_part_of_a_correction_is_passed_over() -> None:
    record = json.loads(write_line("ab" * 32, hide_block(_ARTICLE, 2), 0))
    record["correction"]["colour"] = "red"
    _, correction = read_line(json.dumps(record))
    assert isinstance(correction, SetRole) and correction.role is Role.FURNITURE
