"""The labels of a menu are hidden for one reason, and nothing else is taken into it."""

from tui_reader.cleaning.menus import label_menus
from tui_reader.model import Block, Document, Role

LINKS, NAVIGATION = "list of links", "navigation"


def _reasons(*lines: tuple[str, str | None]) -> list[str | None]:
    blocks = tuple(
        Block(text, number, number).labelled(Role.FURNITURE if reason else Role.PARAGRAPH, reason)
        for number, (text, reason) in enumerate(lines, start=1)
    )
    return [block.reason for block in label_menus(_document(blocks)).blocks]


def _document(blocks: tuple[Block, ...]) -> Document:
    return Document("menu.txt", "0" * 64, "text", "utf-8", "", blocks)


def test_a_label_between_those_of_a_menu_has_their_reason() -> None:
    menu = (
        ("Sports", NAVIGATION),
        ("Quarry Lane", LINKS),
        ("Weather", NAVIGATION),
        ("Around Tarn", "before the article"),
    )
    assert _reasons(*menu) == [NAVIGATION] * 4


def test_a_list_of_links_of_which_nothing_is_known_stays_one() -> None:
    links = tuple((f"Parish {number}", LINKS) for number in range(6))
    assert _reasons(*links) == [LINKS] * 6


def test_headlines_and_other_reasons_beside_a_menu_keep_theirs() -> None:
    headline = "The ferry that was sold twice, and the captain who bought it back"
    menu = tuple((word, NAVIGATION) for word in ("Home", "Sports", "Weather", "Video"))
    assert _reasons(*menu, (headline, LINKS), ("Share", "share bar")) == [NAVIGATION] * 4 + [LINKS, "share bar"]


def test_what_is_shown_is_never_hidden() -> None:
    menu = (("Home", NAVIGATION), ("Sports", NAVIGATION), ("Tides", None), ("Weather", NAVIGATION), ("Video", LINKS))
    assert _reasons(*menu)[2] is None
