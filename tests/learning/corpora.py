"""A folder of tiny labelled texts, made up here: two people to a text, every line tagged, or none."""

from __future__ import annotations

import json
from pathlib import Path

PEOPLE = (("Orla", "Finn"), ("Maud", "Piet"), ("Vera", "Hugo"), ("Nell", "Abel"), ("Ines", "Jon"))
LINES = (
    *("Shut the gate", "It is shut", "Then who let the goat in", "The goat let itself in"),
    *("Count them again", "There are nine", "There were ten", "One is in the kitchen"),
)

# What stands beside real labelled texts: it says of each guess whether it is right.
SCORER = """
import json
MATCH_THRESHOLD = 0.5

def score(gold, guesses, names, threshold):
    right = total = 0
    for name in names:
        rows = map(json.loads, (gold / f"{name}.jsonl").open())
        told = {row["spans"][0][0]: row["speaker"] for row in rows}
        for row in map(json.loads, (guesses / f"{name}.jsonl").open()):
            near = [who for start, who in told.items() if abs(start - row["start"]) <= 1]
            total += bool(near)
            right += [who.casefold() for who in near] == [row["speaker"].casefold()]
    share = right / total
    kinds = {"explicit": share, "anaphoric": None, "implicit": None}
    mean = {"mapped": {"mean": share}, "name": {"mean": share}}
    return {"novels": names, "macro": mean, "pooled": {"mapped": {"by_type": kinds}}}
"""


def labelled(
    folder: Path, name: str, people: tuple[str, str], *, tagged: bool = True, times: int = 2
) -> Path:
    """Write a text of two `people` and `times` eight lines, with its labels; return its path.

    Each line is told by a tag behind it, else by a gesture before it.
    """
    first, second = people
    text = f"{first} came into the yard. {second} sat on the wall.\n\n"
    rows = []
    for number, words in enumerate(LINES * times):
        speaker = people[number % 3 % 2]
        spoken = f"{words}," if tagged else f"{words}."
        gesture = "" if tagged else f"{speaker} frowned. "
        start = len(text) + len(gesture) + 1
        text += f'{gesture}"{spoken}"{f" said {speaker}." if tagged else ""}\n\n'
        spans = [[start, start + len(spoken)]]
        rows.append({"spans": spans, "speaker": speaker, "speaker_aliases": [speaker]})
    path = folder / f"{name}.txt"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    path.with_suffix(".jsonl").write_text("\n".join(map(json.dumps, rows)) + "\n", encoding="utf-8")
    return path


def gold(folder: Path, sets: tuple[str, ...] = ("modern_real", "web_style")) -> Path:
    """Write `sets` of five texts each into `folder`/gold, with a scorer beside it; return that folder.

    Those of the set "web_style" have no tags, those of "pdnc_flat" have none either and are long.
    """
    for corpus in sets:
        for number, people in enumerate(PEOPLE):
            tagged, times = corpus not in ("web_style", "pdnc_flat"), 52 if corpus == "pdnc_flat" else 2
            labelled(folder / "gold" / corpus, f"{corpus}_{number}", people, tagged=tagged, times=times)
    (folder / "score_attribution.py").write_text(SCORER, encoding="utf-8")
    return folder / "gold"
