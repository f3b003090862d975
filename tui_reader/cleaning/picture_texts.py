"""What texts under pictures say: what is shown, who stands where, on which day, and who took it."""

from collections.abc import Sequence

from tui_reader.lexicon import word_set
from tui_reader.lexicon.credits import ends_with_credit, is_credit
from tui_reader.lexicon.expressions import expression
from tui_reader.lexicon.furniture import fold_words
from tui_reader.lexicon.names import has_given_name, is_person_name, not_names
from tui_reader.model import Block

_DESCRIPTION = expression(
    r"(?:An?\s|The\s)?(?:[Ii]mage|[Pp]hoto|[Pp]hotograph|[Pp]icture|[Pp]ortrait|[Hh]eadshot"
    r"|[Pp]rofile (?:shot|photo|picture)|[Cc]lose-?up|[Ss]creenshot|[Gg]raphic|[Ii]llustration|[Dd]rawing"
    r"|[Ff]ile photo) (?:of|shows|showing)\s"
)
_SHOWN = (" of", " show")
"""What stands behind its noun."""
_FARTHEST_SHOWN = 32
"""Characters of a text in which that stands."""
_PLACES = expression(
    r"\((?:[Ll]eft|[Rr]ight|[Cc]ent(?:er|re)|[Tt]op|[Bb]ottom|L\s?[–-]\s?R|l\s?[–-]\s?r|[Ll] to [Rr]|from left"
    r"|far (?:left|right)|second from (?:left|right))\)"
    r"|(?:,|\bare,?|\bare seen|\bpictured) from left(?: to right)?[,:]"
    r"|\((?:links|rechts|Mitte|l\.|r\.|à gauche|à droite)\)|\b[Vv]on links(?: nach rechts)?[:,]|\b[Dd]e gauche à droite"
    r"|^(?:From left|Left to right|Clockwise from|Pictured)\b|^\(?(?:Left|Right|Top|Bottom):(?: \S+){5}"
)
"""Where somebody is to be seen."""
_WORDS_OF_PLACES = frozenset(
    ("left", "right", "center", "centre", "top", "bottom", "l", "r", "links", "rechts", "mitte", "gauche", "droite",
     "clockwise", "pictured")
)  # fmt: skip
_SIGNS_OF_PLACES = ("(", ": ", "rom left", "eft to", "links", "gauche", "lockwise", "ictured")
"""Words and signs of which one each is always there."""
OF_AGENCY = expression(
    r"[A-ZÀ-Þ][A-ZÀ-Þ .'’-]{2,40}(?:, [A-ZÀ-Þ][A-ZÀ-Þ .'’-]{1,30})? [–-] [A-Z]{3,9}\.? \d{1,2}(?:, \d{4})? ?: [A-Z(]"
)
"""How picture agencies begin: "SAN FRANCISCO, CALIFORNIA – JUNE 26: A man walks by"."""
_LONGEST_LOOK = 3000
"""Characters of a block in which such words are looked for."""
_MOST_SCENE_SPACES, _FARTHEST_VERB = 45, 14
"""Of a text that tells a scene; words in front of the one that tells what somebody is doing."""
_NOT_IN_SCENES = tuple('“”"?!;:')
_FEWEST_SPACES, _MOST_SPACES = 5, 40
"""In front of the name that closes a caption: a longer paragraph may be signed by who wrote it."""
_NAME_BEHIND = expression(r"[a-zß-öø-ÿ]{3}[.!?] (?P<name>[A-ZÀ-Þ][\w.'’&-]*(?: [A-ZÀ-Þ][\w.'’&-]*){0,2})$")
"""A name behind the last full stop: "Boats at the quay. Jo Roe"."""
_STOPS = (". ", "! ", "? ")
_TAIL = 80
"""Characters at the end of a text in which that name stands."""
_LATE_CREDIT = expression(
    r"(?:[.!?”\")] (?:[Ii]mage|[Pp]hoto)|[a-zß-öø-ÿ] (?:Image|Photo|Credit)"
    r"|[a-zß-öø-ÿ](?:[Ii]mage|[Pp]hoto|[Cc]redit))s?(?: credit)?: ?"
    r"(?:[A-ZÀ-Þ](?:[^.:!?]|\.(?=\w)|(?<=\b[A-Z])\.|(?<=\bal)\.|(?<=\bdoi):){0,110}\.?"
    r"|courtesy of [^.:!?]{2,80}\.?|getty|)$"
)
"""A credit that lost what set it apart ("at the quayimage: Jo B. Roe"), names a study, or stands on the next line."""
_LONGEST_LATE, _LATE_TAIL = 400, 160
_LONGEST_NAME, _MOST_NAMES = 40, 6
_JOINERS = frozenset(("&", "and", "by", "de", "for", "of", "the", "und", "via"))
_LABELS = frozenset((("image", "caption"), ("caption",), ("photo", "caption"), ("bildunterschrift",), ("légende",)))


