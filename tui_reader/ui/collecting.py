"""Garbage is looked for between the keys, often and therefore little at a time.

To go through all that an hour of reading has left takes the collector longer than a key should wait for anything, and
left to itself it begins in the middle of drawing an article. What is young is looked through as ever, in no time; but
every line that Textual draws ends as garbage that has become old: five hundred objects a key, thousands a new theme.
"""

import gc
from time import monotonic, thread_time

from textual._styles_cache import StylesCache

_YOUNG, _YOUNGER_TIMES = 700, 10
"""As Python has them: the first two thresholds of the collector."""
_AT_LAST = 300
"""Looks at what is young after which everything is gone through at once; Python does so after ten."""
_WORTH_IT = 2
"""Looks at what is young after which it is worth while to go through everything when nobody waits."""
_UNDER_KEYS = 8
"""Looks after which everything is gone through though somebody is pressing keys: about as long as drawing a page."""
_IDLE = 0.3
"""Seconds without a key after which nobody waits."""
_LONG = 0.03
"""Seconds that going through everything should not take."""
_LITTLE = 20_000
"""Objects that are thrown away so quickly that it was going through the others that took long."""

EVERY = 0.2
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
        """Go through everything if that is worth while and nobody waits, or must be; tell whether it was done."""
        is_idle = monotonic() - self._last_input >= _IDLE
        if not gc.isenabled() or gc.get_count()[2] < (_WORTH_IT if is_idle else _UNDER_KEYS):
            return False
        StylesCache.get_inner_outer.cache_clear()  # Textual keeps the last thousand widgets by it, closed ones too
        begun = thread_time()
        if gc.collect() < _LITTLE and thread_time() - begun > _LONG:
            gc.freeze()  # so much is there, and in use, that it is left alone from now on
        return True
