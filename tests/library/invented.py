"""Articles that nobody wrote, of places that are nowhere, in folders and libraries."""

from pathlib import Path

from tui_reader.library.library import Library

PORT_STRIKE = """Port strike enters its third week as talks stall

By Mira Olden

Dock workers in Velmark refused on Monday to unload grain for the third week in a row, and the harbour authority said
that eleven ships were waiting in the roads.

"We will not go back before the contract is signed," said Tomas Verrin, chairman of the dockers' union. "Nobody here
has forgotten the promises of last winter."

The harbour authority said the strike cost the city four million crowns a day. Its director, Ines Aldermoor, called
the demands "reasonable in part" and asked for patience.
"""

LIGHTHOUSE = """Lighthouse keeper retires after forty years on the rock

The last keeper of the Sorrel Rock light came ashore on Friday with two suitcases and a parrot, and was met by half of
the village and a brass band that had practised for a month.

"I never once forgot to wind the clock," said Edda Marrow, who took the post when she was twenty-three. The light has
been automatic since spring, and a camera now watches the sea.
"""


def numbered(number: int) -> str:
    """Make one of many articles that have nothing in common but their paper."""
    keeper = ("Orla", "Pim", "Sanne", "Tovar", "Ulrik")[number % 5] + f" Keeper{number}"
    words = [f"{stem}{number}" for stem in ("ferry", "orchard", "granary", "turbine", "archive", "meadow", "lantern")]
    one, two, three, four, five, six, seven = words
    return f"""The {one} of district {number} closes for repairs

The {two} beside the {three} was closed on Tuesday after engineers found that the {four} had moved by a hand's width.

"We heard the {five} before we saw anything of the {six}," said {keeper}, who has run the {one} since {1950 + number}.
The council said that the {seven} number {number} would open again before the {two} harvest began.
"""


def papers_in(folder: Path, **texts: str) -> Path:
    """Make a folder of articles, by the names of their files without ".txt"."""
    folder.mkdir()
    for name, text in texts.items():
        (folder / f"{name}.txt").write_text(text)
    return folder


def library_of(papers: Path, place: Path) -> Path:
    """Make a library that has the articles of a folder; give its place."""
    library = Library(place)
    library.importing.run([str(papers)], processes=0)
    library.close()
    return place
