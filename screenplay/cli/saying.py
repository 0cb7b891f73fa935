"""What is printed: every word passes `say`, and none of them steers the terminal.

Prose, scripts, commit subjects, authors and names of files were written by others. A control character in
them could clear the screen, name the window or hide a line.
"""

from __future__ import annotations

import re
from secrets import token_hex

import click

_STEERING = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")  # all but the tab and the line end
_INSTEAD = "\ufffd"
_OURS = token_hex(8)  # no text of others can hold it, so none can paint
_PAINT = re.compile(rf"{_OURS}<([0-9;]++)>")


def clean(words: str) -> str:
    """Return `words` with a sign in place of each character that would steer a terminal."""
    return _STEERING.sub(_INSTEAD, words)


def painted(words: str, **style: str | bool) -> str:
    """Return `words` in a style of click's, for `say`; a line may hold several."""
    plain = click.style(clean(words), **style)  # type: ignore[arg-type]
    return re.sub(r"\x1b\[([0-9;]++)m", rf"{_OURS}<\1>", plain)


def say(words: str, *, err: bool = False, nl: bool = True, color: bool | None = None) -> None:
    """Print `words` for a person, to standard error with `err`."""
    click.echo(_PAINT.sub("\x1b[\\1m", clean(words)), err=err, nl=nl, color=color)


def hand_over(data: bytes) -> None:
    """Put the bytes of a file on standard output as they are: another program reads them."""
    click.echo(data, nl=False)
