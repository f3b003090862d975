"""Groups that sign articles where nobody is named."""

import pytest

from tui_reader.lexicon.bylines import parse_byline
from tui_reader.lexicon.collectives import collective_author


@pytest.mark.parametrize(
    ("line", "name"),
    [
        pytest.param("By Skarholm Post Editorial Board | Skarholm Post", "Skarholm Post Editorial Board", id="a board"),
        pytest.param("Dec 19, 2023 by News Staff / Source", "News Staff", id="after a date"),
        pytest.param("By the Harbour News Desk", "Harbour News Desk", id="without the article"),
        pytest.param("By Ann Lee and the Harbour News Desk", "", id="beside a person the person counts"),
        pytest.param("By Staff", "", id="nobody at all"),
        pytest.param("By the whole team", "", id="no name"),
        pytest.param("By the numbers", "", id="no group"),
        pytest.param("Harbour News Desk", "", id="not led in"),
    ],
)
def test_a_group_signs_where_no_person_does(line: str, name: str) -> None:
    assert collective_author(parse_byline(line)) == name
