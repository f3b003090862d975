"""What every room's tests share."""

import itertools
import os
import zlib

import pytest
from hypothesis import HealthCheck, settings

settings.register_profile("untimed", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("untimed")  # others may use the processors: how long a case takes says nothing of it

_LONGEST_ID = 60
_HOMES = itertools.count()


@pytest.fixture(autouse=True)
def home(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> None:
    """Keep every test, and every program it starts, away from the library and settings of whoever runs it.

    The folder is only named: who needs it makes it, as on a machine where the program has never run.
    """
    mine = tmp_path_factory.getbasetemp() / f"home-{next(_HOMES)}"
    for kind in ("DATA", "CONFIG", "CACHE", "STATE"):
        monkeypatch.setenv(f"XDG_{kind}_HOME", str(mine / kind.lower()))


def pytest_make_parametrize_id(config: pytest.Config, val: object, argname: str) -> str | None:
    """Name a case by the length and a sum of a long text: floods of half a megabyte make no readable name."""
    if isinstance(val, str | bytes) and len(val) > _LONGEST_ID:
        data = val.encode("utf-8", "surrogatepass") if isinstance(val, str) else val
        return f"{argname}-{len(val)}-{zlib.crc32(data):08x}"
    return None


def pytest_xdist_auto_num_workers(config: pytest.Config) -> int:
    """Run one process more than there are processors: the tests of the screen wait for half of their time."""
    return (os.cpu_count() or 1) + 1
