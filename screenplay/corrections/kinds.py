"""The kinds of corrections: what a person can say about a line, a person, a place, a scene."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from screenplay.corrections.key import Key


@dataclass(frozen=True, slots=True)
class Speaker:
    """The words `line` are said by `speaker`."""

    line: str
    speaker: str
    at: Key | None = None


@dataclass(frozen=True, slots=True)
class Actor:
    """`actor` acts in the sentence `line`: he, she or they of it is that person."""

    line: str
    actor: str
    at: Key | None = None


@dataclass(frozen=True, slots=True)
class Swapped:
    """The speakers of a run of lines were the wrong way round; each line with who says it."""

    lines: tuple[Speaker, ...]


@dataclass(frozen=True, slots=True)
class Right:
    """These lines are right as they are; each with who says it."""

    lines: tuple[Speaker, ...]


@dataclass(frozen=True, slots=True)
class Merge:
    """`merge` is another name of the person `into`."""

    merge: str
    into: str


@dataclass(frozen=True, slots=True)
class Split:
    """`split` is a person of its own, not another name of `apart_from`."""

    split: str
    apart_from: str


@dataclass(frozen=True, slots=True)
class CueName:
    """The cues of `person` read `cue`."""

    person: str
    cue: str


@dataclass(frozen=True, slots=True)
class NewPerson:
    """Somebody speaks whom the program did not find."""

    new: str


@dataclass(frozen=True, slots=True)
class SamePlace:
    """The place `place` of a heading is the place `same_as`."""

    place: str
    same_as: str


@dataclass(frozen=True, slots=True)
class SceneStart:
    """A scene starts with the sentence `line`, or none starts in it."""

    line: str
    scene: bool
    at: Key | None = None


@dataclass(frozen=True, slots=True)
class HeadingText:
    """The scene that starts with the sentence `line` has the heading `heading`, or that part of one."""

    line: str
    heading: str
    at: Key | None = None


@dataclass(frozen=True, slots=True)
class Thought:
    """The sentence `line` is thought, or it is not: it is seen or heard."""

    line: str
    thought: bool
    at: Key | None = None


@dataclass(frozen=True, slots=True)
class Present:
    """Only `people` are in the scene that the sentence `line` stands in; none of them: anybody may be."""

    line: str
    people: tuple[str, ...]
    at: Key | None = None


Run = Swapped | Right
OfPeople = Merge | Split | CueName | NewPerson
Said = Speaker | Actor | Run | OfPeople | SamePlace | SceneStart | HeadingText | Thought | Present


@dataclass(frozen=True, slots=True)
class Correction:
    """One correction and where it stands: "story.corrections.toml, line 7".

    `too` marks one that was made together with the one above it, and is taken back with it.
    """

    said: Said
    where: str
    too: bool = False


FORMS: Mapping[frozenset[str], str] = MappingProxyType(  # the keys of a table, and the kind they make
    {
        frozenset({"line", "speaker"}): "speaker",
        frozenset({"line", "actor"}): "actor",
        frozenset({"swapped"}): "swapped",
        frozenset({"right"}): "right",
        frozenset({"merge", "into"}): "merge",
        frozenset({"split", "from"}): "split",
        frozenset({"person", "cue"}): "cue",
        frozenset({"new"}): "new",
        frozenset({"place", "same_as"}): "place",
        frozenset({"line", "scene"}): "scene",
        frozenset({"line", "heading"}): "heading",
        frozenset({"line", "thought"}): "thought",
        frozenset({"line", "only"}): "only",
    }
)
KEYED = frozenset(
    {"speaker", "actor", "scene", "heading", "thought", "only"}
)  # kinds that may have `at` besides


def spoken_as(said: Said) -> str:
    """Return what a correction says, in words for the person who made it."""
    match said:
        case Speaker(line, speaker):
            return f'"{line}" is said by {speaker}'
        case Actor(line, actor):
            return f'{actor} acts in "{line}"'
        case Swapped(lines):
            people = " and ".join(sorted({each.speaker for each in lines}))
            return f'{len(lines)} lines of {people} are swapped, from "{lines[0].line}" on'
        case Right(lines):
            if len(lines) == 1:
                return f'"{lines[0].line}" is said by {lines[0].speaker}, as it was'
            return f'{len(lines)} lines are right as they are, from "{lines[0].line}" on'
        case Merge(merge, into):
            return f"{merge} is {into}"
        case Split(split, apart_from):
            return f"{split} is not {apart_from}"
        case CueName(person, cue):
            return f"the cues of {person} read {cue}"
        case NewPerson(new):
            return f"{new} is one of the people"
        case SamePlace(place, same_as):
            return f"the place {place} is {same_as}"
        case SceneStart(line, scene):
            return f'{"a scene" if scene else "no scene"} starts at "{line}"'
        case HeadingText(line, heading):
            return f'the scene at "{line}" is headed {heading}'
        case Thought(line, thought):
            return f'"{line}" is {"thought" if thought else "seen or heard, not thought"}'
        case Present(line, ()):
            return f'anybody may be in the scene at "{line}"'
        case Present(line, people):
            return (
                f'only {" and ".join(people)} {"are" if len(people) > 1 else "is"} in the scene at "{line}"'
            )
