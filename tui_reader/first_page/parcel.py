"""What was painted, packed by the process that painted it and unpacked by the reader."""

import json
from contextlib import suppress

from tui_reader.layout.lines import Place
from tui_reader.library.codec import Undecodable, decode_article, encode_article
from tui_reader.model import ArticleSummary
from tui_reader.ui.handover import Painted


def packed(painted: Painted) -> bytes:
    """Make bytes of what was painted."""
    head = json.dumps(painted._replace(article=None, code=""))  # type: ignore[arg-type]
    return head.encode() + b"\n" + encode_article(painted.article)


def unpacked(data: bytes) -> Painted | None:
    """Make what was painted of the bytes; `None` when they were cut short."""
    head, _, body = data.partition(b"\n")
    with suppress(Undecodable, ValueError, TypeError):
        _, is_part, names, has_more, summary, place, code, rows, total, order = json.loads(head)
        return Painted(
            decode_article(body),
            is_part,
            tuple(names),
            has_more,
            None if summary is None else ArticleSummary(*summary),
            None if place is None else Place(*place),
            code,
            tuple(ArticleSummary(*row) for row in rows),
            total,
            order,
        )
    return None
