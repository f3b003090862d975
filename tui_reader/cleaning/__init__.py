"""`Document` to `Document`: every block gets a role and, if hidden, a reason; nothing is deleted."""

from collections.abc import Callable

from tui_reader.cleaning.author_notes import label_author_notes
from tui_reader.cleaning.body import label_body
from tui_reader.cleaning.byline import label_byline
from tui_reader.cleaning.captions import label_captions
from tui_reader.cleaning.crossheads import label_crossheads
from tui_reader.cleaning.edges import label_edges
from tui_reader.cleaning.headline import label_headline
from tui_reader.cleaning.kept_lines import show_kept_lines
from tui_reader.cleaning.kickers import label_kickers
from tui_reader.cleaning.lead import show_lead
from tui_reader.cleaning.menus import label_menus
from tui_reader.cleaning.page_lines import label_page_lines
from tui_reader.cleaning.posts import label_posts
from tui_reader.cleaning.published import label_published
from tui_reader.cleaning.pull_quotes import label_pull_quotes
from tui_reader.cleaning.related import label_related
from tui_reader.cleaning.short_files import show_short_files
from tui_reader.cleaning.siblings import show_siblings
from tui_reader.cleaning.standfirst import label_standfirst
from tui_reader.cleaning.unlabelling import unlabel
from tui_reader.model import Document

CleaningStep = Callable[[Document], Document]

CLEANING_STEPS: tuple[CleaningStep, ...] = (
    unlabel,  # back to what the reader found, so that cleaning twice is cleaning once
    label_body,  # body or not, and why not: what stays PARAGRAPH, CROSSHEAD or LIST_ITEM is the body
    label_posts,  # what a signature of somebody else stands under
    show_short_files,  # a few lines are no page: nothing is hidden there for its place alone
    show_siblings,  # what the page itself has put among the paragraphs
    label_headline,  # from here on the parts of the head are picked out, from the body or from the furniture
    label_byline,
    label_published,
    label_kickers,  # what is left above the headline
    label_author_notes,  # when it is known who the authors are
    label_standfirst,  # after byline and date, which tell where the head ends
    label_captions,
    show_lead,  # when captions are told, which stand there too
    label_related,  # after those: only what is nothing else can be another article's headline
    label_page_lines,  # what is still body, but speaks of the page
    label_pull_quotes,  # what is still a paragraph, or hidden because it says one again
    show_kept_lines,  # code, logs and verse stay whole, whatever a step took their lines for
    label_crossheads,  # what is still a paragraph of the body, but heads another one
    label_edges,  # when it is known what heads a paragraph
    label_menus,  # last: what is hidden now stays hidden, and only the reason may be a better one
)
"""The table of contents of the algorithm, in order. A step may look at the roles that earlier steps gave."""


def clean(document: Document) -> Document:
    """Label every block of a document."""
    for step in CLEANING_STEPS:
        document = step(document)
    return document


__all__ = ["CLEANING_STEPS", "CleaningStep", "clean"]
