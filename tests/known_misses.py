"""What the product still gets wrong with the samples, by sample and aspect; who mends one takes its entry out."""

KNOWN_MISSES: dict[tuple[str, str], str] = {
    ("bar-pilot.txt", "sources"): "takes “A company” for a source",
    ("film-review.html", "sources"): "takes “the mule” for a source",
    ("river-clean-up.txt", "sources"): "takes “St. Wilfrid's”, “her cousin” for a source",
    ("storm-live.txt", "speakers"): "“what it was built to do” of a spokesperson for the airport goes to nobody",
    ("village-bakery.md", "sources"): "takes “The members” for a source",
}
