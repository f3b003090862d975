"""A query to SQL. Everything the user wrote becomes a parameter; the SQL is ours alone."""

from dataclasses import dataclass, field

from tui_reader.comparison.scripts import spaced
from tui_reader.comparison.words import folded
from tui_reader.lexicon import UNKNOWN_LANGUAGE
from tui_reader.lexicon.invisible import replace_idle_by
from tui_reader.library.query.terms import WORD_FIELDS, All, Either, Field, Item, Not, Query, Term
from tui_reader.library.schema import QUOTES_OF_ONE

Parameter = str | int
"""A value for a mark in the SQL."""

_ARTICLE_COLUMNS = {
    Field.ANYWHERE: "{headline standfirst body}",
    Field.HEADLINE: "headline",
    Field.TEXT: "body",
    Field.SPEAKER: "speakers",
    Field.SOURCE: "sources",
    Field.AUTHOR: "authors",
    Field.OUTLET: "outlet",
}
_QUOTE_COLUMNS = {Field.ANYWHERE: "text", Field.QUOTE: "text", Field.SPEAKER: "speaker"}
_IN_ARTICLES = "a.id IN (SELECT rowid FROM article_fts WHERE article_fts MATCH ?)"
_IN_QUOTES = "q.id IN (SELECT rowid FROM quote_fts WHERE quote_fts MATCH ?)"
WITH_QUOTE = f"SELECT DISTINCT rowid >> {QUOTES_OF_ONE} FROM quote_fts WHERE quote_fts MATCH ?"
"""Gives the numbers of the articles that have a quote with some words, in the order of the quotes; each is remembered
once, because common words stand in a million quotes."""
HAS_QUOTE = f"a.id IN ({WITH_QUOTE})"
"""The condition that an article is one of those."""
_STATES = {"unread": "a.read = 0", "read": "a.read = 1", "starred": "a.starred = 1"}
_POSSESSIONS = {
    "quotes": "a.quotes > 0",
    "note": "a.id IN (SELECT article FROM note)",
    "tag": "a.id IN (SELECT article FROM tag)",
    "correction": "a.digest IN (SELECT digest FROM correction WHERE undone = 0)",
    "annotation": "a.digest IN (SELECT digest FROM annotation)",
}


@dataclass(frozen=True, slots=True)
class Compiled:
    """A query as SQL."""

    words: str | None
    """The expression for the full-text index, which every result matches, or `None`."""
    condition: str
    """What else must hold, of the table `article` called `a` (and `quote` called `q`)."""
    parameters: tuple[Parameter, ...] = field(default=())
    """The values of the condition."""


def compile_for_articles(query: Query) -> Compiled:
    """Make the SQL that finds articles."""
    return _Compiler(_ARTICLE_COLUMNS, _IN_ARTICLES).compile(query)


def compile_for_quotes(query: Query) -> Compiled:
    """Make the SQL that finds quotes: words are those of the quote, all other things are said of its article."""
    return _Compiler(_QUOTE_COLUMNS, _IN_QUOTES).compile(query)


class _Compiler:
    """Keeps together what the full-text index can answer at once."""

    def __init__(self, columns: dict[Field, str], lookup: str) -> None:
        self._columns = columns
        self._lookup = lookup
        self._parameters: list[Parameter] = []

    def compile(self, query: Query) -> Compiled:
        items = query.item.items if isinstance(query.item, All) else (query.item,)
        indexed = [expression for item in items if (expression := self._expression(item)) is not None]
        refused = [expression for item in items if (expression := self._refused(item)) is not None]
        words = " AND ".join(indexed) if indexed else None
        others: list[str] = []
        if refused:  # all at once: what has none of some words does not have one or another of them
            items = tuple(item for item in items if self._refused(item) is None)
            if words:
                words = f"({words}) NOT ({' OR '.join(refused)})"
            else:
                self._parameters.append(" OR ".join(refused))
                others.append(f"NOT {self._lookup}")
        others += [self._condition(item) for item in items if self._expression(item) is None]
        return Compiled(words, " AND ".join(others) or "1", tuple(self._parameters))

    def _expression(self, item: Item) -> str | None:
        """Give the expression for the full-text index, or `None` when it cannot answer that."""
        match item:
            case Term():
                column = self._columns.get(item.field)
                return None if column is None else f"({column} : {_phrase(item)})"
            case All(items) | Either(items):
                parts = [self._expression(part) for part in items]
                if not parts or any(part is None for part in parts):
                    return None
                link = " AND " if isinstance(item, All) else " OR "
                return f"({link.join(part for part in parts if part)})"
            case _:
                return None

    def _refused(self, item: Item) -> str | None:
        return self._expression(item.item) if isinstance(item, Not) else None

    def _condition(self, item: Item) -> str:
        expression = self._expression(item)
        if expression is not None:
            self._parameters.append(expression)
            return self._lookup
        match item:
            case Not(part):
                return f"NOT coalesce({self._condition(part)}, 0)"
            case All(items):
                return f"({' AND '.join(self._condition(part) for part in items) or '1'})"
            case Either(items):
                return f"({' OR '.join(self._condition(part) for part in items)})"
            case Term():
                return self._fact(item)

    def _fact(self, term: Term) -> str:
        if term.field is Field.IS:
            return _STATES[term.value]
        if term.field is Field.HAS:
            return _POSSESSIONS[term.value]
        sql, value = _fact(term)
        self._parameters.append(value)
        return sql


def _fact(term: Term) -> tuple[str, Parameter]:
    value = term.value
    if term.field in WORD_FIELDS:  # of the other index
        if term.field is Field.QUOTE:
            return HAS_QUOTE, f"text : {_phrase(term)}"
        expression = f"{_ARTICLE_COLUMNS[term.field]} : {_phrase(term)}"
        return _IN_ARTICLES, expression
    match term.field:
        case Field.AFTER:
            return "a.published >= ?", value
        case Field.BEFORE:
            return "a.published < ?", value
        case Field.ON:
            return "a.published GLOB ?", f"{value}*"  # a value of digits and hyphens only
        case Field.TAG:
            return "a.id IN (SELECT article FROM tag WHERE tag = ?)", "-".join(value.casefold().split())
        case Field.NOTE:
            return "a.id IN (SELECT article FROM note WHERE instr(folded(text), ?) > 0)", folded(value)
        case Field.FILE:
            return "a.id IN (SELECT article FROM place WHERE instr(lower(CAST(path AS TEXT)), ?) > 0)", value.lower()
        case _:
            return "a.language = ?", value.lower() if value.lower() == UNKNOWN_LANGUAGE else value.lower()[:2]


def _phrase(term: Term) -> str:
    """Quote what the user wrote for the full-text index: inside of the marks nothing has a meaning."""
    quoted = spaced(replace_idle_by(lambda _: "", term.value).replace('"', " ").replace("\0", " "))
    return f'"{quoted}"{" *" if term.is_prefix else ""}'
