"""How far an import is, and the handle by which it is held, gone on with or ended."""

import threading
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Progress:
    """How far an import is."""

    added: int = 0
    """Files whose articles were kept."""
    known: int = 0
    """Files that were as the library knew them."""
    failed: int = 0
    """Files that hold no article that can be shown."""
    finished: bool = False
    """Whether everything was looked at."""
    taught: frozenset[str] = frozenset()
    """Digests of older articles that were described anew, because their outlet has taught something."""

    @property
    def seen(self) -> int:
        """How many files were looked at."""
        return self.added + self.known + self.failed


@dataclass(slots=True)
class Control:
    """The handle of whoever started an import, to be used from any thread."""

    _going: threading.Event = field(default_factory=threading.Event)
    _stopped: threading.Event = field(default_factory=threading.Event)

    def __post_init__(self) -> None:
        self._going.set()

    def pause(self) -> None:
        """Hold the import after the files under way."""
        self._going.clear()

    def resume(self) -> None:
        """Go on."""
        self._going.set()

    def stop(self) -> None:
        """End the import; what was kept stays, and `unfinished` tells of the rest."""
        self._stopped.set()
        self._going.set()

    @property
    def is_held(self) -> bool:
        """Whether it is to wait."""
        return not self._going.is_set()

    @property
    def is_stopped(self) -> bool:
        """Whether the import is to end."""
        return self._stopped.is_set()

    def may_go_on(self) -> bool:
        """Wait while paused; tell whether to go on at all."""
        self._going.wait()
        return not self._stopped.is_set()
