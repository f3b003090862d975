"""Bytes to `Document`: decoding, sanitising, and one format per file."""

from tui_reader.readers.reading import read_document, read_documents

__all__ = ["read_document", "read_documents"]
