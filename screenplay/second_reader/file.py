"""`NAME.second-reader.toml`: what a second reader answered, kept beside the text.

[[passage]]
asks = "speakers"
digest = "9f2c41d07a3b1a2b"
model = "gemma3:4b"
answers = [
    ["HANNAH", "Not in June."],
]
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from screenplay.errors import SettingsError, WriteError
from screenplay.records import replace_whole
from screenplay.second_reader.passages import Asks
from screenplay.small_files import small_text, toml_of

TABLE = "passage"
_SUFFIX = ".second-reader.toml"
_KEYS = frozenset({"asks", "digest", "model", "answers"})
_OPENING = """\
# What a second reader, a language model, said of {name}: evidence beside the rules, under every correction.
# Answers are found again by the words that he read (`digest`); where those have changed they wait unused.
# screenplay ask writes this file anew; comments of your own do not stay.
"""


class Answered(NamedTuple):
    """The answers about one passage: of each numbered line what was said, and its words."""

    asks: Asks
    digest: str
    model: str
    answers: tuple[tuple[str, str], ...]

    @property
    def key(self) -> tuple[Asks, str]:
        """What is asked about which words: there is one answer to each."""
        return self.asks, self.digest


def path_beside(source: Path) -> Path:
    """Return where the answers about the text at `source` are kept."""
    return source.with_name(source.stem + _SUFFIX)


def read_answers(file: Path) -> tuple[Answered, ...]:
    """Return the answers in `file`, none where there is no file. Raises SettingsError."""
    return parse_answers(read_text(file), str(file))


def parse_answers(text: str, name: str) -> tuple[Answered, ...]:
    """Return the answers that `text` has; `name` is what errors call it. Raises SettingsError."""
    try:
        loaded = toml_of(text)
    except ValueError as error:
        raise SettingsError(f"{name} is not TOML: {error}; mend it, or delete it and ask again") from None
    entries = loaded.pop(TABLE, [])
    if loaded or not isinstance(entries, list):
        raise SettingsError(f"{name}: it has tables [[{TABLE}]] and nothing else; mend it, or ask again")
    found = {each.key: each for n, entry in enumerate(entries, 1) for each in [_answered(entry, n, name)]}
    return tuple(found.values())


def write_answers(file: Path, answers: Iterable[Answered], source: str) -> None:
    """Put `answers` into `file`, whole or not at all; a link there is replaced. Raises WriteError."""
    parts = [_OPENING.format(name=source), *map(_table, answers)]
    try:
        replace_whole(file, "\n".join(parts).encode("utf-8", "replace"))
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise WriteError(f"{file} cannot be written: {reason}; free that place") from None


def merged(
    known: Sequence[Answered], new: Sequence[Answered], order: Sequence[tuple[Asks, str]]
) -> list[Answered]:
    """Return all answers, `new` ones instead of `known` ones, in the order of the text.

    Those that fit nothing in the text any more come last.
    """
    places = {key: place for place, key in enumerate(order)}
    found = {each.key: each for each in (*known, *new)}
    return sorted(found.values(), key=lambda each: places.get(each.key, len(places)))


def read_text(file: Path) -> str:
    """Return what `file` holds; a link there is not followed."""
    if file.is_symlink():
        raise SettingsError(
            f"{file} is a link; screenplay reads answers from real files only: remove the link"
        )
    try:
        return small_text(file)
    except FileNotFoundError:
        return ""


def _answered(entry: Any, number: int, name: str) -> Answered:
    where = f"{name}, passage {number}"
    if not isinstance(entry, dict) or set(entry) != _KEYS:
        raise SettingsError(f"{where}: a passage has {', '.join(sorted(_KEYS))}; mend it, or ask again")
    if entry["asks"] not in set(Asks):
        raise SettingsError(f"{where}: asks is one of {', '.join(Asks)}")
    answers = entry["answers"]
    if not isinstance(answers, list) or not all(_is_answer(each) for each in answers):
        raise SettingsError(f"{where}: answers are pairs of words in quotation marks: who, and the line")
    if not all(isinstance(entry[key], str) for key in ("digest", "model")):
        raise SettingsError(f"{where}: digest and model are words in quotation marks")
    pairs = tuple((each[0], each[1]) for each in answers)
    return Answered(Asks(entry["asks"]), entry["digest"], entry["model"], pairs)


def _is_answer(entry: Any) -> bool:
    return isinstance(entry, list) and len(entry) == 2 and all(isinstance(each, str) for each in entry)


def _table(answered: Answered) -> str:
    rows = "".join(f"    [{_string(said)}, {_string(line)}],\n" for said, line in answered.answers)
    head = {"asks": answered.asks.value, "digest": answered.digest, "model": answered.model}
    keys = "".join(f"{key} = {_string(value)}\n" for key, value in head.items())
    return f"[[{TABLE}]]\n{keys}answers = [\n{rows}]\n"


def _string(words: str) -> str:
    """Return words as TOML has them: as JSON, but for one sign that only JSON allows."""
    return json.dumps(words, ensure_ascii=False).replace("\x7f", "\\u007f")
