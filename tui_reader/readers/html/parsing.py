"""Markup to a tree, in linear time whatever the markup is."""

import re

from lxml import etree

_MOST_NESTED = 1500
"""Elements inside one another; the parser itself gives up at 2,048 and drops the rest of the file."""
_LONGEST_TAG = 20_000
_SCRIPT_WINDOW = 200_000
"""Characters back in which the beginning of a script is looked for."""
_LONG_REST = 500
"""Characters after an unclosed comment that are worth a word."""
_SWALLOWING = ("title", "style", "script", "textarea")
"""Elements in which no tag counts but the one that ends them."""
_END_OF_HEAD = re.compile(r"</head\b|<body\b", re.IGNORECASE)
_LONG_TAG = re.compile(r"<[a-zA-Z][^<>]{20000,}>?")
"""A start tag with so many attributes that the parser, which compares each with all, would take minutes."""
_MOST_ATTRIBUTES = 500
_TAG = re.compile(r"<(/?)([a-zA-Z][\w:-]*)[^<>]*>")
_VOID = frozenset(
    {
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source",
        "track", "wbr", "path", "use", "circle", "rect",
    }
)  # fmt: skip
_XML_DECLARATION = re.compile(r"\s*<\?xml[^>]*>")


def parse(text: str) -> tuple[etree._Element | None, tuple[str, ...]]:
    """Parse a page; give its root, or `None` if it holds nothing, and what was left out."""
    notices: list[str] = []
    guarded = _LONG_TAG.sub(_cut_attributes, text) if _may_hold_long_tag(text) else text
    if guarded is not text and guarded != text:
        notices.append(f"start tags with more than {_MOST_ATTRIBUTES} attributes were cut")
    for name in _SWALLOWING:
        guarded, hidden = _closed(guarded, name)
        if hidden > _LONG_REST:
            notices.append(f"an unclosed <{name}> hides the last {hidden:,} characters")
    opening = text.rfind("<!--")
    if opening > text.rfind("-->") and len(text) - opening > _LONG_REST:
        notices.append(f"an unclosed comment hides the last {len(text) - opening:,} characters")
    root, is_too_deep = _parse(guarded)
    if is_too_deep:
        root, _ = _parse(_flattened(guarded))
        notices.append(f"nested over {_MOST_NESTED:,} elements deep; the deeper markup was left out, its text kept")
    return root, tuple(notices)


def _may_hold_long_tag(text: str) -> bool:
    """Whether a tag begins just above a stretch without another bracket that is half as long as the longest tag.

    A longer one holds such a stretch wherever the page is cut into stretches; most of them stand in scripts.
    """
    step, was_bare = _LONGEST_TAG // 2, True
    for start in range(0, len(text) - step + 1, step):
        is_bare = text.find("<", start, start + step) < 0 and text.find(">", start, start + step) < 0
        if is_bare and not was_bare:
            opening = text.rfind("<", start - step, start)
            if text.rfind(">", start - step, start) < opening and text[opening + 1 : opening + 2].isalpha():
                return True
        was_bare = is_bare
    return False


def _closed(text: str, name: str) -> tuple[str, int]:
    """Close an element that would swallow the rest of the page; tell how many characters it hides if it cannot be."""
    opening = text.rfind(f"<{name}") if name == "script" else text.find(f"<{name}")
    if opening < 0 or text.find(f"</{name}", opening) >= 0:
        return text, 0
    end = _END_OF_HEAD.search(text, opening)
    if end is None or name == "script":  # a script may well write a page of its own
        return text, len(text) - opening
    return f"{text[: end.start()]}</{name}>{text[end.start() :]}", 0


def _parse(text: str) -> tuple[etree._Element | None, bool]:
    """Run the parser; tell whether it gave up because of the depth."""
    parser = etree.HTMLParser(encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True)
    try:
        root = etree.fromstring(_blank_declaration(text).encode("utf-8", "replace"), parser)
    except etree.XMLSyntaxError:
        return None, False
    if root is None:  # nothing but a declaration or a comment
        return None, False
    for stray in list(root.itersiblings()):  # what stands after a premature </html>, which browsers show
        root.append(stray)
    is_too_deep = any("depth" in entry.message for entry in parser.error_log.filter_from_fatals())
    return root, is_too_deep


def _blank_declaration(text: str) -> str:
    """Take the XML declaration out: it states an encoding that the text is no longer in."""
    match = _XML_DECLARATION.match(text)
    return "\n" * match.group().count("\n") + text[match.end() :] if match else text


def _cut_attributes(match: re.Match[str]) -> str:
    """Shorten a monstrous start tag; a long `data:` address in it is no harm, nor is a script that looks like a tag."""
    tag, text, place = match.group(), match.string, match.start()
    window = max(place - _SCRIPT_WINDOW, 0)
    is_script = text.rfind("<script", window, place) > text.rfind("</script", window, place)
    if is_script or tag.count("=") + tag.count(" ") < _MOST_ATTRIBUTES:
        return tag
    return tag[:2000].rpartition(" ")[0] + ">"


def _flattened(text: str) -> str:
    """Leave out the tags that are nested too deep; their text stays."""
    pieces: list[str] = []
    open_elements = skipped = copied = 0
    for match in _TAG.finditer(text):
        closes, name = match[1], match[2].lower()
        if name in _VOID:
            continue
        if not closes and open_elements < _MOST_NESTED:
            open_elements += 1
            continue
        if closes and not skipped:
            open_elements = max(open_elements - 1, 0)
            continue
        skipped += -1 if closes else 1
        pieces += (text[copied : match.start()], " ")
        copied = match.end()
    return "".join((*pieces, text[copied:]))
