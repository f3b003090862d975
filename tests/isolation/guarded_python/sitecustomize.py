"""Loaded by every Python that starts with this folder on its path: nothing may reach the network or start a program.

What tries to is written down and refused. Allowed are sockets between the two ends of one process (the event loop has
a pair of them) and our own processes, which are Python with `-P -c` and load this file as well.
"""

import os
import sys
from typing import Any

_NOTES = os.environ.get("GUARD_NOTES", "")
_NETWORK = ("socket.connect", "socket.bind", "socket.sendto", "socket.sendmsg", "socket.getaddrinfo",
            "socket.gethostbyname", "socket.gethostbyaddr", "urllib.Request", "http.client.connect", "ftplib.connect",
            "smtplib.connect", "poplib.connect", "imaplib.open", "telnetlib.Telnet.open",
            "webbrowser.open")  # fmt: skip
_PROGRAMS = ("os.system", "os.exec", "os.posix_spawn", "os.spawn", "os.startfile", "pty.spawn")
_LOCAL = 1
"""AF_UNIX, whose number needs no import."""


def _refuse(event: str, details: object) -> None:
    with open(_NOTES, "a", encoding="utf-8") as notes:
        notes.write(f"{event} {details!r}\n")
    raise PermissionError(f"{event} is forbidden here")


def _is_ours(executable: Any, arguments: Any) -> bool:
    words = [os.fsdecode(each) for each in arguments]
    return os.fsdecode(executable) == sys.executable and words[1:3] == ["-P", "-c"]


def _guard(event: str, arguments: tuple[Any, ...]) -> None:
    if event in _NETWORK or event in _PROGRAMS:
        _refuse(event, arguments)
    elif event == "socket.__new__" and int(arguments[1]) != _LOCAL:
        _refuse(event, arguments[1:])
    elif event == "subprocess.Popen" and not _is_ours(arguments[0], arguments[1]):
        _refuse(event, arguments[:2])


if _NOTES:
    sys.addaudithook(_guard)
