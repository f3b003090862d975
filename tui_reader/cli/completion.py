"""What a shell needs to complete a command line."""

from tui_reader.cli.arguments import make_parser
from tui_reader.cli.output import print_out

_NAMES_OF_FILES = ("FILE", "PATH")
"""What stands in the help where a file is meant."""


def print_completion(shell: str) -> int:
    """Print the script that completes options, formats and names of files in a shell; return the exit status."""
    import shtab

    parser = make_parser()
    for action in parser._actions:
        choices = getattr(action.type, "choices", None)
        if choices is not None:  # the parser tells of them itself, in a complaint that names the nearest
            action.choices = choices
        elif action.metavar in _NAMES_OF_FILES:
            action.complete = shtab.FILE  # type: ignore[attr-defined]
    script = shtab.complete(parser, shell=shell)
    return print_out((_for_several_paths(script) if shell == "zsh" else script) + "\n")


def _for_several_paths(script: str) -> str:
    """Let zsh complete the second PATH as well; `shtab` describes any number of them as one that may be missing."""
    return script.replace("'(*)'", "'*:'").replace('"(*)::', '"*:')
