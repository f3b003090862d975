"""What the product still gets wrong with the samples, by sample and aspect; who mends one takes its entry out."""

KNOWN_MISSES: dict[tuple[str, str], str] = {}
