"""Which addresses are those of the web."""

import pytest

from tui_reader.lexicon.addresses import is_web_address


@pytest.mark.parametrize(
    "address",
    ("file:///etc/passwd", "javascript:alert(1)", "--help", "ftp://a.b", "http:", "http://a b", "http://a\x1b]0;x", ""),
)
def test_what_is_no_address_of_the_web_is_not_opened(address: str) -> None:
    assert not is_web_address(address)
    assert is_web_address("https://harbour.invalid/ferry?a=b#c") and is_web_address("http://127.0.0.1:80/")
