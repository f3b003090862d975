"""Whom a handle names: "@MayorAdaQuist" is Ada Quist, where the article has an Ada Quist."""

from tui_reader.extraction.attribution.entities import Entity, NameIndex

_SHORTEST = 6
"""Letters of a given and a last name together, at least."""
_LONGEST = 30
"""Letters of a handle that are looked at."""


def called(index: NameIndex, handle: str) -> Entity | None:
    """Give the person with whose whole name a handle begins or ends."""
    if index.squeezed is None:
        index.squeezed = {
            person.words[0] + person.last: person
            for people in index.people.values()
            for person in people
            if len(person.words) > 1
        }
    plain = handle[1:_LONGEST].replace("_", "")
    lengths = range(len(plain), _SHORTEST - 1, -1)
    parts = (part for length in lengths for part in (plain[:length], plain[-length:]))
    return next((index.squeezed[part] for part in parts if part in index.squeezed), None)
