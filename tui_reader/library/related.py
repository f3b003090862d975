"""What else there is: related headlines found in the library, and articles that resemble this one."""

import math
import re
from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import Any

from tui_reader.comparison.headlines import SAME_HEADLINE, likeness
from tui_reader.comparison.names import is_full_name, name_key
from tui_reader.comparison.scripts import spaced, unspaced
from tui_reader.comparison.words import folded
from tui_reader.lexicon import is_known
from tui_reader.lexicon.language import common_words
from tui_reader.library.database import Database
from tui_reader.library.lists import Listing, marks
from tui_reader.library.values import MOST_OF_A_TEXT, number_of, text_of
from tui_reader.model import Article, ArticleSummary, RelatedHeadline, SourceKind

_MOST_RELATED = 60
_CANDIDATES = 25
_ANY_WORD = re.compile(r"[^\W_]+")
_WORD = re.compile(r"[^\W\d_]{4,}")
_MOST_WORDS = 30
"""Words of an article that are compared: those it uses most for their length."""
_MOST_NAMES = 20
_RARE_SHARE = 0.02
"""A word is rare when at most so many of all articles have it."""
_RARE_LEAST = 3
_MOST_HOLDERS = 400
"""A word that so many articles have tells nothing."""
_NAME_WEIGHS = 4
_LEAST_WEIGHT, _LEAST_OF_FEW = 6, 8
"""What makes two articles similar: three words that come back in both, or a name and one; one word more in a library
of few articles, where every word is rare. Of 42 and of 190 pages of as many sites most pairs that less had made alike
were on nothing in common."""
_FEW = 100
_SHORT = 1_500
"""Characters of a body below which an article says little twice."""
_LOOKED_THROUGH = 30_000
"""Characters of a body in which words are counted."""


@dataclass(frozen=True, slots=True)
class Resolved:
    """A related headline, and the article that it is."""

    headline: RelatedHeadline
    """What the page offers."""
    summary: ArticleSummary | None
    """The article of the library, or `None`: not in the library."""


@dataclass(frozen=True, slots=True)
class Similar:
    """An article that resembles another, and why."""

    summary: ArticleSummary
    """The article."""
    names: tuple[str, ...]
    """Sources that both have."""
    words: tuple[str, ...]
    """Rare words that both have, the rarest first."""


