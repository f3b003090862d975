"""What is sent to the terminal when something is copied."""

import base64
import re
from types import SimpleNamespace
from typing import Any

import pytest

from tui_reader.ui.clipboard import copy_out

SEQUENCE = re.compile("\x1b]52;c;([A-Za-z0-9+/=]*)\x07")


def _sent(text: str) -> str:
    sent: list[str] = []
    app: Any = SimpleNamespace(_clipboard="", _driver=SimpleNamespace(write=sent.append))
    copy_out(app, text, "the article")
    return "".join(sent)


def test_nothing_of_the_text_itself_is_written(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("TMUX", raising=False)
    text = "ends \x07 begins \x1b]52;c;b3duZWQ=\x07 é \ud800"
    sent = _sent(text)
    found = SEQUENCE.fullmatch(sent)
    assert found and base64.b64decode(found[1]) == text.encode("utf-8", "replace")


def test_inside_tmux_it_is_sent_to_tmux_and_through_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TMUX", "/nowhere/tmux,1,0")
    sent = _sent("Skarholm")
    plain, wrapped = sent.split("\x1bPtmux;")
    assert SEQUENCE.fullmatch(plain)
    assert wrapped == plain.replace("\x1b", "\x1b\x1b") + "\x1b\\"
