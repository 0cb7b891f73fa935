"""Measure how much of a draft changes when one sentence of the prose does. Run by hand:

    python -m tests.evaluation.small_changes [--edits 200] [--seed 1]

Texts: the development texts beside the project where they are at hand, else the samples. An edit changes,
cuts or adds one sentence of narration or changes one word of a speech, at random places with a fixed seed.
Printed: the median and the 95th percentile of changed lines of the Fountain text (the longer of cut and
added, by hunk), and how many edits changed a speaker in and outside of the edited conversation, to which
the narration before and behind it belongs.
"""

from __future__ import annotations

import argparse
import random
import statistics
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from pathlib import Path
from typing import NamedTuple

from screenplay.attribution.conversation.segments import find_segments
from screenplay.attribution.view import build_view
from screenplay.cast import find
from screenplay.library import convert_bytes, render
from screenplay.model.beat import Narration, Quotation
from screenplay.model.manuscript import Manuscript
from screenplay.model.script import Cue, Script, Speech
from screenplay.prose import parse
from tests.conversion.samples import INPUT, SAMPLES, texts_from_elsewhere

LARGEST = 60_000  # characters; longer texts are cut at a paragraph to keep the run short
_NEW = ("Rain ran down the glass.", "A dog barked somewhere outside.", "The clock struck.", "Nothing moved.")
_WORDS = ("quietly", "again", "almost", "really", "perhaps")


class Edit(NamedTuple):
    """The text after an edit, where it was made, and how much longer the text became."""

    text: str
    start: int
    end: int
    grown: int
    kind: str


class Result(NamedTuple):
    """How many lines changed, and how many speakers in and outside of the conversation."""

    lines: int
    inside: int
    outside: int
    kind: str
    name: str


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--edits", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--worst", type=int, default=0, help="list the worst edits")
    options = parser.parse_args()
    results = list(measure(options.edits, options.seed))
    same = [each for each in results if not each.inside and not each.outside]
    groups = [("all", results), ("same speakers", same)]
    groups += [
        (kind, [each for each in results if each.kind == kind]) for kind in ("change", "cut", "add", "word")
    ]
    for name, chosen in groups:
        if not chosen:
            continue
        counts = sorted(each.lines for each in chosen)
        high = counts[min(len(counts) - 1, round(0.95 * len(counts)))]
        print(
            f"{name:<14}{len(chosen):>4} edits: lines changed, median {statistics.median(counts):g}, "
            f"95th percentile {high}, most {counts[-1]}; speakers changed in the conversation by "
            f"{sum(each.inside > 0 for each in chosen)} edits, outside of it by "
            f"{sum(each.outside > 0 for each in chosen)} ({sum(each.outside for each in chosen)} speeches)"
        )
    for each in sorted(results, reverse=True)[: options.worst]:
        print(each)


def measure(edits: int, seed: int) -> Iterator[Result]:
    """Yield a result for each of `edits` random edits, spread evenly over the texts."""
    rng = random.Random(seed)
    texts = texts_from_elsewhere() or [INPUT / f"{sample}.txt" for sample in SAMPLES]
    chosen = rng.sample(texts, min(len(texts), max(1, edits // 5)))
    for number, path in enumerate(chosen):
        share = edits // len(chosen) + (number < edits % len(chosen))
        yield from _of_text(path, share, rng)


def _of_text(path: Path, edits: int, rng: random.Random) -> Iterator[Result]:
    text = path.read_bytes().decode("utf-8-sig").replace("\r\n", "\n")
    if len(text) > LARGEST:
        text = text[: text.rfind("\n", 0, LARGEST)] + "\n"
    manuscript = Manuscript(text)
    prose = parse(manuscript)
    view = build_view(manuscript, prose, find(manuscript, prose))
    bounds = [
        (view.turns[each.first].span.start, view.turns[each.last - 1].span.end)
        for each in find_segments(view)
    ]
    before = _script(text)
    lines, speakers = _lines(before), _speakers(before)
    for _ in range(edits):
        edit = _edit(text, prose.beats, rng)
        after = _script(edit.text)
        first, last = _conversation(bounds, edit)
        moved = _moved(speakers, _speakers(after), edit)
        outside = sum(not first <= place <= last for place in moved)
        yield Result(_changed(lines, _lines(after)), len(moved) - outside, outside, edit.kind, path.name)


def _conversation(bounds: Sequence[tuple[int, int]], edit: Edit) -> tuple[int, int]:
    """Return where the conversation starts and ends that an edit is made in.

    The narration between two conversations ends the one and leads up to the other: both are meant.
    """
    near = [
        (first, last)
        for number, (first, last) in enumerate(bounds)
        if edit.end > (bounds[number - 1][1] if number else 0)
        and edit.start < (bounds[number + 1][0] if number + 1 < len(bounds) else edit.end + 1)
    ]
    return min((first for first, _ in near), default=0), max((last for _, last in near), default=0)


def _edit(text: str, beats: object, rng: random.Random) -> Edit:
    told = [beat.span for beat in beats if isinstance(beat, Narration) and len(beat.span) > 20]  # type: ignore[attr-defined]
    said = [beat.span for beat in beats if isinstance(beat, Quotation) and len(beat.span) > 20]  # type: ignore[attr-defined]
    kind = rng.choice(("change", "cut", "add", "word"))
    span = rng.choice(said if (kind == "word" and said) or not told else told)
    words = text[span.start : span.end]
    match kind:
        case "change" | "word":
            spaces = [place for place, character in enumerate(words) if character == " "]
            place = rng.choice(spaces)
            new = f"{words[:place]} {rng.choice(_WORDS)}{words[place:]}"
        case "cut":
            new = ""
        case _:
            new = f"{words} {rng.choice(_NEW)}"
    changed = text[: span.start] + new + text[span.end :]
    return Edit(changed, span.start, span.end, len(new) - len(words), kind)


def _script(text: str) -> Script:
    return convert_bytes(text.encode(), "text", ".txt")


def _lines(script: Script) -> list[str]:
    return [line for line in render(script, ".fountain").decode().splitlines() if line]


def _speakers(script: Script) -> dict[int, str]:
    found, cue = {}, ""
    for element in script.elements:
        if isinstance(element, Cue):
            cue = element.name
        elif isinstance(element, Speech):
            found.update(dict.fromkeys((span.start for span in element.origin.spans), cue))
    return found


def _moved(before: dict[int, str], after: dict[int, str], edit: Edit) -> list[int]:
    """Return where in the old text the speeches start that have another speaker now."""
    places = ((place, place + (edit.grown if place >= edit.end else 0)) for place in before)
    return [old for old, new in places if new in after and after[new] != before[old]]


def _changed(before: list[str], after: list[str]) -> int:
    blocks = SequenceMatcher(None, before, after, autojunk=False).get_opcodes()
    return sum(max(i2 - i1, j2 - j1) for tag, i1, i2, j1, j2 in blocks if tag != "equal")


if __name__ == "__main__":
    main()
