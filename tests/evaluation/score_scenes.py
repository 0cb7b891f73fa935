"""Score scene starts and headings: `python tests/evaluation/score_scenes.py FOLDER... [--own] [--misses]`.

Each FOLDER holds NAME.txt with NAME.scenes.json: start, setting, place and time of every scene. A start
counts when it lies in the sentence where the label is. Who acts comes from NAME.narration.jsonl; with `--own`
from the program itself, as in a conversion.
"""

from __future__ import annotations

import json
import re
import sys
from collections import Counter
from pathlib import Path

from labelled import labelled_attribution

from screenplay.attribution import attribute
from screenplay.cast import find
from screenplay.model.manuscript import Manuscript
from screenplay.model.scene import Scene
from screenplay.model.story import Story
from screenplay.prose import parse
from screenplay.scenes import divide


def score(path: Path, counts: Counter[str], misses: list[str], *, own: bool = False) -> None:
    """Add the scenes of one text to `counts`; `own` asks the program who acts instead of the labels."""
    manuscript = Manuscript(path.read_bytes().decode("utf-8"), path.stem)
    prose = parse(manuscript)
    gold = json.loads(path.with_suffix(".scenes.json").read_text(encoding="utf-8"))
    cast = find(manuscript, prose)
    who = attribute(Story(manuscript, prose, cast)) if own else labelled_attribution(path, prose, cast)
    scenes = divide(Story(manuscript, prose, cast, who))
    taken: set[int] = set()
    for label in gold:
        beat = next((b for b in prose.beats if b.span.start <= label["start"] + 1 < b.span.end), None)
        low, high = (
            (label["start"], label["start"] + 1)
            if beat is None
            else (getattr(beat, "outer", beat.span).start, beat.span.end)
        )
        found = next(
            (scene for scene in scenes if low <= scene.start <= high and scene.start not in taken), None
        )
        counts["gold"] += 1
        if found is None:
            misses.append(
                f"{path.stem}: no start at {manuscript.text[label['start'] : label['start'] + 90]!r}"
            )
            continue
        taken.add(found.start)
        counts["hit"] += 1
        _heading(path.stem, label, found, counts, misses)
    counts["found"] += len(scenes)
    for scene in scenes:
        if scene.start not in taken:
            words = manuscript.text[scene.start : scene.start + 120]
            misses.append(f"{path.stem}: false start ({scene.cue.rule}) at {words!r}")


def _heading(
    name: str, label: dict[str, str | None], scene: Scene, counts: Counter[str], misses: list[str]
) -> None:
    for key, wanted, got in (
        ("setting", label["setting"], scene.setting.value),
        ("place", label["place"], scene.location.value),
        ("time", label["time"], scene.time.value),
    ):
        if wanted is None:
            counts[f"{key} asserted without label"] += got is not None
            continue
        counts[f"{key} told"] += 1
        right = _same_place(wanted, got) if key == "place" else got is not None and wanted.endswith(got)
        counts[f"{key} right"] += right
        counts[f"{key} answered"] += got is not None
        if not right:
            rule = getattr(scene, "location" if key == "place" else key).rule
            misses.append(f"{name}: {key} {wanted!r}, got {got!r} ({rule})")


def _same_place(wanted: str, got: str | None) -> bool:
    """Tell whether a name of a place has the head noun of one of the labels parts."""
    if got is None:
        return False
    words = set(re.findall(r"[a-z]+", got.lower()))
    heads = [
        re.findall(
            r"[a-z]+", part.lower().partition(" of ")[0].partition(" behind ")[0].partition(" above ")[0]
        )[-1]
        for part in wanted.split(", ")
    ]
    return bool(words.intersection(heads))


def main(arguments: list[str]) -> None:
    """Print the scores of the folders named."""
    counts: Counter[str] = Counter()
    misses: list[str] = []
    for folder in arguments:
        if not folder.startswith("-"):
            for labels in sorted(Path(folder).glob("*.scenes.json")):
                text = labels.with_name(labels.name.replace(".scenes.json", ".txt"))
                score(text, counts, misses, own="--own" in arguments)
    precision, recall = counts["hit"] / max(1, counts["found"]), counts["hit"] / max(1, counts["gold"])
    f1 = 2 * precision * recall / max(1e-9, precision + recall)
    print(f"starts: precision {precision:.1%}, recall {recall:.1%}, F1 {f1:.1%}")
    for key in ("setting", "place", "time"):
        told, right = max(1, counts[f"{key} told"]), counts[f"{key} right"]
        answered, free = max(1, counts[f"{key} answered"]), counts[f"{key} asserted without label"]
        shares = f"right {right / told:.1%} of {told} labels, {right / answered:.1%} of answers"
        print(f"{key}: {shares}; {free} where the label has none")
    if "--misses" in arguments:
        print("\n".join(misses))


if __name__ == "__main__":
    main(sys.argv[1:])
