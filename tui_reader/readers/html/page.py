"""A page to a `Document`."""

import re

from lxml import etree

from tui_reader.model import Block, Document, Evidence, Metadata
from tui_reader.readers.html.json_ld import plain_lines
from tui_reader.readers.html.metadata import find_metadata
from tui_reader.readers.html.parsing import parse
from tui_reader.readers.html.walking import walk
from tui_reader.readers.stated import one_line

_MANY = 5_000
"""Blocks of a page that shows enough."""
_SHORTEST_BODY = 400
_NEXT_TO_NOTHING = 120
"""Characters that a page may show before its script has run."""
_TELLING_LINE = 40
_PROBE = 30
"""Characters by which a line of the stated body is looked for in the page."""

_SAVED_FROM = re.compile(
    r"<!--\s{0,20}(?:saved from url=\(\d{1,6}\)|Page saved with SingleFile\s{1,20}url:\s)(https?://[^\s<>]{1,2000})"
)
_HEAD = 4000
"""Characters in which a browser notes where it saved a page from."""


def read_html(text: str, name: str, sha256: str, encoding: str) -> Document:
    """Read a page, a fragment of one, or anything else in angle brackets."""
    blocks, metadata, notices = _read_markup(text)
    language = (metadata.language or "en")[:2].lower()
    return Document(name, sha256, "html", encoding, text, blocks, metadata, language, notices)


def _read_markup(text: str) -> tuple[tuple[Block, ...], Metadata, tuple[str, ...]]:
    """Give the blocks, the metadata and the notices of a piece of markup, whatever file it stood in."""
    root, notices = parse(text)
    if root is None:
        return (), Metadata(), notices
    metadata = _with_address(find_metadata(root), text)
    walked = walk(root)
    blocks = walked.blocks
    if walked.is_cut:
        notices = (
            *notices,
            f"very long page: its first {sum(len(block.text) for block in blocks):,} characters, the rest is left out",
        )
    elif len(blocks) < _MANY and not any(len(block.text) > 200 for block in blocks):
        blocks = _with_hidden_text(root, blocks)
    if metadata.body and _is_missing(metadata.body, blocks):
        blocks = (*blocks, *_stated_blocks(metadata.body, root))
        notices = (*notices, "the text of the article stands in the page's JSON-LD only")
    if len(blocks) < _MANY and (shown := sum([len(block.text) for block in blocks])) < _SHORTEST_BODY:
        metadata, kept = _kept_for_scripts(root, metadata, shown)
        if kept:
            blocks, notices = (*blocks, *kept), (*notices, "the text of the article stands in the page's scripts only")
    if not blocks:
        notices = (*notices, "the page shows no text")
    return blocks, metadata, notices


def _kept_for_scripts(root: etree._Element, metadata: Metadata, shown: int) -> tuple[Metadata, list[Block]]:
    """Give the blocks of an article that only the scripts of the page hold, and what its record states beside it.

    Args:
        root: The page.
        metadata: What it states elsewhere.
        shown: How many characters it shows.
    """
    from tui_reader.readers.html.script_text import article_in_scripts  # for pages that are empty without their scripts

    found = article_in_scripts(root, metadata.headline or "")
    if found is None or not (found.is_named or shown < _NEXT_TO_NOTHING):
        return metadata, []
    metadata = metadata._replace(
        headline=found.stated.headline or metadata.headline,
        authors=metadata.authors or found.stated.authors,
        published=metadata.published or found.stated.published,
    )
    return metadata, _blocks_of(plain_lines(found.text), 1)


def _with_address(metadata: Metadata, text: str) -> Metadata:
    """Add the address that a browser or SingleFile wrote into a comment when it saved the page."""
    saved = None if metadata.url else _SAVED_FROM.search(text[:_HEAD])
    return metadata._replace(url=one_line(saved[1])) if saved else metadata


def _with_hidden_text(root: etree._Element, blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """Walk a page again that shows hardly anything: some hide the article until a script has run."""
    again = walk(root, keep_hidden=True).blocks
    longest = max((len(block.text) for block in again), default=0)
    return again if longest > 200 or not blocks else blocks


def _is_missing(body: str, blocks: tuple[Block, ...]) -> bool:
    """Whether the page states a whole article that none of its blocks shows."""
    lines = [line for line in body.split("\n") if len(line) >= _TELLING_LINE]
    if len(body) < _SHORTEST_BODY or not lines:
        return False
    shown = "\n".join(block.text for block in blocks)
    probes = {line[place : place + _PROBE] for line in lines[:20] for place in (0, len(line) // 2)}
    return not any(probe in shown for probe in probes)


def _stated_blocks(body: str, root: etree._Element) -> list[Block]:
    """Make blocks of the text in the JSON-LD, all on the line of its script."""
    script = next((script for script in root.iter("script") if "articleBody" in (script.text or "")), root)
    return _blocks_of(body, script.sourceline if isinstance(script.sourceline, int) else 1)


def _blocks_of(body: str, line: int) -> list[Block]:
    """Make a block of each line of a text that the page does not show."""
    evidence = Evidence(
        tag="p", ancestors=("html", "p"), path=(1, 1), labels=((), ("articlebody",)), hints=("articlebody",)
    )
    return [Block(text, line, line, evidence=evidence) for text in body.split("\n")]
