"""What is found in a labelled document: fields, quotes, sources, related headlines."""

from tui_reader.extraction.attributions import Findings, find_attributions
from tui_reader.extraction.fields import Fields, find_fields
from tui_reader.extraction.related import find_related

__all__ = ["Fields", "Findings", "find_attributions", "find_fields", "find_related"]
