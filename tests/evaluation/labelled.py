"""Labelled texts as the stages see them: who acts and speaks, out of NAME.narration.jsonl and NAME.jsonl."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from screenplay.model.attribution import Attribution
from screenplay.model.beat import Narration, Prose, Quotation, Tag
from screenplay.model.cast import Cast
from screenplay.model.decision import Decision


def rows(path: Path) -> list[dict[str, Any]]:
    """Return the objects of a JSON Lines file, none where there is no file."""
    if not path.exists():
        return []
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def labelled_attribution(path: Path, prose: Prose, cast: Cast) -> Attribution:
    """Return the labelled actors and speakers of the text at `path`, by the names that `cast` uses."""
    told = rows(path.with_suffix(".narration.jsonl"))
    quoted = rows(path.with_suffix(".jsonl"))
    aliases = {row["speaker"]: row["speaker_aliases"] for row in quoted}
    known = {alias.upper(): one.name for one in cast.characters for alias in (one.name, *one.aliases)}

    def name(label: str) -> str:
        spellings = [label, *aliases.get(label, [])]
        return next((known[each.upper()] for each in spellings if each.upper() in known), label)

    actors: dict[int, Decision] = {}
    speakers: dict[int, Decision] = {}
    for index, beat in enumerate(prose.beats):
        start, end = beat.span.start, beat.span.end
        if isinstance(beat, Narration | Tag):
            actor = next((row["subject"] for row in told if row["start"] < end and start < row["end"]), None)
            if actor:
                actors[index] = Decision(name(actor), "label")
        elif isinstance(beat, Quotation):
            said = (row for row in quoted if any(low < end and start < high for low, high in row["spans"]))
            speaker = next((row["speaker"] for row in said), None)
            if speaker:
                speakers[index] = Decision(name(speaker), "label")
    return Attribution(speakers, actors)
