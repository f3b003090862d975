"""JSON: what scripts rely on, and nothing that a terminal or a splitter of lines acts on."""

import json

from hypothesis import given
from hypothesis import strategies as st

from tests.layout.invented import article_of, block, ferry_article
from tui_reader.export.json import dump, to_json
from tui_reader.export.jsonl import to_json_line
from tui_reader.export.record import to_record
from tui_reader.model import Role
from tui_reader.model.sourcing import SourceShare, SourcingProfile

CONTRACT = {
    "path": str, "sha256": str, "format": str, "encoding": str, "language": str,
    "headline": str | None, "standfirst": str | None, "authors": list, "agencies": list, "outlet": str,
    "published": str, "body": str, "captions": list, "related": list, "quotes": list, "sources": list, "removed": list,
    "url": str | None,
}  # fmt: skip
ITEMS = {
    "related": {"headline", "url", "line"},
    "quotes": {"start", "end", "text", "speaker", "speaker_mention", "cue", "kind", "confidence"},
    "sources": {"name", "kind", "description", "mentions"},
    "removed": {"line", "text", "reason"},
}


def test_the_record_keeps_every_key_of_the_contract() -> None:
    record = to_record(ferry_article())
    assert {key: isinstance(record[key], kind) for key, kind in CONTRACT.items()} == dict.fromkeys(CONTRACT, True)
    for name, keys in ITEMS.items():
        assert keys <= set(record[name][0])


def test_offsets_of_the_record_point_into_its_body() -> None:
    record = json.loads(to_json_line(ferry_article()))
    for quote in record["quotes"]:
        assert record["body"][quote["start"] : quote["end"]] == quote["text"]
        start, end = quote["speaker_mention"]
        assert record["body"][start:end] == "Runa Dahl"


def test_the_full_record_adds_lines_reasons_and_the_sourcing_profile() -> None:
    profile = SourcingProfile(31, (("person", 1),), 1, shares=(SourceShare(0, 1, 4, 0.129),), single_source=0)
    record = json.loads(to_json(ferry_article()._replace(sourcing=profile)))
    assert record["quotes"][0]["line"] == 9
    assert record["sourcing"]["single_source"] == "Runa Dahl"
    assert record["sourcing"]["shares"] == [{"name": "Runa Dahl", "attributions": 1, "words": 4, "share": 0.129}]
    short = json.loads(to_json_line(ferry_article()))
    credit, pulled = block("Photo: Ada Vik", Role.CREDIT), block("“No boat”", Role.PULL_QUOTE)
    shown = json.loads(to_json(article_of(credit, pulled, "Text")))
    assert (shown["credits"], shown["pull_quotes"], shown["body"]) == (["Photo: Ada Vik"], ["“No boat”"], "Text")
    assert short.keys() <= record.keys() and short["quotes"][0].keys() <= record["quotes"][0].keys()


@given(st.text())
def test_any_text_survives_and_stays_on_one_printable_line(text: str) -> None:
    line = dump({"text": text})
    assert line.isprintable() or all(character not in line for character in "\x1b\x9b\x85\u2028\u202e\n")
    assert len(line.splitlines()) == 1
    assert json.loads(line) == {"text": text}


def test_a_name_that_is_no_utf8_is_printed_with_replacements() -> None:
    article = article_of("Text", headline="Headline")
    article = article._replace(document=article.document._replace(name="caf\udce9.txt"))
    assert json.loads(to_json_line(article).encode("utf-8"))["path"] == "caf\ufffd.txt"


def test_a_caption_that_is_said_again_is_listed_once() -> None:
    said = [*["The quay of Harrow at low tide. Ida Wenn"] * 2, "The quay at high tide."]
    article = article_of(block("The quay fell dry.", Role.PARAGRAPH), *(block(words, Role.CAPTION) for words in said))
    assert to_record(article)["captions"] == said[1:]
    assert [each.text for each in article.blocks_of(Role.CAPTION)] == said, "every one is kept where it stands"
