"""What else there is, set as rows: headlines of the page and articles of the library, each with a note."""


from tui_reader.layout.cells import fit
from tui_reader.layout.rows import Row, harmless, wrapped_rows
from tui_reader.model import RelatedHeadline
from tui_reader.model.summary import ArticleSummary
from tui_reader.model.value import Value

HEAD_LINES = 2
"""Lines that the words above the first entry of a kind take, with the blank one below them."""


class Offer(Value):
    """One entry of the panel."""

    title: str
    """The headline."""
    note: str = ""
    """What is known of it: that it can be opened, why it is similar."""
    head: str = ""
    """Words above the first entry of its kind."""
    related: RelatedHeadline | None = None
    """The headline of the page, when it is one."""
    summary: ArticleSummary | None = None
    """The article of the library, when there is one."""
    is_at_hand: bool = False
    """Whether it can be opened."""


def offer_rows(offer: Offer, width: int) -> list[Row]:
    """Set a headline, and what is known of it."""
    rows = wrapped_rows(harmless(offer.title), width, "title" if offer.is_at_hand else "body", most=3)
    notes = wrapped_rows(harmless(offer.note), width, "detail", most=2, indent="  ") if offer.note else []
    notes = [row._replace(text=f"  {row.text.strip().removeprefix('· ')}") for row in notes]  # a line begins with words
    head = [Row(fit(offer.head, width), "kind"), Row("")] if offer.head else []
    return [*head, *rows, *notes, Row("")]


def offer_of_page(item: RelatedHeadline, is_at_hand: bool = False) -> Offer:
    """Offer a headline of the page itself."""
    note = "in the list: ⏎ opens it" if is_at_hand else host_of(item.url) if item.url else ""
    return Offer(item.headline, note, related=item, is_at_hand=is_at_hand)


def host_of(url: str) -> str:
    """Give the part of an address that tells whose it is."""
    return harmless(url.partition("://")[2].partition("/")[0] or url)
