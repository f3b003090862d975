"""Whom a phrase names: "外交部发言人林海生", "港湾新聞の田中太郎社長", "一名村民"."""

from tui_reader.extraction.unspaced.grammar import Grammar
from tui_reader.lexicon.agencies import agencies_in_text
from tui_reader.lexicon.expressions import expression
from tui_reader.model import SourceKind
from tui_reader.model.value import Value

_TIME = expression(r"(?:\d{1,4}年)?(?:\d{1,2}月)?\d{1,2}[日号號]|(?:周|星期)[一二三四五六日天]")
_BRACKET = expression(r"[（(][^（）()]{0,20}[）)]")
_LATIN_OR_KANA = expression(r"[A-Za-z\u30a1-\u30ff·・＝ー.\s-]+")
_LONGEST_NAME = 5
"""Characters that a name has at most, unless it is a foreign one."""
_LONGEST_POINTING = 6
"""Characters of a phrase that points back: "该发言人"."""
_LONGEST = 30
"""Characters that a phrase for a source has at most."""


class Named(Value):
    """What a phrase names."""

    start: int
    """Where the phrase begins, leads left out."""
    end: int
    """Where it ends, adverbs left out."""
    name: str
    """The name, or the whole phrase where there is none; empty for a pronoun."""
    kind: SourceKind
    description: str = ""
    """The office."""
    sure: bool = True
    """Whether the lists tell what it is."""


def read_name(text: str, start: int, end: int, grammar: Grammar) -> Named | None:
    """Read whom the phrase between two offsets names; `None` when it is none."""
    lead = grammar.leads.match(text, start, end)
    start = lead.end() if lead is not None else start
    end = _end_of_subject(text, start, end, grammar)
    phrase = _BRACKET.sub("", text[start:end]).strip("、，, 　《》")
    if not phrase or len(phrase) > _LONGEST:
        return None
    if phrase in grammar.nobodies:
        return None
    points_back = phrase.startswith(grammar.pronoun_openings) and len(phrase) <= _LONGEST_POINTING
    if phrase in grammar.pronouns or (points_back and "の" not in phrase):
        return Named(start, end, "", SourceKind.PERSON)
    name, title = _parted(phrase, grammar)
    if name:
        return Named(start, end, name, SourceKind.PERSON, title)
    kind = _kind(phrase, grammar)
    return Named(start, end, phrase, kind or SourceKind.UNNAMED, sure=kind is not None)


def _end_of_subject(text: str, start: int, end: int, grammar: Grammar) -> int:
    """Leave out when, where and to whom: "林海生|7日在北京对记者"."""
    time = _TIME.search(text, start + 1, end) if start + 1 < end else None
    end = time.start() if time is not None else end
    opener = grammar.openers.search(text, start + 2, end) if grammar.openers is not None else None
    end = opener.start() if opener is not None else end
    while found := next((word for word in grammar.adverbs if text.endswith(word, start + 1, end)), ""):
        end -= len(found)
    return end


def _parted(phrase: str, grammar: Grammar) -> tuple[str, str]:
    """Part a phrase into a person's name and the office before or behind it."""
    for title in grammar.titles:
        if phrase.endswith(title) and len(phrase) > len(title):
            rest = phrase[: -len(title)]
            for opening in grammar.title_openings:
                if rest.endswith(opening) and len(rest) > len(opening):
                    rest, title = rest[: -len(opening)], opening + title
            name = rest.rpartition("の")[2].rpartition("、")[2] if grammar.topics else rest.rpartition("的")[2]
            if len(name) == 1 and not grammar.topics and _is_name(name, grammar, 1):
                return name + title, ""
            title = "" if title in grammar.address else title
            return (name, title) if _is_name(name, grammar, 1) else ("", "")
    for title in grammar.titles:
        place = phrase.rfind(title)
        name = phrase[place + len(title) :].removeprefix("の") if place >= 0 else ""
        if name and title not in grammar.address and _is_name(name, grammar):
            return name, title if grammar.topics else phrase[: place + len(title)]
    plain = _kind(phrase, grammar) is None and (_is_foreign(phrase) if grammar.topics else _is_name(phrase, grammar))
    return (phrase, "") if plain else ("", "")


def _is_name(name: str, grammar: Grammar, least: int = 2) -> bool:
    """Whether some characters may be a person's name, with a title behind it also one of a single character."""
    if _is_foreign(name):
        return True
    if not least <= len(name) <= _LONGEST_NAME or "的" in name:
        return False
    if name.endswith((*grammar.unnamed, *grammar.bodies, *grammar.documents)):
        return False
    return not grammar.surnames or (name.startswith(grammar.surnames) and len(name) <= _LONGEST_NAME - 1)


def _is_foreign(name: str) -> bool:
    """Whether a name is written in kana or letters, or has a dot between its parts: "约翰·史密斯"."""
    return "·" in name.strip("·") or "・" in name.strip("・") or _LATIN_OR_KANA.fullmatch(name) is not None


def _kind(phrase: str, grammar: Grammar) -> SourceKind | None:
    """Tell what a phrase without a name describes; `None` when no list tells."""
    if phrase.lower() in agencies_in_text():
        return SourceKind.AGENCY
    for endings, kind in (
        (grammar.unnamed, SourceKind.UNNAMED),
        (grammar.titles, SourceKind.UNNAMED),
        (grammar.documents, SourceKind.DOCUMENT),
        (grammar.bodies, SourceKind.ORGANISATION),
    ):
        if phrase.endswith(endings):
            return kind
    return None
