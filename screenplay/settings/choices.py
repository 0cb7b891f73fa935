"""The writer's choices: what a conversion may do differently for different people."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType


class Thoughts(StrEnum):
    """What becomes of inner life: thoughts, feelings, backstory."""

    NOTE = "note"
    VOICE_OVER = "voice-over"
    ACTION = "action"
    DROP = "drop"


class Density(StrEnum):
    """How much of the narration that can be seen is action."""

    FULL = "full"
    LEAN = "lean"  # what only repeats the dialogue, or describes without a change, goes into notes


class NarratorPerson(StrEnum):
    """How a first-person narrator's narration reads on the page."""

    THIRD = "third"
    VOICE_OVER = "voice-over"


class Pronouns(StrEnum):
    """Whether a name takes the place of a pronoun that a reader of the page may take for somebody else."""

    KEEP = "keep"
    CLEAR = "clear"  # where the program is sure who is meant


class Dashes(StrEnum):
    """How dashes and ellipses are written."""

    KEEP = "keep"
    TYPEWRITER = "typewriter"  # -- and ...


class TagCommas(StrEnum):
    """What becomes of the comma that prose puts before a tag: "Go," she said."""

    KEEP = "keep"
    FULL_STOP = "full-stop"  # where the sentence does not go on behind the tag


class Letters(StrEnum):
    """How letters, notes, diaries and e-mails come on the page."""

    INSERT = "insert"  # INSERT - LETTER: with the words
    VOICE_OVER = "voice-over"  # spoken over the picture by who reads them


class Messages(StrEnum):
    """How text messages and chats come on the page."""

    INSERT = "insert"  # INSERT - PHONE: each with its sender
    SUPER = "super"  # SUPER: over the picture


class Signs(StrEnum):
    """How signs, inscriptions and headlines that stand in a paragraph of their own come on the page."""

    CENTERED = "centered"
    INSERT = "insert"
    SUPER = "super"


class Boxes(StrEnum):
    """How the boxes of a game or a machine come on the page."""

    SUPER = "super"
    CENTERED = "centered"
    INSERT = "insert"


class Songs(StrEnum):
    """How verse that somebody sings or recites comes on the page."""

    LYRIC = "lyric"
    ACTION = "action"


@dataclass(frozen=True, slots=True)
class Settings:
    """Every choice with its default; the defaults give the plainest draft with the cleanest diffs."""

    thoughts: Thoughts = Thoughts.NOTE
    density: Density = Density.FULL
    narrator: NarratorPerson = NarratorPerson.THIRD
    pronouns: Pronouns = Pronouns.CLEAR
    parentheticals: float = 1.0
    contd: bool = False
    dashes: Dashes = Dashes.KEEP
    tag_commas: TagCommas = TagCommas.FULL_STOP
    letters: Letters = Letters.INSERT
    messages: Messages = Messages.INSERT
    signs: Signs = Signs.CENTERED
    boxes: Boxes = Boxes.SUPER
    songs: Songs = Songs.LYRIC
    flag_below: float | None = None
    names: Mapping[str, str] = field(default_factory=dict)
    times: Mapping[str, str] = field(default_factory=dict)


ABOUT: Mapping[str, str] = MappingProxyType(  # help on the command line, comment in the settings file
    {
        "thoughts": "What becomes of inner life: thoughts, feelings, backstory.",
        "density": "How much narration is action: all that shows, or lean: gestures and pictures in notes.",
        "narrator": 'How the narration of an "I" reads.',
        "pronouns": "Keep he and she as they are, or put a name for them where it is needed and sure.",
        "parentheticals": "How many parentheticals a page may have.",
        "contd": "Mark a cue (CONT'D) when its speaker goes on after action.",
        "dashes": "Keep dashes and ellipses as they are, or write -- and ... for them.",
        "tag_commas": 'The comma of "Go," she said: a full stop where the sentence ends there, or keep it.',
        "letters": "How letters, notes, diaries and e-mails come on the page.",
        "messages": "How text messages and chats come on the page, each with its sender.",
        "signs": "How signs and headlines in a paragraph of their own come on the page.",
        "boxes": "How the boxes of a game, such as [Level up], come on the page.",
        "songs": "How verse comes on the page: as lyrics, or as action.",
        "flag_below": "Put an [[unsure: ...]] note at every decision under this confidence, 0 to 1.",
        "names": 'How a person reads in cues: "Mr. Marlow" = "MARLOW"',
        "times": 'How a time of day reads in headings: "NIGHT" = "NACHT"',
    }
)
