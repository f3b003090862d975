"""Which options go together."""

import os

from tui_reader.cli.options import Options
from tui_reader.export.formats import ENDINGS, format_of_ending, strange_ending


def mistake_in(asked: Options) -> str | None:
    """Say what makes no sense in a command line, or `None` when all of it does."""
    if "" in asked.paths:
        return "a PATH is empty"
    if asked.paths.count("-") > 1:
        return "standard input (-) can be read only once"
    return _mistake_about_format(asked) or _mistake_about_library(asked)


def _mistake_about_format(asked: Options) -> str | None:
    wanted = asked.to or format_of_ending(asked.output or "")
    if asked.rows and wanted not in (None, "csv"):
        return "--rows is for csv"
    if asked.bom and wanted not in (None, "csv"):
        return "--bom is for csv"
    if asked.hidden and wanted not in (None, "markdown"):
        return "--hidden is for markdown"
    ending = strange_ending(asked.output or "")
    if ending and not (asked.to or asked.rows or asked.bom or asked.corrections):
        return f"no format has the ending {ending}; {', '.join(ENDINGS)} have one, or --to FORMAT says which it is"
    return None


def _mistake_about_library(asked: Options) -> str | None:
    wanted, by_ending = asked.to, None if asked.to else format_of_ending(asked.output or "")
    if asked.search or asked.speaker:
        if wanted not in (None, "text", "jsonl") or by_ending not in (None, "text", "jsonl", "markdown"):
            return "what the library finds is printed as text or jsonl"
    elif asked.annotations and (
        wanted not in (None, "markdown", "json") or by_ending not in (None, "markdown", "json", "text")
    ):
        return "annotations are printed as markdown or json"
    if asked.no_library and (asked.corrections or asked.import_corrections or asked.annotations):
        return "with --no-library there are no corrections and no annotations"
    if asked.no_library and not asked.paths and (asked.search is not None or asked.speaker is not None):
        return "with --no-library there is nothing to look through but the PATHs, and none is named"
    if asked.watch and not any(os.path.isdir(path) for path in asked.paths):
        return "--watch wants a folder to watch"
    return None
