"""Whether to use colours, by the conventions of terminals."""

from collections.abc import Mapping


def wants_colour(refused: bool, to_terminal: bool, environment: Mapping[str, str]) -> bool:
    """Tell whether printed text may carry colours.

    Args:
        refused: `--no-color` was given.
        to_terminal: The output is a terminal.
        environment: NO_COLOR and FORCE_COLOR count only when they are not empty.
    """
    if refused or environment.get("NO_COLOR"):
        return False
    forced = environment.get("FORCE_COLOR", "")
    if forced:
        return forced not in ("0", "false")
    return to_terminal and environment.get("TERM") != "dumb"
