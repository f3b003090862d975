"""What every room's tests share."""

import zlib

import pytest

_LONGEST_ID = 60


def pytest_make_parametrize_id(config: pytest.Config, val: object, argname: str) -> str | None:
    """Name a case by the length and a sum of a long text: floods of half a megabyte make no readable name."""
    if isinstance(val, str | bytes) and len(val) > _LONGEST_ID:
        data = val.encode("utf-8", "surrogatepass") if isinstance(val, str) else val
        return f"{argname}-{len(val)}-{zlib.crc32(data):08x}"
    return None
