"""Changes for a person at a terminal: by scene, words that went in red, words that came in green."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

import click

from screenplay.cli.saying import painted, say
from screenplay.revisions.changes.change import Change, Piece, Side, What
from screenplay.revisions.changes.summary import plural

_NAME = 22  # columns of the names of changes
_KEPT = 60  # characters shown of words that stayed, on either side of words that changed
_LONGEST = 300  # characters shown of words that were added or cut whole
_COLOURS = {
    What.ADDED: "green",
    What.CUT: "red",
    What.MOVED: "cyan",
    What.SPLIT: "cyan",
    What.JOINED: "cyan",
    What.EDITED: "yellow",
    What.RESTYLED: "yellow",
}


def shows_colour() -> bool:
    """Tell whether standard output shows colours: a terminal, and nobody asked for none."""
    asked = click.get_current_context().color
    return sys.stdout.isatty() if asked is None else asked


def lines(changes: Sequence[Change], *, coloured: bool) -> Iterator[str]:
    """Yield the lines of the view, the changes of a scene under its name.

    Without colours the words that went and came are marked as git's word diff does: [-went-]{+came+}.
    """
    for scene, group in groupby(changes, key=lambda change: change.scene):
        yield _styled(scene or "the whole script", coloured, bold=True)
        for change in group:
            name = _styled(f"{change.name:<{_NAME}}", coloured, fg=_COLOURS.get(change.what, "magenta"))
            yield f"  {name}  {_told(change, coloured)}".rstrip()


def _told(change: Change, coloured: bool) -> str:
    if change.pieces:
        words = "".join(_marked(piece, coloured) for piece in _shortened(change.pieces))
        return f"{change.text}: {words}" if change.text else words
    match change.what:
        case What.ADDED | What.CUT:
            return _clipped(change.after or change.before)
        case What.RENAMED | What.MERGED | What.DIVIDED:
            return f"{change.before} → {change.after} ({change.times} {plural('cue', change.times)})"
        case What.RESTYLED | What.DUAL_MADE | What.DUAL_UNDONE | What.TURNED:
            return _clipped(change.text)
        case _:
            text = _styled(_clipped(change.text), coloured, dim=True)
            if change.before == change.after:
                return f"within the scene  {text}"
            return f"{change.before} → {change.after}  {text}".rstrip()


def _marked(piece: Piece, coloured: bool) -> str:
    if piece.side is Side.BOTH:
        return piece.words
    if piece.side is Side.OLD:
        return painted(piece.words, fg="red", strikethrough=True) if coloured else f"[-{piece.words}-]"
    return painted(piece.words, fg="green", bold=True) if coloured else f"{{+{piece.words}+}}"


def _shortened(pieces: Sequence[Piece]) -> Iterator[Piece]:
    """Yield the pieces; of a long stretch that stayed, only what stands beside a change."""
    for at, piece in enumerate(pieces):
        words = piece.words
        if piece.side is Side.BOTH and len(words) > 2 * _KEPT:
            head = words[:_KEPT] if at else ""
            tail = words[-_KEPT:] if at + 1 < len(pieces) else ""
            words = f"{head} ... {tail}"
        yield Piece(words, piece.side)


def _styled(words: str, coloured: bool, **style: str | bool) -> str:
    return painted(words, **style) if coloured and words else words


def _clipped(words: str) -> str:
    return words if len(words) <= _LONGEST else f"{words[: _LONGEST - 4]} ..."


def told(changes: Iterable[Change]) -> None:
    """Print the view to standard output."""
    coloured = shows_colour()
    for line in lines(tuple(changes), coloured=coloured):
        say(line, color=coloured)
