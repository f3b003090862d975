"""Marks of hearsay, and of sources that would not be named."""

from tui_reader.extraction.attribution.sentences import Words
from tui_reader.model import Span

Phrases = tuple[tuple[str, ...], ...]


def find_hearsay(reader: Words) -> tuple[Span, ...]:
    """Find "reportedly", "is said to" and the like in the reporter's words."""
    return _find(reader, reader.vocabulary.second_hand)


def find_off_record(reader: Words) -> tuple[Span, ...]:
    """Find "on condition of anonymity" and the like."""
    return _find(reader, reader.vocabulary.off_record)


def _find(reader: Words, phrases: Phrases) -> tuple[Span, ...]:
    """Find phrases, word by word."""
    by_opener: dict[str, list[tuple[str, ...]]] = {}
    for phrase in phrases:
        if reader.distinct.issuperset(phrase):
            by_opener.setdefault(phrase[0], []).append(phrase)
    found: list[Span] = []
    if not by_opener:
        return ()
    for token in [place for place, lower in enumerate(reader.lowers) if lower in by_opener]:
        for phrase in by_opener[reader.lowers[token]]:
            end = token + len(phrase)
            if tuple(reader.lowers[token:end]) == phrase:
                found.append(Span(reader.starts[token], reader.ends[end - 1]))
                break
    return tuple(found)
