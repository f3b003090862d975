"""What newsreader writes into its Markdown so that it knows it again; whoever renders Markdown shows none of it."""

FINDINGS_FOLLOW = "<!-- newsreader: what was found in the article -->"
"""A line before the lists of quotes, sources and related headlines, which repeat what the article says."""
