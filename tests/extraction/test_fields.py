"""Headline, standfirst, authors, agencies, outlet, date and related headlines of a labelled document."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui_reader.extraction import Fields, find_fields, find_related
from tui_reader.model import Article, Block, Document, Inline, InlineMark, Metadata, Role
from tui_reader.pipeline import outline


def document(*blocks: tuple[Role, str], metadata: Metadata | None = None, language: str = "en") -> Document:
    made = tuple(Block(text, line, line, role) for line, (role, text) in enumerate(blocks, start=1))
    text = "\n".join(block.text for block in made)
    return Document("a.txt", "0" * 64, "text", "utf-8", text, made, metadata or Metadata(), language)


def fields(*blocks: tuple[Role, str], metadata: Metadata | None = None, language: str = "en") -> Fields:
    return find_fields(document(*blocks, metadata=metadata, language=language))


def test_the_fields_come_from_the_labelled_blocks() -> None:
    found = fields(
        (Role.HEADLINE, "Dockers walk out in Skarholm | Opinion"),
        (Role.STANDFIRST, "Talks over night shifts have collapsed."),
        (Role.BYLINE, "By Ann Lee and Jo Roe with AFP"),
        (Role.PUBLISHED, "Published: 8 March 2024 11:42 CET"),
        (Role.PUBLISHED, "Updated: 9 March 2024 11:42 CET"),
        (Role.PARAGRAPH, "The talks of 1 January 2020 had ended otherwise."),
    )
    assert found == Fields(
        headline="Dockers walk out in Skarholm",
        standfirst="Talks over night shifts have collapsed.",
        authors=("Ann Lee", "Jo Roe"),
        agencies=("AFP",),
        outlet=None,
        published="2024-03-08T11:42:00+01:00",
    )


def test_a_name_below_a_lone_by_is_an_author() -> None:
    assert fields((Role.BYLINE, "By"), (Role.BYLINE, "Ann Lee")).authors == ("Ann Lee",)


def test_a_name_is_given_once() -> None:
    assert fields((Role.BYLINE, "Ann Lee"), (Role.BYLINE, "By ANN LEE, Reporter")).authors == ("Ann Lee",)


@pytest.mark.parametrize(("line", "authors"), [("by ruth", ()), ("by Ruth", ("Ruth",)), ("By Skarholm", ())])
def test_a_first_name_alone_may_sign(line: str, authors: tuple[str, ...]) -> None:
    assert fields((Role.BYLINE, line)).authors == authors


def test_an_author_of_the_metadata_is_cleaned() -> None:
    stated = Metadata(authors=("https://outlet.example/ann-lee", "Ann Lee, Science editor", "Reuters"))
    found = fields((Role.PARAGRAPH, "Text."), metadata=stated)
    assert (found.authors, found.agencies) == (("Ann Lee",), ("Reuters",))


def test_an_outlet_is_no_author_of_its_own() -> None:
    assert fields(metadata=Metadata(authors=("Perez Roe",), outlet="PerezRoe.com")).authors == ()


def test_the_agency_of_a_dateline_counts() -> None:
    assert fields((Role.PARAGRAPH, "MINSK, Belarus (AP) — The river rose.")).agencies == ("AP",)


def test_the_biography_under_the_text_names_an_author_when_no_byline_does() -> None:
    biography = (Role.FURNITURE, "Ann Lee is a reporter for The Harbour in Skarholm.")
    assert fields((Role.PARAGRAPH, "Text."), biography).authors == ("Ann Lee",)
    assert fields((Role.BYLINE, "By Jo Roe"), biography).authors == ("Jo Roe",)


@pytest.mark.parametrize(
    ("blocks", "metadata", "published"),
    [
        pytest.param([(Role.PUBLISHED, "Updated 9 March 2024")], None, "2024-03-09", id="an update when it is all"),
        pytest.param([(Role.PUBLISHED, "5/6/2024")], None, None, id="day or month, nobody knows"),
        pytest.param([(Role.PUBLISHED, "5/6/2024 3:00 pm ET")], None, "2024-05-06T15:00:00-04:00", id="American zone"),
        pytest.param([(Role.PUBLISHED, "5/6/2024 15:00 GMT")], None, "2024-06-05T15:00:00+00:00", id="European zone"),
        pytest.param([(Role.PUBLISHED, "5/6/2024")], Metadata(language="en-GB"), "2024-06-05", id="British page"),
        pytest.param([(Role.PUBLISHED, "2 hours ago")], None, None, id="relative without a base"),
        pytest.param(
            [(Role.PUBLISHED, "2 days ago"), (Role.FURNITURE, "Retrieved 10 March 2024")], None, "2024-03-08", id="base"
        ),
        pytest.param([], Metadata(published="2024-03-08T06:00:00Z"), "2024-03-08T06:00:00+00:00", id="metadata"),
        pytest.param(
            [(Role.PUBLISHED, "7 March 2024")], Metadata(published="2024-03-08T01:00:00Z"), "2024-03-07", id="local day"
        ),
        pytest.param(
            [(Role.PUBLISHED, "8 March 2024")],
            Metadata(published="2024-03-08T01:00:00Z"),
            "2024-03-08T01:00:00+00:00",
            id="the metadata tells the time",
        ),
        pytest.param([], Metadata(url="https://a.example/2024/03/08/strike"), "2024-03-08", id="address"),
        pytest.param(
            [(Role.PARAGRAPH, "LUND, March 8, 2024 (Reuters) - The river rose.")], None, "2024-03-08", id="dateline"
        ),
        pytest.param([(Role.PARAGRAPH, "The river rose on 8 March 2024.")], None, None, id="a date of the story"),
    ],
)
def test_the_date_is_that_of_publication_and_never_guessed(
    blocks: list[tuple[Role, str]], metadata: Metadata | None, published: str | None
) -> None:
    assert fields(*blocks, metadata=metadata).published == published


@pytest.mark.parametrize(
    ("blocks", "metadata", "outlet"),
    [
        pytest.param([(Role.HEADLINE, "Strike")], Metadata(outlet="The Harbour"), "The Harbour", id="metadata"),
        pytest.param(
            [(Role.HEADLINE, "Dockers walk out")],
            Metadata(alternative_headlines=("Dockers walk out | The Harbour",)),
            "The Harbour",
            id="page title",
        ),
        pytest.param(
            [(Role.HEADLINE, "Dockers walk out")],
            Metadata(headline="Dockers walk out | The Harbour"),
            "The Harbour",
            id="a page that states nothing but its title",
        ),
        pytest.param([(Role.BYLINE, "By Euronews with AP")], None, "Euronews", id="byline"),
        pytest.param([(Role.BYLINE, "Evan Orr, Skarholm.com")], None, "Skarholm.com", id="address in the byline"),
        pytest.param([(Role.BYLINE, "Von Jana Ruhl, Brunnstadt")], None, None, id="where the author is"),
        pytest.param([(Role.BYLINE, "Robert Moff, Ph.D.")], None, None, id="a degree"),
        pytest.param(
            [(Role.FURNITURE, "Skarholm Courier"), (Role.HEADLINE, "Strike")], None, "Skarholm Courier", id="top"
        ),
        pytest.param(
            [(Role.FURNITURE, "© 2024 The Harbour. All rights reserved.")], None, "The Harbour", id="copyright"
        ),
        pytest.param(
            [(Role.FURNITURE, "© 2024 The Harbour; all rights reserved")], None, "The Harbour", id="a semicolon"
        ),
        pytest.param([(Role.PARAGRAPH, "The Harbour is a place.")], None, None, id="nothing tells"),
    ],
)
def test_the_outlet_is_named_where_the_file_tells(
    blocks: list[tuple[Role, str]], metadata: Metadata | None, outlet: str | None
) -> None:
    assert fields(*blocks, metadata=metadata).outlet == outlet


def test_an_entry_of_a_menu_is_no_outlet() -> None:
    body = "The owners of the harbour said on Friday that the quays would stay shut until the talks had come to an end."
    text = "\n\n".join(
        ("News", "Sport", "Dockers walk out of the talks", "By Ann Lee", *3 * (body,), "Share this article")
    )
    article = outline(text.encode(), "a.txt")
    assert isinstance(article, Article)
    assert article.outlet is None


@pytest.mark.parametrize(
    ("metadata", "day"),
    [
        (Metadata(), None),
        (Metadata(language="en-US"), "2023-05-06"),
        (Metadata(language="en-GB"), "2023-06-05"),
        (Metadata(language="fr"), "2023-06-05"),
        (Metadata(url="https://harbour.example.co.uk/a"), "2023-06-05"),
        (Metadata(url="https://harbour.example.nl/a"), "2023-06-05"),
        (Metadata(url="https://harbour.io/a"), None),
        (Metadata(language="en-GB", published="2023-05-06T09:00:00Z"), "2023-05-06T09:00:00+00:00"),
    ],
)
def test_the_order_of_day_and_month_is_settled_by_what_else_the_page_says(metadata: Metadata, day: str | None) -> None:
    assert fields((Role.HEADLINE, "Port shut"), (Role.PUBLISHED, "05/06/2023"), metadata=metadata).published == day


@pytest.mark.parametrize(
    ("address", "day"),
    [
        ("https://harbour.example/2023/05/12/strike.html", "2023-05-12"),
        ("https://harbour.example/news/2023/may/12/strike", "2023-05-12"),
        ("https://harbour.example/2023/5/12/21185093/strike", "2023-05-12"),
        ("https://harbour.example/news/2023-05-12-strike", "2023-05-12"),
        ("https://harbour.example/news/20230512-strike", "2023-05-12"),
        ("https://harbour.example/news/20239912-strike", None),
        ("https://harbour.example/2023/05/strike", None),
        ("https://harbour.example/id/202305121234", None),
    ],
)
def test_the_address_tells_the_day_when_nothing_else_does(address: str, day: str | None) -> None:
    assert fields((Role.HEADLINE, "Port shut"), metadata=Metadata(url=address)).published == day


def test_related_headlines_are_verbatim_once_each_and_keep_their_address() -> None:
    text = "Related: Mice win the battle for the organ"
    mark = InlineMark(9, len(text), Inline.LINK, "https://a.example/mice")
    blocks = (
        Block(text, 1, 1, Role.RELATED, marks=(mark,)),
        Block("Mice win the battle for the organ", 2, 2, Role.RELATED),
        Block("The village that bought a bakery 3 hours ago", 3, 3, Role.RELATED),
    )
    found = find_related(Document("a.txt", "0" * 64, "text", "utf-8", "", blocks))
    assert [(item.headline, item.url, item.line) for item in found] == [
        ("Mice win the battle for the organ", "https://a.example/mice", 1),
        ("The village that bought a bakery", None, 3),
    ]


@given(st.lists(st.tuples(st.sampled_from(Role), st.text(min_size=1, max_size=120)), max_size=8))
def test_what_is_found_stands_in_the_file(blocks: list[tuple[Role, str]]) -> None:
    made = document(*blocks)
    found = find_fields(made)
    whole = "".join(made.text.casefold().split())
    for name in (*found.authors, *found.agencies, found.headline or "", found.standfirst or "", found.outlet or ""):
        assert "".join(name.casefold().split()) in whole
    for item in find_related(made):
        assert item.headline in made.blocks[item.block].text


@pytest.mark.parametrize(
    ("byline", "stated", "authors"),
    [
        ("By Ann Lee, Jo Roe and Kim Day", ("Ann Lee",), ("Ann Lee", "Jo Roe", "Kim Day")),
        ("By Ann Lee", ("Ann Lee", "Jo Roe"), ("Ann Lee", "Jo Roe")),
        ("By Kim Day", ("Ann Lee",), ("Ann Lee",)),
        ("By Nelson C.J.", (), ("Nelson C.J.",)),
    ],
)
def test_a_byline_that_names_more_than_the_page_states_wins(
    byline: str, stated: tuple[str, ...], authors: tuple[str, ...]
) -> None:
    found = fields((Role.BYLINE, byline), (Role.PARAGRAPH, "Text."), metadata=Metadata(authors=stated))
    assert found.authors == authors