class Related:
    """Relations between the articles of one library."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def resolve(self, article: Article) -> tuple[Resolved, ...]:
        """Look for the related headlines of an article in the library."""
        return tuple(
            Resolved(related, self.find(related.headline, article.document.sha256) if place < _MOST_RELATED else None)
            for place, related in enumerate(article.related)
        )

    def find(self, headline: str, but: str = "") -> ArticleSummary | None:
        """Give the article with a headline, however it is shortened or set, leaving out the article `but`."""
        words = list(dict.fromkeys(_ANY_WORD.findall(spaced(headline[:500], " "))))[:24]
        if not words:
            return None
        wanted = " OR ".join(f'"{word}"' for word in sorted(words, key=len, reverse=True)[:8])
        with self._database.reading() as connection:
            rows = connection.execute(
                f"SELECT a.id, substr(a.headline, 1, {MOST_OF_A_TEXT}), hex(a.digest)"
                " FROM article_fts f JOIN article a ON a.id = f.rowid"
                f" WHERE article_fts MATCH ? ORDER BY bm25(article_fts) LIMIT {_CANDIDATES}",
                (f"headline : ({wanted})",),
            ).fetchall()
        scored = [
            (likeness(headline, found), number)
            for number, headed, digest in rows
            if (found := text_of(headed)) and digest.lower() != but
        ]
        best = max(scored, default=(0.0, 0), key=lambda pair: (pair[0], -pair[1]))
        return Listing(self._database, [best[1]]).page(0, 1)[0] if best[0] >= SAME_HEADLINE else None

    def similar(self, article: Article, limit: int = 8) -> tuple[Similar, ...]:
        """Give the articles that share the most names and rare words with an article."""
        with self._database.reading() as connection:
            own = connection.execute(
                "SELECT id, story FROM article WHERE digest = ?", (bytes.fromhex(article.document.sha256),)
            ).fetchone()
            total = connection.execute("SELECT count(*) FROM article").fetchone()[0]
            by_name = _holders_of_names(connection, article)
            by_word = _holders_of_words(connection, article, max(_RARE_LEAST, int(total * _RARE_SHARE)))
        scores: Counter[int] = Counter()
        names: dict[int, list[str]] = defaultdict(list)
        words: dict[int, list[str]] = defaultdict(list)
        counted: dict[int, set[str]] = defaultdict(set)
        for name, holders in by_name:
            for holder in holders:
                scores[holder] += int(1000 * 1.5 * math.log(1 + total / len(holders)))
                names[holder].append(name)
                counted[holder].update(name_key(name).split())
        for word, holders in by_word:
            plain = folded(word)
            for holder in holders:
                if plain in counted[holder]:  # the words of a name tell nothing more than the name
                    continue
                scores[holder] += int(1000 * math.log(1 + total / len(holders)))
                words[holder].append(word)
        least = _LEAST_OF_FEW if total < _FEW else _LEAST_WEIGHT
        likely = [number for number, _ in scores.most_common(limit * 6) if own is None or number != own[0]]
        bodies = self._bodies(likely)
        told_by = {number: _subjects(words[number], article.body.text, bodies.get(number, "")) for number in likely}
        chosen = [number for number in likely if _NAME_WEIGHS * len(names[number]) + told_by[number][1] >= least]
        rows = Listing(self._database, chosen).page(0, len(chosen))
        found: list[Similar] = []
        told = {own[1]} if own is not None and own[1] else set()
        for number, row in zip(chosen, rows, strict=True):
            if row.story not in told:  # one article of each story, and none of its own
                found.append(Similar(row, tuple(names[number]), told_by[number][0]))
                told |= {row.story} - {0}
        return tuple(found[:limit])

    def _bodies(self, numbers: list[int]) -> dict[int, str]:
        """Give the beginnings of the bodies of some articles, as they are searched."""
        if not numbers:
            return {}
        with self._database.reading() as connection:
            rows = connection.execute(
                f"SELECT rowid, substr(CAST(body AS TEXT), 1, {_LOOKED_THROUGH}) FROM article_fts"
                f" WHERE rowid IN ({marks(numbers)})",
                numbers,
            ).fetchall()
        return {number: unspaced(body or "") for number, body in rows}


def _subjects(words: list[str], own: str, other: str) -> tuple[tuple[str, ...], int]:
    """Give those of the shared words that say what two articles are about, and how much they weigh together.

    In a small library every word is rare, so that being rare alone tells nothing: a subject comes back, in both.
    """
    weighed: dict[str, int] = {}
    one, two = own[:_LOOKED_THROUGH].lower(), other[:_LOOKED_THROUGH].lower()
    for word in words:
        weight = min(_weight_of(word, one, len(own)), _weight_of(word, two, len(other)))
        if weight and not any(word in known or known in word for known in weighed):  # its plural tells nothing more
            weighed[word] = weight
    return tuple(sorted(weighed, key=lambda word: -weighed[word])), sum(weighed.values())


def _weight_of(word: str, body: str, length: int) -> int:
    """Weigh a word in a body of some characters: two where it comes back, one where a short body has it once."""
    count = body.count(word)
    return 2 if count > 1 else int(count == 1 and length < _SHORT)


def _holders_of_names(connection: Any, article: Article) -> list[tuple[str, list[int]]]:
    """Give the full names of the sources that other articles have too, and their articles; an agency is everybody's."""
    named = {
        key: source.name
        for source in article.sources
        if source.kind is not SourceKind.AGENCY and is_full_name(key := name_key(source.name))
    }
    found = []
    for key, name in list(named.items())[:_MOST_NAMES]:
        rows = connection.execute(
            f"SELECT DISTINCT article FROM source WHERE name_key = ? AND kind <> 'unnamed' LIMIT {_MOST_HOLDERS + 1}",
            (key,),
        ).fetchall()
        if 1 < len(rows) <= _MOST_HOLDERS:
            found.append((name, [number_of(row[0]) for row in rows]))
    return found


def _holders_of_words(connection: Any, article: Article, rare: int) -> list[tuple[str, list[int]]]:
    """Give the rare words of an article that others have too, the rarest first, and their articles."""
    language = article.document.language
    common = common_words(language) if language and is_known(language) else frozenset()
    counts = Counter(word for word in _WORD.findall(article.body.text[:100_000].lower()) if word not in common)
    telling = sorted(counts, key=lambda word: (-counts[word] * min(len(word), 12), word))[: _MOST_WORDS * 4]
    limit = min(rare, _MOST_HOLDERS)
    found: list[tuple[str, list[int]]] = []
    for word in telling:
        rows = connection.execute(
            "SELECT rowid FROM article_fts WHERE article_fts MATCH ? LIMIT ?", (f'body : "{spaced(word)}"', limit + 1)
        ).fetchall()
        if 1 < len(rows) <= limit:
            found.append((word, [row[0] for row in rows]))
            if len(found) == _MOST_WORDS:
                break
    found.sort(key=lambda pair: len(pair[1]))
    return found
