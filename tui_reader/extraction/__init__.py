"""What is found in a labelled document: fields and related headlines; quotes and sources are in `attributions`.

Those are not imported here, because an article can be shown before they are found.
"""

from tui_reader.extraction.fields import Fields, find_fields
from tui_reader.extraction.related import find_related

__all__ = ["Fields", "find_fields", "find_related"]
