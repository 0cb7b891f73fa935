"""The streams of this process, made fit for every letter of a story."""

from __future__ import annotations

import io
import os
import sys

_SAID = ("PYTHONIOENCODING", "PYTHONUTF8")  # with these a person has chosen an encoding


def open_for_every_letter() -> None:
    """Let standard output and error take any letter: none that a console lacks may end the program.

    What goes into a file or another program on Windows is UTF-8, as everywhere else; there Python would write
    it in the code page of the machine.
    """
    for stream in (sys.stdout, sys.stderr):
        if not isinstance(stream, io.TextIOWrapper):
            continue
        if _goes_elsewhere(stream) and not any(os.environ.get(name) for name in _SAID):
            stream.reconfigure(encoding="utf-8", newline="\n")
        stream.reconfigure(errors="replace")


def _goes_elsewhere(stream: io.TextIOWrapper) -> bool:
    return sys.platform == "win32" and not stream.isatty()
