"""Every command of the reader, declared once.

Key bindings, the palette, the footer, the help page and the README's table are made from this list, so that none of
them can say what another does not. A command's method is `action_<id>` of the main screen.
"""

from enum import StrEnum

from tui_reader.model.value import Value


class Group(StrEnum):
    """A chapter of the help page."""

    MOVE = "Move"
    PANES = "Panes"
    READ = "Read"
    FIND = "Find"
    FINDINGS = "Quotes, sources, related"
    LIBRARY = "The library"
    CORRECT = "Correct and annotate"
    FILES = "Files"
    APPLICATION = "The reader"


class Command(Value):
    """Something that the user can do."""

    id: str
    """Its name in the configuration and in the code: `find_next`."""
    keys: tuple[str, ...]
    """Default keys, in Textual's names; the first is shown in the footer."""
    words: str
    """What it does, as the palette lists it."""
    help: str
    """One sentence for the help page."""
    group: Group
    """Where the help page lists it."""
    footer: str = ""
    """A word for the footer; empty where it is not shown there."""
    rank: int = 9
    """Order of importance in the footer: the lower, the longer it stays as the screen narrows."""

    def holds(self, words: str, more: str = "") -> bool:
        """Tell whether each of some words stands in what is said of the command: its name, its words, its help."""
        text = f"{self.id} {self.words} {self.help} {more}".casefold()
        return all(word in text for word in words.casefold().split())


LIBRARY_COMMANDS: tuple[Command, ...] = (
    Command(
        "search",
        ("S",),
        "Search the library",
        "Search articles and quotes of the library, as you type.",
        Group.LIBRARY,
        "search",
        5,
    ),
    Command(
        "speakers",
        ("P",),
        "Who said what",
        "Every statement of one speaker over all articles, from the one under the cursor on.",
        Group.LIBRARY,
    ),
    Command(
        "versions",
        ("V",),
        "Versions of the story",
        "Other articles that tell the same story, compared paragraph by paragraph and word by word.",
        Group.LIBRARY,
    ),
    Command(
        "next_order",
        ("O",),
        "Order of the library",
        "Order the library: last added, by date, headline, outlet or length, or stories together.",
        Group.LIBRARY,
    ),
    Command(
        "hide_block",
        ("H",),
        "Hide or restore",
        "Hide the paragraph that was clicked or is looked at, or restore a hidden one.",
        Group.CORRECT,
    ),
    Command("set_role", ("r",), "What a paragraph is", "Make it headline, caption or crosshead.", Group.CORRECT),
    Command("set_speaker", ("s",), "Who said it", "Correct the speaker of the quote under the cursor.", Group.CORRECT),
    Command("drop_quote", ("D",), "No quote", "Drop what is no quote, or the note under the cursor.", Group.CORRECT),
    Command("add_quote", ("A",), "Add a quote", "Make a quote of the selection, or of a sentence.", Group.CORRECT),
    Command("merge_names", ("M",), "Merge names", "Say that two names are one person or organisation.", Group.CORRECT),
    Command("split_name", ("B",), "Split a name", "Say that some quotes of a name are another's.", Group.CORRECT),
    Command(
        "undo",
        ("U",),
        "Undo",
        "Take the last correction of the article back, or the note that was dropped.",
        Group.CORRECT,
    ),
    Command("redo", ("ctrl+r",), "Redo", "Make the correction again that was taken back.", Group.CORRECT),
    Command(
        "corrections",
        ("C",),
        "Corrections",
        "List and find those of the library, and what no longer fits; export them, take others in.",
        Group.CORRECT,
    ),
    Command(
        "annotate",
        ("a",),
        "Highlight or note",
        "Highlight the selection or a sentence, with a note if you like; change the note under the cursor.",
        Group.CORRECT,
    ),
    Command(
        "annotations",
        ("L",),
        "Highlights and notes",
        "List and find those of the library; export them.",
        Group.CORRECT,
    ),
    Command("tag", ("number_sign",), "Tag", "Give the article a tag, or take it away.", Group.LIBRARY),
    Command("note", ("c",), "Note on the article", "Write a note on the whole article.", Group.LIBRARY),
    Command("pause", ("w",), "Pause the import", "Hold what is being taken in, or go on.", Group.LIBRARY),
)
"""What the library is asked for, and told."""

