"""screenplain reads what we write as the same elements. Skipped where it is not installed."""

from __future__ import annotations

import io

import pytest

from screenplay.fountain import read, write

SCRIPT = """\
Title: The Harbour

INT. KITCHEN - NIGHT #3A#

Mara waits. The clock is *very* loud.
It stops.

!FADE OUT.

MARA (V.O.)
(softly)
I was nine.

@McCoy ^
Me too.

[[check the year]]

CUT TO:

.FLASHBACK

!SILENCE.
Then rain at 2 \\* 3.

> THE END <
"""


def test_the_script_is_canonical():
    assert write(read(SCRIPT)) == SCRIPT


def test_screenplain_finds_the_same_elements():
    parser = pytest.importorskip("screenplain.parsers.fountain", reason="screenplain is not installed")
    found = [(type(one).__name__, str(getattr(one, "line", ""))) for one in parser.parse(io.StringIO(SCRIPT))]
    assert found == [
        ("Slug", "INT. KITCHEN - NIGHT"),
        ("Action", ""),
        ("Action", ""),
        ("DualDialog", ""),
        ("Transition", "CUT TO:"),
        ("Slug", "FLASHBACK"),
        ("Action", ""),
        ("Action", ""),
    ]
