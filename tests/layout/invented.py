"""An invented article that has one of everything, and the means to build others."""

from tui_reader.model import (
    Article,
    Block,
    Document,
    Form,
    Inline,
    InlineMark,
    Quote,
    QuoteKind,
    RelatedHeadline,
    Role,
    Source,
    SourceKind,
    Span,
)
from tui_reader.pipeline import body_of


def article_of(*blocks: Block | str, headline: str | None = None) -> Article:
    """Build an article of blocks; texts become paragraphs, each on a line of the file of its own."""
    placed, line = [], 1
    for block in blocks:
        block = Block(block, 1, 1) if isinstance(block, str) else block
        breaks = tuple(index + 1 for index, character in enumerate(block.text) if character == "\n")
        placed.append(block._replace(first_line=line, last_line=line + len(breaks), line_starts=breaks))
        line += len(breaks) + 1
    text = "\n".join(block.text for block in placed) + "\n"
    document = Document("invented.txt", "0" * 64, "text", "utf-8", text, tuple(placed))
    return Article(document, body_of(document), headline)


def block(text: str, role: Role = Role.PARAGRAPH, reason: str | None = None, form: Form = Form.PROSE) -> Block:
    """Build a block."""
    return Block(text, 1, 1, role, reason, form)


FERRY = "Ferry to Skarholm stops for the winter"


def ferry_article() -> Article:
    """Give an article with every role and form."""
    lead = "“We have no crew,” said Runa Dahl, who runs the line. The island’s school closes too."
    article = article_of(
        block("Share this article", Role.FURNITURE, "share bar"),
        block("Copy link", Role.FURNITURE, "share bar"),
        block(FERRY, Role.HEADLINE),
        block("The island loses its only link until April", Role.STANDFIRST),
        block("By Ola Vik", Role.BYLINE),
        block("3 May 2024", Role.PUBLISHED),
        block("The ferry in the harbour of Skarholm on Friday", Role.CAPTION),
        block("Photo: Ida Moe", Role.CREDIT),
        block(lead)._replace(marks=(InlineMark(24, 33, Inline.LINK, "https://example.org/"),)),
        block("ADVERTISEMENT", Role.FURNITURE, "advertisement"),
        block("What it costs", Role.CROSSHEAD),
        block("A ticket rises to 90 crowns, and a car to 400 crowns on weekdays", Role.LIST_ITEM)._replace(marker="•"),
        block("Children travel free", Role.LIST_ITEM)._replace(marker="•", level=2),
        block("Nobody asked us", Role.PULL_QUOTE),
        block("The council promised a bridge in 1998 and again in 2011.", form=Form.BLOCKQUOTE),
        block("Route\tFare\tRemarks\nSkarholm\t90\tweekdays\nNorth Skerries\t120\tsummer only", form=Form.TABLE),
        block("if tide > 2:\n\twait()", form=Form.PREFORMATTED),
        block("You might also like", Role.RELATED_HEADING),
        block("Bridge to nowhere finds a buyer", Role.RELATED),
        headline=FERRY,
    )
    start = article.body.text.index("We have")
    mention = article.body.text.index("Runa")
    return article._replace(
        authors=("Ola Vik",),
        agencies=("NTB",),
        outlet="The Skerry Post",
        published="2024-05-03T14:05:00+00:00",
        related=(RelatedHeadline("Bridge to nowhere finds a buyer", None, 18, 21),),
        quotes=(
            Quote(
                Span(start, start + len("We have no crew,")),
                QuoteKind.DIRECT,
                "Runa Dahl",
                Span(mention, mention + len("Runa Dahl")),
            ),
        ),
        sources=(
            Source("Runa Dahl", SourceKind.PERSON, "head of the line", (Span(mention, mention + len("Runa Dahl")),)),
        ),
    )
