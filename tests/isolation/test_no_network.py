"""Nothing reaches the network, and no program is started but those that the user asks for."""

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

ERRANDS = Path(__file__).with_name("errands.py")
GUARD = Path(__file__).with_name("guarded_python")
ROOT = Path(__file__).parents[2]

PAGE = """<!DOCTYPE html SYSTEM "http://quay.invalid/page.dtd"><html lang="en"><head><title>Ferry stops</title>
<base href="http://quay.invalid/"><link rel="stylesheet" href="style.css">
<script src="http://quay.invalid/x.js"></script>
<meta http-equiv="refresh" content="0; url=http://quay.invalid/next"></head>
<body><article><h1>Ferry stops for winter</h1>
<img src="http://quay.invalid/boat.png"><p>The ferry will stop on Sunday, the <a href="http://quay.invalid/co">company</a>
said on Monday after a storm had damaged both landing stages on the far side of the quay.</p></article>
<h2>Related</h2><ul><li><a href="http://quay.invalid/1">Harbour closes for the week of the regatta</a></li></ul>"""
XML = """<?xml version="1.0"?><!DOCTYPE html [<!ENTITY far SYSTEM "http://quay.invalid/e">]><html><body>
<article><h1>&far; Boats are counted</h1>
<p>Boats were counted at the quay of Harrow on Monday, Ada Reed said.</p></article>"""


@dataclass(frozen=True)
class Done:
    """How an errand went."""

    status: int
    said: str
    refused: str


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Articles that point at servers which do not exist."""
    articles = tmp_path / "articles"
    articles.mkdir()
    (articles / "a.txt").write_text(
        "Boats are counted at Harrow\n\n“We counted nine boats,” said Ada Reed at http://quay.invalid/boats.\n"
    )
    (articles / "b.html").write_text(PAGE)
    (articles / "c.xhtml").write_text(XML)
    (articles / "d.md").write_text(
        "---\nurl: http://quay.invalid/d\n---\n# Eels\n\n![x](http://quay.invalid/e.png) Eels.\n"
    )
    return articles


def do(errand: str, folder: Path, *before: str) -> Done:
    """Do an errand in a Python of its own, guarded."""
    notes = folder.parent / "notes"
    home = folder.parent / "home"
    environment = {
        **os.environ, "PYTHONPATH": os.pathsep.join((str(GUARD), str(ROOT))), "GUARD_NOTES": str(notes),
        "HOME": str(home), "XDG_DATA_HOME": str(home / "data"), "XDG_CONFIG_HOME": str(home / "config"),
        "XDG_STATE_HOME": str(home / "state"), "EDITOR": "", "VISUAL": "", "BROWSER": "",
    }  # fmt: skip
    (home / "data").mkdir(parents=True, exist_ok=True)
    ran = subprocess.run(
        [*before, sys.executable, str(ERRANDS), errand, str(folder)],
        env=environment, stdin=subprocess.DEVNULL, capture_output=True, text=True, timeout=120,
    )  # fmt: skip
    return Done(ran.returncode, ran.stderr, notes.read_text() if notes.exists() else "")


@pytest.mark.parametrize("errand", ("printing", "screen"))
def test_nothing_reaches_the_network_or_starts_a_program(errand: str, folder: Path) -> None:
    done = do(errand, folder)
    assert done.refused == ""
    assert done.status == 0 and done.said.endswith("done\n"), done.said


@pytest.mark.parametrize("errand", ("socket", "name", "program", "shell"))
def test_the_guard_refuses_what_it_should(errand: str, folder: Path) -> None:
    done = do(errand, folder)
    assert done.status == 1 and done.refused.count("\n") == 1


def test_everything_works_where_there_is_no_network_at_all(folder: Path) -> None:
    apart = ("unshare", "--map-root-user", "--net")
    try:
        allowed = subprocess.run([*apart, "true"], capture_output=True, timeout=10).returncode == 0
    except OSError:
        allowed = False
    if not allowed:
        pytest.skip("no network of its own may be made here")
    done = do("printing", folder, *apart)
    assert (done.status, done.refused) == (0, ""), done.said
