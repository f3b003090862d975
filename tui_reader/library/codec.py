"""An `Article` as bytes and back: lines of JSON, compressed; safe to load whoever wrote the file.

The first line is the article. Where it is as long as a book, its blocks, quotes and texts are cut, and what was cut off
follows line by line, so that it can be put together a little at a time while somebody reads. The body is left out where
it is what its blocks are joined to, which is nearly always.
"""

import json
import zlib
from collections.abc import Callable, Iterator
from typing import Any

from tui_reader.library.bodies import with_text, without_text
from tui_reader.library.soundness import fits_together
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
_ESCAPED = "\\u"
"""How JSON writes what no text of an article has, and now and then two characters of a text."""
_CUT = (("document", "blocks"), ("document", "text"), ("body", "text"), ("article", "quotes"), ("article", "sources"))
"""What is cut where it is long."""
_TEXT_OF_BLOCK = "block"
"""Owner of what was cut off a block; its name is the place of the block."""
_COMPACT: dict[str, Any] = {"ensure_ascii": False, "separators": (",", ":"), "check_circular": False}


_DAMAGES = (
    zlib.error, ValueError, TypeError, KeyError, IndexError, AttributeError, RecursionError, StopIteration,
)  # fmt: skip
"""What damaged bytes may lead to."""


class Undecodable(ValueError):
    """The stored bytes are no article of this model."""


def encode_article(article: Article) -> bytes:
    """Make the bytes of an article, a little at a time: the plain values of a book take more room than the book."""
    packing = zlib.compressobj(5)
    packed = [packing.compress(line) for line in _lines_of(article)]
    return b"".join((*packed, packing.flush()))


def _lines_of(article: Article) -> Iterator[bytes]:
    """Give the article, and after it what was cut off it."""
    whole = article._replace(body=without_text(article.document, article.body))
    holders: dict[str, Any] = {"document": whole.document, "body": whole.body, "article": whole}
    begun: dict[str, dict[str, Any]] = {owner: {} for owner in holders}
    for owner, name, value, size in (long := list(_too_long(holders))):
        begun[owner][name] = value[:size]
    long_blocks = [at for at, block in enumerate(whole.document.blocks) if len(block.text) > _CHARACTERS]
    if long_blocks:
        holders["document"] = whole.document._replace(blocks=tuple(map(_begun, whole.document.blocks)))
        begun["document"]["blocks"] = holders["document"].blocks[:_ITEMS]
    if long or long_blocks:
        yield from _pieces(_ENCODE(_changed(whole, begun)))
    else:
        yield _line(_ENCODE(whole))
    for owner, name, _, size in long:
        value, encode = getattr(holders[owner], name), _PARTS[owner, name][0]
        for start in range(size, len(value), size):
            yield b"\n" + _line((owner, name, encode(value[start : start + size])))
    for at in long_blocks:
        text = whole.document.blocks[at].text
        for start in range(_CHARACTERS, len(text), _CHARACTERS):
            yield b"\n" + _line((_TEXT_OF_BLOCK, at, text[start : start + _CHARACTERS]))


def _begun(block: Block) -> Block:
    """Cut a paragraph that is as long as a book."""
    return block._replace(text=block.text[:_CHARACTERS]) if len(block.text) > _CHARACTERS else block


def _too_long(holders: dict[str, Any]) -> Iterator[tuple[str, str, Any, int]]:
    for owner, name in _CUT:
        whole, size = getattr(holders[owner], name), _CHARACTERS if name == "text" else _ITEMS
        if len(whole) > size:
            yield owner, name, whole, size


def _pieces(value: Any) -> Iterator[bytes]:
    """Give a line value by value: a paragraph may be as long as a book."""
    for piece in json.JSONEncoder(**_COMPACT).iterencode(value):
        yield piece.encode("utf-8", "surrogatepass")


