"""Related headlines, kept apart from the text."""

from collections.abc import Callable

import pytest

from tests.cleaning.heads import BODY, article, cleaned, texts
from tui_reader.lexicon import words_of_all
from tui_reader.lexicon.related import has_related_lead
from tui_reader.model import Role

HEADLINE = "Skarholm dockers walk out as talks over night shifts collapse"
OTHERS = (
    "Mice win the battle for the organ of St. Brice",
    "The village that bought its own bakery is short of flour",
    "Night train to the coast returns after nineteen years",
)


def test_headlines_under_a_heading_are_related() -> None:
    document = article(
        HEADLINE, "", "By Ann Lee", bottom=("You might also like", "", *(x for o in OTHERS for x in (o, "")))
    )
    assert texts(document, Role.RELATED) == list(OTHERS)
    assert texts(document, Role.RELATED_HEADING) == ["You might also like"]


def test_short_headlines_in_a_row_below_a_heading_at_the_end_are_related() -> None:
    short = ("Floods in the north", "A bridge opens early")
    document = article(HEADLINE, "", "By Ann Lee", bottom=("You might also like", *short, "", "Letters by post today"))
    assert texts(document, Role.RELATED) == list(short)
    assert texts(document, Role.RELATED_HEADING) == ["You might also like"]


def test_text_goes_on_after_a_list_in_mid_article() -> None:
    document = cleaned(HEADLINE, "", BODY[0], "", BODY[1], "", "Read more", "", OTHERS[0], "", BODY[2], "", BODY[3])
    assert texts(document, Role.RELATED) == [OTHERS[0]]
    assert texts(document, Role.PARAGRAPH) == list(BODY)


def test_a_heading_with_nothing_but_text_below_hides_nothing_else() -> None:
    document = cleaned(HEADLINE, "", BODY[0], "", BODY[1], "", "Read more", "", BODY[2], "", BODY[3])
    assert texts(document, Role.RELATED) == []
    assert texts(document, Role.PARAGRAPH) == list(BODY)


def test_a_single_related_line_in_the_text_is_kept_apart() -> None:
    line = f"Related: {OTHERS[0]}"
    document = cleaned(HEADLINE, "", BODY[0], "", BODY[1], "", line, "", BODY[2], "", BODY[3])
    assert texts(document, Role.RELATED) == [line]


def test_what_many_read_is_hidden_and_not_related() -> None:
    document = article(HEADLINE, "", "By Ann Lee", bottom=("Most read", "", *(x for o in OTHERS for x in (o, ""))))
    assert texts(document, Role.RELATED) == []
    assert not set(OTHERS) & set(texts(document, Role.PARAGRAPH))


def test_the_article_itself_is_not_related_to_itself() -> None:
    document = article(HEADLINE, "", "By Ann Lee", bottom=("Read next", "", HEADLINE, "", OTHERS[1], "", OTHERS[2]))
    assert HEADLINE not in texts(document, Role.RELATED)


TEASER = "Three members of the parish heard scratching in the pipes on Sunday, and one of them took his cap and left."


def test_a_teaser_may_stand_above_its_headline_below_the_article() -> None:
    list_below = ("More in Parishes", "", TEASER, OTHERS[0], "", TEASER.replace("Sunday", "Monday"), OTHERS[1], "")
    document = article(HEADLINE, "", "By Ann Lee", bottom=list_below)
    assert texts(document, Role.RELATED) == list(OTHERS[:2])
    assert not any(text.startswith("Three members") for text in texts(document, Role.PARAGRAPH))


def test_a_menu_without_its_gaps_is_no_headline() -> None:
    menu = "Harbour TodayMoney, Power, InequalityMetroSportsBusinessPoliticsOpinion HealthAround Town"
    document = article(
        HEADLINE, "", "By Ann Lee", bottom=("Related", "", menu, "", *(x for o in OTHERS for x in (o, "")))
    )
    assert menu not in texts(document, Role.RELATED)
    assert texts(document, Role.RELATED) == list(OTHERS)


def test_a_date_and_a_section_are_no_headline() -> None:
    dated = ("22 Dec 2023 | Parish and Country", "23 Dec 2023 | Parish and Country")
    list_below = ("Read next", "", OTHERS[0], dated[0], "", OTHERS[1], dated[1])
    document = article(HEADLINE, "", "By Ann Lee", bottom=list_below)
    assert texts(document, Role.RELATED) == list(OTHERS[:2])


def test_short_sentences_below_an_announced_headline_are_text_again() -> None:
    short = ("Nobody was hurt on the quays today.", "The talks will go on until Friday evening.")
    lines = (HEADLINE, "", BODY[0], "", BODY[1], "", "Read more", "", OTHERS[0], "", short[0], "", short[1], "")
    document = cleaned(*lines, OTHERS[1], "", BODY[2], "", BODY[3])
    assert texts(document, Role.RELATED) == [OTHERS[0]]
    assert set(short) <= set(texts(document, Role.PARAGRAPH))


def test_a_list_in_a_short_article_ends_where_its_short_sentences_go_on() -> None:
    lines = ("Nobody was hurt on the quays today.", "The talks will go on until Friday evening.")
    top = (HEADLINE, "", "By Ann Lee", "", BODY[0], "", "Cranes stood still for hours.", "", "Read more", "", OTHERS[0])
    document = cleaned(*top, "", lines[0], "", lines[1], "", "Sign up for our newsletter", "", OTHERS[1], "", "Archive")
    assert set(lines) <= set(texts(document, Role.PARAGRAPH))


@pytest.mark.parametrize("lead", ["À lire aussi", "Leggi anche", "Lesen Sie auch", "Leia também", "Also read"])
def test_some_leads_need_no_mark(lead: str) -> None:
    line = f"{lead} {OTHERS[1]}"
    document = cleaned(HEADLINE, "", BODY[0], "", BODY[1], "", line, "", BODY[2], "", BODY[3])
    assert texts(document, Role.RELATED) == [line]
    assert not has_related_lead(f"{lead} {OTHERS[1].lower()}")


@pytest.mark.parametrize("write", [str, str.capitalize, str.upper])
def test_every_lead_of_the_lists_is_found_however_it_is_written(write: Callable[[str], str]) -> None:
    for lead in words_of_all("related_leads"):
        assert has_related_lead(f"{write(lead)}: {OTHERS[1]}")
        assert has_related_lead(f"» {write(lead)}: {OTHERS[1]}")
