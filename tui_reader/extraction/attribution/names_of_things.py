"""Names of products and brands, told from those of people by how their words are used elsewhere in the article."""

from tui_reader.extraction.attribution.entities import NameIndex, NameRun
from tui_reader.extraction.attribution.sentences import Words
from tui_reader.extraction.attribution.vocabulary import GIVEN

_MANY = 2
"""Second words from which a first word is a brand."""


def ends_in_thing(reader: Words, index: NameIndex, run: NameRun) -> bool:
    """Whether a name ends in a word that the article has in lower case, and never alone as a last name: "Mini Bag".

    Or in a plural for works and wares: "Top Rap Albums".
    """
    if reader.vocabulary.capital_nouns:
        return False
    last = reader.lowers[run.end - 1]
    several = last.endswith("s") and last in reader.vocabulary.made_things
    return several or (last in index.common and last not in index.alone)


def opens_many(reader: Words, index: NameIndex, token: int) -> bool:
    """Whether a word begins several names, as brands do: "Tesla" of "Tesla Model" and "Tesla Autopilot"."""
    first = reader.lowers[token]
    return not reader.bits[token] & GIVEN and len(index.followers.get(first, ())) >= _MANY
