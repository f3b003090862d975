"""What the user has set in config.toml."""


from tui_reader.layout.column import USUAL_WIDTH
from tui_reader.model.value import Value


class Settings(Value):
    """What can be set; the defaults are what `newsreader --init-config` writes down."""

    theme: str = "dark"
    """Name of the theme: "dark", "light", "ansi" (the terminal's own colours), or one of Textual's."""
    text_width: int = USUAL_WIDTH
    """Most columns of the article's text."""
    watch: bool = True
    """Whether an article is read again when its file changes."""
    watch_folders: tuple[str, ...] = ()
    """Folders of which the library takes in what is new or changed, for as long as the reader runs."""
    keys: tuple[tuple[str, tuple[str, ...]], ...] = ()
    """Keys by command: ("quit", ("q", "ctrl+q"))."""
    searches: tuple[tuple[str, str], ...] = ()
    """Queries that the palette offers, each behind its name: ("Ferries", "speaker:reyk ferry")."""
    problems: tuple[str, ...] = ()
    """What is wrong with the file, each with its file and line; the rest of it applies."""


THEMES_BY_WORD = {"dark": "newsprint-dark", "light": "newsprint-light", "ansi": "ansi-dark", "none": "plain"}
"""Short names of themes."""

FIRST_FILE = """\
# Settings of newsreader. Every line that begins with # is the default; take the # away to change it.

# The colours: "dark", "light", "ansi" (the terminal's own), or a theme of Textual such as "nord" or "gruvbox".
# theme = "dark"

# The most columns that the text of an article takes (20 to 500).
# text_width = 72

# Read an article again when its file changes on disk.
# watch = true

# Folders whose articles come into the library by themselves, as long as the reader runs: ["~/news", "/srv/articles"].
# watch_folders = []

# Searches of the library that the palette (:) offers. A line of this table is a name and its query, both in quotation
# marks: "New on the ferry"="headline:ferry is:unread".
# [searches]

# Keys by command. A command that is named here has the keys that are given here, and no others.
# [keys]
"""
"""What `--init-config` writes: every setting with its default, as a comment. The keys of all commands follow."""
