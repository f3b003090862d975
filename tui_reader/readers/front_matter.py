"""Front matter in YAML or TOML: plain scalars and lists, read line by line.

No YAML library: an article's front matter is a handful of scalars, and a parser that can build objects, follow anchors
and expand aliases is a way in for whoever wrote the file.
"""

import re

from tui_reader.model import Metadata
from tui_reader.model.value import Value
from tui_reader.readers.stated import metadata_of

_MOST_LINES = 300
_YAML_PAIR = re.compile(r"([A-Za-z_][\w .-]{0,60}?)\s*:(?:\s+(.*))?$")
_TOML_PAIR = re.compile(r"([A-Za-z_\"][\w.\"-]{0,60})\s*=\s*(.*)$")
_LIST_ITEM = re.compile(r"\s*-\s+(.*)$")
_NOT_PLAIN = ("!", "&", "*", "{", "|", ">", "@", "`", "%")
"""First characters of YAML values that are no plain scalar."""
_OPENINGS = "[ \t"
"""What may stand before a value in a list."""
_QUOTED = re.compile(r"\"([^\"\\]{0,5000}(?:\\.[^\"\\]{0,5000}){0,100})\"|'((?:[^']|''){0,5000})'")


class FrontMatter(Value):
    """The head of a Markdown file."""

    fields: dict[str, tuple[str, ...]]
    """Values by lower-case key; a scalar is a tuple of one."""
    lines: int
    """How many lines of the file it takes."""


def find_front_matter(lines: list[str]) -> FrontMatter | None:
    """Read the front matter at the head of a file, or `None` when there is none."""
    if not lines:
        return None
    fence = lines[0].rstrip()
    if fence not in ("---", "+++"):
        return None
    ends = ("---", "...") if fence == "---" else ("+++",)
    for number, line in enumerate(lines[1:_MOST_LINES], start=1):
        if line.rstrip() in ends:
            inside = lines[1:number]
            fields = _fields_of_yaml(inside) if fence == "---" else _fields_of_toml(inside)
            return FrontMatter(fields, number + 1) if fields or not any(map(str.strip, inside)) else None
    return None


def front_matter_metadata(fields: dict[str, tuple[str, ...]]) -> Metadata:
    """Say in the words of the model what the fields state."""
    return metadata_of(fields)


def _fields_of_yaml(lines: list[str]) -> dict[str, tuple[str, ...]]:
    fields: dict[str, tuple[str, ...]] = {}
    key = ""
    for line in lines:
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        item = _LIST_ITEM.match(line)
        if item and key:
            fields[key] = (*fields[key], *_scalars(_named_value(item[1])))
            continue
        pair = _YAML_PAIR.match(line)
        if pair and not line[0].isspace():
            key = pair[1].strip().lower()
            fields[key] = _scalars(pair[2] or "")
        elif line[0].isspace() and key:
            nested = _YAML_PAIR.match(line.strip())
            if nested is None:
                fields[key] = (" ".join((*fields[key], line.strip())),)
            elif nested[1].lower() == "name":
                fields[key] = (*fields[key], *_scalars(nested[2] or ""))
    return {name: values for name, values in fields.items() if values}


def _named_value(text: str) -> str:
    """Give the name in a list of small mappings: `- name: Ann Example`."""
    pair = _YAML_PAIR.match(text)
    return pair[2] or "" if pair and pair[1].lower() == "name" else text


def _fields_of_toml(lines: list[str]) -> dict[str, tuple[str, ...]]:
    fields: dict[str, tuple[str, ...]] = {}
    for line in lines:
        if line.startswith("["):
            if line.strip() not in ("[params]", "[extra]"):
                break
            continue
        pair = _TOML_PAIR.match(line)
        if pair:
            values = _scalars(pair[2])
            if values:
                fields.setdefault(pair[1].strip('"').lower(), values)
    return fields


def _scalars(text: str) -> tuple[str, ...]:
    """Read one plain scalar, or a list of them in brackets; anything else is left alone."""
    text = text.strip()
    if not text.startswith("["):
        return _scalar(text)
    inside = text.lstrip(_OPENINGS).partition("]")[0]  # of lists in lists, the first
    return tuple(value for part in _split_list(inside) for value in _scalar(part.strip().lstrip(_OPENINGS)))


def _scalar(text: str) -> tuple[str, ...]:
    """Read one plain scalar; nothing of anything else."""
    quoted = _QUOTED.match(text)
    if quoted:
        value = quoted[1] if quoted[1] is not None else quoted[2].replace("''", "'")
        return (re.sub(r'\\(["\\/])', r"\1", value),) if value.strip() else ()
    text = re.sub(r"(?<!\s)\s+#.*$", "", text[:5000]).strip()
    if not text or text.startswith(_NOT_PLAIN) or text in ("null", "~", "true", "false"):
        return ()
    return (text,)


def _split_list(inside: str) -> list[str]:
    """Cut the inside of brackets at commas that stand outside of quotation marks."""
    parts, start, place, is_blank = [], 0, 0, True
    while place < len(inside):
        mark = inside[place]
        quoted = _QUOTED.match(inside, place) if is_blank and mark in "\"'" else None
        place = quoted.end() if quoted else place + 1
        is_blank = mark == "," or (is_blank and mark in _OPENINGS)
        if mark == ",":
            parts.append(inside[start : place - 1])
            start = place
    return [*parts, inside[start:]]
