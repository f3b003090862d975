"""The whole first page: the panes beside each other, and the keys below them."""

from collections.abc import Sequence

from tui_reader.first_page.drawing import Line, draw
from tui_reader.first_page.geometry import Box, boxes
from tui_reader.first_page.inks import Inks
from tui_reader.first_page.panes import ArticlePane, Entries, list_pane
from tui_reader.layout.cells import cell_width, fit
from tui_reader.layout.column import USUAL_WIDTH
from tui_reader.layout.lines import View
from tui_reader.layout.list_rows import entry_height, entry_rows, file_name, first_notice
from tui_reader.layout.related_rows import offer_of_page, offer_rows
from tui_reader.layout.rows import Row, Stretch, harmless
from tui_reader.layout.sight import title_of
from tui_reader.model import Article
from tui_reader.model.summary import ArticleSummary, path_of, summarise
from tui_reader.model.value import Value
from tui_reader.ui.handover import Painted
from tui_reader.ui.key_hints import hint_line, labels_of


class Look(Value):
    """How the page is to look."""

    columns: int
    """Cells of a line of the terminal."""
    rows: int
    """Lines of the terminal."""
    inks: Inks
    """What styles are made of."""
    text_width: int = USUAL_WIDTH
    """The widest that the column of text may be, in cells."""
    keys: tuple[tuple[str, tuple[str, ...]], ...] = ()
    """Keys by command, as configured."""


class Sight(Value):
    """What is seen of the article after keys were answered."""

    pane: ArticlePane
    """The article."""
    said: str = ""
    """The word on what happened."""
    quote: int = 0
    """The quote under the cursor of its panel."""
    quotes_top: int = 0
    """The line of that panel that stands first."""


def article_pane(painted: Painted, look: Look, in_use: str) -> ArticlePane | None:
    """Lay the article out, if its pane is seen."""
    box = next((box for box in boxes(look.columns, look.rows, in_use) if box.name == "article"), None)
    return None if box is None else ArticlePane(painted.article, box, look.text_width, painted.place)


def first_page(
    painted: Painted, look: Look, *, in_use: str = "article", is_outline: bool = False, sight: Sight | None = None
) -> list[Line]:
    """Draw the page that stands on the screen when a file or a folder has been opened: `look.rows` lines.

    Args:
        painted: The article, and what the list knows.
        look: How it is to look.
        in_use: The pane that has the keys: "article", or "articles" for the list.
        is_outline: Whether it is not known yet who says what: room is left for that, and all else stands in its place.
        sight: What keys have changed of it, if any were answered.
    """
    article, inks = painted.article, look.inks
    if sight is None and painted.place is not None and not is_outline:
        sight = _sight_of_place(painted, look, in_use)
    pane = sight.pane if sight is not None else article_pane(painted, look, in_use)
    drawn = {}
    for box in boxes(look.columns, look.rows, in_use):
        if box.name == "articles":
            drawn[box] = _list(box, painted, inks, in_use=in_use == "articles", is_outline=is_outline)
        elif box.name == "article" and pane is not None:
            drawn[box] = pane.draw(_title(painted, pane.layout.view), inks, in_use=in_use == "article")
        elif is_outline and box.name != "related":
            drawn[box] = list_pane(box, f"{box.name.capitalize()} ─ …", Entries(lambda _: ()), inks)
        else:
            drawn[box] = _side(box, article, inks, sight)
    page = _beside_each_other(drawn, look)
    said = sight.said if sight is not None else first_notice(article)
    position = "" if painted.is_part or pane is None else f"{pane.percent} %"
    page.append(_last_line(said, position, look))
    return page


def _sight_of_place(painted: Painted, look: Look, in_use: str) -> Sight | None:
    """Give what is seen from where reading stopped: the quotes follow the article."""
    from tui_reader.first_page.moves import Moves  # of no use where reading begins

    is_seen = any(box.name == "article" for box in boxes(look.columns, look.rows, in_use))
    return Moves(painted, look, in_use).sight if is_seen else None


def _title(painted: Painted, view: View) -> str:
    if painted.is_part:
        return f"The beginning; the rest is being read ─ {harmless(file_name(painted.article.document.name))}"
    return title_of(painted.article, view)


def _list(box: Box, painted: Painted, inks: Inks, *, in_use: bool, is_outline: bool) -> list[Line]:
    """Draw the list; nothing but its name is known yet of a file that is not open.

    Of an outline the last row of the open article is left blank, which counts what was found.
    """
    height = entry_height(box.width - 4)
    if painted.rows:
        known = painted.rows[: box.height]
        entries = Entries(lambda width: _library_rows(known, width), lines_below=(painted.total - len(known)) * height)
        return list_pane(box, f"Library ─ {painted.total:,}", entries, inks, in_use=in_use)
    first = None if painted.is_part else painted.summary or summarise(painted.article, painted.names[0])
    if first is not None and not in_use:
        first = first._replace(read=True)  # the article has the keys, so it counts as read
    seen = painted.names[: box.height]

    def rows(width: int) -> list[list[Row]]:
        entries = [entry_rows(name, None if at else first, width, is_open=not at) for at, name in enumerate(seen)]
        if is_outline and first is not None:
            entries[0][-1] = Row("")
        return [[*entry, *[Row("")] * (height - len(entry))] for entry in entries]

    title = "looking for files …" if painted.has_more else f"Articles ─ {len(painted.names):,}"
    entries = Entries(rows, lines_below=(len(painted.names) - len(seen)) * height)
    return list_pane(box, title, entries, inks, in_use=in_use)


