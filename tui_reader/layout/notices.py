"""Words that stand in a pane instead of an article: why there is none, and what to do next."""

from tui_reader.layout.wrapping import wrap

_WIDEST = 60


def notice_line(what: str, hint: str, y: int, width: int, height: int) -> tuple[str, str, int]:
    """Set line `y` of a notice in the upper third of a pane: its text, its style, and the cells on its left."""
    room = max(min(width - 4, _WIDEST), 1)
    lines = [(what[start:end], "title") for start, end in wrap(what, room)] if what else []
    if hint:
        lines.append(("", "body"))
        lines += [(part[start:end], "detail") for part in hint.split("\n") for start, end in wrap(part, room)]
    above = max((height - len(lines)) // 3, 0)
    text, style = lines[y - above] if 0 <= y - above < len(lines) else ("", "body")
    return text, style, max((width - room) // 2, 0)
