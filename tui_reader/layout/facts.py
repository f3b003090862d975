"""What is said about an article in one line: who wrote it, where, when, and how long it is to read."""

from tui_reader.layout.list_rows import minutes_of
from tui_reader.lexicon import is_known
from tui_reader.lexicon.expressions import expression
from tui_reader.model import HIDDEN_ROLES, Article, QuoteKind, Role, Source

_HIDDEN = tuple(HIDDEN_ROLES)

_PUBLISHED = expression(r"(\d{4})-(\d\d)-(\d\d)(?:T(\d\d:\d\d)(?::\d\d(?:\.\d+)?)?(Z|[+-]\d\d:?\d\d)?)?")
_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_LONGEST_FALLBACK = 120

SPEAKER_NOT_NAMED = "speaker not named"
"""What stands for the speaker of a quote when the text does not tell."""
NOT_NAMED = "not named"
"""What stands for a source that is a pronoun nobody before it can be meant by."""


_CREDITED = "credited by the article"
"""What is told of an agency that only the byline or the last lines name; these words are ours."""


def told_of(source: Source) -> str:
    """Tell who a source is in the article's words, else that it is only credited; empty where nothing is told."""
    return source.description or ("" if source.mentions or not source.name else _CREDITED)


def counted(count: int, noun: str) -> str:
    """Give a number with its noun: "1 line", "2 lines"."""
    return f"{count} {noun}" if count == 1 else f"{count} {noun}s"


def set_in_marks(words: str, kind: str) -> str:
    """Put the words of a quote between marks; those of indirect speech are the article's own, and stand without."""
    return words if kind == QuoteKind.INDIRECT else f"“{words}”"


def name_speaker(speaker: str | None, kind: str) -> str:
    """Name who said a quote; of indirect speech, tell that it is reported."""
    name = speaker or SPEAKER_NOT_NAMED
    return f"{name}, as reported" if kind == QuoteKind.INDIRECT else name


def words_without(findings: str, article: Article) -> str:
    """Say that no quotes, or no sources, were found, and why where the language may be the reason."""
    why = "" if is_known(article.document.language) else ": the language is none that is known here"
    return f"No {findings} found{why}."


def meta_parts(article: Article) -> tuple[str, ...]:
    """Give the facts of the line under the headline: who wrote it, where, when, how long it is, what is hidden."""
    hidden = hidden_lines(article)
    parts = (
        byline(article),
        "" if article.outlet in article.authors else article.outlet or "",
        _published(article),
        f"{reading_minutes(article)} min",
        f"{counted(hidden, 'line')} hidden" if hidden else "",
    )
    return tuple(" ".join(part.split()) for part in parts if part)


def byline(article: Article) -> str:
    """Give the authors and agencies as a newspaper sets them; the byline of the file when no name was found in it."""
    authors, agencies = joined(article.authors), joined(article.agencies)
    if authors:
        return f"By {authors} with {agencies}" if agencies else f"By {authors}"
    return agencies or _text_of_first(article, Role.BYLINE)


def human_date(published: str | None) -> str:
    """Give a date of the contract as people write it: "3 May 2024, 14:05 UTC"; anything else as it is."""
    match = _PUBLISHED.fullmatch(published) if published else None
    if match is None:
        return published or ""
    year, month, day, time, zone = match.groups()
    if not 1 <= int(month) <= 12:
        return match.group()
    date = f"{int(day)} {_MONTHS[int(month) - 1]} {int(year)}"
    if time is None:
        return date
    zone = "UTC" if zone in ("Z", "+00:00", "+0000") else zone or ""
    return f"{date}, {time} {zone}".rstrip()


def reading_minutes(article: Article) -> int:
    """Give the minutes that the body takes to read, at least one: as many as the list says."""
    return minutes_of(article.words)


def hidden_lines(article: Article) -> int:
    """Count the lines of the file that the clean view leaves out; of a page, its pieces of text."""
    hidden = [block for block in article.document.blocks if block.role in _HIDDEN]
    if article.document.format != "text":
        return len(hidden)
    return sum(max(1, block.last_line - block.first_line + 1) for block in hidden)


def joined(names: tuple[str, ...]) -> str:
    """Join names as a sentence does: "A, B and C"."""
    return " and ".join(part for part in (", ".join(names[:-1]), names[-1] if names else "") if part)


def _published(article: Article) -> str:
    return human_date(article.published) or _text_of_first(article, Role.PUBLISHED)


def _text_of_first(article: Article, role: Role) -> str:
    for block in article.document.blocks:
        if block.role is role and len(block.text) <= _LONGEST_FALLBACK:
            return block.text
    return ""
