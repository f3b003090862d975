"""What changes an article after its analysis: what its library has learned, and what its reader corrects.

    anchors.py      a block or a passage, named so that it is found again or not at all
    corrections.py  what a reader can correct, as values
    applying.py     corrections to an article, in order; what no longer fits is an orphan
    naming.py       speakers renamed, merged and split
    taught.py       lines that repeat over the articles of one outlet, hidden
    annotations.py  highlights and notes
    exchange.py     corrections and annotations as JSON lines
    annotation_export.py  annotations as Markdown and as W3C Web Annotations

Pure; `library` keeps what is made here. An analysis is first taught, then corrected: the reader has the last word.
"""
