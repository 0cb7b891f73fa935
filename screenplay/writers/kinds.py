"""What each element of a script is called outside the program, the same everywhere."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from screenplay.model import script

KINDS: Mapping[type[script.Element], str] = MappingProxyType(
    {
        script.SceneHeading: "heading",
        script.Action: "action",
        script.Centered: "centered",
        script.Cue: "character",
        script.Speech: "speech",
        script.Parenthetical: "parenthetical",
        script.Lyric: "lyric",
        script.Transition: "transition",
        script.Note: "note",
        script.Boneyard: "boneyard",
        script.Section: "section",
        script.Synopsis: "synopsis",
        script.PageBreak: "page_break",
        script.Dropped: "dropped",
    }
)
