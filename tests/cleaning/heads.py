"""Invented articles as they come out of a scrape, for the tests of the head, the captions and the related lists."""

from tui_reader.cleaning import clean
from tui_reader.model import Block, Document, Role
from tui_reader.readers import read_document

BODY = (
    "Cranes stood still over the harbour of Skarholm on Friday after the dockers walked out of the talks about night "
    "shifts, leaving thirty-one freighters waiting at sea.",
    "The union of the dockers called its members out at six in the morning, and by noon the line of trucks at the gate "
    "of the harbour had grown to seven kilometres.",
    "“We did not want this morning to come,” said Ingrid Solheim, who has led the union of the dockers for nine years, "
    "to the crowd around a fire in an oil drum.",
    "The terminal has offered a rise of six percent over two years, and its owners said on Friday that the offer would "
    "not get any better by being shouted at.",
)
"""Four paragraphs about one strike."""


def cleaned(*lines: str) -> Document:
    """Clean a text of which every line is a paragraph; an empty line stands for a blank one."""
    document = read_document("\n".join(lines).encode(), "a.txt")
    assert isinstance(document, Document)
    return clean(document)


def article(*top: str, bottom: tuple[str, ...] = ()) -> Document:
    """Clean an article with lines above and below its body."""
    body = [line for paragraph in BODY for line in (paragraph, "")]
    return cleaned(*top, "", *body, *bottom)


def texts(document: Document, role: Role) -> list[str]:
    """Give the texts of the blocks of a role."""
    return [block.text for block in document.blocks if block.role is role]


def block(text: str, role: Role = Role.PARAGRAPH, line: int = 1) -> Block:
    """Make a block of one line."""
    return Block(text, line, line, role)
