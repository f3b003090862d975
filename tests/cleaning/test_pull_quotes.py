"""Sentences of the text that are set large beside it."""

import time

import pytest

from tui_reader.cleaning.pull_quotes import label_pull_quotes
from tui_reader.model import Article, Document, Role
from tui_reader.pipeline import analyse
from tui_reader.readers import read_document

FIRST = "The crews of the Aldham ferries voted on Monday to go back to work after nine days, their union said."
SAID = "We have had enough of being told that the sea will wait"
SECOND = f"“{SAID},” said Ida Brand, who led the talks for the crews at the harbour in the north of the town."
THIRD = "The first boat to the islands is to leave at six on Tuesday morning, the company said in a statement."
LAST = "Shopkeepers on the islands had warned that flour and fuel would run out before the end of the week."


def role_of(text: str, page: str, name: str) -> Role:
    article = analyse(page.encode(), name)
    assert isinstance(article, Article)
    return next(block.role for block in article.document.blocks if block.text.strip("“”") == text.strip("“”"))


@pytest.mark.parametrize(
    ("line", "is_one"),
    [
        (f"“{SAID}”", True),
        ("The first boat to the islands is to leave at six on Tuesday morning.", True),
        ("Nobody on the quay had heard of any agreement on that evening.", False),
        ("The first boat to the islands.", False),
        ("The first boat to the islands is to leave at six", False),
    ],
)
def test_a_sentence_that_a_longer_paragraph_says_too_is_a_pull_quote(line: str, is_one: bool) -> None:
    text = "\n\n".join(("Ferry crews vote to end strike", FIRST, SECOND, line, THIRD, LAST))
    assert (role_of(line, text, "a.txt") is Role.PULL_QUOTE) is is_one


@pytest.mark.parametrize(
    ("markup", "is_one"),
    [
        ("<aside class=pullquote><p>{}</p></aside>", True),
        ("<blockquote class='pull-quote'>{}</blockquote>", True),
        ("<blockquote>{}</blockquote>", False),
    ],
)
def test_the_class_of_an_element_may_call_it_a_pull_quote(markup: str, is_one: bool) -> None:
    line = "The sea can wait, but we cannot, not for another nine days of this."
    body = f"<h1>Ferry crews vote</h1><p>{FIRST}</p>{markup.format(line)}<p>{SECOND}</p><p>{THIRD}</p><p>{LAST}</p>"
    assert (
        role_of(line, f"<html><body><article>{body}</article></body></html>", "a.html") is Role.PULL_QUOTE
    ) is is_one


def test_a_pull_quote_is_shown_but_is_no_part_of_the_body() -> None:
    text = "\n\n".join(("Ferry crews vote to end strike", FIRST, SECOND, f"“{SAID}”", THIRD, LAST))
    article = analyse(text.encode(), "a.txt")
    assert isinstance(article, Article)
    assert article.body.text.count(SAID) == 1
    assert not any(block.is_hidden for block in article.document.blocks if SAID in block.text)


def test_thousands_of_sentences_that_begin_alike_take_linear_time() -> None:
    lines = [
        f"The first boat to the islands is to leave at six on day number {number} of it." for number in range(4000)
    ]
    document = read_document("\n\n".join(lines).encode(), "a.txt")
    assert isinstance(document, Document)
    start = time.process_time()
    label_pull_quotes(document)
    assert time.process_time() - start < 1.5
