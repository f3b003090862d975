"""Moving within a pane and between panes."""

from tui_reader.ui.screens.base import PANES, SIDE, Part


class Moving(Part):
    """Commands of the groups Move and Panes."""

    def action_line_down(self) -> None:
        """One line or entry down."""
        self._move(1)

    def action_line_up(self) -> None:
        """One line or entry up."""
        self._move(-1)

    def _move(self, lines: int) -> None:
        self.active_pane.step(lines)

    def action_page_down(self) -> None:
        """One page down."""
        self.active_pane.page(1)

    def action_page_up(self) -> None:
        """One page up."""
        self.active_pane.page(-1)

    def action_half_down(self) -> None:
        """Half a page down."""
        self.active_pane.page(0.5)

    def action_half_up(self) -> None:
        """Half a page up."""
        self.active_pane.page(-0.5)

    def action_top(self) -> None:
        """To the beginning."""
        self.active_pane.to_top()

    def action_bottom(self) -> None:
        """To the end."""
        self.active_pane.to_bottom()

    def action_next_pane(self) -> None:
        """To the next pane."""
        self._cycle(1)

    def action_previous_pane(self) -> None:
        """To the pane before."""
        self._cycle(-1)

    def _cycle(self, step: int) -> None:
        panes = [name for name in PANES if name != "notes" or self.has_class("-has-notes")]
        self.go_to_pane(panes[(panes.index(self._active_name) + step) % len(panes)])

    @property
    def _active_name(self) -> str:
        return self.active_pane.id or "article"

    def action_left(self) -> None:
        """To the pane on the left."""
        name = self._active_name
        self.go_to_pane("articles" if name in ("articles", "article") else "article")

    def action_right(self) -> None:
        """To the pane on the right."""
        name = self._active_name
        if name == "articles":
            self.go_to_pane("article")
        elif name == "article":
            self.go_to_pane(self._last_side)

    def action_show_articles(self) -> None:
        """To the list."""
        self.go_to_pane("articles")

    def action_show_article(self) -> None:
        """To the article."""
        self.go_to_pane("article")

    def action_show_quotes(self) -> None:
        """To the quotes."""
        self.go_to_pane("quotes")

    def action_show_sources(self) -> None:
        """To the sources."""
        self.go_to_pane("sources")

    def action_show_related(self) -> None:
        """To the related headlines."""
        self.go_to_pane("related")

    _last_side = "quotes"
    came_from = ""
    """The panel from which one went to a passage; empty once another pane was in use."""

    def go_to_pane(self, name: str) -> None:
        """Give the keys to a pane, showing it if it is hidden."""
        if self.has_class("-zen") and name != "article":
            self.remove_class("-zen")
        self.set_focus(self.pane(name), scroll_visible=False)  # at once: the next key may be waiting already
        self.mark_active_pane(name)

    def mark_active_pane(self, name: str) -> None:
        """Let the styles know which pane is in use: in a narrow terminal no other is shown."""
        if name in SIDE:
            self._last_side = name
        if name != "article":
            self.came_from = ""
        in_use = {f"-in-{name}", f"-panel-{self._last_side}", *(("-in-side",) if name in SIDE else ())}
        others = {*(f"-in-{other}" for other in PANES), *(f"-panel-{other}" for other in SIDE), "-in-side"} - in_use
        if not in_use <= self.classes:
            # One pass over the style sheet for all of them.
            self.remove_class(*others, update=False)
            self.add_class(*in_use)

    def go_back_to_panel(self) -> bool:
        """Go from a passage back to the panel it was opened from; tell whether there was one."""
        name = self.came_from if self._active_name == "article" and self.article_view.has_passage else ""
        if name:
            self.go_to_pane(name)
        return bool(name)

    def action_zen(self) -> None:
        """Nothing but the article."""
        self.toggle_class("-zen")
        if self.has_class("-zen"):
            self.article_view.focus(scroll_visible=False)
            self.mark_active_pane("article")

    def on_descendant_focus(self) -> None:
        """Follow the mouse, which may give the keys to a pane, too."""
        if self.focused is not None and self.focused.id in PANES:
            self.mark_active_pane(self.focused.id)
