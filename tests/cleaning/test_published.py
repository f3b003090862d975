"""Which lines say when an article was published."""

import pytest

from tui_reader.cleaning.published import is_date_line


@pytest.mark.parametrize(
    "line",
    [
        "4 March 2024",
        "Published: March 4, 2024 at 8:00 a.m.",
        "Updated 4 March 2024",
        "Mittwoch, 6. März 2024, 14:30 Uhr",
        "Publié le 4 mars 2024 à 08h15",
        "4 de marzo de 2024, 08:15",
        "Sport | 4 March 2024 | 3 min read",
        "Posted 3 hours ago",
        "Updated an hour ago",
        "Updated today",
    ],
)
def test_a_date_and_little_else_says_when(line: str) -> None:
    assert is_date_line(line)


@pytest.mark.parametrize(
    "line",
    [
        "Date of next meeting: 1 April 2024",
        "Nächste Sitzung: 1. April 2024",
        "Prochaine réunion : 1er avril 2024",
        "Deadline: March 4, 2024",
        "Only £4.99 until 4 March 2024",
        "That's all for today",
        "In today’s edition:",
        "The crews of the Aldham ferries voted on 4 March 2024 to go back to work",
    ],
)
def test_other_dates_do_not(line: str) -> None:
    assert not is_date_line(line)
