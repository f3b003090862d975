"""Tokens to a query, or what is wrong with it."""

import re

from tui_reader.comparison.nearest import nearest
from tui_reader.library.query.terms import (
    DATE_FIELDS,
    POSSESSIONS,
    STATES,
    WORD_FIELDS,
    All,
    Either,
    Field,
    Item,
    Misunderstood,
    Not,
    Query,
    Term,
)
from tui_reader.library.query.tokens import Token, cut

_FIELDS = {str(field): field for field in Field if field is not Field.ANYWHERE}
_OTHER_NAMES = {
    "title": Field.HEADLINE,
    "body": Field.TEXT,
    "by": Field.AUTHOR,
    "path": Field.FILE,
    "lang": Field.LANGUAGE,
}
_DAY = re.compile(r"\d{4}(?:-\d{1,2}(?:-\d{1,2})?)?")
_HAS_WORD = re.compile(r"[^\W_]")
_EXAMPLES = {
    Field.SPEAKER: 'speaker:aldermoor or speaker:"anna berg"',
    Field.AFTER: "after:2023-01-31",
    Field.BEFORE: "before:2023",
    Field.ON: "on:2023-03",
    Field.IS: "is:unread",
    Field.HAS: "has:quotes",
}
_DEEPEST = 40
_LEAST_PREFIX = 2


class _Wrong(Exception):
    """Ends the reading."""

    def __init__(self, message: str, position: int) -> None:
        super().__init__(message)
        self.misunderstood = Misunderstood(message, position)


def read_query(text: str, *, typing: bool = False) -> Query | Misunderstood:
    """Read a query.

    Args:
        text: What the user wrote.
        typing: Whether the user may not be done: then the last word may go on, and what is not finished is let pass.
    """
    try:
        return Query(_Reader(cut(text), typing).read())
    except _Wrong as wrong:
        return wrong.misunderstood


class _Reader:
    """Descends through the tokens once."""

    def __init__(self, tokens: list[Token], typing: bool) -> None:
        self._tokens = tokens
        self._typing = typing
        self._next = 0
        self._depth = 0

    def _peek(self) -> Token | None:
        return self._tokens[self._next] if self._next < len(self._tokens) else None

    def read(self) -> Item:
        item = self._either()
        if (token := self._peek()) is not None:
            raise _Wrong("this bracket closes nothing", token.position)
        return item

    def _either(self) -> Item:
        choices = [self._all()]
        while (token := self._peek()) is not None and token.kind == "word" and token.value in ("OR", "|"):
            self._next += 1
            following = self._all()
            if following == All(()) or choices[0] == All(()):
                if self._typing:
                    continue
                raise _Wrong("OR stands between two things: strike OR walkout", token.position)
            choices.append(following)
        return choices[0] if len(choices) == 1 else Either(tuple(choices))

    def _all(self) -> Item:
        items: list[Item] = []
        while (token := self._peek()) is not None and token.kind != "close":
            if token.kind == "word" and token.value in ("OR", "|"):
                break
            item = self._one()
            if item is not None:
                items.append(item)
        return items[0] if len(items) == 1 else All(tuple(items))

    def _one(self) -> Item | None:
        token = self._tokens[self._next]
        self._next += 1
        if token.kind == "word" and token.value == "AND":
            return None
        if token.kind == "minus" or (token.kind == "word" and token.value == "NOT"):
            return self._negated(token)
        if token.kind == "open":
            return self._group(token)
        if token.kind == "field":
            return self._field(token)
        return self._words(Field.ANYWHERE, token)

    def _negated(self, token: Token) -> Item | None:
        following = self._peek()
        if following is None or following.kind == "close":
            if self._typing:
                return None
            raise _Wrong("what is to be left out? for example -union", token.position)
        self._enter(token)
        item = self._one()
        self._depth -= 1
        return None if item is None or item == All(()) else Not(item)

    def _group(self, token: Token) -> Item | None:
        self._enter(token)
        item = self._either()
        self._depth -= 1
        if self._peek() is None:
            if not self._typing:
                raise _Wrong("this bracket is not closed", token.position)
        else:
            self._next += 1
        return None if item == All(()) else item

    def _enter(self, token: Token) -> None:
        self._depth += 1
        if self._depth > _DEEPEST:
            raise _Wrong("too many brackets in brackets", token.position)

    def _field(self, token: Token) -> Item | None:
        name = token.value.lower()
        field = _FIELDS.get(name) or _OTHER_NAMES.get(name)
        if field is None:
            raise _Wrong(_unknown_field(name), token.position)
        value = self._peek()
        if value is None or value.kind not in ("word", "phrase", "unclosed"):
            if self._typing and value is None:
                return None
            raise _Wrong(f"{name}: what? for example {_EXAMPLES.get(field, f'{name}:word')}", token.position)
        self._next += 1
        if field in WORD_FIELDS:
            return self._words(field, value)
        return self._checked(field, value)

    def _words(self, field: Field, token: Token) -> Term | None:
        if token.kind == "unclosed" and not self._typing:
            raise _Wrong("this quotation mark is not closed", token.position)
        value = token.value.rstrip("*")
        is_growing = self._typing and token.ends_query and token.kind != "phrase"
        is_prefix = is_growing or (token.kind == "word" and token.value.endswith("*"))
        if not _HAS_WORD.search(value):
            return None
        if is_prefix and value.isascii() and len(value.split()[-1]) < _LEAST_PREFIX:
            if not is_growing:
                raise _Wrong("at least two letters before the *", token.position)
            value = " ".join(value.split()[:-1])
            is_prefix = False
        return Term(field, value, is_prefix) if value else None

    def _checked(self, field: Field, token: Token) -> Term | None:
        value = token.value.strip()
        unfinished = self._typing and token.ends_query
        if field in DATE_FIELDS:
            day = _day(value)
            if day is None and not unfinished:
                raise _Wrong(f"no date: write {_EXAMPLES[field]} (year, year-month or year-month-day)", token.position)
            return None if day is None else Term(field, day)
        choices = STATES if field is Field.IS else POSSESSIONS if field is Field.HAS else None
        if choices is not None and value.lower() not in choices:
            if unfinished:
                return None
            raise _Wrong(f"{field}: knows {', '.join(choices)}", token.position)
        return Term(field, value.lower() if choices else value) if value else None


def _unknown_field(name: str) -> str:
    meant = nearest(name, (*_FIELDS, *_OTHER_NAMES))
    hint = f"did you mean {meant}:?" if meant else f"there are {', '.join(_FIELDS)}"
    return f"there is nothing called {name}: ({hint}; in quotation marks, the colon itself is found)"


def _day(value: str) -> str | None:
    """Give the date with all its noughts, or `None` when it is none."""
    if not _DAY.fullmatch(value):
        return None
    year, *rest = value.split("-")
    limits = (12, 31)
    if any(not 1 <= int(part) <= limit for part, limit in zip(rest, limits, strict=False)):
        return None
    return "-".join((year, *(part.zfill(2) for part in rest)))
