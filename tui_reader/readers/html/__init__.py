"""Saved pages: parsed by lxml, walked once, every piece of text a block with what the markup says of it."""

from tui_reader.readers.html.page import read_html

__all__ = ["read_html"]
