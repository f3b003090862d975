"""Exit statuses of the command; 0 is done, and that of Ctrl-C stands where Ctrl-C is caught."""

FAILED = 1
"""Something could not be read or written; the rest was."""
USAGE_ERROR = 2
"""The command line makes no sense."""
