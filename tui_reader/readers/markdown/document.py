"""A Markdown file to a `Document`."""

from tui_reader.model import Document, Metadata
from tui_reader.readers.front_matter import find_front_matter, front_matter_metadata
from tui_reader.readers.markdown.blocks import cut_blocks
from tui_reader.readers.sanitising import readable


def read_markdown(text: str, name: str, sha256: str, encoding: str) -> Document:
    """Read a Markdown file: front matter to metadata, the rest to blocks."""
    lines = readable(text).split("\n")
    front = find_front_matter(lines)
    skipped = front.lines if front else 0
    metadata = front_matter_metadata(front.fields) if front else Metadata()
    blocks = cut_blocks(lines, skipped)
    language = (metadata.language or "en")[:2].lower()
    return Document(name, sha256, "markdown", encoding, text, blocks, metadata, language)
