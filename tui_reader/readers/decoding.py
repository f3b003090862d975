"""Bytes to text: BOM, strict UTF-8, UTF-16 and UTF-32 by their zeros, the declared charset, then cp1252.

No statistics: detectors took cp1252 for cp1250 and cp775. What the bytes prove comes first, what the file says second.
"""

import codecs
import re

from tui_reader.lexicon.expressions import expression
from tui_reader.model.value import Value

_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_DECLARED = expression(
    rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]{2,40})|<\?xml[^>]{0,100}?encoding\s*=\s*["']([\w.:-]{2,40})""",
    re.IGNORECASE,
)
_HEAD = 8192
"""Bytes in which a declaration is looked for."""
_CUT_SHORT = expression(rb"(?:[\xc2\xc3]|[\xe0-\xef][\x80-\xbf]|[\xf0-\xf4][\x80-\xbf]{1,2})\Z")
"""The first bytes of a character at the end of the file: UTF-8 that was cut off."""
_HIGH = bytes(range(0x80, 0x100))
_SUPERSETS = {
    "ascii": "cp1252", "iso8859-1": "cp1252", "iso8859-9": "cp1254", "iso8859-11": "cp874", "tis-620": "cp874",
    "gb2312": "gb18030", "gbk": "gb18030", "shift_jis": "cp932", "euc_kr": "cp949", "big5": "big5hkscs",
}  # fmt: skip
"""What the web means by a label: browsers read the larger set."""
_NEVER = frozenset({"utf-7", "idna", "punycode", "unicode_escape", "raw_unicode_escape", "undefined", "mbcs", "oem"})
"""Codecs that no file is in, or that hide markup."""


class Decoded(Value):
    """The text of a file and how it was found."""

    text: str
    """The text, newlines as in the file."""
    encoding: str
    """The codec: "utf-8", "utf-16-le", "cp1252"."""
    notices: tuple[str, ...] = ()
    """What the user should know."""


def codec_of(label: str) -> str | None:
    """Give the Python name of an encoding, or `None` when there is none of that name for text."""
    try:
        codec = codecs.lookup(label.strip())
    except (LookupError, ValueError):
        return None
    is_text = getattr(codec, "_is_text_encoding", True)
    return codec.name if is_text and codec.name not in _NEVER else None


def decode(data: bytes, override: str | None = None, declared: str | None = None) -> Decoded:
    """Decode the bytes of a file; never fails.

    Args:
        data: The bytes.
        override: The encoding that the user orders, which must be known (see `codec_of`).
        declared: The charset that a header names; otherwise the head of the file is asked.
    """
    if override:
        return _decode_as_told(data, codec_of(override) or override)
    for mark, encoding in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return _with_damage_told(data[len(mark) :], encoding)
    wide = _wide_encoding(data)
    if wide:
        return _with_damage_told(data, wide)
    stated = declared or _stated_in(data)
    try:
        return Decoded(data.decode("utf-8"), "utf-8", _contradiction(stated, "utf-8", data))
    except UnicodeDecodeError:
        return _decode_other(data, stated)


def _decode_as_told(data: bytes, codec: str) -> Decoded:
    for mark, encoding in _BYTE_ORDER_MARKS:
        if data.startswith(mark) and encoding.startswith(codec.removesuffix("-sig")):
            return _with_damage_told(data[len(mark) :], encoding)
    return _with_damage_told(data, codec)


def _with_damage_told(data: bytes, encoding: str) -> Decoded:
    """Decode, with U+FFFD for what is damaged, and a notice if anything is."""
    try:
        return Decoded(data.decode(encoding), encoding)
    except UnicodeError:
        text = data.decode(encoding, errors="replace")
        return Decoded(text, encoding, (f"damaged {encoding}: unreadable bytes are shown as \ufffd",))


def _wide_encoding(data: bytes) -> str | None:
    """Recognise UTF-16 and UTF-32 without a mark: in Western text, every second byte or three of four are zero."""
    sample = data[:4096]
    if len(sample) < 4 or sample.count(0) * 5 < len(sample):
        return None
    zeros = [sample[offset::4].count(0) * 4 / len(sample) for offset in range(4)]
    if len(data) % 4 == 0 and min(zeros[1], zeros[2], zeros[3]) > 0.9 > zeros[0] + 0.5:
        return "utf-32-le"
    if len(data) % 4 == 0 and min(zeros[0], zeros[1], zeros[2]) > 0.9 > zeros[3] + 0.5:
        return "utf-32-be"
    if min(zeros[1], zeros[3]) > 0.4 and max(zeros[0], zeros[2]) < 0.05:
        return "utf-16-le"
    if min(zeros[0], zeros[2]) > 0.4 and max(zeros[1], zeros[3]) < 0.05:
        return "utf-16-be"
    return None


def _stated_in(data: bytes) -> str | None:
    """Find the charset that a page or an XML file declares."""
    match = _DECLARED.search(data[:_HEAD]) if b"<" in data[:_HEAD] else None
    return (match[1] or match[2]).decode("ascii", "replace") if match else None


def _contradiction(stated: str | None, encoding: str, data: bytes) -> tuple[str, ...]:
    codec = codec_of(stated) if stated else None
    if stated is None or codec in (encoding, "utf-8-sig") or data.isascii():
        return ()
    return (f"declares {stated.lower()} but is {encoding}",)


def _decode_other(data: bytes, stated: str | None) -> Decoded:
    """Decode what is not UTF-8 throughout."""
    text = data.decode("utf-8", errors="replace")
    broken = text.count("\ufffd")
    whole = len(text) - len(data.translate(None, _HIGH)) - broken
    if whole > broken or (broken == 1 and _CUT_SHORT.search(data)):
        return Decoded(text, "utf-8", ("damaged utf-8: unreadable bytes are shown as \ufffd",))
    codec = codec_of(stated) if stated else None
    if codec is not None and codec not in ("utf-8", "utf-8-sig") and not codec.startswith(("utf-16", "utf-32")):
        return _decode_declared(data, _SUPERSETS.get(codec, codec))
    text = data.decode("cp1252", errors="replace")
    if stated and codec is None:
        return Decoded(text, "cp1252", (f"declares {stated.lower()}, which is unknown; read as cp1252",))
    if stated:
        return Decoded(text, "cp1252", (f"declares {stated.lower()} but is cp1252",))
    return Decoded(text, "cp1252", ("not UTF-8 and declares no encoding; read as cp1252",))


def _decode_declared(data: bytes, codec: str) -> Decoded:
    try:
        return Decoded(data.decode(codec), codec)
    except UnicodeError:
        text = data.decode(codec, errors="replace")
    damage = text.count("\ufffd")
    if damage * 50 > len(text):
        notice = f"declares {codec} but is not; read as cp1252"
        return Decoded(data.decode("cp1252", errors="replace"), "cp1252", (notice,))
    return Decoded(text, codec, (f"damaged {codec}: unreadable bytes are shown as \ufffd",))
