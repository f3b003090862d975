"""Front matter of Markdown files."""

import pytest

from tui_reader.model import Document, Metadata
from tui_reader.readers import read_document


def metadata(head: str) -> Metadata:
    document = read_document(f"{head}\n\n# Heading\n\nText.".encode(), "article.md")
    assert isinstance(document, Document)
    return document.metadata


def test_yaml_scalars_and_lists_are_read() -> None:
    found = metadata(
        '---\ntitle: "Port: day \\"two\\""\nauthors:\n  - Ann Bell\n  - name: Ron Day\ndate: 2024-03-04 # Monday\n'
        "description: 'It''s shut'\nsource: The Harbour\nlang: en-GB\nurl: http://harbour.example/a\n---"
    )
    assert found.headline == 'Port: day "two"'
    assert found.authors == ("Ann Bell", "Ron Day")
    assert (found.published, found.standfirst, found.outlet) == ("2024-03-04", "It's shut", "The Harbour")
    assert (found.language, found.url) == ("en-GB", "http://harbour.example/a")


def test_lists_in_brackets_are_read() -> None:
    assert metadata("---\nauthor: [Ann Bell, 'Day, Ron']\n---").authors == ("Ann Bell", "Day, Ron")


def test_toml_is_read() -> None:
    found = metadata(
        '+++\ntitle = "Port"\nauthors = ["Ann Bell", "Ron Day"]\ndate = 2024-03-04T10:00:00Z\n[extra]\nx = 1\n+++'
    )
    assert (found.headline, found.authors, found.published) == ("Port", ("Ann Bell", "Ron Day"), "2024-03-04T10:00:00Z")


@pytest.mark.parametrize(
    "head",
    [
        "---\ntitle: !!python/object/apply:os.system ['x']\na: &a [*a,*a]\n---",
        "---\ntitle: {a: b}\n---",
        "---\ntitle: |\n---",
        "---\n\n---",
        "---\nnot closed: yes",
        "---",
    ],
)
def test_nothing_is_built_from_what_is_no_plain_value(head: str) -> None:
    assert metadata(head).headline is None


def test_values_are_harmless() -> None:
    assert metadata("---\ntitle: Port \x1b]0;x\x07\n---").headline == "Port ␛]0;x␇"


@pytest.mark.parametrize("head", ["---\nauthor: {}\n---", "+++\nauthor = {}\n+++"], ids=("yaml", "toml"))
def test_lists_in_lists_are_read_as_far_as_the_first_however_deep_they_are(head: str) -> None:
    assert metadata(head.format("[[Ann Bell, ['Day, Ron'], x]]")).authors == ("Ann Bell", "Day, Ron")
    assert metadata(head.format("[" * 20_000)).authors == ()
    assert metadata(head.format("[, " * 20_000 + "Ann Bell]")).authors == ("Ann Bell",)
