"""Garbage is looked for while nobody presses a key.

To go through all that an hour of reading has left takes the collector longer than a key should wait for anything, and
left to itself it begins in the middle of drawing an article. What is young is looked through as ever, in no time.
"""

import gc
from time import monotonic

_YOUNG, _YOUNGER_TIMES = 700, 10
"""As Python has them: the first two thresholds of the collector."""
_AT_LAST = 300
"""Looks at what is young after which everything is gone through whoever waits; Python does so after ten."""
_WORTH_IT = 5
"""Looks at what is young after which it is worth while to go through everything."""
_IDLE = 1.0
"""Seconds without a key after which nobody waits."""

EVERY = 0.4
"""Seconds after which it is asked again whether there is time."""


class Collecting:
    """The collector of a session."""

    def __init__(self) -> None:
        self._last_input = monotonic()

    def begin(self) -> None:
        """Leave what is there alone for good, and look for garbage from now on."""
        gc.freeze()
        gc.set_threshold(_YOUNG, _YOUNGER_TIMES, _AT_LAST)
        gc.enable()

    def note_input(self) -> None:
        """Note that somebody has pressed a key."""
        self._last_input = monotonic()

    def collect_if_idle(self) -> bool:
        """Go through everything if that is worth while and nobody waits; tell whether it was done."""
        if monotonic() - self._last_input < _IDLE or gc.get_count()[2] < _WORTH_IT or not gc.isenabled():
            return False
        gc.collect()
        return True
