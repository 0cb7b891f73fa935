"""A script made by hand with every element, and one with doubts."""

from __future__ import annotations

import pytest

from screenplay import fountain
from screenplay.model.cast import Character, Gender, Role
from screenplay.model.decision import Decision, Evidence, Origin
from screenplay.model.script import Action, Cue, Dropped, Script, Speech, text_of
from screenplay.model.span import Span

EVERYTHING = """\
Title: **The Harbour**
Credit: written by
Author: A. Writer
Draft date: 1 May 2026
Contact:
    1 Quay Street
    Port

# Act One

= Mara waits.

FADE IN:

INT. KITCHEN - NIGHT #3A#

Mara waits. The clock is _very_ loud & <slow>.
It stops.


    Nobody moves. [[really?]] He /* cut */ leaves.

MARA (V.O.) (CONT'D)
(softly)
I was *nine*.
␣␣
Then I was ***ten***.

@McCoy ^
(wry)
Me too.

[[check the year]]

JOE
Sing it.
[[which song?]]
~La la la
~lo lo

/*
cut scene
*/

CUT TO:

.FLASHBACK

~A song
~of two lines

> Burn to white.

===

> THE END <
> really <
""".replace("␣", " ")


@pytest.fixture
def everything() -> Script:
    return fountain.read(EVERYTHING)


@pytest.fixture
def doubtful() -> Script:
    decision = Decision(
        "MARA", "alternation", 0.4, Span(0, 3), (Evidence("vocative", 1.25, Span(4, 8)),), runner_up="JOE"
    )
    origin = Origin((Span(0, 5), Span(9, 12)), (decision,))
    return Script(
        (
            Action(text_of("Rain."), "MARA", Origin((Span(20, 25),))),
            Dropped("she said", Origin((Span(13, 19),))),
            Cue("MARA", ("O.S.",), origin=origin),
            Speech(text_of("Hello <you> & “them”."), "MARA", origin),
        ),
        cast=(Character("MARA", ("Mara", "the girl"), Gender.FEMALE, Role.NAMED),),
    )
