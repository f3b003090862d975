"""Keys that were typed before the first page stands: kept, and answered in their order."""

from collections.abc import Callable
from functools import partial
from typing import Any

from textual import events, on
from textual.app import App
from textual.message import Message

_LOST = 0.1
"""Seconds after which a key counts as answered whose answer has been lost on its way: a dialog was closed."""


def _events_of(typed: bytes) -> list[events.Event]:
    """Make of bytes what Textual would have made of them."""
    if not typed:
        return []
    from textual._xterm_parser import XTermParser

    parser = XTermParser()
    made = [*parser.feed(typed.decode("utf-8", "replace")), *parser.feed("")]
    return [event for event in made if isinstance(event, events.InputEvent)]


def _once(do: Callable[[], None]) -> Callable[[], None]:
    """Give what does something when it is first called, and nothing after that."""
    waiting = [do]
    return lambda: waiting.pop()() if waiting else None


class EarlyKeys(App[int]):
    """Keeps what is typed until every pane has its size: before, what a key does would depend on the clock."""

    class Answered(Message):
        """A key was answered that was typed before the first page stood."""

        def __init__(self, then: Callable[[], None]) -> None:
            super().__init__()
            self.then = then

    _is_shown = False

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self._early: list[events.Event] = []

    def begin_with(self, typed: bytes) -> None:
        """Begin with keys that were read from the terminal before the reader was there."""
        for event in _events_of(typed):
            event.set_sender(self)
            self._early.append(event)

    async def on_event(self, event: events.Event) -> None:
        """Keep a key, or let it through."""
        if isinstance(event, events.InputEvent) and not event.is_forwarded and (not self._is_shown or self._early):
            self._early.append(event)
        else:
            await super().on_event(event)

    def let_keys_through(self) -> None:
        """Answer what is still kept, and what is typed from now on at once."""
        self._is_shown = True
        if self._early:
            self.call_later(self._answer_next_key, lambda: None)

    def answer_early_keys(self, prepare: Callable[[], None], then: Callable[[], None]) -> bool:
        """Answer the keys that were typed already, so that the first page is drawn once: with what they have done.

        Args:
            prepare: Done before, if there are any.
            then: Done after.

        Returns:
            Whether there are any; if not, nothing is done.
        """
        if not self._early:
            return False
        prepare()
        self.call_later(self._answer_next_key, then)
        return True

    async def _answer_next_key(self, then: Callable[[], None]) -> None:
        """Answer the keys one by one: what one has opened takes the next."""
        if not self._early:
            self._when_answered(_once(then))  # behind what the last one has set off
            return
        await super().on_event(self._early[0])
        self._when_answered(partial(self._key_is_answered, self._early[0], then))

    def _when_answered(self, then: Callable[[], None]) -> None:
        (self.focused or self.screen).post_message(self.Answered(then))  # which goes the way of the key, behind it
        self.set_timer(_LOST, then)

    def _key_is_answered(self, event: events.Event, then: Callable[[], None]) -> None:
        if self._early and self._early[0] is event:
            del self._early[0]
            self.call_later(self._answer_next_key, then)  # behind the focus, which is given so, too

    @on(Answered)
    def _go_on(self, event: Answered) -> None:
        event.then()
