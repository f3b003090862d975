"""A list whose entries take as many lines as their words need."""

from tui_reader.ui.widgets.item_view import ItemView


class WrappedList(ItemView):
    """Entries that are measured anew whenever the list gets another width."""

    def height_of(self, index: int) -> int:
        """Give the lines that an entry takes."""
        return len(self.item_rows(index))

    def measure(self) -> None:
        """Note how many lines each entry takes."""
        self._width = self.content_width
        try:
            heights = [self.height_of(index) for index in range(self.item_count())]
        finally:
            self._width = None
        self.lay_out(heights=heights)

    def fit(self) -> None:
        """Wrap anew."""
        if not self.is_laid_out:
            self.measure()
