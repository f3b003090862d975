"""The text of a query, cut into tokens."""

import re
from dataclasses import dataclass

_TOKEN = re.compile(
    r"""
    (?P<space>\s+)
  | (?P<open>\()
  | (?P<close>\))
  | (?P<minus>-(?=[^\s)]))
  | (?P<phrase>["“„«](?P<words>[^"“”„«»]*)(?P<end>["”“»])?)
  | (?P<field>[A-Za-z]+):(?!//)
  | (?P<word>[^\s()"“”„«»:]+(?::[^\s()"“”„«»:]+)*:?)
  | (?P<stray>.)
    """,
    re.VERBOSE | re.DOTALL,
)
LONGEST = 1000
"""Characters of a query that are read."""


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of a query."""

    kind: str
    """"open", "close", "minus", "phrase", "unclosed", "field" or "word"."""
    value: str
    """Its words or its name."""
    position: int
    """Offset of its first character."""
    ends_query: bool = False
    """Whether it is the last, with nothing after it, so that it may still be growing."""


def cut(text: str) -> list[Token]:
    """Cut a query into tokens; white space and stray marks fall away."""
    tokens = []
    limited = text[:LONGEST]
    for match in _TOKEN.finditer(limited):
        kind = match.lastgroup or ""
        last = match.end() == len(limited)
        if match["phrase"] is not None:
            tokens.append(Token("phrase" if match["end"] else "unclosed", match["words"], match.start(), last))
        elif match["field"] is not None:
            tokens.append(Token("field", match["field"], match.start(), last))
        elif kind not in ("space", "stray"):
            tokens.append(Token(kind, match.group(), match.start(), last))
    return tokens
