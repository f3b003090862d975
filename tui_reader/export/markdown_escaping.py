"""Foreign text and addresses inside of Markdown: nothing in a file becomes markup by accident.

CommonMark with the tables and strikethrough of GitHub. Only what would be read as markup is escaped, so that the text
stays readable as it is.
"""

import re

_ANYWHERE = re.compile(
    r"[\\`*\[\]]"  # escapes, code, emphasis, links
    r"|(?<![^\W_])_|_(?![^\W_])"  # emphasis: an underscore inside a word is none
    r"|<(?=[A-Za-z/!?])"  # tags and autolinks
    r"|&(?=#?\w{1,31};)"  # entities
    r"|~(?=~)|(?<=~)~"  # strikethrough
)
_AT_LINE_START = re.compile(
    r"(?m)^(?:(?P<mark>>|#(?=#{0,5}(?:[ \t]|$))|[+-](?=[ \t]|$)|[-=](?=[-= \t]*$))"
    r"|(?P<number>\d{1,9})(?P<stop>[.)])(?=[ \t]|$))"
)
"""Headings, quotes, fences, bullets, rules and underlines; numbers that would begin a list ("1986. It was …")."""
_SAFE_SCHEMES = ("http", "https", "mailto", "ftp", "tel")
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]{0,30}):")


def escape(text: str) -> str:
    """Escape running text; line ends stay, empty lines go, because they would end the paragraph."""
    return settle_lines(escape_inline(text, "\n" in text))


def escape_inline(text: str, many_lines: bool = False) -> str:
    """Escape a piece of text, but for what is markup only where a line begins."""
    text = _ANYWHERE.sub(lambda found: "\\" + found.group(), text)
    return text.replace("|", "\\|") if many_lines else text  # two lines with bars could be a table


def settle_lines(text: str) -> str:
    """Escape the beginnings of lines and drop what indents and empty lines would mean."""
    text = "\n".join(stripped for line in text.split("\n") if (stripped := line.strip()))
    return _AT_LINE_START.sub(_escaped_start, text)


def _escaped_start(found: "re.Match[str]") -> str:
    return "\\" + found["mark"] if found["mark"] else f"{found['number']}\\{found['stop']}"


def code_span(text: str) -> str:
    """Set text as code; the fence is longer than any run of backticks in it."""
    text = text.replace("\n", " ")
    fence = "`" * (_longest_run(text) + 1)
    pad = " " if text[:1] in "` " or text[-1:] in "` " else ""
    return f"{fence}{pad}{text}{pad}{fence}"


def code_block(text: str) -> str:
    """Set text as it is, line ends and blanks included."""
    fence = "`" * max(_longest_run(text) + 1, 3)
    return f"{fence}\n{text}\n{fence}"


def _longest_run(text: str) -> int:
    return max((len(run) for run in re.findall(r"`+", text)), default=0)


def link_target(target: str) -> str | None:
    """Give an address that can stand in a link, or `None` when following it could do more than open a page."""
    target = target.strip()
    scheme = _SCHEME.match(target)
    if not target or (scheme and scheme[1].lower() not in _SAFE_SCHEMES):
        return None
    return "".join(_percent_encoded(c) if c in " <>()\\\"'`|" or not c.isprintable() else c for c in target)


def _percent_encoded(character: str) -> str:
    return "".join(f"%{byte:02X}" for byte in character.encode("utf-8", "replace"))
