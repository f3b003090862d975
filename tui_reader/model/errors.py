"""What can go wrong with an input, as a value."""


class Unreadable(Exception):
    """An input that cannot be shown as an article, and why.

    An expected failure: the core returns it, the Python interface raises it, and the others go on.
    """

    def __init__(self, name: str, reason: str) -> None:
        super().__init__(name, reason)
        self.name = name
        """The path or name of the input, as the user gave it."""
        self.reason = reason
        """Why, in plain words, without a full stop: "no such file"."""

    def __str__(self) -> str:
        return f"{self.name}: {self.reason}"
