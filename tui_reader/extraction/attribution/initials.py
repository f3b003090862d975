"""Short forms of bodies: "the UN" and "the U.N." are the "United Nations" that the article names."""

from tui_reader.extraction.attribution.entities import Entity, NameIndex, NameRun
from tui_reader.extraction.attribution.sentences import Words

_SMALL = frozenset({"of", "the", "for", "and", "on", "&", "'s", "’s"})
"""Words of a name that give no letter to its short form."""


def note_initials(index: NameIndex, body: Entity) -> None:
    """Note by which letters a name of several words may be called."""
    if len(body.words) > 1:
        letters = "".join(word[0] for word in body.words if word not in _SMALL)
        index.initials.setdefault(letters, []).append(body)


def called_by_initials(reader: Words, index: NameIndex, run: NameRun, word: str) -> Entity | None:
    """Give the only body whose name a word of capitals shortens: "the UN", "the U.N." for "United Nations"."""
    written = reader.words[run.name_start]
    if not written.isupper() or len(written) < 2:
        return None
    named = index.initials.get(word.replace(".", ""), ())
    return named[0] if len(named) == 1 else None
