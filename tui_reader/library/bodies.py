"""The text of a body, which need not be kept where its blocks tell it: nearly always."""

from itertools import pairwise

from tui_reader.model import Body, Document

_BETWEEN = "\n\n"
"""What stands between the blocks of a body."""


def without_text(document: Document, body: Body) -> Body:
    """Leave the text out if its blocks tell it."""
    end = -len(_BETWEEN)
    if not _is_in_order(body):
        return body
    for index, start in zip(body.blocks, body.starts, strict=True):
        text = document.blocks[index].text
        if start != end + len(_BETWEEN) or not body.text.startswith(text, start):
            return body
        if end >= 0 and not body.text.startswith(_BETWEEN, end):
            return body
        end = start + len(text)
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
    return body._replace(text=_BETWEEN.join([document.blocks[index].text for index in body.blocks]))


def _is_in_order(body: Body) -> bool:
    return all(one < other for one, other in pairwise((-1, *body.blocks)))
