"""An `Article` as bytes and back: lines of JSON, compressed; safe to load whoever wrote the file.

The first line is the article. Where it is as long as a book, its blocks, quotes and texts are cut, and what was cut off
follows line by line, so that it can be put together a little at a time while somebody reads.
"""

import json
import zlib
from collections.abc import Callable, Iterator
from typing import Any

from tui_reader.model import Article, Block, Quote, Source
from tui_reader.model.coding import coders_of

LONGEST = 512 * 1024 * 1024
"""Most characters that a stored article may unfold to; a bomb is refused."""

_ITEMS = 128
"""Blocks, quotes or sources of a line: decoding them takes a millisecond or two."""
_CHARACTERS = 500_000
"""Characters of a text of a line."""
_PIECE = 1 << 20
"""Bytes that are unpacked at once."""
_CUT = (("document", "blocks"), ("document", "text"), ("body", "text"), ("article", "quotes"), ("article", "sources"))
"""What is cut where it is long."""


class Undecodable(ValueError):
    """The stored bytes are no article of this model."""


def encode_article(article: Article) -> bytes:
    """Make the bytes of an article."""
    packing = zlib.compressobj(5)
    packed = [packing.compress(line) for line in _lines_of(_ENCODE(article))]
    return b"".join((*packed, packing.flush()))


def _lines_of(plain: dict[str, Any]) -> Iterator[bytes]:
    """Give the article, and after it what was cut off it."""
    cut_off: list[tuple[str, str, Any]] = []
    for owner, name in _CUT:
        holder = plain if owner == "article" else plain[owner]
        whole, size = holder.get(name, ()), _CHARACTERS if name == "text" else _ITEMS
        if len(whole) > size:
            holder[name] = whole[:size]
            cut_off += ((owner, name, whole[start : start + size]) for start in range(size, len(whole), size))
    yield _line(plain)
    for each in cut_off:
        yield b"\n" + _line(each)


def _line(value: Any) -> bytes:
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"), check_circular=False)
    return text.encode("utf-8", "surrogatepass")


def decode_article(data: bytes, pause: Callable[[], None] | None = None) -> Article:
    """Make the article of the bytes.

    Args:
        data: What `encode_article` gave.
        pause: Called after every millisecond or two of work, to let others have their turn.

    Raises:
        Undecodable: when they are damaged, or of another model.
    """
    try:
        lines = map(_loaded, _unpacked_lines(data))
        article: Article = _DECODE(next(lines))
        rest: dict[tuple[str, str], list[Any]] = {}
        for owner, name, more in lines:
            rest.setdefault((owner, name), []).append(_PARTS[owner, name](more))
            if pause is not None:
                pause()
        return _whole(article, rest) if rest else article
    except (zlib.error, ValueError, TypeError, KeyError, AttributeError, RecursionError, StopIteration) as error:
        raise Undecodable(str(error)) from error


def _loaded(line: bytes) -> Any:
    return json.loads(line.decode("utf-8", "surrogatepass"))


def _unpacked_lines(data: bytes) -> Iterator[bytes]:
    """Unpack piece by piece and give line after line."""
    unpacking, size, pending = zlib.decompressobj(), 0, data
    begun: list[bytes] = []
    while not unpacking.eof:
        piece = unpacking.decompress(pending, _PIECE)
        pending = unpacking.unconsumed_tail
        size += len(piece)
        if size > LONGEST:
            raise Undecodable("too long")
        if not piece and not pending and not unpacking.eof:
            raise Undecodable("cut short")
        first, *others = piece.split(b"\n")
        begun.append(first)
        for other in others:
            yield b"".join(begun)
            begun = [other]
    yield b"".join(begun)


def _whole(article: Article, rest: dict[tuple[str, str], list[Any]]) -> Article:
    """Put an article and what was cut off it together."""
    changed: dict[str, dict[str, Any]] = {"document": {}, "body": {}, "article": {}}
    holders = {"document": article.document, "body": article.body, "article": article}
    for (owner, name), parts in rest.items():
        begun = getattr(holders[owner], name)
        changed[owner][name] = (
            begun + "".join(parts) if isinstance(begun, str) else (*begun, *(one for part in parts for one in part))
        )
    return article._replace(
        document=article.document._replace(**changed["document"]),
        body=article.body._replace(**changed["body"]),
        **changed["article"],
    )


_ENCODE, _DECODE = coders_of(Article)
_PARTS: dict[tuple[str, str], Callable[[Any], Any]] = {
    ("document", "blocks"): coders_of(tuple[Block, ...])[1],
    ("document", "text"): coders_of(str)[1],
    ("body", "text"): coders_of(str)[1],
    ("article", "quotes"): coders_of(tuple[Quote, ...])[1],
    ("article", "sources"): coders_of(tuple[Source, ...])[1],
}
