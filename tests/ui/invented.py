"""Articles made by hand, so that the screen is tested whatever cleaning and extraction do."""

import hashlib
from pathlib import Path

from tui_reader.library.settings import Settings
from tui_reader.model import (
    Article,
    Block,
    Body,
    Document,
    Quote,
    QuoteKind,
    RelatedHeadline,
    Role,
    Source,
    SourceKind,
    Span,
    Unreadable,
)
from tui_reader.pipeline import body_of
from tui_reader.ui.app import ReaderApp
from tui_reader.ui.sources import Sources

FERRY = """\
Ferry to Skarn sails again after nine days
Share this article
By Ada Farrow
The ferry to the island of Skarn sailed on Monday for the first time in nine days.
"We are tired, but the boat is sound," Captain Ines Okafor said at the quay in Harrow.
The harbour office said that two cranes would stay closed until the spring.
Okafor added that "nobody has to swim now", to the laughter of those who waited.
ADVERTISEMENT
You might also like
Grain prices climb as ships wait off the coast
"""

GRAIN = """\
Grain prices climb as ships wait off the coast
By Piet Marron
Wheat rose by a tenth in a week, the exchange in Lund said on Friday.
"""

_ROLES = {
    "Share this article": (Role.FURNITURE, "share bar"),
    "ADVERTISEMENT": (Role.FURNITURE, "advertisement"),
    "You might also like": (Role.RELATED_HEADING, "heading of related headlines"),
    "Grain prices climb as ships wait off the coast": (Role.RELATED, "related headline"),
}


def make_article(text: str, name: str) -> Article:
    """Make an article of a text with one block a line; the first line is the headline."""
    blocks = []
    for number, line in enumerate(text.splitlines(), start=1):
        role, reason = _ROLES.get(line, (Role.BYLINE if line.startswith("By ") else Role.PARAGRAPH, None))
        if number == 1:
            role, reason = Role.HEADLINE, None
        if line:
            blocks.append(Block(line, number, number, role, reason))
    digest = hashlib.sha256(text.encode()).hexdigest()
    document = Document(name, digest, "text", "utf-8", text, tuple(blocks))
    body = body_of(document)
    return Article(
        document=document,
        body=body,
        headline=blocks[0].text if blocks else None,
        authors=("Ada Farrow",),
        outlet="The Harrow Gazette",
        published="2024-03-04",
        related=tuple(
            RelatedHeadline(block.text, None, index, block.first_line)
            for index, block in enumerate(blocks)
            if block.role is Role.RELATED
        ),
        quotes=tuple(_quotes(body)),
        sources=tuple(_sources(body)),
    )


def _quotes(body: Body) -> list[Quote]:
    found = []
    for words, mention, sure in (
        ("We are tired, but the boat is sound,", "Captain Ines Okafor", 0.97),
        ("nobody has to swim now", "Okafor", 0.6),
    ):
        start = body.text.find(words)
        if start >= 0:
            kind = QuoteKind.DIRECT if sure > 0.9 else QuoteKind.PARTIAL
            span = Span(start, start + len(words))
            named = body.text.find(mention, start)
            named = named if named >= 0 else body.text.find(mention)
            why = "“said” follows the name"
            found.append(Quote(span, kind, "Ines Okafor", Span(named, named + len(mention)), None, sure, why))
    start = body.text.find("two cranes would stay closed")
    if start >= 0:
        found.insert(
            1, Quote(Span(start, start + 28), QuoteKind.INDIRECT, "the harbour office", None, None, 0.9, "that")
        )
    return found


def _sources(body: Body) -> list[Source]:
    found = []
    for name, kind, words in (
        ("Ines Okafor", SourceKind.PERSON, "Captain Ines Okafor"),
        ("harbour office", SourceKind.ORGANISATION, "The harbour office"),
    ):
        start = body.text.find(words)
        if start >= 0:
            found.append(Source(name, kind, None, (Span(start, start + len(words)),)))
    return found


class InventedSources(Sources):
    """Reads files without the pipeline."""

    def analyse(self, data: bytes, path: str) -> Article | Unreadable:
        """Make an article of a text, or refuse an empty one."""
        text = data.decode()
        return make_article(text, path) if text.strip() else Unreadable(path, "empty file")


def reader(*paths: Path | str, settings: Settings | None = None) -> ReaderApp:
    """Make the reader on some paths."""
    return ReaderApp(tuple(map(str, paths)), settings or Settings(watch=False), InventedSources())
