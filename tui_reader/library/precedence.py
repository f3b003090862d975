"""Processes in the background give way to the one that somebody uses."""

import os
from contextlib import suppress

_FURTHEST = 19
"""As far as one can step back: eight milliseconds of work for a key take 20 beside two processes that are at 10, and
15 beside two at 19."""


def niceness_behind(steps: int) -> int:
    """Give the niceness of processes that are to stand so many steps behind this one."""
    ours = os.getpriority(os.PRIO_PROCESS, 0) if hasattr(os, "getpriority") else 0
    return min(ours + steps, _FURTHEST)


def step_back(niceness: int) -> None:
    """Have this process give way to others, and where the system knows of such work interrupt none that is woken."""
    with suppress(OSError):
        os.setpriority(os.PRIO_PROCESS, 0, niceness)
    with suppress(OSError, AttributeError):
        os.sched_setscheduler(0, os.SCHED_BATCH, os.sched_param(0))
