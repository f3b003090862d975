"""What is found in a text with invisible characters: the words that are read, at their places in the file."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui_reader.cli.rendering import Rendering, render
from tui_reader.extraction.bare_text import BareText
from tui_reader.model import Article, Span
from tui_reader.pipeline import analyse

STORY = """Quay stays shut

The harbour board of Otterbank kept the north quay shut for a third week, while crews clear the mud from the channel.

“The mon\u200bey is gone,” said Maren Old\u2060royd, who leads the board. Old\u200broyd said the board would meet on
Friday \u200bafternoon.
"""


@pytest.fixture
def article() -> Article:
    found = analyse(STORY.encode(), "a.txt")
    assert isinstance(found, Article)
    return found


def test_names_are_whole_and_quotes_verbatim(article: Article) -> None:
    quote = article.quotes[0]
    assert article.text_of(quote.span).startswith("The mon\u200bey is gone")
    assert article.text_of(quote.span) in STORY
    assert quote.speaker == "Maren Oldroyd"
    assert "Maren Oldroyd" in {source.name for source in article.sources}
    assert quote.cue is not None and article.text_of(quote.cue) == "said"


@pytest.mark.parametrize("name", ("text", "markdown"))
def test_what_is_printed_for_people_shows_marks(article: Article, name: str) -> None:
    page = render(article, Rendering(name))
    assert "mon▯ey" in page and "Friday ▯afternoon" in " ".join(page.split())
    assert not set("\u200b\u2060") & set(page)


@pytest.mark.parametrize("name", ("json", "jsonl"))
def test_json_escapes_and_keeps(article: Article, name: str) -> None:
    page = render(article, Rendering(name))
    assert "mon\\u200bey" in page and not set("\u200b\u2060") & set(page)
    record = json.loads(page)
    assert all(record["body"][each["start"] : each["end"]] == each["text"] for each in record["quotes"])
    assert "mon\u200bey" in record["body"]


def test_taken_as_it_is_every_character_stays() -> None:
    found = analyse("\u200bA so\u00adft b\ufeff".encode(), "a.txt", cleaned=False)
    assert isinstance(found, Article) and found.body.text == "\u200bA so\u00adft b\ufeff"


@given(st.text("ab \u200b\ufeff\u200d\ufe0f\u05d0", max_size=40), st.data())
def test_spans_move_to_the_same_words(text: str, data: st.DataObject) -> None:
    bare = BareText(text)
    start = data.draw(st.integers(0, len(bare.text)))
    end = data.draw(st.integers(start, len(bare.text)))
    _, (moved, nothing) = bare.moved_back((1, (Span(start, end), None)))
    assert nothing is None and 0 <= moved.start <= moved.end <= len(text)
    kept = iter(text[moved.start : moved.end])
    assert all(character in kept for character in bare.text[start:end])
