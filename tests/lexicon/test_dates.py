"""Dates in six languages, and what happened on them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui_reader.lexicon.dates import Event, find_relative, find_stamps, tells_month_first


def stamps(text: str, month_first: bool | None = None) -> list[tuple[str, str]]:
    return [(stamp.iso, str(stamp.event)) for stamp in find_stamps(text, month_first)]


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        pytest.param("March 4, 2024", "2024-03-04", id="English, month first"),
        pytest.param("4 March 2024", "2024-03-04", id="English, day first"),
        pytest.param("4th of March 2024", "2024-03-04", id="ordinal"),
        pytest.param("Mon., Mar. 4, 2024", "2024-03-04", id="abbreviated"),
        pytest.param("4. März 2024", "2024-03-04", id="German"),
        pytest.param("le 1er août 2023", "2023-08-01", id="French"),
        pytest.param("4 de marzo de 2024", "2024-03-04", id="Spanish"),
        pytest.param("4 marzo 2024", "2024-03-04", id="Italian"),
        pytest.param("4 de março de 2024", "2024-03-04", id="Portuguese"),
        pytest.param("4 maart 2024", "2024-03-04", id="Dutch"),
        pytest.param("4 marca 2024", "2024-03-04", id="Polish"),
        pytest.param("4 марта 2024", "2024-03-04", id="Russian"),
        pytest.param("4 maaliskuuta 2024", "2024-03-04", id="Finnish"),
        pytest.param("2024-03-04", "2024-03-04", id="ISO"),
        pytest.param("04.03.2024", "2024-03-04", id="points mean day first"),
        pytest.param("3/14/24", "2024-03-14", id="only one reading is possible"),
        pytest.param("2024年3月4日", "2024-03-04", id="Han characters"),
        pytest.param("By Ana RoeDec 20, 2023", "2023-12-20", id="glued to a name"),
        pytest.param("July 4, 2023 at 3 p.m. ET", "2023-07-04T15:00:00-04:00", id="American summer time"),
        pytest.param("January 4, 2023 3:05 PM ET", "2023-01-04T15:05:00-05:00", id="American winter time"),
        pytest.param("Fri 22 Dec 2023 17.47 CET", "2023-12-22T17:47:00+01:00", id="clock with a point"),
        pytest.param("10:27 AM PST, December 21, 2023", "2023-12-21T10:27:00-08:00", id="the time stands in front"),
        pytest.param("08/03/2024 - 11:42 GMT+1", "2024-03-08T11:42:00+01:00", id="offset by the hour"),
        pytest.param("2024-03-04T06:07:08Z", "2024-03-04T06:07:08+00:00", id="ISO with zone"),
        pytest.param("Fri, Dec 22 20234:46 AM EST", "2023-12-22T04:46:00-05:00", id="time glued to the year"),
        pytest.param("4 March 2024, 14:30", "2024-03-04", id="no zone, no time"),
        pytest.param("4 March 2024, 14:30 IST", "2024-03-04", id="a zone of several meanings gives no time"),
    ],
)
def test_a_date_is_read_as_its_day_and_as_time_only_with_a_zone(text: str, iso: str) -> None:
    assert [stamp.iso for stamp in find_stamps(text, False)] == [iso]


@pytest.mark.parametrize(
    "text",
    ["31/02/2023", "30 February 2023", "version 1.2.34", "the 1990s", "May 2024", "room 12/13", "1,200 of 2,023", ""],
)
def test_what_is_no_day_stays_unread(text: str) -> None:
    assert stamps(text, False) == []


def test_a_day_that_may_be_a_month_is_left_out_when_nothing_tells() -> None:
    assert stamps("5/6/2023") == []
    assert stamps("5/6/2023", True) == [("2023-05-06", "")]
    assert stamps("5/6/2023", False) == [("2023-06-05", "")]


def test_the_word_in_front_tells_what_happened() -> None:
    assert stamps("Published: 4 March 2024 | Updated 5 March 2024") == [
        ("2024-03-04", "published"),
        ("2024-03-05", "updated"),
    ]
    assert stamps("Aktualisiert am 4. März 2024") == [("2024-03-04", "updated")]
    assert find_stamps("4 March 2024", before="Published:")[0].event is Event.PUBLISHED
    assert stamps("Retrieved 4 March 2024") == [("2024-03-04", "fetched")]


@pytest.mark.parametrize(
    ("text", "days"), [("2 days ago", 2), ("Posted 5 hours ago", 0), ("Yesterday", 1), ("two old days", None)]
)
def test_relative_dates_are_counted_in_days(text: str, days: int | None) -> None:
    assert find_relative(text) == days


def test_dates_without_doubt_tell_the_habit_of_the_writer() -> None:
    assert tells_month_first(("December 4, 2023",)) is True
    assert tells_month_first(("4 December 2023", "13/12/2023")) is False
    assert tells_month_first(("1/2/2023",)) is None


@given(st.dates(date(1950, 1, 1), date(2069, 12, 31)))
def test_every_day_survives_every_way_to_write_it(day: date) -> None:
    for form in ("%B %d, %Y", "%d %b %Y", "%Y-%m-%d", "%d.%m.%Y"):
        assert [stamp.day for stamp in find_stamps(day.strftime(form), False)] == [day]


@given(st.text(max_size=300))
def test_stamps_lie_in_their_text_and_in_order(text: str) -> None:
    end = 0
    for stamp in find_stamps(text, True):
        assert end <= stamp.start < stamp.end <= len(text)
        end = stamp.end
