"""Scene headings: what the text supports, and what it leaves open said so that a person sees it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from screenplay.model.decision import Decision, Origin
from screenplay.model.scene import Scene, SceneKind
from screenplay.model.script import (
    PLACE_UNKNOWN,
    TIME_UNKNOWN,
    Cue,
    Element,
    Note,
    SceneHeading,
    Script,
    Transition,
    text_of,
)

# Notes in the script itself on what the program is not sure of, for those who ask.


def flag_doubts(script: Script, *, below: float) -> Script:
    """Return `script` with an `unsure:` note at every cue and heading decided under `below`."""
    return replace(script, elements=tuple(_flagged(script.elements, below)))


def _flagged(elements: tuple[Element, ...], below: float) -> Iterator[Element]:
    for element in elements:
        doubts = [] if not isinstance(element, Cue | SceneHeading) else _doubts(element, below)
        if isinstance(element, Cue):
            yield from doubts  # before the cue: a note ends a speech
            yield element
        else:
            yield element
            yield from doubts


def _doubts(element: Cue | SceneHeading, below: float) -> list[Note]:
    unsure = [decision for decision in element.origin.decisions if decision.confidence < below]
    return [Note(text_of(_words(decision)), origin=Origin((), (decision,))) for decision in unsure]


def _words(decision: Decision) -> str:
    answer = decision.value or "nobody and nothing fits"
    other = f", perhaps {decision.runner_up}" if decision.runner_up else ""
    return f"unsure: {answer}{other} ({decision.confidence:.2f}, {decision.rule})"


_GUESSED = 0.6  # what is decided below this confidence is said to be a guess
_PREFIX = {"INT": "INT.", "EXT": "EXT.", "INT/EXT": "INT./EXT."}
_SUFFIX = {SceneKind.FLASHBACK: " (FLASHBACK)", SceneKind.DREAM: " (DREAM)"}


def opening(scene: Scene, times: Mapping[str, str]) -> Iterator[Transition | SceneHeading | Note]:
    """Yield the heading of `scene`, and a note on what its text does not say.

    Before the other end of a telephone call stands a transition.

    `times` are the words that the writer wants for times of day. The heading has no spans of its own: its
    words are also in the action, and stand there.
    """
    if scene.intercut is not None:
        yield Transition(text_of("INTERCUT WITH:"), Origin((), (scene.intercut,)))
    parts = (scene.setting, scene.location, scene.time)
    known = [part for part in (*parts, scene.lapse) if part is not None and part.value is not None]
    yield SceneHeading(
        text_of(_slugline(scene, times)),
        setting=scene.setting.value,
        location=scene.location.value,
        time=_hour(scene, {}),
        secondary=scene.kind in (SceneKind.SECONDARY, SceneKind.RETURN),
        origin=Origin((), (scene.cue, *known)),
    )
    if scene.kind not in (SceneKind.SECONDARY, SceneKind.RETURN):
        named = zip(("whether inside or outside", "the place", "the time of day"), parts, strict=True)
        missing = [(name, part) for name, part in named if part.value is None]
        if scene.lapse is not None:  # "LATER" is told where no hour is
            missing = [(name, part) for name, part in missing if part is not scene.time]
        if missing:
            yield _missing_note(missing)
        guessed = [part for part in parts if part.value is not None and part.confidence < _GUESSED]
        if guessed:
            yield _guess_note(guessed)


def _slugline(scene: Scene, times: Mapping[str, str]) -> str:
    place = (scene.location.value or PLACE_UNKNOWN).upper()
    if scene.kind is SceneKind.RETURN:
        return "BACK TO SCENE"
    if scene.kind is SceneKind.SECONDARY:
        return place
    setting = _PREFIX.get(scene.setting.value or "", "INT./EXT.")
    time = (_hour(scene, times) or TIME_UNKNOWN).upper()
    return f"{setting} {place} - {time}{_SUFFIX.get(scene.kind, '')}"


def _hour(scene: Scene, times: Mapping[str, str]) -> str | None:
    """Return the hour as the writer wants it, and how the scene follows on: NIGHT (CONTINUOUS), LATER."""
    told = [part.value for part in (scene.time, scene.lapse) if part is not None and part.value is not None]
    named = [_wanted(value, times) for value in told]
    return None if not named else " ".join([named[0], *(f"({word})" for word in named[1:])])


def _wanted(value: str, times: Mapping[str, str]) -> str:
    """Return the word that the writer wants for a time of day."""
    return next((word for wanted, word in times.items() if wanted.upper() == value.upper()), value)


def _missing_note(missing: list[tuple[str, Decision]]) -> Note:
    names = ", ".join(name for name, _ in missing)
    return Note(
        text_of(f"the text does not say: {names}"),
        origin=Origin((), tuple(decision for _, decision in missing)),
    )


def _guess_note(guessed: list[Decision]) -> Note:
    reasons = dict.fromkeys(f"{decision.value} ({decision.rule})" for decision in guessed)
    return Note(text_of(f"a guess: {', '.join(reasons)}"), origin=Origin((), tuple(guessed)))
