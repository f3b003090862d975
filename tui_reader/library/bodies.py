"""The text of a body, which need not be kept where its blocks tell it: nearly always."""

from itertools import pairwise

from tui_reader.model import Block, Body, Document

_BETWEEN = "\n\n"
"""What stands between the blocks of a body."""


def without_text(document: Document, body: Body) -> Body:
    """Leave the text out if its blocks tell it."""
    if not _is_in_order(body):
        return body
    end = -len(_BETWEEN)
    for index, start in zip(body.blocks, body.starts, strict=True):
        block = document.blocks[index]
        between = _BETWEEN[max(-end, 0) :] + _number(block, start - end - len(_BETWEEN))
        if start != max(end, 0) + len(between) or not body.text.startswith(between, max(end, 0)):
            return body
        if not body.text.startswith(block.text, start):
            return body
        end = start + len(block.text)
    return body._replace(text="") if end == len(body.text) else body


def with_text(document: Document, body: Body) -> Body:
    """Join the blocks of a body whose text was left out.

    Raises:
        ValueError: when they are not in order: one that is named a thousand times would fill the memory.
    """
    if body.text or not body.blocks:
        return body
    if not _is_in_order(body):
        raise ValueError("blocks out of order")
    return body._replace(text=_joined(document, body))


def _joined(document: Document, body: Body) -> str:
    """Join the texts of the blocks, with their numbers where the body has left room for them."""
    texts, end = [], 0
    for index, start in zip(body.blocks, body.starts, strict=True):
        block = document.blocks[index]
        texts.append(_number(block, start - end) + block.text)
        end += len(texts[-1]) + len(_BETWEEN)
    return _BETWEEN.join(texts)


def _number(block: Block, room: int) -> str:
    """Give the number of a block if there is room for it; bodies were kept without numbers once."""
    return block.number if room else ""


def _is_in_order(body: Body) -> bool:
    return all(one < other for one, other in pairwise((-1, *body.blocks)))