def _line(value: Any) -> bytes:
    return json.dumps(value, **_COMPACT).encode("utf-8", "surrogatepass")


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
        rest: dict[tuple[str, Any], list[Any]] = {}
        seen: dict[Any, Any] = {}
        for owner, name, more in lines:
            part = _TEXT[1](more) if owner == _TEXT_OF_BLOCK else _PARTS[owner, name][1](more)
            rest.setdefault((owner, name), []).append(_shared(part, seen) if name == "quotes" else part)
            if pause is not None:
                pause()
        article = _whole(article, rest) if rest else article
        article = article._replace(body=with_text(article.document, article.body))
    except _DAMAGES as error:
        raise Undecodable(str(error)) from error
    if not fits_together(article):
        raise Undecodable("its parts do not fit together")
    return article


def decode_begun(data: bytes) -> Article:
    """Make what the first line holds of an article as long as a book: its body has no text, and its parts reach beyond.

    Raises:
        Undecodable: as `decode_article`, and when the body is not what the blocks tell.
    """
    try:
        article: Article = _DECODE(_loaded(next(_unpacked_lines(data))))
    except _DAMAGES as error:
        raise Undecodable(str(error)) from error
    if article.body.text:
        raise Undecodable("its body has a text of its own")
    return article


def _shared(quotes: tuple[Quote, ...], seen: dict[Any, Any]) -> tuple[Quote, ...]:
    """Keep what quotes have in common once: in a book the same people speak in the same manners."""
    made = []
    for span, kind, speaker, mention, cue, confidence, why in quotes:
        fields = span, kind, seen.setdefault(speaker, speaker), mention, cue, confidence, seen.setdefault(why, why)
        made.append(tuple.__new__(Quote, fields))  # a call of `Quote` takes twice as long
    return tuple(made)


def _loaded(line: bytes) -> Any:
    """Read a line; whoever wrote it, no text of it has anything that a terminal would act on."""
    text = line.decode("utf-8", "surrogatepass")
    value = json.loads(text)
    if text.isprintable() and _ESCAPED not in text:
        return value
    from tui_reader.readers.sanitising import sanitise, sanitise_values

    if _ESCAPED not in text and sanitise(text) is text:
        return value
    harmless = sanitise_values(value)
    if isinstance(value, dict) and isinstance(document := value.get("document"), dict):
        harmless["document"]["name"] = document["name"]  # of a file, which may be called anything
    return harmless


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


def _whole(article: Article, rest: dict[tuple[str, Any], list[Any]]) -> Article:
    """Put an article and what was cut off it together; what has been used is let go at once."""
    changed: dict[str, dict[str, Any]] = {"document": {}, "body": {}, "article": {}}
    holders = {"document": article.document, "body": article.body, "article": article}
    texts = {name: "".join(rest.pop((owner, name))) for owner, name in list(rest) if owner == _TEXT_OF_BLOCK}
    for owner, name in list(rest):
        begun, parts = getattr(holders[owner], name), rest.pop((owner, name))
        if isinstance(begun, str):
            changed[owner][name] = "".join((begun, *parts))
        else:
            changed[owner][name] = (*begun, *(one for part in parts for one in part))
        del begun, parts
    if texts:
        blocks = list(changed["document"].get("blocks", article.document.blocks))
        while texts:
            place, more = texts.popitem()
            blocks[place] = blocks[place]._replace(text=blocks[place].text + more)
        changed["document"]["blocks"] = tuple(blocks)
    return _changed(article, changed)


def _changed(article: Article, changed: dict[str, dict[str, Any]]) -> Article:
    return article._replace(
        document=article.document._replace(**changed["document"]),
        body=article.body._replace(**changed["body"]),
        **changed["article"],
    )


_ENCODE, _DECODE = coders_of(Article)
_TEXT = coders_of(str)
_PARTS: dict[tuple[str, str], tuple[Callable[[Any], Any], Callable[[Any], Any]]] = {
    ("document", "blocks"): coders_of(tuple[Block, ...]),
    ("document", "text"): coders_of(str),
    ("body", "text"): coders_of(str),
    ("article", "quotes"): coders_of(tuple[Quote, ...]),
    ("article", "sources"): coders_of(tuple[Source, ...]),
}
