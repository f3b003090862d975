"""Markdown and its front matter."""

from tui_reader.readers.markdown.document import read_markdown

__all__ = ["read_markdown"]
