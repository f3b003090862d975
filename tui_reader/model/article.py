"""The article that is shown and printed: labelled blocks, the body, and what was found in it."""

import re
from bisect import bisect_right
from enum import StrEnum
from functools import cache, cached_property
from itertools import chain

from tui_reader.model.document import Block, Document, Role
from tui_reader.model.sourcing import SourcingProfile
from tui_reader.model.span import Span
from tui_reader.model.stretches import Stretches
from tui_reader.model.value import Value

_PIECE = 50_000
"""Characters whose words are counted at once."""


class _BodyFields(Value):
    text: str
    """Standfirst, paragraphs, crossheads and list items with their numbers, joined by blank lines."""
    blocks: tuple[int, ...]
    """Indices into `Document.blocks` of the blocks of the body, in order."""
    starts: tuple[int, ...]
    """Offset in `text` at which the text of each of `blocks` begins, behind its number."""


class Body(_BodyFields):
    """The running text of an article, and where each block stands in it."""

    def locate(self, offset: int) -> tuple[int, int]:
        """Give the index in `Document.blocks` and the offset in that block's text of a place in the body."""
        position = max(bisect_right(self.starts, offset) - 1, 0)
        return self.blocks[position], offset - self.starts[position]

    @cached_property
    def start_of(self) -> dict[int, int]:
        """Offset in `text` at which a block (by its index in `Document.blocks`) begins."""
        return dict(zip(self.blocks, self.starts, strict=True))


class QuoteKind(StrEnum):
    """How much of the speaker's own wording a quotation claims."""

    DIRECT = "direct"
    """Whole sentences in quotation marks."""
    PARTIAL = "partial"
    """A quoted fragment in a sentence of the reporter's."""
    INDIRECT = "indirect"
    """Reported speech without marks; the span is the content."""


class SourceKind(StrEnum):
    """Where a statement comes from."""

    PERSON = "person"
    ORGANISATION = "organisation"
    AGENCY = "agency"
    DOCUMENT = "document"
    UNNAMED = "unnamed"


class Quote(Value):
    """Words that the article puts in someone's mouth."""

    span: Span
    """Where the words stand in the body, quotation marks excluded."""
    kind: QuoteKind
    """Direct, partial or indirect."""
    speaker: str | None = None
    """The fullest name that the article gives the speaker, or `None` when the text does not tell."""
    mention: Span | None = None
    """Where the attribution names the speaker (name, noun phrase or pronoun)."""
    cue: Span | None = None
    """Where the cue stands: "said", "according to"."""
    confidence: float = 0.0
    """How sure the attribution is, 0 to 1."""
    why: str = ""
    """How the speaker was found, in plain words."""


class Source(Value):
    """Someone or something that the article attributes statements to."""

    name: str
    """The fullest form that the article gives; empty for a pronoun that cannot be resolved."""
    kind: SourceKind
    """Person, organisation, agency, document or unnamed."""
    description: str | None = None
    """Who that is, in the article's words: "Belarusian President"."""
    mentions: tuple[Span, ...] = ()
    """The places of its attributions, in order."""
    second_hand: int = 0
    """How many of its attributions are hedged as hearsay ("reportedly")."""


class RelatedHeadline(Value):
    """A headline of another article that the page offers."""

    headline: str
    """Its text."""
    url: str | None
    """Where it points, when the file tells."""
    block: int
    """Index of its block in `Document.blocks`."""
    line: int
    """Line of the file on which it stands."""


class _ArticleFields(Value):
    document: Document
    """The file, every block labelled."""
    body: Body
    """The running text that every span points into."""
    headline: str | None
    """The headline, or `None` when the file has none."""
    standfirst: str | None = None
    """The summary under the headline."""
    authors: tuple[str, ...] = ()
    """Persons of the byline."""
    agencies: tuple[str, ...] = ()
    """Agencies of the byline: "AP", "Reuters"."""
    outlet: str | None = None
    """Who published it."""
    published: str | None = None
    """"YYYY-MM-DD", or with time and zone "YYYY-MM-DDTHH:MM:SS+HH:MM"; `None` when the file does not tell."""
    related: tuple[RelatedHeadline, ...] = ()
    """Other headlines that the page offers."""
    quotes: tuple[Quote, ...] = ()
    """Quotations in the order of the body."""
    sources: tuple[Source, ...] = ()
    """Sources in the order of their first attribution."""
    sourcing: SourcingProfile = SourcingProfile()
    """What the article rests on."""


class Article(_ArticleFields):
    """One article: the document with its roles, the fields, and the findings."""

    def blocks_of(self, *roles: Role) -> tuple[Block, ...]:
        """Give the blocks that carry one of the roles, in file order."""
        return tuple(block for block in self.document.blocks if block.role in roles)

    @property
    def captions(self) -> tuple[str, ...]:
        """The captions of its pictures, in file order, each wording once.

        A gallery says the same below each of its pictures, and a dump says a caption again where the page has it as the
        picture's description; the blocks keep every one.
        """
        return tuple(dict.fromkeys(block.text for block in self.blocks_of(Role.CAPTION)))

    def text_of(self, span: Span) -> str:
        """Give the words at a span, verbatim."""
        return self.body.text[span.start : span.end]

    def line_of(self, offset: int) -> int:
        """Give the line of the file that holds a place in the body."""
        if not self.body.blocks:
            return 1
        block, inside = self.body.locate(offset)
        return self.document.blocks[block].line_at(inside)

    @cached_property
    def attributed(self) -> Stretches[bool]:
        """Where words are quoted (`True`) and where the text names who said something (`False`)."""
        quoted = ((*quote.span, True) for quote in self.quotes if quote.kind is not QuoteKind.INDIRECT)
        named = ((*mention, False) for source in self.sources for mention in source.mentions)
        return Stretches(chain(quoted, named))

    @cached_property
    def words(self) -> int:
        """How many words the body has."""
        return count_words(self.body.text)


_BEGIN_UNSPACED = bytes((0xE0, *range(0xE3, 0xEA), 0xEF, 0xF0))
"""Bytes with which characters of those scripts begin in UTF-8, and hardly any other."""
_CHARACTERS_A_WORD = 2
"""How many of them stand for a word, in meaning and in the time that they take to read."""


@cache
def _unspaced() -> re.Pattern[str]:
    """Finds scripts that set no spaces between words: Thai, Japanese, Chinese."""
    return re.compile("[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003134f]+")


def _may_hold_unspaced(text: str) -> bool:
    """Tell whether a text must be searched for them: most are spared an expression that takes long to compile."""
    data = text.encode("utf-8", "surrogatepass")
    return len(data.translate(None, _BEGIN_UNSPACED)) < len(data)


def count_words(text: str) -> int:
    """Count words; of scripts that set no spaces, two characters are one.

    Piece by piece, because the words of a book are a hundred megabytes when they are all there at once.
    """
    count = start = 0
    while start < len(text):
        end = start + _PIECE
        while end < len(text) and not text[end].isspace():
            end += 1
        piece = text[start:end]
        count += len(piece.split())
        if not piece.isascii() and _may_hold_unspaced(piece):
            count += sum(map(len, _unspaced().findall(piece))) // _CHARACTERS_A_WORD
        start = end
    return count
