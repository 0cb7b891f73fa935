"""Changes as a terminal shows them: by scene, what went and what came marked, long words cut short."""

from __future__ import annotations

import click
import pytest

from screenplay.cli.change_view import lines
from screenplay.cli.saying import say
from screenplay.revisions.changes.change import Change, Piece, Side, What

HEAD = "1. INT. MILL - DAY"


def shown(*changes: Change, coloured: bool = False) -> list[str]:
    return list(lines(changes, coloured=coloured))


@pytest.mark.parametrize(
    ("change", "line"),
    [
        (Change(What.ADDED, "speech", after="Go."), "speech added            Go."),
        (Change(What.CUT, "speech", before="Go."), "speech cut              Go."),
        (
            Change(What.RENAMED, "character", before="ORLA", after="MAUD", times=3),
            "character renamed       ORLA → MAUD (3 cues)",
        ),
        (
            Change(What.MERGED, "character", before="MAN", after="FINN"),
            "character merged        MAN → FINN (1 cue)",
        ),
        (Change(What.RESTYLED, "action", text="It rains."), "action restyled         It rains."),
        (
            Change(What.REATTRIBUTED, "speech", before="ORLA", after="FINN", text="Go."),
            "speech reattributed     ORLA → FINN  Go.",
        ),
        (
            Change(What.MOVED, "speech", before=HEAD, after=HEAD, text="Go."),
            "speech moved            within the scene  Go.",
        ),
        (
            Change(What.TURNED, "note", before="note", after="voice-over", text="Rain."),
            "note turned into voice-over  Rain.",
        ),
    ],
)
def test_a_change_is_one_line(change: Change, line: str) -> None:
    assert shown(change) == ["the whole script", f"  {line}"]


def test_the_changes_of_a_scene_stand_under_its_name() -> None:
    changes = [Change(What.ADDED, "action", scene=scene, after="Rain.") for scene in (HEAD, HEAD, "2. EXT.")]
    assert [line for line in shown(*changes) if not line.startswith(" ")] == [HEAD, "2. EXT."]


PIECES = (Piece("I am ", Side.BOTH), Piece("glad", Side.OLD), Piece("late", Side.NEW), Piece(".", Side.BOTH))
EDIT = Change(What.EDITED, "speech", text="ORLA", pieces=PIECES)


def test_words_that_went_and_came_are_marked_as_git_marks_them() -> None:
    assert shown(EDIT)[1].endswith("ORLA: I am [-glad-]{+late+}.")


def test_colours_say_what_marks_say_without_them(capsys: pytest.CaptureFixture[str]) -> None:
    say(shown(EDIT, coloured=True)[1], color=True)
    coloured = capsys.readouterr().out.rstrip("\n")
    assert "\x1b[31m" in coloured
    assert "\x1b[32m" in coloured
    assert click.unstyle(coloured).endswith("ORLA: I am gladlate.")


def test_of_long_words_that_stayed_only_the_neighbours_of_a_change_are_shown() -> None:
    stayed = Piece("a" * 200 + "b" * 200, Side.BOTH)
    pieces = (stayed, Piece("x", Side.OLD), stayed, Piece("y", Side.NEW), stayed)
    told = shown(Change(What.EDITED, "action", pieces=pieces))[1].split(maxsplit=2)[2]
    beside = f"{'a' * 60} ... {'b' * 60}"
    assert told == f"... {'b' * 60}[-x-]{beside}{{+y+}}{'a' * 60} ..."


def test_a_speech_that_was_cut_whole_is_shown_in_part() -> None:
    line = shown(Change(What.CUT, "speech", before="a" * 400))[1]
    assert line.endswith(f" {'a' * 296} ...")
