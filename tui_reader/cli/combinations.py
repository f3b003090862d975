"""Which options go together."""

import os

from tui_reader.cli.options import Options


def mistake_in(asked: Options) -> str | None:
    """Say what makes no sense in a command line, or `None` when all of it does."""
    if "" in asked.paths:
        return "a PATH is empty"
    if asked.paths.count("-") > 1:
        return "standard input (-) can be read only once"
    if asked.rows and asked.to not in (None, "csv"):
        return "--rows is for csv"
    if asked.bom and asked.to not in (None, "csv"):
        return "--bom is for csv"
    if asked.hidden and asked.to not in (None, "markdown"):
        return "--hidden is for markdown"
    return _mistake_about_library(asked)


def _mistake_about_library(asked: Options) -> str | None:
    if (asked.search or asked.speaker) and asked.to not in (None, "text", "jsonl"):
        return "what the library finds is printed as text or jsonl"
    if asked.annotations and asked.to not in (None, "markdown", "json"):
        return "annotations are printed as markdown or json"
    if asked.no_library and (asked.corrections or asked.import_corrections or asked.annotations):
        return "with --no-library there are no corrections and no annotations"
    if asked.no_library and not asked.paths and (asked.search is not None or asked.speaker is not None):
        return "with --no-library there is nothing to look through but the PATHs, and none is named"
    if asked.watch and not any(os.path.isdir(path) for path in asked.paths):
        return "--watch wants a folder to watch"
    return None
