"""Play a reader who knows the right answers and puts a chapter right on the review page, by keys alone.

python tests/evaluation/review_keys.py STORY LABELS [-v]

LABELS is a file of labelled quotations (see tests/samples/bell.jsonl). The reader goes from the top to the
first line that has the wrong speaker, by the shortest way there is, gives it to the right person, looks
again, and stops when every line is right. Prints keystrokes and seconds. Needs playwright and Chromium.
"""

from __future__ import annotations

import json
import shutil
import sys
import tempfile
import time
from collections import Counter, deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[2]))

from tests.review.chromium import ARGUMENTS, CHROMIUM
from tests.review.stories import start, stop

CURRENT = ".line[aria-current='true']"
PAGE = 10  # lines of speech that PageDown goes
MOST = 400  # actions after which the reader gives up

STATE = """() => [...document.querySelectorAll('.line')].map(each => ({
    number: Number(each.dataset.line), kind: each.dataset.kind, who: each.dataset.speaker ?? null,
    doubt: ['unsure', 'guess'].includes(each.dataset.sure ?? ''),
    current: each.getAttribute('aria-current') === 'true'}))"""


@dataclass(frozen=True)
class Label:
    """Who says the words that start at `start`, by every name."""

    start: int
    speaker: str
    names: frozenset[str]


def labels_of(path: Path) -> dict[int, Label]:
    """Return the scored labels by where their words start."""
    found = {}
    for row in map(json.loads, path.read_text(encoding="utf-8").splitlines()):
        if row.get("scored", True):
            names = frozenset(name.casefold() for name in (row["speaker"], *row["speaker_aliases"]))
            label = Label(row["spans"][0][0], row["speaker"], names)
            found[label.start] = label
    return found


def way(lines: Sequence[dict[str, Any]], here: int, there: int) -> list[str]:
    """Return the fewest keys that lead from one line to another."""
    speeches = [line["number"] for line in lines if line["kind"] == "speech"]
    doubts = [line["number"] for line in lines if line["doubt"] and line["kind"] in ("speech", "heading")]
    headings = [line["number"] for line in lines if line["kind"] == "heading"]
    moves: dict[str, Callable[[int], int | None]] = {
        "ArrowDown": lambda at: _ahead(speeches, at, 1),
        "ArrowUp": lambda at: _ahead(speeches, at, -1),
        "n": lambda at: _ahead(doubts, at, 1),
        "p": lambda at: _ahead(doubts, at, -1),
        "]": lambda at: _ahead(headings, at, 1),
        "[": lambda at: _ahead(headings, at, -1),
        "PageDown": lambda at: _ahead(speeches, at, PAGE),
        "PageUp": lambda at: _ahead(speeches, at, -PAGE),
    }
    waiting = deque([(here, [])])  # type: ignore[var-annotated]
    seen = {here}
    while waiting:
        at, keys = waiting.popleft()
        if at == there:
            return keys
        for key, move in moves.items():
            after = move(at)
            if after is not None and after not in seen:
                seen.add(after)
                waiting.append((after, [*keys, key]))
    raise ValueError(f"no key leads to line {there}")


def _ahead(numbers: Sequence[int], at: int, step: int) -> int | None:
    if step > 0:
        after = [number for number in numbers if number > at]
        return after[min(step, len(after)) - 1] if after else None
    before = [number for number in numbers if number < at]
    return before[max(step, -len(before))] if before else None


def wrong_lines(rows: Sequence[dict[str, Any]], labels: dict[int, Label]) -> list[tuple[int, Label]]:
    """Return number and label of each speech with another speaker than its label says."""
    return [
        (row["line"], label)
        for row in rows
        if row["kind"] == "speech" and (label := labels.get(row["spans"][0][0])) is not None
        if (row["character"] or "").casefold() not in label.names
    ]


def play(tab: Any, page: Any, labels: dict[int, Label], *, verbose: bool) -> Counter[str]:
    """Put every line right; return how often each key was pressed."""
    pressed: Counter[str] = Counter()
    for _ in range(MOST):
        wrong = wrong_lines(page.json("/api/script"), labels)
        if not wrong:
            return pressed
        number, label = wrong[0]
        state = tab.evaluate(STATE)
        here = next(line["number"] for line in state if line["current"])
        keys = way(state, here, number)
        for key in keys:
            tab.keyboard.press(key)
        people = tab.evaluate(
            "[...document.querySelectorAll('#people [data-key]')].map(e => [e.dataset.key, e.dataset.person])"
        )
        digit = next((key for key, person in people if person.casefold() in label.names), None)
        version = page.json("/api/view")["version"]
        if digit is None:
            keys += ["0", *label.speaker, "Enter"]
            for key in keys[-len(label.speaker) - 2 :]:
                tab.keyboard.press(key)
        else:
            keys.append(digit)
            tab.keyboard.press(digit)
        while page.json("/api/view")["version"] == version:
            time.sleep(0.02)
        tab.wait_for_function("() => !document.querySelector('.foretold')")
        pressed.update(keys)
        if verbose:
            print(f"line {number}: {' '.join(keys)}  ({len(wrong)} wrong before)")
    raise SystemExit(f"still wrong after {MOST} actions")


def main(story: Path, labels: Path, *, verbose: bool) -> None:
    """Play and print."""
    from playwright.sync_api import sync_playwright

    known = labels_of(labels)
    with tempfile.TemporaryDirectory() as folder:
        page = start(Path(shutil.copy(story, folder)))
        try:
            rows = page.json("/api/script")
            speeches = sum(row["kind"] == "speech" for row in rows)
            print(f"{story.name}: {len(wrong_lines(rows, known))} of {speeches} lines have the wrong speaker")
            with sync_playwright() as driver:
                browser = driver.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
                tab = browser.new_page(viewport={"width": 1400, "height": 900})
                tab.goto(page.address)
                tab.wait_for_selector(CURRENT)
                begun = time.perf_counter()
                pressed = play(tab, page, known, verbose=verbose)
                seconds = time.perf_counter() - begun
                browser.close()
        finally:
            stop(page)
    given = sum(count for key, count in pressed.items() if key.isdecimal())
    print(
        f"{pressed.total()} keystrokes ({given} corrections) and {seconds:.1f} seconds: every line is right"
    )


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), verbose="-v" in sys.argv)
