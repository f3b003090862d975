"""The same headline in another spelling: shortened, in capitals, with the outlet behind it."""

from tui_reader.comparison.words import words_of

SAME_HEADLINE = 92.0
"""Likeness (0 to 100) from which two headlines are one.

Tried on 1,100 headlines of 110 outlets, each against all others and against itself shortened, in capitals, with an
outlet, a label or a slip added: another headline never had more than 90 ("… wins Missouri primary" and "… wins
Delaware's primary"), 98 of 100 changed ones had 92 or more.
"""
_LEAST_WORDS = 4
"""A shorter headline ("What we know") fits many articles."""
_LEAST_SHARE = 0.4
"""Share of the longer headline that the shorter must have: a list of words is no headline."""


def likeness(one: str, other: str) -> float:
    """Tell how alike two headlines are, 0 to 100, whatever one of them has in addition."""
    from rapidfuzz import fuzz  # imported late: reading an article does not need it

    ours, theirs = words_of(one[:500]), words_of(other[:500])
    if min(len(set(ours)), len(set(theirs))) < _LEAST_WORDS:
        return 100.0 if ours and ours == theirs else 0.0
    if min(len(ours), len(theirs)) < _LEAST_SHARE * max(len(ours), len(theirs)):
        return 0.0
    return float(fuzz.token_set_ratio(" ".join(ours), " ".join(theirs)))
