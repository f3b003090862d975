"""How keys are written: as they are printed on a keyboard."""

_SYMBOLS = {
    "slash": "/",
    "greater_than_sign": ">",
    "less_than_sign": "<",
    "question_mark": "?",
    "full_stop": ".",
    "asterisk": "*",
    "colon": ":",
    "number_sign": "#",
    "plus": "+",
    "minus": "-",
    "equals_sign": "=",
    "right_square_bracket": "]",
    "left_square_bracket": "[",
    "right_parenthesis": ")",
    "left_parenthesis": "(",
    "escape": "Esc",
    "enter": "⏎",
    "tab": "Tab",
    "space": "Space",
    "backspace": "⌫",
    "up": "↑",
    "down": "↓",
    "left": "←",
    "right": "→",
    "pageup": "PgUp",
    "pagedown": "PgDn",
    "home": "Home",
    "end": "End",
    "underscore": "_",
}


def key_label(key: str) -> str:
    """Write a key as it is printed on a keyboard: "ctrl+d" is "^D", "slash" is "/"."""
    if key in _SYMBOLS:
        return _SYMBOLS[key]
    if key.startswith("ctrl+"):
        return "^" + key_label(key.removeprefix("ctrl+")).upper()
    if key.startswith("shift+"):
        return "⇧" + key_label(key.removeprefix("shift+"))
    return key.upper() if len(key) > 1 and key[0] == "f" and key[1:].isdigit() else key
