"""Small scripts to compare, by hand and by dice."""

from __future__ import annotations

from hypothesis import strategies as st

from screenplay import fountain
from screenplay.model.script import (
    Action,
    Centered,
    Cue,
    Element,
    Note,
    PageBreak,
    Parenthetical,
    SceneHeading,
    Script,
    Speech,
    TitleEntry,
    Transition,
    text_of,
)
from screenplay.revisions import Change, diff

KITCHEN = """INT. KITCHEN - DAY

Ann chops onions with her eyes shut.

ANN
You said the boat would be back by noon.

BEN
I said it might be back by noon.

"""
HARBOUR = """EXT. HARBOUR - NIGHT

Nets hang from the wall like washing.

BEN
There is nobody out there at this hour.

CLEO
(pointing)
Then whose lamp is that?

"""
ATTIC = """INT. ATTIC - DAY

A trunk, a broken chair, a window painted shut.

CLEO
Somebody has moved the letters again.

ANN
Nobody has the key but you and me.

"""


def names(old: str, new: str) -> list[str]:
    """Return the names of the changes between two texts."""
    return [change.name for change in changes(old, new)]


def changes(old: str, new: str) -> tuple[Change, ...]:
    """Return the changes between two texts."""
    return diff(fountain.read(old), fountain.read(new))


_words = st.sampled_from(
    ["yes", "no", "the", "lamp", "is", "out", "go home", "Ann", "boat", "again and again"]
)
_text = st.lists(_words, min_size=1, max_size=6).map(" ".join).map(text_of)
_names = st.sampled_from(["ANN", "BEN", "CLEO"])
_cue = st.builds(Cue, _names, st.sampled_from([(), ("V.O.",)]), st.booleans())
_headings = st.builds(
    SceneHeading,
    st.sampled_from(["INT. ROOM - DAY", "EXT. ROAD", "INT. CAR"]).map(text_of),
    number=st.sampled_from([None, "1", "2"]),
)
_elements = st.one_of(
    _headings,
    _cue,
    st.builds(Speech, _text),
    st.builds(Parenthetical, _text),
    st.builds(Action, _text, joined=st.booleans()),
    st.builds(Centered, _text),
    st.builds(Note, _text, joined=st.booleans()),
    st.builds(Transition, _text),
    st.just(PageBreak()),
)
_title = st.lists(
    st.builds(TitleEntry, st.sampled_from(["Title", "Author"]), st.tuples(_text)), max_size=2
).map(tuple)


@st.composite
def _edited(draw: st.DrawFn, script: Script) -> Script:
    """Cut, put in, exchange and carry elements of a script."""
    elements: list[Element] = list(script.elements)
    for _ in range(draw(st.integers(0, 5))):
        at = draw(st.integers(0, len(elements)))
        match draw(st.sampled_from(["put", "cut", "carry", "exchange"])):
            case "put":
                elements.insert(at, draw(_elements))
            case "cut":
                del elements[at : at + draw(st.integers(1, 3))]
            case "carry":
                carried = elements[at : at + 3]
                del elements[at : at + 3]
                place = draw(st.integers(0, len(elements)))
                elements[place:place] = carried
            case _:
                elements[at : at + 1] = [draw(_elements)]
    return Script(tuple(elements), script.title_page)


scripts = st.builds(Script, st.lists(_elements, max_size=14).map(tuple), _title)
drafts = scripts.flatmap(lambda script: st.tuples(st.just(script), st.one_of(_edited(script), scripts)))
