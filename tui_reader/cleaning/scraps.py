"""Scraps: short lines of a page that are no sentence of anybody's: prices, names of files, rules, icons, alt texts."""

from collections.abc import Iterator, Sequence

from tui_reader.lexicon.expressions import expression
from tui_reader.model import Block

_LONGEST = 100
_PRICES = expression(r"(?:US|AU?|CA?)?[$£€]\s?\d[\d.,]*(?:\s?[-–/]?\s?[$£€]\s?\d[\d.,]*){0,3}$")
_FILE = expression(r"(?=[^a-zA-Z]{0,40}[a-zA-Z])(?=\S{12})_*[^\W_]+(?:(?:_+|-)[^\W_]+){2,}(?:\.\w{2,4})?$")
_PLACE = expression(r"[^\W\d_]{1,30}-(?:en|au|aux|de|des|du|la|le|les|sur|sous|upon|on|in|by|der|am|of|and)-[^\W\d_]+$")
"""Three words that a small one joins: "Aix-en-Provence", "mother-in-law"."""
_SUFFIXES = frozenset({"gif", "image", "img", "jpeg", "jpg", "photo", "png", "svg", "video", "webp"})
_IN_NAMES = frozenset("-_.0123456789")
_ADDRESSES = expression(r"(?:(?:https?://)?(?:[a-z0-9-]{1,40}\.){1,4}[a-z]{2,6}(?:/\S*)?(?:,\s|$)){1,4}$")
_ICON = expression(r"(?:\S+ ){0,5}(?:[Ff]avicon|[Ll]ogo|[Ii]con|[Hh]eadshot|[Aa]vatar|[Tt]humbnail)\.?$")
_ICONS = ("avicon", "ogo", "con", "eadshot", "vatar", "humbnail")
_CURRENCIES = frozenset("$£€")
_MOST_SPACES = 13
"""In the description of a picture that opens small."""
_MOST_SPACES_OF_DOUBLE = 11
_ENDS = (".", "!", "?", ":", "”", '"', "…", ")", "’")
_GOES_ON = frozenset(",.;:)")
_FRAME = "IFRAME: "
"""What lynx writes where a page has another within it."""
_FIRST_OF = expression(r"1 ?(?:/|of|von|sur|de|di) ?\d{1,3}$")
"""Which picture of a row is to be seen; a verdict may be any other number."""
_MARK, _PRICE, _FILE_NAME, _DESCRIPTION = "stray mark", "price", "name of a file", "description of a picture"
_EMBED, _COUNTER = "social media embed or player", "reading time or counter"
_SURE = frozenset((_MARK, _PRICE, _EMBED, _COUNTER))


def scrap_reasons(blocks: Sequence[Block], is_body: Sequence[bool]) -> Iterator[tuple[int, str]]:
    """Give the blocks of the body that are scraps, and what they are.

    A dump that is cut at its links has pieces of sentences that look alike: they go on where a sentence was left open.
    """
    for index, block in enumerate(blocks):
        if is_body[index] and len(block.text) <= _LONGEST:
            reason = _reason(block)
            if reason in _SURE or (reason and _is_apart(blocks, is_body, index, reason)):
                yield index, reason
            elif _is_doubled(blocks, index):
                yield index, _DESCRIPTION


def _reason(block: Block) -> str | None:
    """Say what a line is when it is no sentence."""
    text = block.text
    if not any(map(str.isalnum, text)):
        return _MARK
    if text[-1].isdigit() and _PRICES.match(text):
        return _PRICE
    if text.startswith(_FRAME):
        return _EMBED
    if text[0] == "1" and _FIRST_OF.match(text):
        return _COUNTER
    if "." in text and (_ADDRESSES.match(text) or ("@" in text and " " not in text)):
        return "address"
    if _names_file(text):
        return _FILE_NAME
    if text.rstrip(".").endswith(_ICONS) and _ICON.match(text):
        return "icon or logo"
    return _DESCRIPTION if _is_written_small(block) else None


def _names_file(text: str) -> bool:
    """Tell whether a line is the name of a picture, or the names of some in brackets, as text browsers give them."""
    if text[0] == "[" and text[-1] == "]":
        names = text[1:-1].replace("] [", "][").split("][")
        return all(name in _SUFFIXES or (_looks_stored(name) and not name.isdigit()) for name in names)
    return ("-" in text or "_" in text) and _FILE.match(text) is not None and not _PLACE.match(text)


def _looks_stored(name: str) -> bool:
    """Tell whether a name is written as names of files are: "harbour-2024", "quay.jpg", but not "applause"."""
    return " " not in name and not _IN_NAMES.isdisjoint(name)


def _is_written_small(block: Block) -> bool:
    """Tell whether a line of a few words opens small and ends open: "red boats at a quay"."""
    text = block.text
    if not text[0].islower() or block.marker or text.count(" ") > _MOST_SPACES or not text[-1].isalnum():
        return False
    return text.split(None, 1)[0].islower() and _CURRENCIES.isdisjoint(text)


def _is_doubled(blocks: Sequence[Block], index: int) -> bool:
    """Tell whether the line right above or below says the very same, as a picture's description and its title do."""
    text = blocks[index].text
    if text.count(" ") > _MOST_SPACES_OF_DOUBLE:
        return False
    return any(blocks[place].text == text for place in (index - 1, index + 1) if 0 <= place < len(blocks))


def _is_apart(blocks: Sequence[Block], is_body: Sequence[bool], index: int, reason: str) -> bool:
    """Tell whether no sentence runs through a line: none is left open above, and none goes on below.

    What stands above the name of a file is no matter: a crosshead has no full stop either.
    """
    before, after = index - 1, index + 1
    if reason != _FILE_NAME and before >= 0 and is_body[before] and not blocks[before].text.endswith(_ENDS):
        return False
    if after >= len(blocks) or not is_body[after]:
        return True
    first = blocks[after].text[0]
    return not (first.islower() or first in _GOES_ON)
