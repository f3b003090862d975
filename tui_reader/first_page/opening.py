"""What is shown on the first page: found as the reader finds it, by the shortest way."""

from __future__ import annotations

import os
from itertools import islice

from tui_reader.library.settings import Settings
from tui_reader.model.value import Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from tui_reader.first_page.listing import Listing
    from tui_reader.library.first_look import FirstLook
    from tui_reader.model import Article
    from tui_reader.ui.handover import Painted

_MOST_NAMES = 300
"""Files of a folder that the list shows before all of them have been found."""

_SOME = 500
"""Names of a large folder that come at once."""
_SHORT = 20_000
"""Bytes of a file that is outlined in the time that it takes to read the names."""


class Order(Value):
    """What is to be painted."""

    path: str
    """The file or folder, as the command line names it; empty for the library."""
    encoding: str | None
    """Overrides what the file says of its encoding."""
    settings: Settings
    """What the user configured."""
    library: str | None = None
    """The file of the library; `None` if none is used."""


def opened(order: Order, listing: Listing | None = None) -> Painted | None:
    """Find what is shown at once: of a folder the first files, of a long text the beginning; `None` if in doubt.

    The article is as the library keeps it, or an outline in which nobody has said anything yet.

    Args:
        order: What is to be painted.
        listing: The names of a large folder, which are being read.
    """
    from tui_reader.ui.handover import Painted

    if not order.path:
        return _of_library(order.library)
    guess, outline = _guessed(order) if listing is not None else ("", None)
    names, has_more = _names(order.path, listing) if os.path.isdir(order.path) else ((order.path,), False)
    if not names:
        return None
    if order.library and order.encoding is None and os.path.exists(order.library):
        from tui_reader.library.first_look import look_at_file

        look = look_at_file(order.library, names[0])
        if look is not None:
            return _painted(look)._replace(names=names, has_more=has_more)
    article, is_part = (outline, False) if guess == names[0] else _outlined(names[0], order.encoding)
    return Painted(article, is_part, names, has_more) if article is not None else None


def _names(folder: str, listing: Listing | None) -> tuple[tuple[str, ...], bool]:
    """Give the first files of a folder, and whether it holds more; none if something cannot be read."""
    from tui_reader.library.walking import first_files

    found = list(islice(first_files(folder, None if listing is None else listing.first_names()), _MOST_NAMES + 1))
    names = tuple(name for name in found[:_MOST_NAMES] if isinstance(name, str))
    if len(names) < min(len(found), _MOST_NAMES):  # which is for the reader to say
        return (), False
    return names, len(found) > _MOST_NAMES


def _guessed(order: Order) -> tuple[str, Article | None]:
    """Outline the first of some files of a large folder while its names are being read; give its path, too.

    If another is the first of all, at least everything is imported that is needed for it.
    """
    from tui_reader.first_page import page  # noqa: F401

    try:
        with os.scandir(order.path) as scanned:
            files = (each for each in islice(scanned, _SOME) if each.is_file(follow_symlinks=False))
            first = min((each for each in files if each.name[0] != "."), key=lambda each: each.name)
        if first.stat().st_size <= _SHORT:
            return first.path, _outlined(first.path, order.encoding)[0]
    except (OSError, ValueError):
        pass  # whoever reads the names says so
    return "", None


def _of_library(file: str | None) -> Painted | None:
    from tui_reader.library.first_look import look_at_library

    look = look_at_library(file) if file else None
    return None if look is None else _painted(look)._replace(rows=look.rows, total=look.total, order=look.order)


def _painted(look: FirstLook) -> Painted:
    from tui_reader.layout.lines import Place
    from tui_reader.model.summary import path_of
    from tui_reader.ui.handover import Painted

    place = None if look.place is None else Place(*look.place)
    return Painted(
        look.article, look.is_part, (path_of(look.summary),), summary=look.summary, place=place, code=look.code
    )


def completed(begun: Painted) -> Painted:
    """Find who says what, which takes as long again as all that came before; or analyse anew what older code did."""
    if not begun.code:
        from tui_reader.pipeline import attributed

        return begun._replace(article=attributed(begun.article))
    from tui_reader.library.code_version import code_version

    if begun.code != code_version() and not begun.is_part:
        from tui_reader.library.parts import read_data, read_one
        from tui_reader.model import Article

        data = read_data(begun.names[0])
        article = read_one(data, begun.names[0]) if isinstance(data, bytes) else None
        if isinstance(article, Article):
            return begun._replace(article=article)
    return begun


def _outlined(path: str, encoding: str | None) -> tuple[Article | None, bool]:
    """Clean a file, of a long text the beginning; tell which. What is larger is left to the reader."""
    from tui_reader.library.beginnings import beginning_of
    from tui_reader.library.files import is_large, read_bytes
    from tui_reader.model import Unreadable
    from tui_reader.pipeline import outline

    data = read_bytes(path)
    if isinstance(data, Unreadable):
        return None, False
    beginning = beginning_of(data)
    if not beginning and is_large(data):
        return None, False
    article = outline(beginning or data, path, encoding=encoding)
    return (None if isinstance(article, Unreadable) else article), bool(beginning)
