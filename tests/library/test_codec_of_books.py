"""Articles as bytes and back: what is left out because something else tells it, and paragraphs as long as a book."""

import json
import zlib

import pytest

from tests.library.invented import PORT_STRIKE
from tui_reader.library.codec import Undecodable, decode_article, encode_article
from tui_reader.model import Article, Unreadable
from tui_reader.pipeline import analyse


def _analysed(text: str) -> Article:
    article = analyse(text.encode(), "a.txt")
    assert not isinstance(article, Unreadable)
    return article


def test_a_paragraph_as_long_as_a_book_survives() -> None:
    said = " ".join(f"The tide of day {day} was low at the quay of Harrow." for day in range(11_000))
    article = _analysed(f"The tides of Harrow\n\nA short one.\n\n{said}\n\nThe end of it.\n")
    assert max(len(block.text) for block in article.document.blocks) > 500_000
    assert decode_article(encode_article(article)) == article


@pytest.mark.parametrize("change", ("one", "order"))
def test_a_body_that_its_blocks_do_not_tell_survives(change: str) -> None:
    article = _analysed(PORT_STRIKE)
    body = article.body
    text, blocks = (body.text + " more", body.blocks) if change == "one" else (body.text, body.blocks[::-1])
    article = article._replace(body=body._replace(text=text, blocks=blocks))
    assert decode_article(encode_article(article)) == article


def test_a_block_that_is_named_again_and_again_does_not_fill_the_memory() -> None:
    plain = json.loads(zlib.decompress(encode_article(_analysed(PORT_STRIKE))))
    assert not plain["body"]["text"]
    plain["body"]["blocks"] = [0] * 1000
    with pytest.raises(Undecodable):
        decode_article(zlib.compress(json.dumps(plain).encode()))
