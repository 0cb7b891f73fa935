"""What is done already: a work whose text, settings and rules are as they were is not done again."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from hashlib import sha256
from pathlib import Path

from screenplay.errors import ReadError, WriteError
from screenplay.records import keep_record, read_record
from screenplay.resources import grammar_folder
from screenplay.works.work import Work

_KIND = "made"
_SMALL = 100_000  # bytes of a record


@cache
def version_of_rules() -> str:
    """Return a digest of the program and its words: other rules may give another script."""
    found = sha256()
    for folder in (Path(__file__).parents[1], grammar_folder()):
        for path in sorted(folder.rglob("*")):
            if path.suffix in {".py", ".lark", ".txt", ".csv", ".toml", ".css"}:
                found.update(path.relative_to(folder).as_posix().encode())
                found.update(path.read_bytes())
    return found.hexdigest()


def digest_of(work: Work) -> str:
    """Return a digest of everything that the outputs of `work` depend on."""
    found = sha256(version_of_rules().encode())
    for part in (replace(work, name="", data=b""), work.suffix):
        found.update(repr(part).encode("utf-8", "surrogateescape") + b"\0")
    found.update(work.data)
    return found.hexdigest()


def is_up_to_date(work: Work, outputs: Mapping[str, Path]) -> bool:
    """Tell whether the `outputs` of a work, by suffix, are what it would give, or a person's edit of that."""
    first = next(iter(outputs.values()), None)
    if first is None or not all(path.is_file() for path in outputs.values()):
        return False
    try:
        record = json.loads(read_record(first, _KIND, _SMALL) or b"{}")
    except (ValueError, RecursionError, ReadError):
        return False
    if not isinstance(record, dict) or record.get("of") != digest_of(work):
        return False
    made = record.get("made")
    if not isinstance(made, dict):
        return False
    return all(made.get(path.name) == _digest(path) for path in outputs.values())


def note_made(work: Work, outputs: Mapping[str, Path]) -> None:
    """Note what was made of a work, once it is written. A note that cannot be kept only costs time later."""
    first = next(iter(outputs.values()), None)
    if first is None:
        return
    made = {path.name: _digest(path) for path in outputs.values()}
    record = json.dumps({"of": digest_of(work), "made": made}, sort_keys=True, indent=1) + "\n"
    try:
        keep_record(first, _KIND, record.encode("utf-8", "surrogateescape"))
    except (OSError, WriteError):
        return


def _digest(path: Path) -> str:
    return sha256(path.read_bytes()).hexdigest()
