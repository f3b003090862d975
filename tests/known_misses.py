"""What the product still gets wrong with the samples, by sample and aspect; who mends one takes its entry out."""

KNOWN_MISSES: dict[tuple[str, str], str] = {
    ("bar-pilot.txt", "sources"): "takes “A company” for a source",
    ("film-review.html", "sources"): "takes “the mule” for a source",
    ("river-clean-up.txt", "related"): "keeps “Our Saturday edition in your …”",
    ("river-clean-up.txt", "removed"): "shows “Our Saturday edition in your …”",
    ("river-clean-up.txt", "sources"): "takes “St. Wilfrid's”, “her cousin” for a source",
    ("stadtrat-seilbahn.txt", "body"): "misses “Der Baubeginn ist für März 2026 …”",
    ("storm-live.txt", "body"): "misses “Summary”, “09:00 Good morning”; keeps “Post from X”",
    ("storm-live.txt", "crossheads"): "“Summary”, “09:00 Good morning” not told from a paragraph",
    ("storm-live.txt", "removed"): "shows “Post from X”",
    ("storm-live.txt", "speakers"): "“what it was built to do” of a spokesperson for the airport goes to nobody",
    ("village-bakery.md", "sources"): "takes “The members” for a source",
}
