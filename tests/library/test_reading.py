"""Files to articles, from Python."""

from pathlib import Path

import pytest

import tui_reader
from tui_reader import read_article
from tui_reader.library.reading import load_article
from tui_reader.model import Unreadable

TEXT = "Mill reopens after nine years\n\nThe mill at Ostwick grinds again, its owner said on Tuesday.\n"


def test_a_path_and_its_bytes_give_the_same_article(tmp_path: Path) -> None:
    path = tmp_path / "mill.txt"
    path.write_text(TEXT)
    assert read_article(path) == read_article(str(path)) == read_article(TEXT.encode(), name=str(path))
    assert read_article(path).headline == "Mill reopens after nine years"


def test_bytes_need_no_name() -> None:
    assert read_article(TEXT.encode()).document.name == ""


def test_what_cannot_be_read_is_raised_with_its_name_and_reason(tmp_path: Path) -> None:
    with pytest.raises(Unreadable) as caught:
        read_article(tmp_path / "none.txt")
    assert (caught.value.name, caught.value.reason) == (str(tmp_path / "none.txt"), "no such file or folder")
    with pytest.raises(Unreadable):
        read_article(b"")


def test_or_it_is_a_value(tmp_path: Path) -> None:
    outcome = load_article(str(tmp_path / "none.txt"), name="the mill")
    assert isinstance(outcome, Unreadable) and outcome.name == "the mill"


def test_the_package_has_no_other_names() -> None:
    with pytest.raises(AttributeError):
        tui_reader.write_article  # noqa: B018
