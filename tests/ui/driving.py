"""Pressing keys and waiting for what they set off."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress

from textual.pilot import Pilot
from textual.worker import WorkerCancelled

from tui_reader.ui.app import ReaderApp
from tui_reader.ui.screens.main import MainScreen


@asynccontextmanager
async def running(app: ReaderApp, size: tuple[int, int] = (120, 40)) -> AsyncIterator["Driver"]:
    """Run the reader without a terminal, until it has read what it was given."""
    async with app.run_test(size=size) as pilot:
        driver = Driver(pilot, app)
        await driver.settle()
        yield driver


class Driver:
    """A user at the keyboard."""

    def __init__(self, pilot: Pilot[int], app: ReaderApp) -> None:
        self.pilot = pilot
        self.app = app

    @property
    def screen(self) -> MainScreen:
        """The main screen, whatever dialog lies over it."""
        screen = self.app.screen_stack[0]
        assert isinstance(screen, MainScreen)
        return screen

    async def settle(self) -> None:
        """Wait until nothing is going on."""
        for _ in range(3):
            await self.pilot.pause()
            with suppress(WorkerCancelled):  # one that was overtaken by the next of its kind
                await self.app.workers.wait_for_complete()
            await self.pilot.pause()

    async def press(self, *keys: str) -> None:
        """Press keys, one after the other, and wait."""
        await self.pilot.press(*keys)
        await self.settle()

    async def rest(self, seconds: float) -> None:
        """Wait for something that waits for the user to rest."""
        await self.pilot.pause(seconds)
        await self.settle()

    def text(self) -> str:
        """What stands on the screen."""
        strips = self.app.screen._compositor.render_strips()
        return "\n".join("".join(segment.text for segment in strip) for strip in strips)
