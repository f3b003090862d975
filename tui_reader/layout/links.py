"""The addresses that an article points to."""

from bisect import bisect_left
from urllib.parse import urljoin

from tui_reader.lexicon.addresses import find_addresses, is_web_address
from tui_reader.model import Block, Document, Inline
from tui_reader.model.value import Value


class Link(Value):
    """An address of the web, and the words of the article that stand for it."""

    words: str
    """What is linked; the address itself where it is written out."""
    address: str
    """Where it leads, made whole by the address of the page."""
    block: int
    """Index in `Document.blocks`."""
    start: int
    """Offset of the words in the block's text."""


def find_links(document: Document) -> tuple[Link, ...]:
    """List the addresses of what is shown, each once, in the order of the text.

    What is no address of the web is left out, and so is the page itself.
    """
    base = document.metadata.url or ""
    found: dict[str, Link] = {}
    for index, block in enumerate(document.blocks):
        if not block.is_hidden:
            for start, end, target in _targets(block):
                address = whole_address(target, base)
                if address is not None and not _is_of_page(address, base):
                    found.setdefault(address, Link(block.text[start:end].strip() or address, address, index, start))
    return tuple(found.values())


def whole_address(target: str, base: str | None) -> str | None:
    """Give the address that a link of a page leads to, or `None` when it is none of the web.

    Args:
        target: Where the link points, as the file has it.
        base: The address of the page, where it is known.
    """
    try:
        address = urljoin(base or "", target.strip())
    except ValueError:
        return None
    return address if is_web_address(address) else None


def _targets(block: Block) -> list[tuple[int, int, str]]:
    """Give start, end and target of the links of a block: its markup's, and what is written out between them."""
    marked = sorted((mark.start, mark.end, mark.target) for mark in block.marks if mark.kind is Inline.LINK)
    written = []
    for start, end in find_addresses(block.text):
        before = bisect_left(marked, (end,)) - 1
        if before < 0 or marked[before][1] <= start:
            written.append((start, end, block.text[start:end]))
    return sorted([*marked, *written])


def _is_of_page(address: str, base: str) -> bool:
    return address.partition("#")[0] == base.partition("#")[0]
