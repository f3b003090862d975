"""Body or furniture: pages are judged by their markup, every other document by its text alone."""

from tui_reader.cleaning.furniture import label_furniture
from tui_reader.model import Document

_FEW_CHARACTERS = 360
"""Up to so many, some sixty words, what the markup tells may be a brief or only a teaser."""
_MUCH_MORE = 2.5


def label_body(document: Document) -> Document:
    """Tell the article from the furniture; a page whose markup tells too little is judged by its text too."""
    if not any(block.evidence.path for block in document.blocks):
        return label_furniture(document)
    from tui_reader.cleaning.page_evidence import label_page  # six rooms of signs that a text has no use for

    by_markup = label_page(document)
    if by_markup is not None and _length(by_markup) > _FEW_CHARACTERS:
        return by_markup
    by_text = label_furniture(document)
    if by_markup is None or _length(by_text) > _MUCH_MORE * _length(by_markup):
        return by_text
    return by_markup


def _length(document: Document) -> int:
    """Give how many characters are shown."""
    return sum([len(block.text) for block in document.blocks if block.is_body])
