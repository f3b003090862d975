"""What a reader makes of a file: blocks of text, each with its place in the file."""

from enum import StrEnum

from tui_reader.model.value import Value


class Role(StrEnum):
    """What a block is in the article, in journalism's own words."""

    HEADLINE = "headline"
    STANDFIRST = "standfirst"
    BYLINE = "byline"
    PUBLISHED = "published"
    CAPTION = "caption"
    CREDIT = "credit"
    PARAGRAPH = "paragraph"
    CROSSHEAD = "crosshead"
    LIST_ITEM = "list item"
    PULL_QUOTE = "pull quote"
    FURNITURE = "furniture"
    RELATED_HEADING = "related heading"
    RELATED = "related"


BODY_ROLES = frozenset({Role.STANDFIRST, Role.PARAGRAPH, Role.CROSSHEAD, Role.LIST_ITEM})
"""Roles whose blocks make up the body, in reading order."""

HIDDEN_ROLES = frozenset({Role.FURNITURE, Role.RELATED_HEADING, Role.RELATED})
"""Roles that the clean view leaves out."""


class Form(StrEnum):
    """How the text of a block is to be set."""

    PROSE = "prose"
    """Running text, wrapped to the column."""
    PREFORMATTED = "preformatted"
    """Code, verse, logs: the line breaks in the text are kept."""
    TABLE = "table"
    """Rows joined by newlines, cells by tabs."""
    BLOCKQUOTE = "blockquote"
    """A passage set apart."""


class Inline(StrEnum):
    """A kind of inline markup."""

    STRONG = "strong"
    EMPHASIS = "emphasis"
    CODE = "code"
    LINK = "link"


class InlineMark(Value):
    """Inline markup that lies beside the plain text of a block."""

    start: int
    """Offset of the first marked character in the block's text."""
    end: int
    """Offset after the last marked character in the block's text."""
    kind: Inline
    """What the markup says."""
    target: str = ""
    """Where a link points, as the file has it; empty for the other kinds."""


class Evidence(Value):
    """What a reader knows about a block beyond its text; the cleaner weighs it."""

    tag: str = ""
    """Innermost block element of a page ("p", "h1", "li", "figcaption"), or "" for plain text."""
    ancestors: tuple[str, ...] = ()
    """Element names from the root down to the block."""
    path: tuple[int, ...] = ()
    """Numbers of the elements from the root down to the block, in document order, one for each of `ancestors`."""
    hints: tuple[str, ...] = ()
    """Lower-case words of the class, id, role and itemprop attributes on the way up."""
    labels: tuple[tuple[str, ...], ...] = ()
    """The same words by element: one tuple for each of `ancestors`."""
    link_density: float = 0.0
    """Share of the block's characters that are link text, 0 to 1."""
    declared: Role | None = None
    """The role that the markup itself states, such as an `itemprop="headline"`."""
    blank_lines_before: int = 0
    """Blank lines between this block and the one before, in the file."""
    indent: int = 0
    """Columns of white space in front of the first line."""


class Block(Value):
    """A paragraph, heading, list item or stray line of a file."""

    text: str
    """The plain text; white space folded unless `form` keeps it. Sanitised."""
    first_line: int
    """Line of the file on which the block begins, counted from 1."""
    last_line: int
    """Line of the file on which it ends."""
    role: Role = Role.PARAGRAPH
    """What the block is in the article."""
    reason: str | None = None
    """Why it is hidden, in plain words; always set for furniture."""
    form: Form = Form.PROSE
    """How its text is set."""
    level: int = 0
    """Depth of a heading (1 to 6) or of a list item (from 1); 0 for the others."""
    marker: str = ""
    """The bullet or number in front of a list item, not part of the text: "•", "3."."""
    marks: tuple[InlineMark, ...] = ()
    """Inline markup of the text, by start."""
    line_starts: tuple[int, ...] = ()
    """Offset in `text` at which each further line of the file begins; () when the block is on one line."""
    markup: str = ""
    """A table or nested code as small, clean HTML, which Markdown is made from; empty where the text tells it all."""
    evidence: Evidence = Evidence()
    """What else the reader knows."""

    @property
    def is_hidden(self) -> bool:
        """Whether the clean view leaves the block out."""
        return self.role in HIDDEN_ROLES

    @property
    def is_body(self) -> bool:
        """Whether the block is part of the body."""
        return self.role in BODY_ROLES

    @property
    def number(self) -> str:
        """What stands in front of its text in the body: the number or letter of a list item and a blank, no bullet."""
        return f"{self.marker} " if self.marker and any(map(str.isalnum, self.marker)) else ""

    def line_at(self, offset: int) -> int:
        """Give the line of the file that holds the character at `offset` of the text."""
        line = self.first_line
        for start in self.line_starts:
            if start > offset:
                break
            line += 1
        return min(line, self.last_line)

    def labelled(self, role: Role, reason: str | None = None) -> "Block":
        """Return the block with another role; spelled out, because `_replace` takes four times as long."""
        text, first, last, _, _, form, level, marker, marks, starts, markup, evidence = self
        return tuple.__new__(
            Block, (text, first, last, role, reason, form, level, marker, marks, starts, markup, evidence)
        )


class Metadata(Value):
    """What the file states about its article outside of the text: JSON-LD, meta tags, front matter, headers."""

    headline: str | None = None
    """The headline."""
    alternative_headlines: tuple[str, ...] = ()
    """Other titles of the page, such as the `<title>`, which often carries the outlet."""
    standfirst: str | None = None
    """The description."""
    authors: tuple[str, ...] = ()
    """Names, as stated."""
    organisations: tuple[str, ...] = ()
    """Those of `authors` that the file itself calls organisations."""
    outlet: str | None = None
    """Who publishes."""
    published: str | None = None
    """When it was first published, as stated (any notation)."""
    modified: str | None = None
    """When it was last changed, as stated."""
    language: str | None = None
    """Language tag, as stated: "en-GB"."""
    url: str | None = None
    """The address of the page."""
    body: str | None = None
    """The text of the article, when the metadata carries it (JSON-LD `articleBody`)."""


class Document(Value):
    """A decoded file, cut into blocks."""

    name: str
    """Path or name, as the user gave it; not sanitised, never to be printed raw."""
    sha256: str
    """Digest of the bytes of the file, in hexadecimal."""
    format: str
    """"text", "html", "markdown", "mail", "mhtml" or "json"."""
    encoding: str
    """The encoding that the bytes were decoded from: "utf-8", "cp1252"."""
    text: str
    """The whole file: decoded, newlines as "\\n", sanitised one character for one."""
    blocks: tuple[Block, ...]
    """Every piece of text of the file, in its order."""
    metadata: Metadata = Metadata()
    """What the file states about its article."""
    language: str = "en"
    """Two-letter code of the language of the text."""
    notices: tuple[str, ...] = ()
    """What the user should know of the reading: "decoded as cp1252 although it declares utf-8"."""

    def with_blocks(self, blocks: tuple[Block, ...]) -> "Document":
        """Return the document with its blocks labelled anew; spelled out, as `Block.labelled` is."""
        name, sha256, form, encoding, text, _, metadata, language, notices = self
        return tuple.__new__(Document, (name, sha256, form, encoding, text, blocks, metadata, language, notices))