COMMANDS: tuple[Command, ...] = (
    Command("line_down", ("j", "down"), "Down", "One line or one entry down.", Group.MOVE, "move", 3),
    Command("line_up", ("k", "up"), "Up", "One line or one entry up.", Group.MOVE),
    Command("page_down", ("space", "pagedown", "ctrl+f"), "Page down", "One page down.", Group.MOVE),
    Command("page_up", ("b", "pageup", "ctrl+b"), "Page up", "One page up.", Group.MOVE),
    Command("half_down", ("d", "ctrl+d"), "Half a page down", "Half a page down.", Group.MOVE),
    Command("half_up", ("u", "ctrl+u"), "Half a page up", "Half a page up.", Group.MOVE),
    Command("top", ("g", "home"), "To the top", "To the first line or entry.", Group.MOVE),
    Command("bottom", ("G", "end"), "To the end", "To the last line or entry.", Group.MOVE),
    Command("next_pane", ("tab",), "Next pane", "To the next pane.", Group.PANES, "panes", 3),
    Command("previous_pane", ("shift+tab",), "Previous pane", "To the pane before.", Group.PANES),
    Command("left", ("h", "left"), "Pane to the left", "To the pane on the left.", Group.PANES),
    Command("right", ("l", "right"), "Pane to the right", "To the pane on the right.", Group.PANES),
    Command("show_articles", ("1",), "Articles", "To the list of articles.", Group.PANES),
    Command("show_article", ("2",), "Article", "To the article.", Group.PANES),
    Command("show_quotes", ("3",), "Quotes", "To the quotes: who said what.", Group.PANES),
    Command("show_sources", ("4",), "Sources", "To the sources: where it comes from.", Group.PANES),
    Command("show_related", ("5",), "Related headlines", "To the related headlines.", Group.PANES),
    Command("show_notes", ("6",), "Notes of the article", "To the highlights and notes of the article.", Group.PANES),
    Command("zen", ("z",), "Only the article", "Hide every pane but the article, or show them again.", Group.PANES),
    Command(
        "activate",
        ("enter",),
        "Open or jump",
        "Open the article; jump to the passage of a quote, a source or a related headline.",
        Group.READ,
        "open",
        2,
    ),
    Command("next_article", ("J", "right_square_bracket"), "Next article", "Open the next article.", Group.READ),
    Command(
        "previous_article", ("K", "left_square_bracket"), "Previous article", "Open the article before.", Group.READ
    ),
    Command(
        "leap_back",
        ("backspace", "ctrl+o"),
        "Back from a leap",
        "Back to the article that a search, a statement or a related headline led away from.",
        Group.READ,
    ),
    Command("next_unread", ("full_stop",), "Next unread", "Open the next article that is unread.", Group.READ),
    Command(
        "next_view",
        ("v",),
        "Change the view",
        "Clean article, hidden lines dimmed in place with their reasons, the file as it is.",
        Group.READ,
        "view",
        4,
    ),
    Command("next_section", ("greater_than_sign",), "Next section", "To the next subheading.", Group.READ),
    Command("previous_section", ("less_than_sign",), "Section before", "To the subheading before.", Group.READ),
    Command("wider", ("plus", "equals_sign"), "Wider column", "Make the text column wider.", Group.READ),
    Command("narrower", ("minus",), "Narrower column", "Make the text column narrower.", Group.READ),
    Command("toggle_read", ("m",), "Mark read or unread", "Mark the article as read or as unread.", Group.READ),
    Command("toggle_star", ("asterisk",), "Star", "Star the article, or take the star away.", Group.READ),
    Command("find", ("slash",), "Find in the article", "Find words in the article as shown.", Group.FIND, "find", 3),
    Command("find_next", ("n",), "Next match", "To the next match.", Group.FIND),
    Command("find_previous", ("N",), "Previous match", "To the match before.", Group.FIND),
    Command(
        "filter",
        ("f",),
        "Filter the list",
        "Show only the articles with some words, or that answer to a query: is:unread, speaker:berg.",
        Group.FIND,
    ),
    Command(
        "explain",
        ("i",),
        "Why this finding",
        "Tell how the quote's speaker, or the source, was found.",
        Group.FINDINGS,
    ),
    Command(
        "filter_findings",
        ("p",),
        "Only this speaker",
        "Show only the quotes of the speaker or source under the cursor, or all again.",
        Group.FINDINGS,
    ),
    Command(
        "next_kind",
        ("t",),
        "Kinds of quotes",
        "Show spoken words only, all with indirect speech, or the doubtful ones.",
        Group.FINDINGS,
    ),
    Command(
        "next_quote", ("right_parenthesis", "}"), "Next quote", "To the next quote of the article.", Group.FINDINGS
    ),
    Command("previous_quote", ("left_parenthesis", "{"), "Previous quote", "To the quote before.", Group.FINDINGS),
    *LIBRARY_COMMANDS,
    Command("open_files", ("o",), "Open files", "Open files or folders.", Group.FILES, "files", 7),
    Command("edit", ("e",), "Edit the file", "Open the file in $VISUAL or $EDITOR, then read it again.", Group.FILES),
    Command("browse", ("W",), "Links", "List the links; open one in $BROWSER, or copy it.", Group.FILES),
    Command("reload", ("R", "f5"), "Read again", "Read the file again, keeping the place.", Group.FILES),
    Command("copy", ("y",), "Copy", "Copy the selection, the quote with its source, or the article.", Group.FILES),
    Command("export", ("x",), "Export", "Write the article to a file.", Group.FILES),
    Command("close", ("X",), "Take off the list", "Take the article off the list; the file stays.", Group.FILES),
    Command("next_theme", ("T",), "Next theme", "Change the colours.", Group.APPLICATION),
    Command("redraw", ("ctrl+l",), "Draw anew", "Draw all of the screen again.", Group.APPLICATION),
    Command(
        "suspend",
        ("ctrl+z",),
        "Back to the shell",
        "Give the terminal back to the shell for a while; fg there goes on.",
        Group.APPLICATION,
    ),
    Command("palette", ("colon", "ctrl+p"), "All commands", "Search the commands by name.", Group.APPLICATION),
    Command("help", ("question_mark", "f1"), "Help", "Show all keys.", Group.APPLICATION, "help", 1),
    Command(
        "back",
        ("escape",),
        "Back",
        "Close what is open, go back to the panel, drop matches and filters, stop loading.",
        Group.APPLICATION,
    ),
    Command("quit", ("q", "Q"), "Quit", "Leave the reader.", Group.APPLICATION, "quit", 1),
)

BY_ID = {command.id: command for command in COMMANDS}
