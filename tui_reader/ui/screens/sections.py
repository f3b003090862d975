"""Subheadings: from one section of an article to the next."""

from tui_reader.model import Article, Role, Span
from tui_reader.ui.screens.base import Part


class Sections(Part):
    """Commands that go from subheading to subheading."""

    _last_jump: tuple[Article | None, float, int] = (None, 0.0, 0)
    """Where the last jump has led: the article, the row at the top, and the offset of the subheading."""

    def action_next_section(self) -> None:
        """To the next subheading."""
        self._go_to_section(forward=True)

    def action_previous_section(self) -> None:
        """To the subheading before."""
        self._go_to_section(forward=False)

    def _go_to_section(self, *, forward: bool) -> None:
        sections = self._sections()
        if not sections:
            self.say("No subheadings here.")
            return
        here = self._here()
        ahead = [section for section in sections if section.start > here]
        behind = [section for section in sections if section.start < here]
        if not (ahead if forward else behind):
            self.say("No more subheadings below." if forward else "No more subheadings above.")
            return
        section = ahead[0] if forward else behind[-1]
        self.article_view.show_passage((section,))
        self.article_view.go_to_body(section.start, always=True)
        self._last_jump = (self.article, self.article_view.scroll_offset.y, section.start)
        self.follow_article()

    def _sections(self) -> list[Span]:
        """Give the subheadings of the body, by their places in it."""
        if self.article is None:
            return []
        blocks, body = self.article.document.blocks, self.article.body
        return [
            Span(start, start + len(blocks[block].text))
            for block, start in zip(body.blocks, body.starts, strict=True)
            if blocks[block].role is Role.CROSSHEAD
        ]

    def _here(self) -> int:
        """Give the offset in the body that is read: where the last jump has led, unless one has moved on.

        The end of an article cannot be scrolled to the line that is read, so several jumps may leave the top as it is.
        """
        article, top, reached = self._last_jump
        if article is self.article and top == self.article_view.scroll_offset.y:
            return reached
        return self.article_view.offset_read()
