"""Sources of an article, set as rows: the profile at the head, each source, and its attributions."""

from tui_reader.layout.cells import cell_width, fit
from tui_reader.layout.rows import Row, harmless, wrapped_rows
from tui_reader.layout.sourcing import sourcing_line
from tui_reader.model import Article, Source, SourceKind, Span

_AROUND = 60
"""Characters of the sentence shown on each side of an attribution."""

_DESCRIPTION = 2
"""Rows that tell who a source is, at most."""

NOT_NAMED = "not named"
"""What stands for a source that is a pronoun nobody before it can be meant by."""


_SHORT = {"organisation": "org", "document": "doc"}
"""Kinds where the name leaves them little room."""


def profile_rows(article: Article, width: int) -> list[Row]:
    """Set what the article rests on."""
    line = harmless(sourcing_line(article)).replace(" % ", "\u00a0% ")  # a number and its sign stay on one line
    return wrapped_rows(line, width, "detail", most=4)


def source_rows(source: Source, width: int, *, is_open: bool = False) -> list[Row]:
    """Set a source with its kind and count, and below it what the text says of it."""
    arrow = "▾" if is_open else "▸"
    called = harmless(source.name or NOT_NAMED)
    kind = "" if source.kind is SourceKind.PERSON else str(source.kind)
    count = f"×{len(source.mentions)}" if len(source.mentions) > 1 else ""
    right = "  ".join(part for part in (kind, count) if part)
    if cell_width(called) + cell_width(right) + 4 > width:  # a whole name is worth more than a whole word for its kind
        right = "  ".join(part for part in (_SHORT.get(kind, kind), count) if part)
    name = fit(called, max(width - 2 - (cell_width(right) + 2 if right else 0), 4))
    gap = " " * max(width - 2 - cell_width(name) - cell_width(right), 1)
    text = f"{arrow} {name}{gap if right else ''}{right}"
    style = "hidden" if source.kind is SourceKind.UNNAMED else "body"
    runs = ((0, 1, "kind"), (len(text) - len(right), len(text), "detail")) if right else ((0, 1, "kind"),)
    rows = [Row(text, style, runs)]
    if source.description:
        rows += wrapped_rows(harmless(source.description), width, "detail", most=_DESCRIPTION, indent="  ")
    return rows


def source_height(source: Source, width: int) -> int:
    """Count the rows of a source without setting them, because an article may have thousands."""
    if not source.description:
        return 1
    return 2 if cell_width(harmless(source.description)) <= width - 2 else 1 + _DESCRIPTION


def attribution_rows(article: Article, mention: Span, width: int) -> list[Row]:
    """Set an attribution in its sentence."""
    text = article.body.text
    first, last = max(mention.start - _AROUND, 0), min(mention.end + _AROUND, len(text))
    start = max(text.rfind("\n", first, mention.start) + 1, first)
    end = text.find("\n", mention.end, last)
    end = end if end >= 0 else last
    cut_before = "…" if start and text[start - 1] != "\n" else ""
    cut_after = "…" if end < len(text) and text[end] != "\n" else ""
    words = harmless(cut_before + text[start:end].strip() + cut_after)
    return wrapped_rows(words, width, "detail", most=3, indent="    ")
