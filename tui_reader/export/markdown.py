"""An article with its findings as Markdown, for pipes, notes and screen readers."""

from collections.abc import Iterable, Iterator

from tui_reader.export.markdown_blocks import blocks_of, in_paragraphs
from tui_reader.export.markdown_escaping import escape, link_target
from tui_reader.export.names import title_of_file
from tui_reader.export.record import removed_blocks
from tui_reader.layout.facts import NOT_NAMED, SPEAKER_NOT_NAMED, byline, counted, human_date, set_in_marks, told_of
from tui_reader.layout.sourcing import sourcing_line
from tui_reader.lexicon.own_marks import FINDINGS_FOLLOW
from tui_reader.model import Article, Quote, QuoteKind, Role, Source


def to_markdown(article: Article, *, hidden: bool = False) -> str:
    """Give the clean article, then quotes, sources, related headlines and, if wanted, what was hidden."""
    parts = [_title(article), _byline(article), *blocks_of(article.document.blocks)]
    found = _section("Quotes", (_quote(article, quote) for quote in article.quotes))
    found += _section("Sources", (_source(source) for source in article.sources), escape(sourcing_line(article)))
    found += _section("Related headlines", (_related(item.headline, item.url) for item in article.related))
    if hidden:
        found += _section("Hidden lines", _hidden(article))
    return in_paragraphs([*parts, FINDINGS_FOLLOW, *found] if found else parts)


def _title(article: Article) -> str:
    headline = article.headline or title_of_file(article.document.name) or "Untitled"
    text = escape(" ".join(headline.split()))
    return f"# {text[:-1]}\\#" if text.endswith("#") else f"# {text}"


def _byline(article: Article) -> str:
    """Give one line of who, for whom and when, as the other views have it."""
    published = human_date(article.published) or " ".join(block.text for block in article.blocks_of(Role.PUBLISHED))
    parts = (byline(article), article.outlet, published)
    return escape(" · ".join(" ".join(part.split()) for part in parts if part))


def _section(heading: str, items: Iterable[str], summary: str = "") -> list[str]:
    """Give a heading and a list under it, or nothing when there is nothing to list."""
    lines = [f"- {item}" for item in items]
    return [f"## {heading}", summary, "\n".join(lines)] if lines else []


def _quote(article: Article, quote: Quote) -> str:
    words = escape(" ".join(article.text_of(quote.span).split()))
    told = set_in_marks(words, quote.kind)
    speaker = escape(quote.speaker) if quote.speaker else SPEAKER_NOT_NAMED
    notes = [str(quote.kind)] if quote.kind is not QuoteKind.DIRECT else []
    notes.append(f"line {article.line_of(quote.span.start)}")
    return f"{told} — {speaker} ({', '.join(notes)})"


def _source(source: Source) -> str:
    description = f", {escape(told)}" if (told := told_of(source)) else ""
    notes = [str(source.kind), counted(len(source.mentions), "attribution")]
    if source.second_hand:
        notes.append(f"{source.second_hand} second hand")
    return f"**{escape(source.name or NOT_NAMED)}**{description} ({', '.join(notes)})"


def _related(headline: str, url: str | None) -> str:
    target = link_target(url) if url else None
    return f"[{escape(headline)}]({target})" if target else escape(headline)


def _hidden(article: Article) -> Iterator[str]:
    for block in removed_blocks(article):
        text = escape(" ".join(block.text.split()))
        yield f"line {block.first_line}: {text} ({escape(block.reason or str(block.role))})"
