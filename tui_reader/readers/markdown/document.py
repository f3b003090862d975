"""A Markdown file to a `Document`."""

from tui_reader.lexicon.own_marks import FINDINGS_FOLLOW
from tui_reader.model import Block, Document, Metadata
from tui_reader.readers.declared import declared_furniture
from tui_reader.readers.front_matter import find_front_matter, front_matter_metadata
from tui_reader.readers.markdown.blocks import cut_blocks
from tui_reader.readers.sanitising import readable


def read_markdown(text: str, name: str, sha256: str, encoding: str) -> Document:
    """Read a Markdown file: front matter to metadata, the rest to blocks."""
    lines = readable(text).split("\n")
    front = find_front_matter(lines)
    skipped = front.lines if front else 0
    metadata = front_matter_metadata(front.fields) if front else Metadata()
    blocks = _without_findings(cut_blocks(lines, skipped), lines)
    language = (metadata.language or "en")[:2].lower()
    return Document(name, sha256, "markdown", encoding, text, blocks, metadata, language)


def _without_findings(blocks: tuple[Block, ...], lines: list[str]) -> tuple[Block, ...]:
    """Set apart what newsreader listed below an article, up to the next one: its quotes would count twice."""
    if FINDINGS_FOLLOW not in lines:
        return blocks
    marks = {number for number, line in enumerate(lines, start=1) if line == FINDINGS_FOLLOW}
    found, are_findings, above = [], False, 0
    for block in blocks:
        begins = any(number in marks for number in range(above + 1, block.first_line))
        are_findings = (are_findings or begins) and (block.level != 1 or bool(block.marker))
        found.append(declared_furniture(block, "listed by newsreader") if are_findings else block)
        above = block.last_line
    return tuple(found)
