"""A place in the body of an article."""

from tui_reader.model.value import Value


class Span(Value):
    """A half-open range of code points in `Body.text`.

    A tuple rather than a dataclass because an article holds hundreds of them.
    """

    start: int
    """Offset of the first character."""
    end: int
    """Offset after the last character."""

    def overlaps(self, other: "Span") -> bool:
        """Tell whether the two share a character."""
        return self.start < other.end and other.start < self.end

    def contains(self, offset: int) -> bool:
        """Tell whether the character at `offset` lies inside."""
        return self.start <= offset < self.end
