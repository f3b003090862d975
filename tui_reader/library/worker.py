"""One process that does a job for one name after another, seen from the inside.

Started by `workers.py`. Names come through standard input and results go through standard output, each as a pickle
with its length in front, several for a name that has several; anything else that prints or reads there by mistake is
cut off first.
"""

import gc
import os
import pickle
import signal
import struct
from collections.abc import Iterator
from typing import Any, BinaryIO

from tui_reader.library.jobs import Job, More, results_of

_YOUNG, _YOUNGER_TIMES = 10_000, 20
"""Objects that are made before garbage is looked for among the youngest, and how often before it is among the next."""
LENGTH = struct.Struct(">Q")
"""The length in front of each pickle."""


def frame(value: Any) -> bytes:
    """Pack a value for the pipe."""
    data = pickle.dumps(value, pickle.HIGHEST_PROTOCOL)
    return LENGTH.pack(len(data)) + data


def serve() -> None:
    """Read the job, say that all is ready, then answer every name until there are no more.

    Ctrl-C is for the process that started this one, which ends it; when that one is killed, the names end.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    names, answers = private_pipes()
    job = next_of(names)
    answers.write(frame(None))
    answers.flush()
    is_settled = False
    while (name := next_of(names)) is not None:
        for answer in _answers(job, name):
            answers.write(frame(answer))
            answers.flush()
        if not is_settled:
            is_settled = True
            _settle()


def _settle() -> None:
    """Leave what the first name has loaded to itself, and look for garbage less often: articles are hardly any.

    A fortieth of the time of a batch went into looking.
    """
    gc.freeze()
    gc.set_threshold(_YOUNG, _YOUNGER_TIMES)


def _answers(job: Job[Any], name: str) -> Iterator[Any]:
    """Give the results for a name, all but the last as `More`."""
    results = results_of(job, name)
    last = next(results, None)
    for result in results:
        yield More(last)
        last = result
    yield last


def private_pipes() -> tuple[BinaryIO, BinaryIO]:
    """Keep the pipes of standard input and output to ourselves."""
    names, answers = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    nowhere = os.open(os.devnull, os.O_RDWR)
    os.dup2(nowhere, 0)
    os.dup2(nowhere, 1)
    os.close(nowhere)
    return names, answers


def next_of(names: BinaryIO) -> Any:
    """Read one value; `None` when there are no more."""
    head = names.read(LENGTH.size)
    return pickle.loads(names.read(LENGTH.unpack(head)[0])) if len(head) == LENGTH.size else None
