"""What is typed is answered in its order, one key after the other: what a key has opened takes the next."""

import asyncio
from collections import deque
from collections.abc import Callable
from functools import partial
from time import monotonic
from typing import TYPE_CHECKING, Any

from textual import events, on
from textual.app import App
from textual.message import Message
from textual.message_pump import MessagePump

if TYPE_CHECKING:
    from textual.worker import Worker

_MOMENT = 0.005
"""Seconds between two looks whether a screen that a key has opened is there."""
_LOOK = 0.05
"""Seconds between two looks whether whoever was to answer is gone: then nobody says that it has answered."""
_LONGEST = 3.0
"""Seconds after which the next key is answered in any case."""


def _events_of(typed: bytes) -> list[events.Event]:
    """Make of bytes what Textual would have made of them."""
    if not typed:
        return []
    from tui_reader.ui.key_sequences import messages_of

    return [event for event in messages_of(typed) if isinstance(event, events.InputEvent)]


class _Step:
    """What is done when a key has been answered: once, whoever says so first."""

    def __init__(self, do: Callable[[], object]) -> None:
        self._do = do
        self.is_done = False

    def take(self) -> None:
        if not self.is_done:
            self.is_done = True
            self._do()


class KeysInOrder(App[int]):
    """Gives a key to whatever has the focus when all keys before it have been answered.

    Textual gives it to whatever has the focus when it comes in: a key right behind one that opens a dialog (a quick
    hand, a slow line, a macro) would be a command on what lies below the dialog. The same holds for keys that were
    typed before the panes of the first page have their size.
    """

    class Answered(Message):
        """Whoever was to answer a key has done so."""

        def __init__(self, step: _Step) -> None:
            super().__init__()
            self.step = step

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self._is_leaving = False
        self._typed: deque[events.Event] = deque()
        self._is_shown = False
        self._is_answering = False
        self._looked_up: Worker[None] | None = None
        self._patient_until = 0.0
        self._when_all_answered: Callable[[], None] | None = None

    def begin_with(self, typed: bytes) -> None:
        """Begin with keys that were read from the terminal before the reader was there."""
        for event in _events_of(typed):
            event.set_sender(self)
            self._typed.append(event)

    async def on_event(self, event: events.Event) -> None:
        """Answer what is typed, or keep it until what was typed before has been answered."""
        is_typed = isinstance(event, (events.InputEvent, events.Paste)) and not event.is_forwarded
        is_idle = self._is_shown and not self._is_answering
        if not is_typed or (is_idle and isinstance(event, events.MouseEvent)):
            await super().on_event(event)
            return
        self._typed.append(event)
        if is_idle:
            await self._answer_next()

    def let_keys_through(self) -> None:
        """Answer what is still kept, and what is typed from now on at once."""
        self._is_shown = True
        if self._typed and not self._is_answering:
            self._is_answering = True
            self.call_later(self._answer_next)

    def answer_early_keys(self, then: Callable[[], None]) -> bool:
        """Answer the keys that were typed already, so that the first page is drawn once: with what they have done.

        Args:
            then: Done after, if there are any.

        Returns:
            Whether there are any; if not, nothing is done.
        """
        if not self._typed:
            return False
        self._is_answering = True
        self._when_all_answered = then
        self.call_later(self._answer_next)
        return True

    def wait_for(self, looked_up: "Worker[None]") -> None:
        """Answer no key before something has been looked up, which takes the next key as soon as it is there."""
        self._looked_up = looked_up

    async def _answer_next(self) -> None:
        """Answer the next key as soon as what the last one has opened can take it."""
        self._is_answering = bool(self._typed)
        if not self._typed:
            then, self._when_all_answered = self._when_all_answered, None
            if then is not None:
                self._follow(then)  # behind what the last one has set off
            return
        self._patient_until = self._patient_until or monotonic() + _LONGEST
        is_patient = monotonic() < self._patient_until
        if is_patient and self._looked_up is not None and not self._looked_up.is_finished:
            self._look_again()
        elif self._looked_up is not None:
            self._looked_up = None
            self._follow(partial(self.call_later, self._answer_next))  # behind what has been found
        elif is_patient and not self.screen.is_mounted:
            self._look_again()
        else:
            self._patient_until = 0.0
            await super().on_event(self._typed.popleft())
            self._follow(partial(self.call_later, self._answer_next))  # behind the focus, which is given so, too

    def _look_again(self) -> None:
        asyncio.get_running_loop().call_later(_MOMENT, self.call_later, self._answer_next)

    def _follow(self, do: Callable[[], object]) -> None:
        """Do something when what was given to be answered has been: a message goes the same way, behind it."""
        asked, step = self.focused or self.screen, _Step(do)
        asked.post_message(self.Answered(step))
        self._look_after(step, asked, monotonic() + _LONGEST)

    def _look_after(self, step: _Step, asked: MessagePump, until: float) -> None:
        """Go on where nobody will say that it has answered: it was closed by the key. Who leaves does not go on."""
        if self._is_leaving:
            return
        if not asked.is_running or monotonic() >= until:
            step.take()
        elif not step.is_done:
            asyncio.get_running_loop().call_later(_LOOK, self._look_after, step, asked, until)

    @on(Answered)
    def _go_on(self, event: Answered) -> None:
        event.step.take()
