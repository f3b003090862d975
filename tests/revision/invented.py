"""An invented article, made by hand so that no cleaner or extractor decides what the tests see."""

from tui_reader.model import Article, Block, Document, Quote, QuoteKind, Role, Source, SourceKind, Span
from tui_reader.pipeline import body_of

BLOCKS = (
    (Role.HEADLINE, "Ferry to Sorrel Rock stops for the winter"),
    (Role.FURNITURE, "Advertisement"),
    (Role.PARAGRAPH, "The ferry will stop on Sunday, the company said."),
    (Role.PARAGRAPH, "“We cannot sail in this,” said Captain Jon Vell. “Nobody can.”"),
    (Role.FURNITURE, "Advertisement"),
    (Role.PARAGRAPH, "Vell has sailed for forty years. “It was never so bad,” he said."),
    (Role.FURNITURE, "Sign up for the harbour letter"),
)


def make_article(blocks: tuple[tuple[Role, str], ...] = BLOCKS) -> Article:
    """Make the article, each block on every other line, with three quotes and two sources."""
    document = Document(
        name="ferry.txt",
        sha256="ab" * 32,
        format="text",
        encoding="utf-8",
        text="\n\n".join(text for _, text in blocks),
        blocks=tuple(
            Block(text, 2 * index + 1, 2 * index + 1, role, "furniture" if role is Role.FURNITURE else None)
            for index, (role, text) in enumerate(blocks)
        ),
    )
    body = body_of(document)

    def place(words: str) -> Span:
        start = body.text.index(words)
        return Span(start, start + len(words))

    captain, he = place("Captain Jon Vell"), place("he said")
    quotes = (
        Quote(place("We cannot sail in this,"), QuoteKind.DIRECT, "Jon Vell", captain),
        Quote(place("Nobody can."), QuoteKind.DIRECT, "Jon Vell", captain),
        Quote(place("It was never so bad,"), QuoteKind.DIRECT, "Vell", he),
    )
    sources = (
        Source("the company", SourceKind.ORGANISATION, mentions=(place("the company"),)),
        Source("Jon Vell", SourceKind.PERSON, "Captain", (captain,)),
        Source("Vell", SourceKind.PERSON, mentions=(he,)),
    )
    return Article(document, body, "Ferry to Sorrel Rock stops for the winter", quotes=quotes, sources=sources)
