"""Bytes to text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui_reader.readers.decoding import codec_of, decode


@pytest.mark.parametrize(
    ("data", "encoding", "text"),
    [
        pytest.param("Zoë".encode(), "utf-8", "Zoë", id="UTF-8"),
        pytest.param(b"\xef\xbb\xbfZo\xc3\xab", "utf-8", "Zoë", id="the mark of UTF-8 is no text"),
        pytest.param(b"\xff\xfe" + "Zoë".encode("utf-16-le"), "utf-16-le", "Zoë", id="UTF-16 with its mark"),
        pytest.param("Zoë said".encode("utf-16-le"), "utf-16-le", "Zoë said", id="UTF-16 without a mark"),
        pytest.param("Zoë said".encode("utf-16-be"), "utf-16-be", "Zoë said", id="the other UTF-16 without a mark"),
        pytest.param(b"\xff\xfe\0\0" + "Zoë".encode("utf-32-le"), "utf-32-le", "Zoë", id="UTF-32 with its mark"),
        pytest.param("Zoë said".encode("utf-32-be"), "utf-32-be", "Zoë said", id="UTF-32 without a mark"),
        pytest.param("“Zoë”".encode("cp1252"), "cp1252", "“Zoë”", id="cp1252, which declares nothing"),
        pytest.param(
            b"<meta charset=koi8-r>\xf4\xc1\xcb", "koi8-r", "<meta charset=koi8-r>Так", id="declared in a meta tag"
        ),
        pytest.param(
            b'<?xml version="1.0" encoding="iso-8859-5"?>\xbd',
            "iso8859-5",
            '<?xml version="1.0" encoding="iso-8859-5"?>Н',
            id="declared by XML",
        ),
        pytest.param(
            b"<meta charset=gb2312>" + "部长们".encode("gb18030"),
            "gb18030",
            "<meta charset=gb2312>部长们",
            id="the larger set is meant",
        ),
        pytest.param(b"<meta charset=utf-7>+ADw-", "utf-8", "<meta charset=utf-7>+ADw-", id="UTF-7 is never decoded"),
        pytest.param(
            "Zoë and Zoë".encode() + b"\xff", "utf-8", "Zoë and Zoë\ufffd", id="UTF-8 with a damaged byte stays UTF-8"
        ),
        pytest.param(b"caf" + "é".encode()[:1], "utf-8", "caf\ufffd", id="UTF-8 that is cut off"),
    ],
)
def test_the_encoding_is_found(data: bytes, encoding: str, text: str) -> None:
    decoded = decode(data)
    assert (decoded.encoding, decoded.text) == (encoding, text)


@pytest.mark.parametrize(
    ("data", "notice"),
    [
        pytest.param("<meta charset=utf-8>café".encode("cp1252"), "declares utf-8 but is cp1252", id="wrong UTF-8"),
        pytest.param("<meta charset=iso-8859-1>café".encode(), "declares iso-8859-1 but is utf-8", id="wrong Latin-1"),
        pytest.param(b"<meta charset=x-odd>caf\xe9", "declares x-odd, which is unknown; read as cp1252", id="unknown"),
        pytest.param(b"caf\xe9", "not UTF-8 and declares no encoding; read as cp1252", id="nothing declared"),
    ],
)
def test_a_contradiction_is_told_in_plain_words(data: bytes, notice: str) -> None:
    assert decode(data).notices == (notice,)


@pytest.mark.parametrize("data", [b"plain", b"<meta charset=iso-8859-1>plain", "Zoë".encode()])
def test_nothing_is_told_where_nothing_is_wrong(data: bytes) -> None:
    assert decode(data).notices == ()


def test_the_user_overrides_what_the_file_says() -> None:
    assert decode("Так".encode("koi8-r"), override="KOI8-R").text == "Так"


@pytest.mark.parametrize("label", ["nonsense", "base64", "rot13", "utf-7", "idna", ""])
def test_what_is_no_text_encoding_is_unknown(label: str) -> None:
    assert codec_of(label) is None


@given(st.binary(max_size=300))
def test_decoding_never_fails(data: bytes) -> None:
    decoded = decode(data)
    assert codec_of(decoded.encoding)


@given(
    st.text(st.characters(codec="utf-8"), max_size=200).filter(
        lambda text: "\0" not in text and "\ufeff" not in text[:1]
    )
)
def test_utf_8_comes_back_as_it_was(text: str) -> None:
    assert decode(text.encode()).text == text
