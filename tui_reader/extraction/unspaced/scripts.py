"""Whether a text is Chinese or Japanese."""

from tui_reader.lexicon.expressions import expression

_SAMPLE = 4000
"""Characters from the middle of a text that are looked at."""
_HAN = expression("[\u3400-\u4dbf\u4e00-\u9fff々]")
_KANA = expression("[\u3041-\u3096\u30a1-\u30fa]")
_LETTER = expression(r"[^\W\d_]")
_SHARE = 0.5
"""Share of the letters that must be of these scripts."""
_SHARE_OF_KANA = 0.1
"""Share of these that is kana where the text is Japanese."""


def unspaced_language(text: str) -> str:
    """Give "zh" or "ja", "" for a text in any other language."""
    start = max((len(text) - _SAMPLE) // 2, 0)
    sample = text[start : start + _SAMPLE]
    kana = len(_KANA.findall(sample))
    both = len(_HAN.findall(sample)) + kana
    if not both or both < _SHARE * len(_LETTER.findall(sample)):
        return ""
    return "ja" if kana > _SHARE_OF_KANA * both else "zh"
