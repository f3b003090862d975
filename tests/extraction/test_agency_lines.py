"""Agencies that a line at the end credits."""

import pytest

from tui_reader.extraction.agency_lines import agencies_at_end
from tui_reader.model import Block, Document, Role


def agencies(*lines: str, role: Role = Role.PARAGRAPH) -> list[str]:
    """Find the agencies of an article that ends with lines."""
    text = ("The harbour stayed shut on Monday, Reuters reported, citing the port.", *lines)
    roles = (Role.PARAGRAPH, *(role for _ in lines))
    blocks = tuple(
        Block(line, number, number, role) for number, (line, role) in enumerate(zip(text, roles, strict=True), 1)
    )
    return list(agencies_at_end(Document("story.txt", "0" * 64, "text", "utf-8", "", blocks)))


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("The Associated Press contributed to this report.", ["The Associated Press"]),
        ("Bo Chen in Brenn and Reuters contributed to this story.", ["Reuters"]),
        ("Includes information from The Associated Press", ["The Associated Press"]),
        ("With files from The Canadian Press", ["The Canadian Press"]),
        ("With reporting by AFP and dpa", ["AFP", "dpa"]),
        ("(dpa/AFP)", ["dpa", "AFP"]),
        ("— AFP", ["AFP"]),
        ("Source: Reuters", ["Reuters"]),
        ("Mit Material von dpa", ["dpa"]),
        ("Avec AFP", ["AFP"]),
        ("Con información de EFE", ["EFE"]),
        ("Copyright 2024 The Associated Press. All rights reserved.", ["The Associated Press"]),
        ("© 2024 AFP", ["AFP"]),
    ],
)
def test_a_line_that_credits_agencies_is_found(line: str, found: list[str]) -> None:
    assert agencies(line) == found


@pytest.mark.parametrize(
    "line",
    [
        "The port told Reuters that it would open on Friday.",
        "According to reporting by Reuters, the port would open on Friday.",
        "© 2024 The Skerry Post, with its partner Reuters",
        "Bo Chen contributed to this report.",
        "(Photo: AP)",
        "CP",
    ],
)
def test_a_line_that_only_names_one_is_no_credit(line: str) -> None:
    assert agencies(line) == []


def test_the_credit_under_a_picture_is_none_of_the_article() -> None:
    assert agencies("Ships off Brenn on Monday.", "AFP", role=Role.CAPTION) == []


def test_an_item_of_a_menu_is_no_credit() -> None:
    assert agencies("Bloomberg", role=Role.FURNITURE) == []
    assert agencies("© 2024 AFP", role=Role.FURNITURE) == ["AFP"]


def test_what_stands_before_the_end_is_text() -> None:
    assert agencies("Reuters contributed to this report.", *("The pier is of wood." for _ in range(4))) == []
