"""Rows of a library that may be somebody else's: a path in it is a place on their machine, not on this one."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from tui_reader.model.summary import BY_DIGEST

if TYPE_CHECKING:
    from tui_reader.ui.sources import Outcome, Sources


def copy_instead(sources: Sources, path: str, data: bytes) -> Outcome | None:
    """Give the library's copy of an article if the file of that name holds something else here; else `None`.

    What happens to lie at that place is neither shown as that article, nor goes into a library that others may get.
    """
    import hashlib

    from tui_reader.library.trouble import LibraryTrouble

    library = sources.library_for(path)
    try:
        row = None if library is None else library.articles.at_path(path)
    except LibraryTrouble:
        return None
    if row is None or row.digest == hashlib.sha256(data).hexdigest():
        return None
    article, kept = sources.open_by_digest(BY_DIGEST + row.digest)
    if kept is not None:
        told = f"{os.path.basename(path)} holds something else here, which is read only when you ask for it"
        kept = kept._replace(is_gone=True, why_gone=told)
    return article, kept
