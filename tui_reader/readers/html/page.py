"""A page to a `Document`."""

from lxml import etree

from tui_reader.model import Block, Document, Metadata
from tui_reader.readers.html.metadata import find_metadata
from tui_reader.readers.html.parsing import parse
from tui_reader.readers.html.walking import walk


def read_html(text: str, name: str, sha256: str, encoding: str) -> Document:
    """Read a page, a fragment of one, or anything else in angle brackets."""
    blocks, metadata, notices = read_markup(text)
    language = (metadata.language or "en")[:2].lower()
    return Document(name, sha256, "html", encoding, text, blocks, metadata, language, notices)


def read_markup(text: str) -> tuple[tuple[Block, ...], Metadata, tuple[str, ...]]:
    """Give the blocks, the metadata and the notices of a piece of markup, whatever file it stood in."""
    root, notices = parse(text)
    if root is None:
        return (), Metadata(), notices
    metadata = find_metadata(root)
    blocks = walk(root)
    if not any(len(block.text) > 200 for block in blocks):
        blocks = _with_hidden_text(root, blocks)
    return blocks, metadata, notices


def _with_hidden_text(root: etree._Element, blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """Walk a page again that shows hardly anything: some hide the article until a script has run."""
    again = walk(root, keep_hidden=True)
    longest = max((len(block.text) for block in again), default=0)
    return again if longest > 200 else blocks
