"""The lists that Final Draft completes words from, and its list of the cast."""

from __future__ import annotations

from collections.abc import Iterable
from xml.etree.ElementTree import Element as Tag
from xml.etree.ElementTree import SubElement

from screenplay.breakdown import role_of, shared_roles
from screenplay.fdx.texts import clean
from screenplay.model.script import Cue, SceneHeading, Script, Transition, plain

_INTRO_ENDS, _TIME_BEGINS = ". ", " - "
_MOST_LETTERS = 60  # what is longer is no name, no place, and nothing to complete


def add_lists(root: Tag, script: Script) -> None:
    """Append `SmartType` and `Cast`; nothing for a script with neither people nor places."""
    cues = [element for element in script.elements if isinstance(element, Cue)]
    headings = [element for element in script.elements if isinstance(element, SceneHeading)]
    if not cues and not headings:
        return
    shared = shared_roles(cues)
    names = _distinct(name for cue in cues for name in shared[role_of(cue)])
    smart = SubElement(root, "SmartType")
    _list(smart, "Characters", "Character", names)
    _list(smart, "Extensions", "Extension", (f"({word})" for cue in cues for word in cue.extensions))
    intros = (heading.setting for heading in headings if heading.setting)
    _list(smart, "SceneIntros", "SceneIntro", intros).set("Separator", _INTRO_ENDS)
    _list(smart, "Locations", "Location", (heading.location or "" for heading in headings))
    times = (heading.time or "" for heading in headings)
    _list(smart, "TimesOfDay", "TimeOfDay", times).set("Separator", _TIME_BEGINS)
    transitions = (plain(each.text) for each in script.elements if isinstance(each, Transition))
    _list(smart, "Transitions", "Transition", transitions)
    cast = SubElement(root, "Cast")
    for name in names:
        SubElement(SubElement(cast, "Member"), "Character").text = clean(name)


def _list(smart: Tag, name: str, entry: str, words: Iterable[str]) -> Tag:
    tag = SubElement(smart, name)
    for each in _distinct(words):
        SubElement(tag, entry).text = clean(each)
    return tag


def _distinct(words: Iterable[str]) -> list[str]:
    """Return `words` in capitals, each once, in order; nothing that nobody would type again."""
    shown = (" ".join(word.upper().split()) for word in words)
    return list(dict.fromkeys(word for word in shown if word and len(word) <= _MOST_LETTERS))
