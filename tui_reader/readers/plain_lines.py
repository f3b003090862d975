"""Lines of a text file: their number, their indent, and the marks at their beginning."""


from tui_reader.lexicon.expressions import expression
from tui_reader.model.value import Value

TAB_COLUMNS = 8
"""How many columns a tab takes."""

_BULLET = expression(r"(?:[•‣◦▪■□☆★○●⁃∙·➤►▸✔✓*+–-]|(?<=[ \t])o)[ \t\u00a0]+(?=\S)")
_NUMBER = expression(r"(?:\d{1,3}[.)]|\([a-z0-9]\)|[a-z]\))[ \t\u00a0]+(?=\S)")
_STRAY_BULLET = expression(r"[•‣◦▪■□☆★○●⁃∙·➤►▸*+o]$")


class Line(Value):
    """A line of the file that is not blank."""

    number: int
    """Its number in the file, counted from 1."""
    text: str
    """Its text without white space at either end."""
    indent: int
    """Columns of white space in front of it."""
    width: int
    """Columns up to its last character, indent included."""
    blank_before: int
    """Blank lines between it and the one before."""
    lead: str
    """The white space in front of it, as the file has it."""


def lines_of(text: str) -> list[Line]:
    """List the lines of a text that are not blank."""
    found: list[Line] = []
    blank = 0
    for number, raw in enumerate(text.split("\n"), start=1):
        stripped = raw.strip()
        if not stripped:
            blank += 1
            continue
        lead = raw[: len(raw) - len(raw.lstrip())] if raw[0] != stripped[0] else ""
        indent = len(lead.expandtabs(TAB_COLUMNS)) if lead else 0
        line = (number, stripped, indent, indent + len(stripped), blank, lead)
        found.append(tuple.__new__(Line, line))  # a call of `Line` takes twice as long
        blank = 0
    return found


def bullet_of(line: Line) -> str:
    """Give the bullet or number in front of a line with the space after it; empty when there is none."""
    first = line.text[0]
    if first.isdigit() or first == "(" or (first.islower() and line.text[1:2] == ")"):
        found = _NUMBER.match(line.text)
    elif first.isalpha() and first != "o":
        return ""
    elif first == "o":
        found = _BULLET.match(" " + line.text, 1) if line.indent >= 4 else None
    else:
        found = _BULLET.match(line.text)
    return found.group() if found else ""


def is_stray_bullet(line: Line) -> bool:
    """Tell whether a line is a bullet with nothing behind it, which a dump leaves where a list held icons."""
    return len(line.text) == 1 and _STRAY_BULLET.match(line.text) is not None
