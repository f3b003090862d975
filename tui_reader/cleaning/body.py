"""Body or furniture: pages are judged by their markup, every other document by its text alone."""

from tui_reader.cleaning.furniture import label_furniture
from tui_reader.model import Document


def label_body(document: Document) -> Document:
    """Tell the article from the furniture; a page whose markup tells too little is judged by its text too."""
    if any(block.evidence.path for block in document.blocks):
        from tui_reader.cleaning.page_evidence import label_page  # six rooms of signs that a text has no use for

        labelled = label_page(document)
        if labelled is not None:
            return labelled
    return label_furniture(document)
