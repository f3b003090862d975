"""Jobs that go wrong, for worker processes to import."""

import os
import signal
import time

from tui_reader.model import Unreadable


def behave(name: str) -> str | Unreadable:
    """Do what the name says."""
    word, _, rest = name.partition(" ")
    match word:
        case "die":
            os.kill(os.getpid(), signal.SIGKILL)
        case "leave":
            os._exit(3)
        case "hang":
            time.sleep(600)
        case "slow":
            time.sleep(0.1)
        case "fail":
            raise ValueError("on purpose")
        case "refuse":
            return Unreadable(name, "for a reason")
        case "print":
            print("noise")
            os.write(1, b"noise")
        case "long":
            return rest * 1_000_000
        case "pid":
            return str(os.getpid())
    return name
