"""The start: the first page is drawn once, whole, as soon as every pane has its size and its content."""

from textual import events
from textual.geometry import Size
from textual.message import Message
from textual.messages import Layout, Update, UpdateScroll
from textual.widget import Widget

from tui_reader.ui.screens.base import Part
from tui_reader.ui.widgets.line_view import LineView

_WISHES = (Layout, Update, UpdateScroll)
"""What widgets ask of their screen."""
_ROUNDS = 5
"""How often all is laid out for the first page, at most, until nobody asks for more; once is the rule."""


class Starting(Part):
    """Settles sizes, contents and bars of the panes one after the other, in one go, and draws them.

    Textual by itself would tell each pane of its size by a message, hear of its content by another, and lay out and
    draw everything anew with the next of its frames, several times over.
    """

    _has_begun = False
    """Whether the panes were told what they show."""
    _wants_layout = False
    """Whether anybody has asked to be laid out since all was."""
    _is_shown = False
    """Whether the first page is drawn."""

    def post_message(self, message: Message) -> bool:
        """Take a message; wishes need not be handed on before the first page, of which everything is drawn."""
        if self._is_shown or not isinstance(message, _WISHES):
            return super().post_message(message)
        self._wants_layout |= not isinstance(message, Update)
        return True

    def on_screen_resume(self, event: events.ScreenResume) -> None:
        """Begin to read behind what Textual does now: it lays out for the first time."""
        if not self._has_begun:
            self._has_begun = True
            event.refresh_styles = False  # they were given when the panes were made
            self.call_next(self._begin)

    def _begin(self) -> None:
        self.article_view.wraps_at_once = True
        self.begin_to_read()
        self._settle()
        self.app.call_later(self._answer_early_keys)  # it does nothing before all of the application has begun

    def _settle(self) -> None:
        """Lay out until every pane has its content in the room that it has, and a bar beside it if it needs one."""
        panes = list(self.query(LineView))
        for _ in range(_ROUNDS):
            for pane in panes:
                pane.settle()
            self.write_percent()
            bars = [pane.vertical_scrollbar for pane in panes if pane.show_vertical_scrollbar]
            for widget in (self, *self.walk_children(Widget), *bars):
                widget._check_refresh()  # it tells its wishes now, and not when they are fulfilled
            if not self._wants_layout:
                break
            self._wants_layout = False
            self._refresh_layout()

    def _screen_resized(self, size: Size) -> None:
        """Lay out for another size; at the start Textual tells three times of the same."""
        if self._is_shown or size != self._compositor.size:
            super()._screen_resized(size)

    def _compositor_refresh(self) -> None:
        """Draw nothing before the first page."""
        if self._is_shown:
            super()._compositor_refresh()

    def _answer_early_keys(self) -> None:
        """Answer what was typed before the first page, so that it is drawn once: with what the keys have done."""
        answer_early_keys = getattr(self.app, "answer_early_keys", None)
        if answer_early_keys is None or not answer_early_keys(self._draw_soon):
            self._draw_soon()

    def _draw_soon(self) -> None:
        """Draw behind what the screen was told already."""
        self.call_later(self._draw_first_page)

    def _draw_first_page(self) -> None:
        if not self.is_running:
            return
        if self.app._batch_count:  # Textual would take it for drawn, and write nothing
            self.app.call_later(self._draw_soon)  # not at once: whoever holds the drawing back must come to his end
            return
        self._settle()
        self.article_view.wraps_at_once = False
        self._is_shown, self._layout_required = True, self._wants_layout
        if self.is_current:  # else a key has opened a dialog, and what lies below it is not drawn before that is closed
            self._compositor.update_widgets({self})  # all of it
            self._compositor_refresh()
        release = getattr(self.app, "release_screen", None)
        if release is not None:
            release()
        self.call_after_refresh(self.go_on)
