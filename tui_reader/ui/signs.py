"""The signs that the panes are drawn with, explained: help page, README and manual page list them from here."""

SIGNS: tuple[tuple[str, str], ...] = (
    ("●", "An article that is unread."),
    ("★", "A starred one."),
    ("!", "A file that could not be read; the reason stands below it."),
    ("≈", "Other articles tell the same story."),
    ("└", "So does the article above it: both belong to one story."),
    ("3q 5s", "Three quotes and five sources were found in the article."),
    ("▎", "Beside the text: the passage that is highlighted."),
    ("┊", "Before a line that was hidden; the reason stands behind it."),
    ("?", "Before a speaker: it is doubtful who said this."),
    ("▸ ▾", "A source whose attributions are folded away, or listed below it."),
    ("×3", "So many attributions."),
    ("+ - ~", "In a comparison: a paragraph that is new, gone, or reworded."),
)
"""Each sign, and in a sentence what it tells."""
