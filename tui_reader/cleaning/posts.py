"""Posts of social media that a page shows: the text above a signature such as "— Ann Lee (@annlee) May 3, 2024"."""

from tui_reader.lexicon.expressions import expression
from tui_reader.lexicon.furniture import REASONS
from tui_reader.model import Document, Role

_SIGNATURE = expression(r"(?:[—–―]|--) ?[^()]{1,80} \(@\w{1,30}\)[^\n]{0,40}\b(?:19|20)\d\d\b")
"""A name, an account and a date: without one it may be a testimonial, or a list of people."""
_LONGEST_HEAD = 130
_LINKS = ("pic.twitter.com/", "https://t.co/")
_MOST_SPACES = 2
"""In a line that holds nothing but the links of a post, whose words stand above."""


def label_posts(document: Document) -> Document:
    """Hide posts that are shown in an article, with their signatures: the article tells what they say."""
    blocks = list(document.blocks)
    for index, block in enumerate(document.blocks):
        if "(@" not in block.text[:_LONGEST_HEAD] or not _SIGNATURE.match(block.text):
            continue
        first = index - 1
        while first > 0 and _is_link(blocks[first].text):
            first -= 1
        for place in range(max(first, 0), index + 1):
            if blocks[place].is_body:
                blocks[place] = blocks[place].labelled(Role.FURNITURE, REASONS["embed"])
    return document.with_blocks(tuple(blocks))


def _is_link(text: str) -> bool:
    """Tell whether a line is nothing but the links of a post."""
    return any(link in text for link in _LINKS) and text.count(" ") <= _MOST_SPACES
