"""Whatever stands in a file: no crash, every finding verbatim and in its place, nothing that a terminal acts on."""

import json
import unicodedata
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.fuzzing.texts import ARTICLES, BYTES, HOSTILE, PAGES
from tui_reader.cleaning import clean
from tui_reader.cli.rendering import Rendering, render
from tui_reader.export.formats import FORMATS
from tui_reader.layout.article_layout import ArticleLayout
from tui_reader.layout.lines import View
from tui_reader.library.codec import decode_article, encode_article
from tui_reader.library.query import QUERY_HELP, Misunderstood, read_query
from tui_reader.library.query.compiling import compile_for_articles, compile_for_quotes
from tui_reader.library.settings_file import SettingsMissing, read_settings
from tui_reader.model import Article, Document, Unreadable
from tui_reader.pipeline import analyse
from tui_reader.readers import read_document
from tui_reader.readers.decoding import decode

PATIENT = settings(max_examples=120, suppress_health_check=list(HealthCheck))
_BIDI = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


_NEVER_SEEN = frozenset("\u00ad\u2060\ufeff\u3164")
"""Some of what is invisible and has no work to do anywhere, so that a mark is shown for it."""


def is_harmless(text: str) -> bool:
    """Tell whether nothing in a text drives a terminal or hides what it says."""
    return not any(
        (unicodedata.category(character) in ("Cc", "Cs") and character not in "\n\t") or character in _BIDI
        for character in set(text)
    )


def check(article: Article) -> None:
    """Assert what holds of every article."""
    body = article.body.text
    assert all(is_harmless(block.text) and block.first_line <= block.last_line for block in article.document.blocks)
    record = json.loads(render(article, Rendering("jsonl")))
    for quote in record["quotes"]:
        assert 0 <= quote["start"] < quote["end"] <= len(body)
        assert record["body"][quote["start"] : quote["end"]] == quote["text"]
        assert 0 <= quote["confidence"] <= 1
        mention = quote["speaker_mention"]
        assert mention is None or 0 <= mention[0] < mention[1] <= len(body)
    for source in record["sources"]:
        assert all(0 <= start < end <= len(body) for start, end in source["mentions"])
    for name in FORMATS:
        assert is_harmless(render(article, Rendering(name, hidden=True)).replace("\r\n", "\n"))
    for name in ("text", "markdown"):
        assert not _NEVER_SEEN & set(render(article, Rendering(name, hidden=True)))
    for view in View:
        layout = ArticleLayout(article, 24, view)
        layout.wrap_more(5)
        assert all(is_harmless((layout.line(number) or layout.line(0)).text) for number in range(min(layout.count, 60)))  # type: ignore[union-attr]
    assert decode_article(encode_article(article)) == article


@PATIENT
@given(
    BYTES, st.sampled_from(("a.txt", "a.html", "a.md", "a.json", "a.eml", "a", "a.gz", "\x1b]0;x\x07")), st.booleans()
)
def test_any_bytes_are_an_article_or_a_reason(data: bytes, name: str, cleaned: bool) -> None:
    outcome = analyse(data, name, cleaned=cleaned)
    if isinstance(outcome, Unreadable):
        assert outcome.reason and is_harmless(outcome.reason)
    else:
        check(outcome)


@PATIENT
@given(ARTICLES)
def test_any_text_is_read_verbatim(text: str) -> None:
    outcome = analyse(text.encode("utf-8", "replace"), "a.txt")
    assert isinstance(outcome, Unreadable) or outcome.document.text
    if isinstance(outcome, Article):
        check(outcome)


@PATIENT
@given(PAGES)
def test_any_page_is_read(page: str) -> None:
    outcome = analyse(page.encode("utf-8", "replace"), "a.html")
    if isinstance(outcome, Article):
        check(outcome)


@PATIENT
@given(ARTICLES | PAGES)
def test_cleaning_twice_is_cleaning_once(text: str) -> None:
    document = read_document(text.encode("utf-8", "replace"), "a")
    if isinstance(document, Document):
        once = clean(document)
        assert [block.text for block in once.blocks] == [block.text for block in document.blocks]
        assert clean(once) == once


@PATIENT
@given(st.binary(max_size=300), st.none() | st.sampled_from(("utf-8", "utf-16", "cp1252", "shift_jis", "utf-7")))
def test_any_bytes_are_decoded(data: bytes, declared: str | None) -> None:
    decoded = decode(data, declared=declared)
    assert isinstance(decoded.text, str) and decoded.encoding


_QUERIES = st.lists(
    st.sampled_from(
        (
            *(example for example, _ in QUERY_HELP),
            '"',
            "(",
            ")",
            "-",
            "OR",
            "AND",
            "NOT",
            ":",
            "*",
            "after:",
            "“",
            *HOSTILE,
        )
    )
    | st.text(max_size=6),
    max_size=12,
)


@PATIENT
@given(_QUERIES, st.booleans(), st.sampled_from((" ", "")))
def test_any_query_is_understood_or_explained(words: list[str], typing: bool, joint: str) -> None:
    read = read_query(joint.join(words), typing=typing)
    if isinstance(read, Misunderstood):
        assert read.message and is_harmless(read.message)
    else:
        assert compile_for_articles(read) and compile_for_quotes(read)


_LINES = st.lists(
    st.sampled_from(
        (
            'theme = "plain"',
            "text_width = 60",
            "[keys]",
            'quit = "q"',
            'quit = ["Q", "x"]',
            "= 5",
            "[[x]]",
            "watch = true",
            "text_width = -1",
            "x = 1979-05-27",
            "a.b.c = {}",
            '"',
            "[",
            "keys = 5",
        )
    )
    | st.text(max_size=20),
    max_size=8,
)


@PATIENT
@given(_LINES | st.text(max_size=60).map(lambda text: [text]))
def test_any_settings_are_read_or_explained(tmp_path_factory: pytest.TempPathFactory, lines: list[str]) -> None:
    path = tmp_path_factory.mktemp("settings") / "config.toml"
    Path(path).write_bytes(
        "\n".join(lines).encode("utf-8", "surrogateescape" if "\udc80" in "".join(lines) else "replace")
    )
    try:
        found = read_settings(path, {"quit": ("q",), "open": ("o",)})
    except SettingsMissing as missing:
        assert str(missing)
    else:
        assert all(str(path) in problem for problem in found.problems)


@pytest.mark.parametrize("page", ("<!doctype html>", "<!-- x -->", '<?xml version="1.0"?>', "<!doctype html><!-- -->"))
def test_a_page_without_an_element_is_read(page: str) -> None:
    outcome = analyse(page.encode(), "a.html")
    assert isinstance(outcome, Unreadable) or not outcome.quotes
