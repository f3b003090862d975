"""Plain text: paragraphs between blank lines."""

from tui_reader.model import Block, Document


def read_plain_text(text: str, name: str, sha256: str, encoding: str) -> Document:
    """Cut a text into blocks, one a line."""
    blocks = tuple(
        Block(" ".join(line.split()), number, number)
        for number, line in enumerate(text.split("\n"), start=1)
        if line.strip()
    )
    return Document(name, sha256, "text", encoding, text, blocks)
