"""Tasks for a process of its own, none of which is what one would wish for."""

import os
import signal
import time
from collections.abc import Callable
from pathlib import Path

from tui_reader.library.precedence import niceness_behind
from tui_reader.library.progress import Control, Progress
from tui_reader.library.trouble import LibraryTrouble, TroubleKind

Telling = Callable[[Progress], None]


def count(tell: Telling, control: Control) -> Progress:
    """Count until told to stop."""
    number = 0
    while control.may_go_on():
        number += 1
        tell(Progress(number))
        time.sleep(0.02)
    return Progress(number, finished=True)


def count_once(tell: Telling, control: Control) -> Progress:
    """Count to one."""
    return Progress(1, finished=True)


def count_into(note: str, tell: Telling, control: Control) -> Progress:
    """Count, after writing down who does it."""
    Path(note).write_text(str(os.getpid()))
    return count(tell, control)


def note_niceness(note: str, steps: int, tell: Telling, control: Control) -> Progress:
    """Write down how far this process stands back, and how far one does that steps back behind it."""
    Path(note).write_text(f"{os.getpriority(os.PRIO_PROCESS, 0)} {niceness_behind(steps)}")
    return Progress(finished=True)


def hang(tell: Telling, control: Control) -> Progress:
    """Hear nothing."""
    time.sleep(60)
    return Progress()


def fill_the_disk(tell: Telling, control: Control) -> Progress:
    """Fail as a full disk does."""
    raise LibraryTrouble("library.sqlite", "the disk is full", TroubleKind.FULL)


def divide(tell: Telling, control: Control) -> Progress:
    """Fail by a fault of ours."""
    return Progress(1 // control.is_stopped)


def be_killed(tell: Telling, control: Control) -> Progress:
    """End as nobody should."""
    os.kill(os.getpid(), signal.SIGKILL)
    return Progress()
