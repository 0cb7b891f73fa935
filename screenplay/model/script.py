"""The screenplay: everything that Fountain can say, as plain data."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Flag
from types import MappingProxyType

from screenplay.model.cast import Character
from screenplay.model.decision import Origin
from screenplay.model.in_short import InShort

PLACE_UNKNOWN = "LOCATION UNKNOWN"  # what a heading shows where the text names no place
TIME_UNKNOWN = "TIME UNKNOWN"


class Style(Flag):
    """How a run of text is set. NOTE and BONEYARD are `[[...]]` and `/*...*/` inside a line."""

    PLAIN = 0
    BOLD = 1
    ITALIC = 2
    UNDERLINE = 4
    NOTE = 8
    BONEYARD = 16


_HIDDEN = Style.NOTE | Style.BONEYARD


@dataclass(frozen=True, slots=True)
class Run:
    r"""A stretch of text in one style; "\n" divides lines."""

    text: str
    style: Style = Style.PLAIN


Text = tuple[Run, ...]


def plain(text: Text) -> str:
    """Return the words of `text` without their styles, notes and boneyards left out."""
    if len(text) == 1 and text[0].style is Style.PLAIN:  # nearly always, and enum arithmetic is slow
        return text[0].text
    return "".join(run.text for run in text if not run.style & _HIDDEN)


def text_of(words: str) -> Text:
    """Return `words` as one plain run, or no run when there are none."""
    return (Run(words),) if words else ()


def _origin() -> Origin:
    return Origin()


@dataclass(frozen=True, slots=True)
class TitleEntry:
    """One key of the title page, as written ("Draft date"), with its values line by line."""

    key: str
    values: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class SceneHeading:
    """A slugline. `text` is what is printed; setting, location and time are None when it names none.

    `secondary` marks a heading without INT./EXT. (forced with `.` in Fountain).
    """

    text: Text
    setting: str | None = None
    location: str | None = None
    time: str | None = None
    number: str | None = None
    secondary: bool = False
    origin: Origin = field(default_factory=_origin, compare=False)


@dataclass(frozen=True, slots=True)
class Action:
    r"""Action; "\n" in it divides lines, leading "\n" are blank lines kept beyond the one before."""

    text: Text
    character: str | None = field(default=None, compare=False)
    origin: Origin = field(default_factory=_origin, compare=False)
    joined: bool = False  # on the line right below the element before, without an empty line between


@dataclass(frozen=True, slots=True)
class Centered:
    r"""A centred line of action; leading "\n" are blank lines kept beyond the one before."""

    text: Text
    origin: Origin = field(default_factory=_origin, compare=False)
    joined: bool = False  # on the line right below the element before, without an empty line between


@dataclass(frozen=True, slots=True)
class Cue:
    """The name above a speech. `extensions` without parentheses: ("V.O.", "CONT'D")."""

    name: str
    extensions: tuple[str, ...] = ()
    dual: bool = False  # the second of two speeches side by side
    origin: Origin = field(default_factory=_origin, compare=False)


@dataclass(frozen=True, slots=True)
class Speech:
    """Spoken words under a cue; an empty line inside is kept."""

    text: Text
    character: str | None = field(default=None, compare=False)
    origin: Origin = field(default_factory=_origin, compare=False)


@dataclass(frozen=True, slots=True)
class Parenthetical:
    """Words in parentheses inside a speech; `text` is without the parentheses."""

    text: Text
    character: str | None = field(default=None, compare=False)
    origin: Origin = field(default_factory=_origin, compare=False)


@dataclass(frozen=True, slots=True)
class Lyric:
    """One sung line. Under a cue or another sung line it belongs to it, unless it opens a new stanza."""

    text: Text
    origin: Origin = field(default_factory=_origin, compare=False)
    joined: bool = True  # to the line above, where that can be; False opens a stanza


@dataclass(frozen=True, slots=True)
class Transition:
    """A transition, with its colon if it has one: `CUT TO:`."""

    text: Text
    origin: Origin = field(default_factory=_origin, compare=False)


@dataclass(frozen=True, slots=True)
class Note:
    """A note that stands alone, without its brackets."""

    text: Text
    character: str | None = field(default=None, compare=False)
    origin: Origin = field(default_factory=_origin, compare=False)
    joined: bool = False  # on the line right below the element before, without an empty line between


@dataclass(frozen=True, slots=True)
class Boneyard:
    """Words cut out of the script but kept in the file, without `/*` and `*/`."""

    text: str
    origin: Origin = field(default_factory=_origin, compare=False)
    joined: bool = False  # on the line right below the element before, without an empty line between


@dataclass(frozen=True, slots=True)
class Section:
    """A `#` heading that structures the draft and is not printed; `level` counts from 1."""

    text: Text
    level: int = 1
    origin: Origin = field(default_factory=_origin, compare=False)


@dataclass(frozen=True, slots=True)
class Synopsis:
    """A `=` line."""

    text: Text
    origin: Origin = field(default_factory=_origin, compare=False)


@dataclass(frozen=True, slots=True)
class PageBreak:
    """A forced page break."""

    origin: Origin = field(default_factory=_origin, compare=False)


@dataclass(frozen=True, slots=True)
class Dropped:
    """Source words that no line carries ("he said"): nothing a writer writes, but nothing lost either."""

    text: str
    origin: Origin = field(default_factory=_origin, compare=False)


Element = (
    SceneHeading
    | Action
    | Centered
    | Cue
    | Speech
    | Parenthetical
    | Lyric
    | Transition
    | Note
    | Boneyard
    | Section
    | Synopsis
    | PageBreak
    | Dropped
)


@dataclass(frozen=True, slots=True, repr=False)
class Script(InShort):
    """A screenplay: title page, people, elements in order.

    `unspoken` are the quotations of the prose that nobody says in it: the words, and the reason.
    """

    elements: tuple[Element, ...]
    title_page: tuple[TitleEntry, ...] = ()
    cast: tuple[Character, ...] = field(default=(), compare=False)
    title_origin: Origin = field(default_factory=_origin, compare=False)
    unspoken: tuple[tuple[str, str], ...] = field(default=(), compare=False)
    source: str | None = field(default=None, compare=False)  # the Fountain text this was read from


# What each element is called outside the program, the same everywhere.
KINDS: Mapping[type[Element], str] = MappingProxyType(
    {
        SceneHeading: "heading",
        Action: "action",
        Centered: "centered",
        Cue: "character",
        Speech: "speech",
        Parenthetical: "parenthetical",
        Lyric: "lyric",
        Transition: "transition",
        Note: "note",
        Boneyard: "boneyard",
        Section: "section",
        Synopsis: "synopsis",
        PageBreak: "page_break",
        Dropped: "dropped",
    }
)
