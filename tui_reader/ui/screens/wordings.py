"""How the articles of a library word the quotations that several of them give."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui_reader.ui.widgets.statements import Wording

if TYPE_CHECKING:
    from tui_reader.library.library import Library
    from tui_reader.library.speakers import Speaker


def wordings_of(library: Library, speaker: Speaker) -> dict[tuple[str, int], Wording]:
    """Give for each statement that several articles have how its wording differs from that of the first."""
    from tui_reader.comparison.wording import Change
    from tui_reader.library.trouble import LibraryTrouble

    found = {}
    try:
        shared = library.speakers.shared_quotations(speaker.key)
    except LibraryTrouble:
        return {}
    for quotation in shared:
        first = quotation.statements[0]
        for statement, stretches in zip(quotation.statements, quotation.differences, strict=True):
            changed = [stretch for stretch in stretches if stretch.change is not Change.SAME]
            found[(statement.summary.digest, statement.place.start)] = Wording(
                articles=len({each.summary.digest for each in quotation.statements}),
                first=first.summary,
                is_first=statement is first,
                added=tuple(stretch.after for stretch in changed if stretch.after.end > stretch.after.start),
                missing=tuple(
                    first.text[stretch.before.start : stretch.before.end]
                    for stretch in changed
                    if stretch.before.end > stretch.before.start
                ),
            )
    return found
