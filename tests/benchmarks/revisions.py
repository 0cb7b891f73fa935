"""Measure comparison: a script of 120 pages against its next draft, and ten times as much.

    .venv/bin/python tests/benchmarks/revisions.py [OLD.fountain NEW.fountain]

Without drafts a made one and its seeded next draft stand in: one element in twelve edited, one in forty cut,
scenes moved, a character renamed. Run by hand; asserts nothing. Processor seconds, best of three.
"""

from __future__ import annotations

import argparse
import random
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from screenplay import fountain  # noqa: E402
from screenplay.model.script import Action, Cue, Element, SceneHeading, Script, Speech, plain, text_of  # noqa: E402
from screenplay.paper import paginate  # noqa: E402
from screenplay.revisions import align, diff  # noqa: E402
from screenplay.revisions.changes.summary import summary  # noqa: E402
from tests.paper.feature import feature  # noqa: E402


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("drafts", nargs="*", type=Path)
    arguments = parser.parse_args()
    if len(arguments.drafts) == 2:
        report("given", *(fountain.read(path.read_text(encoding="utf-8")) for path in arguments.drafts))
        return
    for label, scenes in (("once", 100), ("ten times", 1000)):
        old = feature(scenes=scenes)
        report(label, old, next_draft(old))
    report("nothing in common", feature(scenes=100), feature(seed=2, scenes=100))


def report(label: str, old: Script, new: Script) -> None:
    """Print sizes and times of one comparison."""
    pages = len(paginate(old))
    inside = best(lambda: align(old, new)), best(lambda: diff(old, new))
    with tempfile.TemporaryDirectory() as name:
        paths = [Path(name) / "old.fountain", Path(name) / "new.fountain"]
        for path, script in zip(paths, (old, new), strict=True):
            path.write_text(fountain.write(script), encoding="utf-8")
        whole = min(process(*map(str, paths)) for _ in range(3))
    print(
        f"{label:18} {pages:5} pages, align {inside[0]:.2f} s, diff {inside[1]:.2f} s, command {whole:.2f} s"
    )
    print(f"{'':18} {summary(diff(old, new), 200)}")


def best(work: Callable[[], object]) -> float:
    """Return the fewest processor seconds that `work` takes."""
    found = []
    for _ in range(3):
        start = time.process_time()
        work()
        found.append(time.process_time() - start)
    return min(found)


def process(*paths: str) -> float:
    """Return the processor seconds of the command, start-up and reading included."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    command = [sys.executable, "-m", "screenplay", "diff", *paths]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime


def next_draft(script: Script, seed: int = 3) -> Script:
    """Return what a week of work makes of `script`."""
    dice = random.Random(seed)
    scenes: list[list[Element]] = []
    for element in script.elements:
        if isinstance(element, SceneHeading):
            scenes.append([])
        scenes[-1].append(_worked_over(element, dice))
    for _ in range(len(scenes) // 25):
        scenes.insert(dice.randrange(len(scenes)), scenes.pop(dice.randrange(len(scenes))))
    kept = [
        element
        for scene in scenes
        for element in scene
        if isinstance(element, SceneHeading | Cue | Speech) or dice.random() > 0.025
    ]
    return Script(tuple(kept))


def _worked_over(element: Element, dice: random.Random) -> Element:
    if isinstance(element, Cue) and element.name == "BEN":
        return replace(element, name="BENEDICT")
    if isinstance(element, Action | Speech) and dice.random() < 1 / 12:
        words = plain(element.text).split()
        words[dice.randrange(len(words))] = "otherwise"
        return replace(element, text=text_of(" ".join(words)))
    return element


if __name__ == "__main__":
    main()
