"""Who wrote, which agency supplied, and who is neither."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui_reader.lexicon.agencies import find_agencies, is_agency, same_agency
from tui_reader.lexicon.bylines import has_lead_in, is_lead_in, parse_byline
from tui_reader.lexicon.names import is_person_name, recase


@pytest.mark.parametrize(
    ("text", "authors"),
    [
        pytest.param("By Jane Roe and John Smith, Staff Writers", ["Jane Roe", "John Smith"], id="two, with a title"),
        pytest.param("JANE ROE | The Outlet", ["Jane Roe"], id="capitals are re-cased"),
        pytest.param("Jane Roe, Science editor", ["Jane Roe"], id="title after a comma"),
        pytest.param("Words: Anna Lee", ["Anna Lee"], id="Words:"),
        pytest.param("Interview: Anna Lee", ["Anna Lee"], id="Interview:"),
        pytest.param("Von Anna Schmidt und Peter van der Berg", ["Anna Schmidt", "Peter van der Berg"], id="German"),
        pytest.param("Par Solène Marchetti avec AFP", ["Solène Marchetti"], id="French"),
        pytest.param("Di Marta Rossi", ["Marta Rossi"], id="Italian"),
        pytest.param("Por María de la Cruz", ["María de la Cruz"], id="Spanish"),
        pytest.param("By Jane Roe Harbour correspondent", ["Jane Roe"], id="a desk and a title behind it"),
        pytest.param("By Jane M. Roe correspondent", ["Jane M. Roe"], id="a title behind three words"),
        pytest.param("Jane Roe@jane_roe", ["Jane Roe"], id="handle"),
        pytest.param("By Jane Roe jane@outlet.example", ["Jane Roe"], id="address"),
        pytest.param("Headshot of Jane RoeBy Jane RoePublished: Dec 22, 2023", ["Jane Roe"], id="glued"),
        pytest.param("Dec 19, 2023 by Jane Roe", ["Jane Roe"], id="after the date"),
        pytest.param("By Jane Roe, one of the authors of The Little Book", ["Jane Roe"], id="biography"),
        pytest.param("By Dr. Jane M. Roe", ["Jane M. Roe"], id="honorific"),
        pytest.param("Jane Roe and Ann Lee in Port Selwyn", ["Jane Roe", "Ann Lee"], id="place"),
        pytest.param("Jane Roe DAILY POST", ["Jane Roe"], id="outlet in capitals"),
        pytest.param("By Jane MarlowCity Columnist", ["Jane Marlow"], id="title glued to the name"),
        pytest.param("By Jane Marlowlong Read", ["Jane Marlow"], id="kind of text glued to the name"),
        pytest.param("By Jane Marlow 6 min read", ["Jane Marlow"], id="time that reading takes"),
        pytest.param("By [6]Jane Roe and Reuters", ["Jane Roe"], id="link number"),
        pytest.param("By JANE ROE and ANN LEE", ["Jane Roe", "Ann Lee"], id="two in capitals"),
        pytest.param("by Jane Roe, Brenn Institute of Paper and Old Crafts", ["Jane Roe"], id="an institute of two"),
        pytest.param("Jane Roe, Institute of Paper and Ann Lee", ["Jane Roe", "Ann Lee"], id="and another"),
        pytest.param("Research Fellow, Otto M. Brandt Center", [], id="a centre with somebody's name"),
        pytest.param("Jane Roe in Port Selwyn and Ann Lee in Aldham", ["Jane Roe", "Ann Lee"], id="a place each"),
        pytest.param("By Jane Roe in Aldham and Brenn", ["Jane Roe"], id="two places"),
        pytest.param("BYLINE: Jane Roe", ["Jane Roe"], id="a label in capitals"),
        pytest.param("BYJANE ROE", ["Jane Roe"], id="glued in capitals"),
        pytest.param("Words: Jane Roe Photos: Ann Lee", ["Jane Roe"], id="the photographer behind"),
        pytest.param("Columnist Mary Brand", ["Mary Brand"], id="a job in front"),
        pytest.param("Senior crime reporter Mary Brand", ["Mary Brand"], id="a longer one"),
        pytest.param("Colunista Renata Prado", ["Renata Prado"], id="one in Portuguese"),
        pytest.param("By Mary Brand and columnist Tom Fenn", ["Mary Brand", "Tom Fenn"], id="in front of the second"),
        pytest.param("Un reportage de Solène Marchetti", ["Solène Marchetti"], id="French, of a kind"),
        pytest.param("By Jane Roe, Ann Lee and Bo Chen, Associated Press", ["Jane Roe", "Ann Lee", "Bo Chen"], id="3"),
    ],
)
def test_persons_are_found_without_titles_and_addresses(text: str, authors: list[str]) -> None:
    assert list(parse_byline(text).authors) == authors


@pytest.mark.parametrize(
    ("text", "found"),
    (
        ("The Associated Press reports", ["The Associated Press"]),
        ("From the Press Association, with AFP", ["the Press Association", "AFP"]),
        ("The Press Associations of the island met", []),
        ("pa and ap in small letters are none", []),
    ),
)
def test_agencies_are_found_by_their_whole_names(text: str, found: list[str]) -> None:
    assert [text[start:end] for start, end in find_agencies(text)] == found


@pytest.mark.parametrize(
    "text",
    [
        "By Euronews with AP",
        "By Staff Reporter",
        "The Associated Press",
        "By Harbour Editorial Board",
        "By Reuters",
        "Getty Images",
        "Key Takeaways",
        "Share on Facebook",
        "By The Daily Post",
        "By Los Angeles Times",
        "Columnist",
        "Editor's Picks",
        "Correspondent Training",
        "Critic Mary Brand hated it",
        "5 min read",
    ],
)
def test_no_person_is_invented(text: str) -> None:
    assert parse_byline(text).authors == ()


def test_agencies_stand_apart_and_outlets_too() -> None:
    byline = parse_byline("By Euronews with AP")
    assert (byline.agencies, byline.outlets) == (("AP",), ("Euronews",))
    assert parse_byline("By Jane Roe and The Associated Press").agencies == ("Associated Press",)
    assert parse_byline("By The Canadian Press").agencies == ("The Canadian Press",)
    assert parse_byline("By Jane Roe").agencies == ()


def test_two_spellings_of_an_agency_are_one() -> None:
    assert same_agency("AP", "The Associated Press")
    assert not same_agency("AP", "AFP")
    assert is_agency("reuters") and not is_agency("Retours")


@pytest.mark.parametrize(("text", "expected"), [("By", True), ("Author:", True), ("Von", True), ("Bystander", False)])
def test_a_lone_lead_in_is_known(text: str, expected: bool) -> None:
    assert is_lead_in(text) is expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("JANE O'HARA-MCCOY", "Jane O'Hara-McCoy"),
        ("Jane Roe", "Jane Roe"),
        ("J. P. ROE", "J. P. Roe"),
        ("ÅSA ØSTBY", "Åsa Østby"),
    ],
)
def test_capitals_are_recased_as_names(name: str, expected: str) -> None:
    assert recase(name) == expected


@pytest.mark.parametrize(("name", "expected"), [("Ana de la Cruz", True), ("Ana", False), ("Breaking News", False)])
def test_the_shape_of_a_name_is_known(name: str, expected: bool) -> None:
    assert is_person_name(name) is expected


@given(st.text(max_size=400))
def test_any_line_can_be_read_and_no_name_is_made_up(text: str) -> None:
    byline = parse_byline(text)
    folded = "".join(text.casefold().split())
    for name in byline.authors:
        assert "".join(name.casefold().split()) in folded
    if byline.is_led_in:
        assert has_lead_in(text)
