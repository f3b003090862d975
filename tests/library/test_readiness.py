"""What comes through a file is noticed, whatever the number of the file."""

import fcntl
import os
import resource

import pytest

from tui_reader.library.readiness import ready

ABOVE_WHAT_SELECT_KNOWS = 1030


@pytest.fixture
def pipe() -> "tuple[int, int]":
    """A pipe whose reading end has a number above a thousand."""
    before = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (before[1], before[1]))
    try:
        reading, writing = os.pipe()
        high = fcntl.fcntl(reading, fcntl.F_DUPFD_CLOEXEC, ABOVE_WHAT_SELECT_KNOWS)
        os.close(reading)
    except OSError:
        pytest.skip("so many files may not be open here")
    finally:
        resource.setrlimit(resource.RLIMIT_NOFILE, before)
    return high, writing


def test_a_file_of_a_high_number_is_waited_for(pipe: tuple[int, int]) -> None:
    reading, writing = pipe
    assert ready((reading,), 0) == []
    os.write(writing, b"x")
    assert ready((reading,), None) == [reading]
    os.read(reading, 1)
    os.close(writing)
    assert ready((reading,), None) == [reading]  # its other end is closed
    os.close(reading)
