"""What a person asked for on the page, as the corrections that `screenplay correct` would make of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, TypeVar

from screenplay.corrections import NumberedPage, Said
from screenplay.corrections.kinds import CueName, Merge, NewPerson, SamePlace, Split
from screenplay.errors import SettingsError
from screenplay.model.script import SceneHeading, Script, Speech

_MOST_NAMES = 60
_LONGEST = 400  # characters of a name or a heading
Value = TypeVar("Value", int, str, bool, list[Any])


@dataclass(frozen=True, slots=True)
class Wanted:
    """Corrections of one step; speakers in lines above `steady_above` stay as they are."""

    said: list[Said]
    steady_above: int | None = None


@dataclass(frozen=True, slots=True)
class Asked:
    """An action as it came from the browser: its fields are checked when they are asked for."""

    fields: Mapping[str, Any]

    def number(self, name: str) -> int:
        """Return a line number. Raises SettingsError for anything else."""
        return self._of(name, int)

    def words(self, name: str) -> str:
        """Return words on one line, cleaned of spaces. Raises SettingsError for none, and for too many."""
        whole = self._of(name, str).encode("utf-8", "replace").decode()
        words = " ".join("".join(each if each.isprintable() else " " for each in whole).split())
        if not words or len(words) > _LONGEST:
            raise SettingsError(f"{name}: write something, at most {_LONGEST} characters")
        return words

    def names(self, name: str) -> list[str]:
        """Return names of people, perhaps none. Raises SettingsError for anything else."""
        given = self._of(name, list)
        if len(given) > _MOST_NAMES:
            raise SettingsError(f"{name}: choose at most {_MOST_NAMES}")
        return [Asked({name: each}).words(name) for each in given]

    def truth(self, name: str) -> bool:
        """Return whether something is so. Raises SettingsError."""
        return self._of(name, bool)

    def _of(self, name: str, kind: type[Value]) -> Value:
        value = self.fields.get(name)
        if type(value) is not kind:
            raise SettingsError(f"{name} is missing, or is not of the kind that is wanted")
        return value


@dataclass(frozen=True, slots=True)
class Here:
    """The lines as they are now: by number, as a script, and the text that they were made of."""

    page: NumberedPage
    script: Script
    text: str

    def sentences(self, number: int) -> list[str]:
        """Return the words of the text that line `number` was made of, sentence by sentence."""
        place = number - 1 - bool(self.script.title_page)
        elements = self.script.elements[place : place + 1] if place >= 0 else ()
        return [span.of(self.text) for element in elements for span in element.origin.spans]


def wanted(asked: Asked, here: Here) -> Wanted:
    """Return the corrections that an action asks for. Raises SettingsError for what cannot be done."""
    name = asked.fields.get("do")
    action = ACTIONS.get(name) if isinstance(name, str) else None
    if action is None:
        raise SettingsError("there is no such action; reload the page")
    return action(asked, here)


def _speaker(asked: Asked, here: Here) -> Wanted:
    line, person = asked.number("line"), asked.words("person")
    return Wanted([*_new(person, here), *here.page.speaker(line, person)], line)


def _actor(asked: Asked, here: Here) -> Wanted:
    line, person = asked.number("line"), asked.words("person")
    sentence = asked.words("words") if asked.fields.get("words") else None
    said = here.page.actor(line, person, sentence)
    return Wanted([*_new(person, here), *said], here.page.paragraph_of(line))


def _right(asked: Asked, here: Here) -> Wanted:
    first, last = _run(asked)
    return Wanted([here.page.right(first, last)])


def _swap(asked: Asked, here: Here) -> Wanted:
    first, last = _run(asked)
    if first == last:
        last = _end_of_exchange(here.script, first)
    run = [here.page.swapped(first, last), here.page.around(first, last)]
    return Wanted([each for each in run if each is not None], first)


def _thought(asked: Asked, here: Here) -> Wanted:
    line, thought = asked.number("line"), asked.truth("thought")
    only = [asked.words("words")] if asked.fields.get("words") else here.sentences(line)
    said = [each for words in only or [""] for each in here.page.thought(line, thought=thought, words=words)]
    return Wanted(list(dict.fromkeys(said)))


def _scene(asked: Asked, here: Here) -> Wanted:
    return Wanted([here.page.scene(asked.number("line"), starts=asked.truth("starts"))])


def _only(asked: Asked, here: Here) -> Wanted:
    line, people = asked.number("line"), asked.names("people")
    new = [each for person in people for each in _new(person, here)]
    return Wanted([*new, here.page.only(line, people)], here.page.start_of_scene(line))


def _heading(asked: Asked, here: Here) -> Wanted:
    return Wanted([here.page.heading(asked.number("line"), asked.words("words"), starts=False)])


def _place(asked: Asked, here: Here) -> Wanted:
    return Wanted([SamePlace(asked.words("place"), asked.words("same_as"))])


def _merge(asked: Asked, here: Here) -> Wanted:
    return Wanted([Merge(asked.words("person"), asked.words("into"))])


def _split(asked: Asked, here: Here) -> Wanted:
    return Wanted([Split(asked.words("name"), asked.words("person"))])


def _name(asked: Asked, here: Here) -> Wanted:
    return Wanted([CueName(asked.words("person"), asked.words("cue"))])


Action = Callable[[Asked, Here], Wanted]
ACTIONS: Mapping[str, Action] = MappingProxyType(
    {
        "speaker": _speaker,
        "actor": _actor,
        "right": _right,
        "swap": _swap,
        "thought": _thought,
        "scene": _scene,
        "only": _only,
        "heading": _heading,
        "place": _place,
        "merge": _merge,
        "split": _split,
        "name": _name,
    }
)


def _new(person: str, here: Here) -> list[Said]:
    """Return the correction that brings in somebody whom nobody knows yet."""
    known = {name.casefold() for one in here.script.cast for name in (one.name, *one.aliases)}
    return [] if person.casefold() in known else [NewPerson(person)]


def _run(asked: Asked) -> tuple[int, int]:
    first = asked.number("line")
    last = asked.number("to") if asked.fields.get("to") is not None else first
    return min(first, last), max(first, last)


def _end_of_exchange(script: Script, first: int) -> int:
    """Return the last line of an exchange: up to a third speaker, a new scene, a line that a person gave."""
    offset = 1 if script.title_page else 0
    elements: Sequence[Any] = script.elements[first - 1 - offset :]
    people: set[str | None] = set()
    last = first
    for number, element in enumerate(elements, first):
        if isinstance(element, SceneHeading):
            break
        if isinstance(element, Speech):
            told = number > first and any(each.by_a_person for each in element.origin.decisions)
            if told or len(people | {element.character}) > 2:
                break
            people.add(element.character)
            last = number
    return last
