"""What is said on stderr: one line each, harmless whatever a file or its name holds."""

import sys


def printable(text: str) -> str:
    """Make a text safe to print on one line: control characters, line ends and undecodable bytes become marks."""
    from tui_reader.export.names import as_text
    from tui_reader.lexicon.invisible import replace_idle
    from tui_reader.readers.sanitising import sanitise

    return replace_idle(sanitise(as_text(text))).replace("\n", "\ufffd").replace("\t", " ")


def complain_of_fault(error: Exception) -> int:
    """Report a fault of ours and say where the report is; no traceback, whose message may hold words of an article."""
    from tui_reader.cli.statuses import FAILED
    from tui_reader.library.crash_reports import words_of_fault

    complain(words_of_fault(error, "ended the program"))
    return FAILED


def complain(message: str) -> None:
    """Print `newsreader: MESSAGE` on stderr; a stderr that is closed or full is nobody's error."""
    line = f"newsreader: {printable(message)}\n"
    try:
        if sys.stderr is not None:
            encoding = sys.stderr.encoding or "utf-8"
            sys.stderr.write(line.encode(encoding, "replace").decode(encoding))
            sys.stderr.flush()
    except (OSError, ValueError):
        pass
