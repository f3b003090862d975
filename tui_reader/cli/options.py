"""What a command line can ask for."""

from __future__ import annotations

from tui_reader.model.value import Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from tui_reader.first_page.listing import Listing


class Options(Value):
    """What is asked for; every default is that of an empty command line."""

    paths: tuple[str, ...] = ()
    """Files, folders, "-" for standard input."""
    to: str | None = None
    """The format to print in."""
    output: str | None = None
    """The file to write to."""
    rows: str | None = None
    """What a row of CSV is."""
    bom: bool = False
    """Whether CSV begins with a byte order mark."""
    hidden: bool = False
    """Whether Markdown lists what was hidden."""
    width: int | None = None
    """Columns of the text."""
    no_color: bool = False
    """Whether nothing is to be coloured."""
    encoding: str | None = None
    """The encoding of the files, when it is not to be detected."""
    no_clean: bool = False
    """Whether the input is a clean article already."""
    library: str | None = None
    """The file of another library."""
    no_library: bool = False
    """Whether no library is to be used."""
    watch: bool = False
    """Whether the folders are watched."""
    search: str | None = None
    """A query for the library."""
    speaker: str | None = None
    """Whose statements the library is to print."""
    corrections: bool = False
    """Whether corrections are to be printed."""
    import_corrections: str | None = None
    """A file of corrections to take in."""
    annotations: bool = False
    """Whether highlights and notes are to be printed."""
    config: str | None = None
    """The file of another configuration."""
    init_config: bool = False
    """Whether a first configuration is to be written."""
    paths_wanted: bool = False
    """Whether to tell where things are kept."""
    completion: str | None = None
    """The shell whose completion is to be printed."""
    early_paint: bool = True
    """Whether the first page may be painted before the reader is there."""
    listing: Listing | None = None
    """The names of the folder that is asked for, if they are being read already."""
