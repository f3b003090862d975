"""The one gate through which foreign text enters."""


def sanitise(text: str) -> str:
    """Replace every control character by a visible mark, one for one, newlines and tabs aside."""
    return "".join(c if c in "\n\t" or c.isprintable() or c == " " else "\ufffd" for c in text.replace("\r\n", "\n"))
