"""Articles as bytes and back."""

import json
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.library.invented import LIGHTHOUSE, PORT_STRIKE
from tui_reader.library.codec import Undecodable, decode_article, encode_article
from tui_reader.model import (
    Article,
    Block,
    Document,
    Evidence,
    Form,
    Inline,
    InlineMark,
    Metadata,
    RelatedHeadline,
    Role,
    Unreadable,
)
from tui_reader.model.coding import from_plain, to_plain
from tui_reader.pipeline import analyse

_PAGE = b"""<!DOCTYPE html><html lang="en"><head><title>Ferry stops | The Harbour</title></head><body><article>
<h1>Ferry to Sorrel Rock stops for the winter</h1><p>The ferry will <b>stop</b> on <a href="/x">Sunday</a>, the company
said on Monday after a storm had damaged both landing stages.</p><table><tr><td>1<td>2</table></article>"""


@pytest.mark.parametrize("data", (PORT_STRIKE.encode(), LIGHTHOUSE.encode(), _PAGE), ids=("text", "another", "page"))
@pytest.mark.parametrize("cleaned", (True, False))
def test_every_analysis_survives(data: bytes, cleaned: bool) -> None:
    article = analyse(data, "caf\udce9.html", cleaned=cleaned)
    assert not isinstance(article, Unreadable)
    assert decode_article(encode_article(article)) == article


_BLOCKS = st.builds(
    Block,
    text=st.text(max_size=30),
    first_line=st.integers(1, 99),
    last_line=st.integers(1, 99),
    role=st.sampled_from(Role),
    reason=st.none() | st.text(max_size=9),
    form=st.sampled_from(Form),
    level=st.integers(0, 6),
    marks=st.lists(
        st.builds(InlineMark, st.integers(0, 9), st.integers(0, 9), st.sampled_from(Inline), st.text(max_size=5)),
        max_size=2,
    ).map(tuple),
    line_starts=st.lists(st.integers(0, 30), max_size=3).map(tuple),
    evidence=st.builds(Evidence, tag=st.text(max_size=4), link_density=st.floats(0, 1), declared=st.none()),
)


@given(st.lists(_BLOCKS, max_size=4).map(tuple), st.none() | st.text(max_size=9))
def test_every_document_survives(blocks: tuple[Block, ...], headline: str | None) -> None:
    document = Document("n", "00" * 32, "html", "utf-8", "t", blocks, Metadata(headline=headline), notices=("x",))
    assert from_plain(Document, json.loads(json.dumps(to_plain(document)))) == document


def _kept() -> tuple[Article, bytes]:
    article = analyse(PORT_STRIKE.encode(), "a.txt")
    assert not isinstance(article, Unreadable)
    article = article._replace(related=(RelatedHeadline("Another", None, 0, 1),))
    return article, encode_article(article)


def test_related_headlines_survive() -> None:
    article, data = _kept()
    assert decode_article(data) == article


@pytest.mark.parametrize(
    "damage",
    (
        lambda data: b"",
        lambda data: data[:-20],
        lambda data: data[:50] + b"\xff" + data[51:],
        lambda data: zlib.compress(b"[]"),
        lambda data: zlib.compress(b'{"document": 5}'),
        lambda data: zlib.compress(b"[" * 100_000),
        lambda data: zlib.compress(b'{"headline": {"x": 1}}'),
    ),
)
def test_damaged_bytes_are_refused(damage: object) -> None:
    assert callable(damage)
    with pytest.raises(Undecodable):
        decode_article(damage(_kept()[1]))


def test_a_field_that_was_not_there_yet_has_its_default_and_an_unknown_one_is_passed_over() -> None:
    article, data = _kept()
    plain = json.loads(zlib.decompress(data))
    plain["mood"] = "bright"
    del plain["related"]
    again = decode_article(zlib.compress(json.dumps(plain).encode()))
    assert again == article._replace(related=())


def test_what_is_as_long_as_a_book_survives_in_parts() -> None:
    words = "\n\n".join(f"“We caught {number} eels,” said Ada Reed on pier {number}." for number in range(700))
    article = analyse(("Eels return to the Mirren\n\n" + words + " ÿ" * 600_000).encode(), "a.txt")
    assert not isinstance(article, Unreadable)
    pauses: list[None] = []
    data = encode_article(article)
    assert zlib.decompress(data).count(b"\n") > 10
    assert decode_article(data, lambda: pauses.append(None)) == article
    assert len(pauses) > 10


@pytest.mark.parametrize("line", (b'["document","name","x"]', b'["article","quotes",[5]]', b"7", b""))
def test_parts_that_fit_nowhere_are_refused(line: bytes) -> None:
    with pytest.raises(Undecodable):
        decode_article(zlib.compress(zlib.decompress(_kept()[1]) + b"\n" + line))


def test_a_bomb_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tui_reader.library.codec.LONGEST", 1000)
    with pytest.raises(Undecodable, match="too long"):
        decode_article(_kept()[1])


@pytest.mark.parametrize("mark", ("\x1b[2J", "\u202e", "\x9b", "\U000e0041"))
def test_no_text_of_a_kept_article_reaches_a_terminal_as_it_is(mark: str) -> None:
    article = analyse(LIGHTHOUSE.encode(), "light\u202e.txt")
    assert not isinstance(article, Unreadable)
    for escaped in (True, False):
        written = json.dumps(json.loads(zlib.decompress(encode_article(article))), ensure_ascii=escaped)
        attack = json.dumps(mark)[1:-1] if escaped or mark < " " else mark
        shown = decode_article(zlib.compress(written.replace("parrot", attack).encode()))
        assert mark not in shown.document.text and mark not in shown.body.text
        assert shown.document.name == "light\u202e.txt"


@pytest.mark.parametrize(
    ("place", "value"),
    (
        (("body", "blocks", 0), 10**6),
        (("body", "starts"), []),
        (("quotes", 0, "span"), [0, 10**9]),
        (("quotes", 0, "mention"), [-7, 3]),
        (("sources", 0, "mentions"), [[5, 2]]),
        (("sources",), []),
        (("sourcing", "shares", 0, "source"), 2**70),
    ),
)
def test_an_article_whose_parts_do_not_fit_together_is_refused(place: tuple[str | int, ...], value: object) -> None:
    article = analyse(PORT_STRIKE.encode(), "port.txt")
    assert not isinstance(article, Unreadable)
    plain = part = json.loads(zlib.decompress(encode_article(article)))
    for step in place[:-1]:
        part = part[step]
    part[place[-1]] = value
    with pytest.raises(Undecodable):
        decode_article(zlib.compress(json.dumps(plain).encode()))
