"""Corrections in plain words, and what the dialogs that make them offer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui_reader.layout.rows import harmless
from tui_reader.lexicon.expressions import expression
from tui_reader.model import Article, Quote, Role, SourceKind, Span

if TYPE_CHECKING:
    from tui_reader.revision.corrections import Correction

_CLOSING = {"“": "”", "‘": "’", "„": "“", "«": "»", "»": "«", "「": "」", '"': '"', "'": "'"}
"""What closes a quotation that begins with a mark."""

_SENTENCE = expression(r"[^.!?…]+(?:[.!?…]+[\"'”’»)]*|$)")


def describe_correction(correction: Correction, most: int = 60) -> str:
    """Say in plain words what was corrected, citing at most so many characters."""
    from tui_reader.revision import corrections as made

    match correction:
        case made.SetRole(block, role):
            what = "hidden" if role is Role.FURNITURE else f"is {role}"
            return f"{in_marks(block.text, most)} {what}"
        case made.SetSpeaker(quote, speaker):
            return f"{in_marks(quote.exact, most)} was said by {speaker or 'nobody who is named'}"
        case made.MergeNames(names, into):
            return f"{', '.join(name for name in names if name != into)} is {into}"
        case made.SplitName(name, quotes, into):
            return f"{len(quotes)} of the quotes of {name} are of {into}"
        case made.DropQuote(quote):
            return f"{in_marks(quote.exact, most)} is no quote"
        case made.AddQuote(passage, speaker):
            return f"{in_marks(passage.exact, most)} is a quote{f' of {speaker}' if speaker else ''}"


def cut_words(text: str, most: int = 60) -> str:
    """Cut a text to some characters, between two words if there is a space."""
    if len(text) <= most:
        return text
    return (text[:most].rsplit(None, 1)[0] if " " in text[:most].strip() else text[:most].rstrip()) + "…"


def in_marks(text: str, most: int) -> str:
    """Cite at most so many characters between quotation marks: its own if it begins with some, and they are closed."""
    words = cut_words(text, most)
    closing = _CLOSING.get(words[:1])
    if closing is None:
        return f"“{words}”"
    return words if closing in words[1:] else words + closing


def short_words(article: Article, quote: Quote) -> str:
    """Give the first words of a quote, for the head of a dialog."""
    return harmless(cut_words(article.text_of(quote.span).replace("\n", " "), 40))


def beginning_of(text: str) -> str:
    """Give the first words of a paragraph in quotation marks, to say which one is meant."""
    return harmless(in_marks(text.replace("\n", " "), 30))


def names_of(article: Article) -> tuple[str, ...]:
    """Give the names of an article, those of its sources first."""
    named = [source.name for source in article.sources if source.name and source.kind is not SourceKind.UNNAMED]
    return tuple(dict.fromkeys([*named, *(quote.speaker for quote in article.quotes if quote.speaker)]))


def sentences_of(text: str, start: int) -> list[Span]:
    """Cut a paragraph into sentences, roughly; the whole of it comes last."""
    found = []
    for match in _SENTENCE.finditer(text):
        words = match.group()
        lead = len(words) - len(words.lstrip())
        if words.strip():
            found.append(Span(start + match.start() + lead, start + match.start() + len(words.rstrip())))
    return [*found, Span(start, start + len(text))] if len(found) > 1 else [Span(start, start + len(text))]