def _library_rows(known: Sequence[ArticleSummary], width: int) -> list[list[Row]]:
    """Set the rows of the library; those of one story that stand together have a sign."""
    entries, above = [], 0
    for at, row in enumerate(known):
        joins = bool(row.story) and row.story == above
        entry = entry_rows(path_of(row), row, width, is_open=not at, joins=joins)
        entries.append([*entry, *[Row("")] * (entry_height(width) - len(entry))])
        above = row.story
    return entries


def _side(box: Box, article: Article, inks: Inks, sight: Sight | None) -> list[Line]:
    if box.name == "quotes":
        return _quotes(box, article, inks, sight)
    if box.name == "sources":
        return _sources(box, article, inks)
    offers = [offer_of_page(item) for item in article.related]
    entries = Entries(
        lambda width: [offer_rows(offer, width) for offer in offers],
        empty=("The page offers no other headlines.", ""),
    )
    return list_pane(box, f"Related ─ {len(offers)}", entries, inks)


def _quotes(box: Box, article: Article, inks: Inks, sight: Sight | None) -> list[Line]:
    from tui_reader.layout.quote_rows import quote_rows, spoken, words_without_quotes  # no outline has a use for it

    quotes = spoken(article)
    entries = Entries(
        lambda width: [quote_rows(article, quote, width) for quote in quotes],
        cursor=sight.quote if sight is not None else 0,
        top=sight.quotes_top if sight is not None else 0,
        empty=words_without_quotes(article),
    )
    return list_pane(box, f"Quotes ─ {len(quotes)}", entries, inks)


def _sources(box: Box, article: Article, inks: Inks) -> list[Line]:
    from tui_reader.layout.facts import words_without
    from tui_reader.layout.source_rows import profile_rows, source_rows
    from tui_reader.layout.sourcing import sourcing_line

    has_profile = bool(sourcing_line(article))

    def rows(width: int) -> list[list[Row]]:
        head = [profile_rows(article, width)] if has_profile else []
        return [*head, *(source_rows(source, width) for source in article.sources)]

    entries = Entries(rows, cursor=int(has_profile), empty=(words_without("sources", article), ""))
    return list_pane(box, f"Sources ─ {len(article.sources)}", entries, inks)


def _beside_each_other(drawn: dict[Box, list[Line]], look: Look) -> list[Line]:
    """Join the lines of the panes; what no pane covers is ground."""
    page: list[Line] = []
    gap = look.inks["gap"]
    for y in range(look.rows - 1):
        line: Line = []
        x = 0
        for box in sorted(drawn, key=lambda box: box.x):
            if box.y <= y < box.y + box.height:
                if box.x > x:
                    line.append((" " * (box.x - x), gap))
                line += drawn[box][y - box.y]
                x = box.x + box.width
        if x < look.columns:
            line.append((" " * (look.columns - x), gap))
        page.append(line)
    return page


def _last_line(said: str, position: str, look: Look) -> Line:
    """Draw a word on what happened, or else the keys, and how far the article is read."""
    right = f" {position} " if position else ""
    room = max(look.columns - cell_width(right) - 1, 0)
    runs: tuple[Stretch, ...] = ()
    if said:
        text, style = " " + fit(harmless(said), max(room - 1, 0)), "title"
    else:
        (text, runs), style = hint_line(room, labels_of(look.keys)), "detail"
    text += " " * max(look.columns - cell_width(text) - cell_width(right), 0) + right
    base = look.inks["keys"].under(look.inks[style])
    return draw(text, base, runs, look.inks, left=(), width=look.columns)


def escapes(page: Sequence[Line], before: Sequence[Line] = ()) -> str:
    """Write a page as the terminal takes it: each line at its place, each change of ink a sequence.

    Lines that stand there already, as `before` has them, are left out.
    """
    parts: list[str] = []
    for number, line in enumerate(page, start=1):
        if number <= len(before) and before[number - 1] == line:
            continue
        parts.append(f"\x1b[{number};1H")
        last = None
        for text, ink in line:
            if ink != last:
                codes = ";".join([*map(str, sorted(ink.attributes)), *filter(None, (ink.colour, ink.ground))])
                parts.append(f"\x1b[0;{codes}m" if codes else "\x1b[0m")
                last = ink
            parts.append(text)
    parts.append("\x1b[0m")
    return "".join(parts)
