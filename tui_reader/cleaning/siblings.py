"""Lists, quotations and captions that stand among the paragraphs of a page's article, as their siblings."""

from tui_reader.cleaning.reasons import REASONS_OF_PLACE
from tui_reader.model import Block, Document, Role

_ARTICLE_TAGS = frozenset({"article", "main"})


def show_siblings(document: Document) -> Document:
    """Show again what was hidden for its place only, although the page has put it into its article.

    A list without links, or a quotation set apart, that follows a paragraph in the same element; the caption of a
    figure there. What a page keeps beside its article is in another element, and what it offers in a list has links.
    """
    if not any(block.evidence.path for block in document.blocks[:1]):
        return document
    blocks = list(document.blocks)
    parents = {block.evidence.path[:-1] for block in blocks if block.is_body and block.evidence.tag == "p"}
    above: Block | None = None
    for index, block in enumerate(blocks):
        if _is_hidden_for_place(block) and block.evidence.path[:-2] in parents and _is_in_article(block):
            if block.evidence.declared is Role.CAPTION:
                blocks[index] = block = block.labelled(Role.CAPTION)
            elif above is not None and above.is_body and _is_plain_item(block):
                blocks[index] = block = block.labelled(Role.LIST_ITEM)
            elif above is not None and above.is_body and "blockquote" in block.evidence.ancestors:
                blocks[index] = block = block.labelled(Role.PARAGRAPH)
        if block.role is not Role.CAPTION:
            above = block
    return document.with_blocks(tuple(blocks))


def _is_hidden_for_place(block: Block) -> bool:
    return block.role is Role.FURNITURE and block.reason in REASONS_OF_PLACE


def _is_in_article(block: Block) -> bool:
    return not _ARTICLE_TAGS.isdisjoint(block.evidence.ancestors)


def _is_plain_item(block: Block) -> bool:
    return block.evidence.tag == "li" and not block.evidence.link_density
