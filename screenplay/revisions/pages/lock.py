"""A locked script: what it said when it was locked, the numbers of its scenes, where its pages began."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from screenplay import fountain
from screenplay.errors import SettingsError
from screenplay.model.script import Script

SUFFIX = ".lock.json"


@dataclass(frozen=True, slots=True)
class PageStart:
    """Where a page begins: an element of the locked script, and how many of its letters stand before.

    Letters are all characters but white space, which lines may begin or end with or not. None for a page
    that begins inside two speeches side by side: it begins where the page before it is full.
    """

    label: str  # as printed: "12", "12A"
    element: int
    letters: int | None = 0


@dataclass(frozen=True, slots=True)
class Lock:
    """The locked script, its pages, and the number of each heading by its index in `Script.elements`."""

    script: Script
    pages: tuple[PageStart, ...]
    scenes: dict[int, str]


def lock_text(lock: Lock) -> str:
    """Return the file that keeps `lock`: the script line by line, so that git shows what changed."""
    kept = {
        "about": "Pages and scenes locked by screenplay lock; screenplay lock --undo releases them.",
        "pages": [[start.label, start.element, start.letters] for start in lock.pages],
        "scenes": [[number, element] for element, number in lock.scenes.items()],
        "script": fountain.write(lock.script, keep=True).split("\n"),
    }
    return json.dumps(kept, ensure_ascii=False, indent=1) + "\n"


def read_lock(text: str, name: str) -> Lock:
    """Return the lock that `lock_text` wrote. Raises SettingsError where `text` is none."""
    try:
        kept: Any = json.loads(text)
        script = fountain.read("\n".join(map(str, kept["script"])))
        pages = tuple(_start(label, at, letters) for label, at, letters in kept["pages"])
        scenes = {int(at): str(number) for number, at in kept["scenes"]}
        " ".join(
            (*scenes.values(), *(start.label for start in pages))
        ).encode()  # half a pair cannot be drawn
    except (ValueError, KeyError, TypeError, OverflowError, RecursionError):  # endless numbers, endless depth
        raise SettingsError(f"{name} is not as screenplay lock wrote it; take it back from git") from None
    count = len(script.elements)
    if any(not 0 <= at < count for at in (*scenes, *(start.element for start in pages))) or any(
        (start.letters or 0) < 0 for start in pages
    ):
        raise SettingsError(f"{name} speaks of lines that its script has not; take it back from git")
    return Lock(script, pages, scenes)


def _start(label: Any, at: Any, letters: Any) -> PageStart:
    return PageStart(str(label), int(at), None if letters is None else int(letters))
