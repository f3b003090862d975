"""How often readings that looked so likely were right.

The products of the models' shares are overconfident at the top. The steps were counted on articles of publishers that
the weights had not seen (see `training/`), so that of what is given 0.9 or more at least 95 in 100 are right.
"""

from bisect import bisect_right

_STEPS: dict[str, tuple[tuple[float, float], ...]] = {
    "quoted": (
        (0.0, 0.2), (0.5, 0.55), (0.72, 0.68), (0.84, 0.78), (0.92, 0.85), (0.95, 0.89), (0.958, 0.92), (0.97, 0.94),
        (0.98, 0.96), (0.987, 0.975), (1.0, 0.98),
    ),
    "indirect": (
        (0.0, 0.2), (0.5, 0.42), (0.8, 0.55), (0.9, 0.66), (0.95, 0.72), (0.97, 0.8), (0.99, 0.84), (1.0, 0.88),
    ),
    "turn": ((0.0, 0.0), (1.0, 0.9)),
    "nobody": ((0.0, 0.05), (1.0, 0.3)),
}  # fmt: skip
"""For each question, what share of readings was right from this likelihood on."""


def confidence_of(question: str, likely: float) -> float:
    """Give the share of right readings among those that looked so likely, between the counted steps."""
    steps = _STEPS[question]
    upper = min(bisect_right(steps, (likely, 2.0)), len(steps) - 1)
    (low, at_low), (high, at_high) = steps[upper - 1], steps[upper]
    part = (likely - low) / (high - low)
    return round(at_low + part * (at_high - at_low), 2)
