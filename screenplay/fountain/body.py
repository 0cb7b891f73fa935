"""Write elements as paragraphs, each forced to be what it is where another reading is possible."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum, auto

from screenplay.fountain import portable
from screenplay.fountain.heading import scene_number
from screenplay.fountain.lines import line_shape, title_page_length
from screenplay.fountain.markup import write_boneyard, write_line, write_lines, write_note
from screenplay.model.script import (
    Action,
    Boneyard,
    Centered,
    Cue,
    Element,
    Lyric,
    Note,
    PageBreak,
    Parenthetical,
    SceneHeading,
    Section,
    Speech,
    Synopsis,
    Text,
    Transition,
    plain,
    text_of,
)

# Lines that are words wherever they stand in action, but for its first line; and words as the first line too.
_WORDS_BELOW = frozenset({"TEXT", "PAREN", "CAPS", "HEADING", "FORCED_HEADING", "TRANSITION", "FORCED_CUE"})
_WORDS_FIRST = frozenset({"TEXT", "PAREN", "CAPS"})
# Lines that make a cue of the capitals above them.
_OPENING = frozenset(
    {"TEXT", "PAREN", "LYRIC", "CAPS", "HEADING", "FORCED_HEADING", "TRANSITION", "FORCED_CUE"}
)
_NOT_SPOKEN = frozenset({"PAREN", "LYRIC", "FORCED_ACTION", "PAGE_BREAK"})


class _Place(Enum):
    """What the next line could stand right below."""

    GAP = auto()
    ACTION = auto()
    SPEECH = auto()


class Body:
    """The paragraphs of a script; `titled` when a title page stands before them."""

    def __init__(self, elements: Sequence[Element], *, titled: bool) -> None:
        self._paragraphs: list[list[str]] = []
        self._titled = titled
        self._place = _Place.GAP
        self._speeches = 0  # side by side so far
        self._cue_waits = False  # the last line is a cue that nothing is spoken under yet
        followers = _followers(elements)
        for index, element in enumerate(elements):
            below = elements[index + 1] if index + 1 < len(elements) else None
            self._add(element, below, followers[index])
        self._force_cue()
        if self._paragraphs and not titled and title_page_length(self._paragraphs[0]):
            mark = "@" if isinstance(elements[0], Cue) else "!"
            self._paragraphs[0][0] = mark + self._paragraphs[0][0]

    def paragraphs(self) -> list[str]:
        """Return the paragraphs in order; one empty line belongs between them."""
        return ["\n".join(lines) for lines in self._paragraphs]

    def _add(self, element: Element, below: Element | None, follower: Element | None) -> None:
        match element:
            case Action() | Centered() | Lyric():
                self._add_action_line(element, below)
            case Cue():
                self._add_cue(element)
            case Speech():
                self._add_spoken([_spoken(line) for line in write_lines(element.text)])
            case Parenthetical():
                self._add_spoken([f"({_one_line(element.text)})"])
            case Note() | Boneyard():
                self._add_hidden(element, follower)
            case _:
                self._speeches = 0
                self._begin([_standing_alone(element)], _Place.GAP)

    def _begin(self, lines: list[str], place: _Place) -> None:
        """Open a paragraph."""
        self._force_cue()
        if lines:
            self._paragraphs.append(lines)
        self._place = place

    def _force_cue(self) -> None:
        """Force the cue in the last line where no speech under it shows that it is one."""
        if self._cue_waits:
            line = self._paragraphs[-1][0]
            self._paragraphs[-1][0] = line if line.startswith("@") else "@" + line
            self._cue_waits = False

    def _add_action_line(self, element: Action | Centered | Lyric, below: Element | None) -> None:
        if isinstance(element, Lyric) and element.joined and self._place is _Place.SPEECH:
            if self._cue_waits:
                # fountain-js breaks off at a tilde right under a cue: an empty note comes between.
                self._paragraphs[-1].append("[[ ]]")
            self._add_spoken(["~" + line for line in write_lines(element.text)])
            return
        self._speeches = 0
        lines = write_lines(element.text)
        joined = element.joined and self._place is _Place.ACTION
        extra = 0
        if not isinstance(element, Lyric) and not joined and self._paragraphs:
            extra = _leading_empty(lines)
            lines = lines[extra:]
        if isinstance(element, Lyric):
            lines = ["~" + line for line in lines]
        elif isinstance(element, Centered):
            lines = [f"> {line} <" for line in lines]
        else:
            above_more = len(lines) > 1 or (isinstance(below, _JOINABLE) and below.joined)
            lines = [
                _action(line, first=not joined and index == 0, alone=not above_more)
                for index, line in enumerate(lines)
            ]
        if joined:
            self._paragraphs[-1] += lines
        else:
            self._begin([""] * extra + lines, _Place.ACTION)

    def _add_cue(self, cue: Cue) -> None:
        dual = cue.dual and self._speeches == 1
        words = " ".join((cue.name, *(f"({extension})" for extension in cue.extensions)))
        line = write_line(text_of(words)) + " ^" * dual
        forced = line_shape(line) != "CAPS" or not portable.is_cue(line)
        self._begin(["@" * forced + line], _Place.SPEECH)
        self._cue_waits = True
        self._speeches = 2 if dual else 1

    def _add_spoken(self, lines: list[str]) -> None:
        if self._place is not _Place.SPEECH:
            # A speech without a cue: no program can say that, but its words are kept.
            self._begin([_action(line, first=True, alone=False) for line in lines], _Place.ACTION)
            return
        if self._cue_waits and line_shape(lines[0]) not in _OPENING:
            self._force_cue()
        self._cue_waits = False
        self._paragraphs[-1] += lines

    def _add_hidden(self, element: Note | Boneyard, follower: Element | None) -> None:
        if isinstance(element, Note):
            words = plain(element.text)
            line = write_note(words) if words.strip() else ""
        else:
            line = write_boneyard(element.text) if element.text else ""
        if not line:
            return
        inside = self._place is _Place.SPEECH and isinstance(follower, Speech | Parenthetical)
        if (inside or (element.joined and self._place is not _Place.GAP)) and line_shape(line) == "HIDDEN":
            self._paragraphs[-1].append(line)
        else:
            self._begin([line], _Place.GAP)


_JOINABLE = (Action, Centered, Lyric, Note, Boneyard)


def _followers(elements: Sequence[Element]) -> list[Element | None]:
    """Return for each element the next one that is neither note nor boneyard."""
    followers: list[Element | None] = []
    following: Element | None = None
    for element in reversed(elements):
        followers.append(following)
        if not isinstance(element, Note | Boneyard):
            following = element
    return followers[::-1]


def _leading_empty(lines: Sequence[str]) -> int:
    count = 0
    while count < len(lines) - 1 and not lines[count]:
        count += 1
    return count


def _action(line: str, *, first: bool, alone: bool) -> str:
    shape = line_shape(line)
    if first:
        free = (
            shape in _WORDS_FIRST
            and (alone or shape != "CAPS")
            and not portable.needs_force(line, alone=alone)
        )
    else:
        free = shape in _WORDS_BELOW
    return line if free else "!" + line


def _spoken(line: str) -> str:
    line = line.strip()
    if not line:
        return "  "
    return "\\" + line if line_shape(line) in _NOT_SPOKEN else line


def _one_line(text: Text) -> str:
    return " ".join(write_lines(text)).strip()


def _standing_alone(element: Element) -> str:
    match element:
        case SceneHeading():
            return _heading(element)
        case Transition():
            line = _one_line(element.text)
            free = line_shape(line) == "TRANSITION" and portable.is_transition(line)
            return line if free else f"> {line}"
        case Section():
            return f"{'#' * max(element.level, 1)} {_one_line(element.text)}".rstrip()
        case Synopsis():
            return f"= {_one_line(element.text)}".rstrip()
        case PageBreak():
            return "==="
        case _:
            raise TypeError(element)


def _heading(heading: SceneHeading) -> str:
    line = _one_line(heading.text)
    if heading.number is not None:
        line = f"{line} #{heading.number}#"
    elif scene_number(line)[1] is not None:
        opening = line.rindex("#", 0, line.rindex("#"))
        line = f"{line[:opening]}\\{line[opening:]}"
    if line_shape(line) == "HEADING" and (
        portable.is_heading(line) or line_shape("." + line) != "FORCED_HEADING"
    ):
        return line
    return "." + line