def is_label_of_caption(text: str) -> bool:
    """Tell whether a line is the "Image caption" that a screen reader hears."""
    return len(text) < 24 and fold_words(text) in _LABELS


def is_description(text: str) -> bool:
    """Tell whether a text describes a picture to those who do not see it: "Image of boats at a quay"."""
    front = text[:_FARTHEST_SHOWN]
    return any([words in front for words in _SHOWN]) and _DESCRIPTION.match(text) is not None


def tells_places(text: str) -> bool:
    """Tell whether a text says who is to be seen where."""
    text = text[:_LONGEST_LOOK]
    if _WORDS_OF_PLACES.isdisjoint(fold_words(text)) or not any([sign in text for sign in _SIGNS_OF_PLACES]):
        return False
    return _PLACES.search(text) is not None


def tells_scene(text: str, language: str) -> bool:
    """Tell whether a text is a sentence in the present that says what somebody in a picture is doing.

    The first such word decides; what stands in front of it must be no clause: "A man in a red coat walks along a quay".
    With a capital it is another: "March".
    """
    if text.count(" ") > _MOST_SCENE_SPACES or not text[0].isupper() or any([mark in text for mark in _NOT_IN_SCENES]):
        return False
    words, scene = fold_words(text), word_set(language, "scene_words")
    place = next((place for place, word in enumerate(words) if word in scene and f" {word}" in text), 0)
    return 0 < place <= _FARTHEST_VERB and word_set(language, "scene_breaks").isdisjoint(words[:place])


def stands_above_credit(blocks: Sequence[Block], index: int) -> bool:
    """Tell whether a credit stands closely below a line, with no gap between them and one line at the most."""
    for block in blocks[index + 1 : index + 3]:
        if block.evidence.blank_lines_before:
            return False
        if is_credit(block.text) or ends_with_credit(block.text):
            return True
    return False


def closes_with_name(text: str) -> bool:
    """Tell whether a name stands behind the last sentence of a text, as who took a picture does."""
    if text[-1] in ".!?:”\"'’)" or not any([stop in text[-_TAIL:] for stop in _STOPS]):
        return False
    found = _NAME_BEHIND.search(text, max(len(text) - _TAIL, 0))
    if found is None or not _FEWEST_SPACES <= text.count(" ", 0, found.start()) <= _MOST_SPACES:
        return False
    return not_names().isdisjoint(found["name"].lower().split())


def closes_with_late_credit(text: str) -> bool:
    """Tell whether a text closes with a credit that is set as few are."""
    if len(text) > _LONGEST_LATE or ":" not in text[-_LATE_TAIL:]:
        return False
    return _LATE_CREDIT.search(text, max(len(text) - _LATE_TAIL, 0)) is not None


def is_name_in_brackets(blocks: Sequence[Block], index: int) -> bool:
    """Tell whether a line is nothing but a name in brackets: of a person, or one of which the text speaks.

    A page that shows what it speaks of names who made it, or who took the picture: "(Blackwater Works)", "(Jo Roe)".
    """
    text = blocks[index].text
    if text[0] + text[-1] != "()" or not 3 < len(text) <= _LONGEST_NAME:
        return False
    name = text[1:-1]
    parts = name.split(" ")
    if (
        len(parts) > _MOST_NAMES
        or name.isupper()
        or not name[-1].isalnum()
        or not (name[0].isupper() or name[0].isdigit())
    ):
        return False
    if not all(part[:1].isupper() or part[:1].isdigit() or part in _JOINERS for part in parts) or name.isdigit():
        return False
    if name.startswith("Submitted by ") or (is_person_name(name) and has_given_name(name)):
        return True
    return any([f" {name}" in block.text for block in blocks if block.is_body])
