"""What a page states about its article: meta tags for now."""

from lxml import etree

from tui_reader.model import Metadata
from tui_reader.readers.sanitising import sanitise


def find_metadata(root: etree._Element) -> Metadata:
    """Collect what the head of a page says."""
    title = root.find(".//title")
    text = sanitise(" ".join("".join(title.itertext()).split())) if title is not None else ""
    return Metadata(headline=text or None, language=root.get("lang"))
