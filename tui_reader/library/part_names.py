"""The names of the articles of a file that holds several: `FILE#NUMBER`, counted from 1."""

_MARK = "#"
_MOST_DIGITS = 7


def part_path(path: str, number: int) -> str:
    """Name an article of a file that holds several, counted from 1."""
    return f"{path}{_MARK}{number}"


def cut_part(path: str) -> tuple[str, int]:
    """Take the number of an article off a path; 0 when it names none."""
    file, mark, digits = path.rpartition(_MARK)
    if file and mark and digits.isascii() and digits.isdigit() and digits[0] != "0" and len(digits) <= _MOST_DIGITS:
        return file, int(digits)
    return path, 0
