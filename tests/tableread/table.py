"""A small script for table reads: four roles, three scenes."""

from __future__ import annotations

from screenplay.model.script import (
    Action,
    Cue,
    Element,
    Parenthetical,
    SceneHeading,
    Script,
    Speech,
    TitleEntry,
    text_of,
)


def said(name: str, *words: str) -> tuple[Element, ...]:
    """Return a speech."""
    return Cue(name), *(Speech(text_of(line)) for line in words)


SCRIPT = Script(
    (
        SceneHeading(text_of("INT. KITCHEN - NIGHT"), "INT", "KITCHEN", "NIGHT"),
        Action(text_of("The kettle sings.")),
        *said("ANNA", "Is that for me or for the cat, or for somebody else who lives here?"),
        *said("BEN", "You."),
        *said("ANNA", "Then pour it."),
        SceneHeading(text_of("EXT. YARD - DAY"), "EXT", "YARD", "DAY"),
        Action(text_of("Rain.")),
        *said("CARL", "Nobody here."),
        *said("Anna", "I am."),
        SceneHeading(text_of("INT. KITCHEN - DAY"), "INT", "KITCHEN", "DAY"),
        Cue("DORA", ("V.O.",)),
        Parenthetical(text_of("far away")),
        Speech(text_of("One two three.")),
        *said("BEN", "Four."),
    ),
    (TitleEntry("Title", (text_of("The Kettle"),)),),
)
