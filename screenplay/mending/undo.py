"""The corrections file as it was before each change: what is gone back to when one is taken back."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

from screenplay.errors import ReadError
from screenplay.records import keep_record, read_record

_UNDO = "undo"
_MOST = 50  # states a file
_State = tuple[str, str]  # the digest of the file as it became, and its text before


def remember(file: Path, before: str, after: str) -> None:
    """Keep what the corrections file held before it becomes `after`."""
    states = [each for each in _states(file) if each[0] != _digest(after)]
    states.append((_digest(after), before))
    text = json.dumps(states[-_MOST:], ensure_ascii=False, indent=1)
    keep_record(_steps(file), _UNDO, f"{text}\n".encode())


def before(file: Path, now: str) -> str | None:
    """Return what the file held before it became `now`; None where nobody knows."""
    return next((text for digest, text in reversed(_states(file)) if digest == _digest(now)), None)


def _steps(file: Path) -> Path:
    return file.with_name(f"{file.name}.json")


def _states(file: Path) -> list[_State]:
    try:
        loaded = json.loads(read_record(_steps(file), _UNDO) or b"[]")
    except (ValueError, RecursionError, ReadError):
        return []
    known = loaded if isinstance(loaded, list) else []
    return [(str(each[0]), str(each[1])) for each in known if isinstance(each, list) and len(each) == 2]


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()
