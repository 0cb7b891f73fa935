"""One text to convert: bytes in, bytes out. The same function runs here, in a pool, and on a cluster."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from screenplay.corrections import parse_corrections
from screenplay.errors import ScreenplayError
from screenplay.language.reading import forget_readings
from screenplay.library import SCRIPT_READERS, convert_bytes, render
from screenplay.model.script import Action, Cue, Element, Parenthetical, SceneHeading, Script, Speech, plain
from screenplay.paper import STANDARD, Layout
from screenplay.revisions.pages.lock import Lock
from screenplay.second_reader import parse_answers
from screenplay.second_reader import path_beside as answers_beside
from screenplay.settings.choices import Settings

_PRINTED = (Action, Speech, Parenthetical)
DOUBTFUL = 0.7  # speakers under this confidence are worth a look


@dataclass(frozen=True, slots=True)
class Work:
    """Everything that the outputs of one text depend on; it can be sent to another process.

    `name` is what errors call it, `suffix` and `formats` are such as ".txt" and (".fountain", ".pdf").
    `corrections` is the text of the corrections file, "" where there is none,
    `answers` that of the answers of a second reader.
    """

    name: str
    suffix: str
    data: bytes
    formats: tuple[str, ...] = (".fountain",)
    settings: Settings = field(default_factory=Settings)
    corrections: str = ""
    answers: str = ""
    encoding: str | None = None
    layout: Layout = STANDARD
    font: str | None = None
    lock: Lock | None = None


@dataclass(frozen=True, slots=True)
class Report:
    """What there is to say of a work that is done: counts, the share of doubtful speakers, seconds."""

    words: int = 0
    people: int = 0
    scenes: int = 0
    speeches: int = 0
    doubtful: float = 0.0
    seconds: float = 0.0


@dataclass(frozen=True, slots=True)
class Result:
    """The outputs of a work by suffix, or in one line why there are none."""

    name: str
    outputs: Mapping[str, bytes] = field(default_factory=dict)
    report: Report = field(default_factory=Report)
    remarks: tuple[str, ...] = ()
    error: str | None = None


def convert_work(work: Work) -> Result:
    """Convert one work. What is wrong with the text is in `error`: nothing is raised for it."""
    begun = time.perf_counter()
    remarks: list[str] = []
    try:
        script = _script(work, remarks)
        outputs = {
            suffix: render(script, suffix, layout=work.layout, font=work.font, lock=work.lock)
            for suffix in work.formats
        }
    except ScreenplayError as error:
        return Result(work.name, error=" ".join(str(error).split()))
    except RecursionError:
        return Result(work.name, error=f"{work.name} is nested too deeply to be read")
    finally:
        forget_readings()
    return Result(work.name, outputs, _report(script, time.perf_counter() - begun), tuple(remarks))


def settled(run: Callable[[Work], Result], work: Work) -> Result:
    """Return what `run` gives for a work; a fault of ours fails this work and no other."""
    try:
        return run(work)
    except Exception as error:
        reason = " ".join(f"{type(error).__name__}: {error}".split())
        return Result(work.name, error=f"{work.name} met a fault of screenplay, please report it: {reason}")


def _script(work: Work, remarks: list[str]) -> Script:
    if work.suffix.lower() in SCRIPT_READERS:
        return convert_bytes(
            work.data, work.name, work.suffix, work.settings, encoding=work.encoding, warn=remarks.append
        )
    beside = str(Path(work.name).with_suffix(".corrections.toml"))
    return convert_bytes(
        work.data,
        work.name,
        work.suffix,
        work.settings,
        encoding=work.encoding,
        corrections=parse_corrections(work.corrections, beside),
        answers=parse_answers(work.answers, str(answers_beside(Path(work.name)))),
        warn=remarks.append,
    )


def _report(script: Script, seconds: float) -> Report:
    cues = [element for element in script.elements if isinstance(element, Cue)]
    doubtful = sum(cue.origin.confidence < DOUBTFUL for cue in cues)
    return Report(
        words=sum(map(_words, script.elements)),
        people=len({cue.name for cue in cues}),
        scenes=sum(isinstance(element, SceneHeading) for element in script.elements),
        speeches=len(cues),
        doubtful=round(doubtful / len(cues), 4) if cues else 0.0,
        seconds=round(seconds, 3),
    )


def _words(element: Element) -> int:
    return len(plain(element.text).split()) if isinstance(element, _PRINTED) else 0
