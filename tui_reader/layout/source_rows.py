"""Sources of an article, set as rows: the profile at the head, each source, and its attributions."""

from tui_reader.layout.cells import cell_width
from tui_reader.layout.facts import NOT_NAMED, told_of
from tui_reader.layout.rows import Row, harmless, wrapped_rows
from tui_reader.layout.sourcing import sourcing_sentences
from tui_reader.model import Article, Source, SourceKind, Span

_AROUND = 60
"""Characters of the sentence shown on each side of an attribution."""

_PROFILE, _NAME, _DESCRIPTION = 5, 2, 2
"""Rows of the profile, of a name, and of what tells who a source is, at most."""

_LEAST = 10
"""Cells that are left to a name; where there are fewer the kind gives way."""

_SHORT = {"organisation": "org", "document": "doc"}
"""Kinds where the name leaves them little room."""


def profile_rows(article: Article, width: int) -> list[Row]:
    """Set what the article rests on; how many sources there are stands in the title of the panel."""
    line = harmless(" ".join(sourcing_sentences(article))).replace(" % ", "\u00a0% ")  # a number keeps its sign
    return wrapped_rows(line, width, "detail", most=_PROFILE)


def source_rows(source: Source, width: int, *, is_open: bool = False, is_brief: bool = False) -> list[Row]:
    """Set a source with its kind and count, and below it what the text says of it; each on one row if it is brief."""
    arrow = "▾" if is_open else "▸"
    style = "hidden" if source.kind is SourceKind.UNNAMED else "body"
    called, right = _called(source, width)
    room = max(width - (cell_width(right) + 2 if right else 0), 6)
    names = wrapped_rows(called, room, style, most=1 if is_brief else _NAME, indent="  ")
    if len(names) > 1:  # only the first row has the kind beside it
        rest = called[len(names[0].text) - 2 :].lstrip()
        names[1:] = wrapped_rows(rest, width, style, most=_NAME - 1, indent="  ")
    first = arrow + names[0].text[1:]
    gap = " " * max(width - cell_width(first) - cell_width(right), 1) if right else ""
    text = first + gap + right
    runs = ((0, 1, "kind"), (len(text) - len(right), len(text), "detail")) if right else ((0, 1, "kind"),)
    rows = [Row(text, style, runs), *names[1:]]
    if told := told_of(source):
        most = 1 if is_brief else _DESCRIPTION
        rows += wrapped_rows(harmless(told), width, "detail", most=most, indent="  ")
    return rows


def _called(source: Source, width: int) -> tuple[str, str]:
    """Give the name of a source, and its kind and count, with a short word for the kind where the name needs room."""
    called = harmless(source.name or NOT_NAMED)
    kind = "" if source.kind is SourceKind.PERSON else str(source.kind)
    count = f"×{len(source.mentions)}" if len(source.mentions) > 1 else ""
    right = "  ".join(part for part in (kind, count) if part)
    if cell_width(called) + cell_width(right) + 4 > width:
        right = "  ".join(part for part in (_SHORT.get(kind, kind), count) if part)
    return called, right if width - cell_width(right) >= _LEAST else count


def source_height(source: Source, width: int) -> int:
    """Count the rows of a source; those of a short name without setting them, because an article may have thousands."""
    called, right = _called(source, width)
    description = harmless(told_of(source))
    if cell_width(called) + cell_width(right) + 4 > width or cell_width(description) > width - 2:
        return len(source_rows(source, width))
    return 2 if description else 1


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
