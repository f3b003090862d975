"""The numbers that lynx puts in front of links, and its list of their addresses at the end."""

from tui_reader.lexicon.expressions import expression
from tui_reader.model import Block
from tui_reader.readers.plain_lines import Line

_MARK = expression(r"\[(\d{1,5})\](?=\S)")
_ADDRESS = expression(r"\d{1,5}\.\s+\S+$")
_FEWEST = 3


def find_references(lines: list[Line]) -> tuple[dict[int, str], int]:
    """Give the addresses by number, and the index of the first line of their list; ({}, count) when there is none."""
    addresses: dict[int, str] = {}
    index = len(lines)
    while index and (_ADDRESS.match(lines[index - 1].text) or lines[index - 1].text.endswith("links:")):
        index -= 1
        number, _, address = lines[index].text.partition(".")
        if address:
            addresses[int(number)] = address.strip()
    is_list = len(addresses) >= _FEWEST and index > 0 and lines[index - 1].text == "References"
    return (addresses, index - 1) if is_list else ({}, len(lines))


def without_link_marks(block: Block, addresses: dict[int, str]) -> Block:
    """Take the numbers of links out of a text, line starts following."""
    if "[" not in block.text:
        return block
    cuts = [found.span() for found in _MARK.finditer(block.text) if int(found[1]) in addresses]
    if not cuts:
        return block
    pieces, place = [], 0
    for start, end in cuts:
        pieces.append(block.text[place:start])
        place = end
    pieces.append(block.text[place:])
    starts = tuple(old - sum(min(end, old) - start for start, end in cuts if start < old) for old in block.line_starts)
    return block._replace(text="".join(pieces), line_starts=starts)
