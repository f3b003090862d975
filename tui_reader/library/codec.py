"""An `Article` as bytes and back: JSON, compressed; safe to load whoever wrote the file."""

import json
import zlib

from tui_reader.model import Article
from tui_reader.model.coding import coders_of

LONGEST = 512 * 1024 * 1024
"""Most characters that a stored article may unfold to; a bomb is refused."""


class Undecodable(ValueError):
    """The stored bytes are no article of this model."""


def encode_article(article: Article) -> bytes:
    """Make the bytes of an article."""
    raw = json.dumps(_ENCODE(article), ensure_ascii=False, separators=(",", ":"), check_circular=False)
    return zlib.compress(raw.encode("utf-8", "surrogatepass"), 5)


def decode_article(data: bytes) -> Article:
    """Make the article of the bytes.

    Raises:
        Undecodable: when they are damaged, or of another model.
    """
    try:
        unpacking = zlib.decompressobj()
        raw = unpacking.decompress(data, LONGEST)
        if unpacking.unconsumed_tail:
            raise Undecodable("too long")
        article: Article = _DECODE(json.loads(raw.decode("utf-8", "surrogatepass")))
    except (zlib.error, ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
        raise Undecodable(str(error)) from error
    return article


_ENCODE, _DECODE = coders_of(Article)
