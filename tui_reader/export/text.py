"""The article and its findings as plain text: what the panes show, in one column, for pipes and screen readers."""

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from tui_reader.export.names import title_of_file
from tui_reader.layout.article_layout import ArticleLayout
from tui_reader.layout.article_pages import reason_of
from tui_reader.layout.cells import marked
from tui_reader.layout.column import USUAL_WIDTH
from tui_reader.layout.facts import NOT_NAMED, counted, hidden_lines, name_speaker, set_in_marks, told_of
from tui_reader.layout.lines import Style, StyledLine
from tui_reader.layout.pieces import Piece
from tui_reader.layout.sourcing import sourcing_line
from tui_reader.model import Article, Quote, Source

_SGR = {
    Style.HEADLINE: "1",
    Style.CROSSHEAD: "1",
    Style.STANDFIRST: "3",
    Style.PULL_QUOTE: "3",
    Style.META: "2",
    Style.CAPTION: "2",
    Style.CREDIT: "2",
    Style.NOTICE: "2",
    Style.RULE: "2",
    Style.STRONG: "1",
    Style.EMPHASIS: "3",
    Style.LINK: "4",
    Style.QUOTED: "3",
    Style.SOURCE: "4",
}
"""How a style looks on a terminal: bold, dim, italic, underline; never a colour, for its background is unknown."""
_RESET = "\x1b[0m"


def to_text(article: Article, width: int = USUAL_WIDTH, colour: bool = False) -> str:
    """Set an article and its findings as text.

    Args:
        article: The article.
        width: Cells that a line may take.
        colour: Set off headings and marks by the escape sequences of a terminal.
    """
    return "\n".join(_painted(line) if colour else line.text.rstrip() for line in _lines(article, max(width, 1))) + "\n"


def _lines(article: Article, width: int) -> Iterator[StyledLine]:
    if not article.headline and (name := title_of_file(article.document.name)):  # on the screen, the pane is named so
        yield from _set(Piece(_flat(name), Style.HEADLINE, width), None)
    layout = ArticleLayout(article, width)
    index = 0
    while (line := layout.line(index)) is not None:
        yield line
        index += 1
    sections = (
        ("Quotes", [piece for quote in article.quotes for piece in _quote(article, quote, width)]),
        ("Sources", [*_sourcing(article, width), *(_source(source, width) for source in article.sources)]),
        ("Related headlines", [_item(item.headline, width) for item in article.related]),
    )
    for heading, pieces in sections:
        if pieces:
            yield from _set(None, Piece(heading, Style.CROSSHEAD, width), *pieces)
    closing = [*article.document.notices, *_hidden(article)]
    if closing:
        yield from _set(None, *(Piece(_flat(text), Style.NOTICE, width) for text in closing))


def _set(*pieces: Piece | None) -> Iterator[StyledLine]:
    for piece in pieces:
        if piece is None:
            yield StyledLine("", Style.BODY)
            continue
        for number, (start, end) in enumerate(piece.lines()):
            yield piece.draw(start, end, is_first=not number)


def _quote(article: Article, quote: Quote, width: int) -> Iterator[Piece]:
    yield _item(set_in_marks(_flat(article.text_of(quote.span)), quote.kind), width)
    yield _item(name_speaker(quote.speaker, quote.kind), width, mark="    — ")


def _sourcing(article: Article, width: int) -> Iterator[Piece]:
    if line := sourcing_line(article):
        yield Piece(_flat(line), Style.NOTICE, width)


def _source(source: Source, width: int) -> Piece:
    times = len(source.mentions)
    facts = (
        (source.name or NOT_NAMED) + (f", {told}" if (told := told_of(source)) else ""),
        str(source.kind),
        counted(times, "attribution") if times else "",
        f"{source.second_hand} second hand" if source.second_hand else "",
    )
    return _item(" · ".join(fact for fact in facts if fact), width)


def _hidden(article: Article) -> Iterator[str]:
    count = hidden_lines(article)
    if count:
        reasons = Counter(reason_of(block) for block in article.document.blocks if block.is_hidden)
        why = ", ".join(f"{reason} ({times})" for reason, times in reasons.most_common() if reason)
        yield f"{counted(count, 'line')} of the file hidden" + (f": {why}." if why else ".")


def _item(text: str, width: int, mark: str = "- ") -> Piece:
    mark = mark if len(mark) * 3 <= width else ""
    return Piece(_flat(text), Style.LIST_ITEM, width, first=mark, rest=" " * len(mark), prefix_style=Style.BULLET)


def _flat(text: str) -> str:
    return marked(" ".join(text.split()))


def _painted(line: StyledLine) -> str:
    """Draw a line with the styles of its parts; the escape sequences are ours, the text holds none."""
    edges = sorted({0, len(line.text), *(edge for run in line.runs for edge in (run.start, run.end))})
    drawn = []
    for start, end in pairwise(edges):
        styles = [line.style, *(run.style for run in line.runs if run.start <= start < run.end)]
        codes = ";".join(dict.fromkeys(_SGR[style] for style in styles if style in _SGR))
        part = line.text[start:end]
        drawn.append(f"\x1b[{codes}m{part}{_RESET}" if codes and part.strip() else part)
    return "".join(drawn).rstrip()
