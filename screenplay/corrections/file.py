"""`NAME.corrections.toml`: the corrections of a text, kept beside it, in the order they were made.

[[correction]]
line = "Not in June."
speaker = "HANNAH"
at = "9f2c41d07a3b 1a2b3c4d 5e6f7a8b 1"
"""

from __future__ import annotations

import re
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from screenplay.corrections.key import Key, parse_key
from screenplay.corrections.kinds import (
    FORMS,
    KEYED,
    Actor,
    Correction,
    CueName,
    HeadingText,
    Merge,
    NewPerson,
    Present,
    Right,
    Said,
    SamePlace,
    SceneStart,
    Speaker,
    Split,
    Swapped,
    Thought,
)
from screenplay.errors import SettingsError
from screenplay.small_files import small_text, toml_of

TABLE = "correction"
_SUFFIX = ".corrections.toml"
_KNOWN = sorted({key for form in FORMS for key in form} | {"at", "too"})
_RUNS = frozenset({"swapped", "right"})
_NAMES = "only"  # a list of names
_TRUTHS = frozenset({"scene", "thought", "too"})
HEADER = re.compile(r"^[ \t]*\[\[\s*[\"']?correction[\"']?\s*\]\]", re.MULTILINE)


def path_beside(source: Path) -> Path:
    """Return where the corrections of the text at `source` are kept."""
    return source.with_name(source.stem + _SUFFIX)


def read_corrections(file: Path) -> tuple[Correction, ...]:
    """Return the corrections in `file`, none where there is no file. Raises SettingsError."""
    return parse_corrections(read_text(file), str(file))


def read_text(file: Path) -> str:
    """Return what `file` holds, nothing where there is no file. Raises SettingsError."""
    try:
        return small_text(file)
    except FileNotFoundError:
        return ""


def parse_corrections(text: str, name: str) -> tuple[Correction, ...]:
    """Return the corrections that `text` says; `name` is what errors call it. Raises SettingsError."""
    try:
        loaded = toml_of(text)
    except ValueError as error:
        message = str(error).replace(
            "end of document", f"end of document, line {text.rstrip().count(chr(10)) + 1}"
        )
        conflict = re.search(r"^(?:<{7} |>{7} |={7}$)", text, re.MULTILINE)
        if conflict:
            line = text.count("\n", 0, conflict.start()) + 1
            raise SettingsError(
                f"{name}, line {line}: git left a conflict; keep what is right of it"
            ) from None
        raise SettingsError(f"{name} is not TOML: {message}; mend that line") from None
    for key in loaded:
        if key != TABLE:
            line = _line(text, key, 0)
            raise SettingsError(f"{name}, line {line}: {key!r} is no key; the nearest is [[{TABLE}]]")
    entries = loaded.get(TABLE, [])
    if not isinstance(entries, list) or not all(isinstance(entry, dict) for entry in entries):
        raise SettingsError(f"{name}: a correction is a table; write [[{TABLE}]] above it")
    starts = [found.start() for found in HEADER.finditer(text)]
    starts += [0] * (len(entries) - len(starts))  # tables written in one line
    return tuple(_correction(entry, text, start, name) for entry, start in zip(entries, starts, strict=False))


def _correction(entry: dict[str, Any], text: str, start: int, name: str) -> Correction:
    for key in entry:
        if key not in _KNOWN:
            near = get_close_matches(key, _KNOWN, n=1, cutoff=0.0)[0]
            raise SettingsError(
                f"{name}, line {_line(text, key, start)}: {key!r} is no key; the nearest is {near!r}"
            )
    where = f"{name}, line {text.count(chr(10), 0, start) + 1}"
    kind = FORMS.get(frozenset(entry) - {"at", "too"})
    if kind is None or ("at" in entry and kind not in KEYED):
        forms = "; ".join(" + ".join(sorted(form)) for form in FORMS)
        raise SettingsError(f"{where}: {', '.join(entry) or 'nothing'} is no correction; one has {forms}")
    for key, value in entry.items():
        if words := _not_as_wanted(key, value):
            raise SettingsError(f"{name}, line {_line(text, key, start)}: {key} is {words}, not {value!r}")
    return Correction(_said(kind, entry, where), where, entry.get("too", False))


def _not_as_wanted(key: str, value: Any) -> str | None:
    """Return what the value of `key` has to be; None where it is."""
    if key in _TRUTHS:
        return None if isinstance(value, bool) else "true or false"
    if key in _RUNS:
        return None if isinstance(value, list) and value else "a list of lines"
    if key == _NAMES:
        named = isinstance(value, list) and all(isinstance(each, str) and each.strip() for each in value)
        return None if named else "a list of names, each in quotation marks"
    return None if isinstance(value, str) and value else "words in quotation marks"


def _said(kind: str, entry: dict[str, Any], where: str) -> Said:
    match kind:
        case "speaker":
            return Speaker(entry["line"], entry["speaker"], _key(entry, where))
        case "actor":
            return Actor(entry["line"], entry["actor"], _key(entry, where))
        case "swapped":
            return Swapped(tuple(_line_of_run(each, where) for each in entry["swapped"]))
        case "right":
            return Right(tuple(_line_of_run(each, where) for each in entry["right"]))
        case "merge":
            return Merge(entry["merge"], entry["into"])
        case "split":
            return Split(entry["split"], entry["from"])
        case "cue":
            return CueName(entry["person"], entry["cue"])
        case "new":
            return NewPerson(entry["new"])
        case "place":
            return SamePlace(entry["place"], entry["same_as"])
        case "scene":
            return SceneStart(entry["line"], entry["scene"], _key(entry, where))
        case "only":
            return Present(entry["line"], tuple(entry["only"]), _key(entry, where))
        case "heading":
            return HeadingText(entry["line"], entry["heading"], _key(entry, where))
        case _:
            return Thought(entry["line"], entry["thought"], _key(entry, where))


def _line_of_run(entry: Any, where: str) -> Speaker:
    known = isinstance(entry, dict) and {"line", "speaker"} <= set(entry) <= {"line", "speaker", "at"}
    if not known or not all(isinstance(value, str) and value for value in entry.values()):
        raise SettingsError(f"{where}: a line of a run has line, speaker and at, each in quotation marks")
    return Speaker(entry["line"], entry["speaker"], _key(entry, where))


def _key(entry: dict[str, Any], where: str) -> Key | None:
    if "at" not in entry:
        return None
    key = parse_key(entry["at"])
    if key is None:
        raise SettingsError(
            f"{where}: at is three digests and a number; leave it out to go by the words alone"
        )
    return key


def _line(text: str, key: str, start: int) -> int:
    found = re.compile(rf"^\s*(?:\[+\s*)?[\"']?{re.escape(key)}\b", re.MULTILINE).search(text, start)
    return text.count("\n", 0, found.end() if found else start) + 1
