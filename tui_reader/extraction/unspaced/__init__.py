"""Who said what in scripts that set no spaces between words: Chinese and Japanese.

There are no words to look up one by one, so nothing of `attribution` serves here: a source is what stands before a
listed verb, or before the particle of the topic. What the languages differ in is data (`lexicon/unspaced/<language>`).
"""

from tui_reader.extraction.unspaced.reading import find_unspaced
from tui_reader.extraction.unspaced.scripts import unspaced_language

__all__ = ["find_unspaced", "unspaced_language"]
