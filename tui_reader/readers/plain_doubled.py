"""Pictures in dumps: the words for one and its caption, which say the same, stand on one line."""

from collections.abc import Iterable, Iterator

from tui_reader.model import Block

_SHORTEST, _LONGEST = 48, 900
"""Characters of a block that may say something twice."""
_OPENING = 24
"""Characters that say the same at the least."""
_LONGEST_CREDIT = 100
"""Characters that may stand behind what is said twice."""


def cut_doubled(blocks: Iterable[Block]) -> Iterator[Block]:
    """Cut a block that says its beginning again at once in two: "Boats at the quay. Boats at the quay. Jo Roe"."""
    for block in blocks:
        text = block.text
        again = text.find(text[:_OPENING], _OPENING) if _SHORTEST <= len(text) <= _LONGEST else -1
        if again > 0 and _is_said_again(text, again):
            yield from _cut(block, again)
        else:
            yield block


def _is_said_again(text: str, again: int) -> bool:
    """Tell whether all in front of a place is said again behind it, and little more; a rule of dashes says nothing."""
    said = text[:again].rstrip(" .")
    is_short = len(text) - again - len(said) <= _LONGEST_CREDIT
    return is_short and text.startswith(said, again) and any(map(str.isalpha, text[:_OPENING]))


def _cut(block: Block, place: int) -> tuple[Block, Block]:
    """Cut a block in front of a character."""
    line, starts = block.line_at(place), block.line_starts
    front = block._replace(
        text=block.text[:place].rstrip(),
        last_line=block.line_at(place - 1),
        line_starts=tuple(s for s in starts if s < place),
    )
    behind = block._replace(
        text=block.text[place:],
        first_line=line,
        line_starts=tuple(start - place for start in starts if start > place),
        evidence=block.evidence._replace(blank_lines_before=0),
    )
    return front, behind
