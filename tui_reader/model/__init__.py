"""The values that the rooms hand to each other; standard library only."""

from tui_reader.model.article import Article, Body, Quote, QuoteKind, RelatedHeadline, Source, SourceKind
from tui_reader.model.document import (
    BODY_ROLES,
    HIDDEN_ROLES,
    Block,
    Document,
    Evidence,
    Form,
    Inline,
    InlineMark,
    Metadata,
    Role,
)
from tui_reader.model.errors import Unreadable
from tui_reader.model.sourcing import SourceShare, SourcingProfile
from tui_reader.model.span import Span
from tui_reader.model.summary import ArticleSummary, summarise

__all__ = [
    "BODY_ROLES",
    "HIDDEN_ROLES",
    "Article",
    "ArticleSummary",
    "Block",
    "Body",
    "Document",
    "Evidence",
    "Form",
    "Inline",
    "InlineMark",
    "Metadata",
    "Quote",
    "QuoteKind",
    "RelatedHeadline",
    "Role",
    "Source",
    "SourceKind",
    "SourceShare",
    "SourcingProfile",
    "Span",
    "Unreadable",
    "summarise",
]
