"""The first page, painted before Textual is imported.

A process of its own analyses the article and paints it, in the very cells in which Textual will paint it a moment
later, while the reader proper is being imported; then it hands the article over. Where anything is uncertain (another
platform, an unknown terminal, a theme that is not in `inks.txt`) nothing is painted and the reader starts as it
always can.
"""
