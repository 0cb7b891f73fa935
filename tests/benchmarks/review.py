"""How fast the review page is in Chromium, by hand: `python -m tests.benchmarks.review`.

A chapter of 5,000 words and a script of 10,000 lines: milliseconds of the clock to the first paint, until
all rows are there, for an arrow key, and from the key that gives a line to somebody until everything that
it changes is on the screen; and the seconds that the server's processor worked for that.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from itertools import cycle
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import Any

from tests.review.chromium import ARGUMENTS, CHROMIUM
from tests.review.stories import Page, start, stop

PEOPLE = ("Ines", "Ruben", "Petra", "Tomas")
SAID = (
    "Nobody told me that the ferry goes at noon.",
    "Then you should have read the board by the door.",
    "Which of the two boards do you mean?",
    "The one that hangs there since the spring.",
    "I never look at boards, and you know it.",
)
DONE = (
    "{one} put the cups on the table and looked at the harbour.",
    "{other} shook his head and laughed.",
    "The wind had turned, and a rope beat against the mast.",
    "{one} wondered how long the letter had lain there.",
)
REDRAWN = """(key) => new Promise((done) => {
  const begun = performance.now();
  const seen = new MutationObserver(() => {
    if (!document.querySelector(".fresh")) return;
    seen.disconnect();
    requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now() - begun)));
  });
  seen.observe(document.getElementById("sheet"), { subtree: true, childList: true, attributes: true });
  const line = document.querySelector(".line[aria-current='true']");
  line.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true }));
})"""
STEP = """() => {
  const begun = performance.now();
  for (let n = 0; n < 20; n += 1) {
    const line = document.querySelector(".line[aria-current='true']");
    line.dispatchEvent(new KeyboardEvent("keydown", { key: "ArrowDown", bubbles: true }));
  }
  void document.body.offsetHeight;
  return (performance.now() - begun) / 20;
}"""


def story(words: int) -> str:
    """Return a story of so many words: talk with few tags, an act now and then, a new scene at times."""
    return "\n\n".join(_paragraphs(words))


def _paragraphs(words: int) -> Iterator[str]:
    said, done, written = cycle(SAID), cycle(DONE), 0
    number = 0
    while written < words:
        scene = number // 40
        one, other = PEOPLE[scene % 4], PEOPLE[(scene + 1) % 4]
        if number % 40 == 0:
            made = f"In the kitchen {one} waited for {other}. It was morning."
        elif number % 6 == 3:
            made = next(done).format(one=one, other=other)
        elif number % 6 == 1:
            made = f'"{next(said)[:-1]}," said {one if number % 4 else other}.'
        else:
            made = f'"{next(said)}"'
        yield made
        written += len(made.split())
        number += 1


def measured(text: str, tries: int) -> str:
    """Return a row of figures for a story."""
    from playwright.sync_api import sync_playwright

    with TemporaryDirectory() as folder, sync_playwright() as driver:
        path = Path(folder) / "story.txt"
        path.write_text(text, encoding="utf-8")
        page = start(path)
        browser = driver.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        try:
            page.json("/api/view")
            tab = browser.new_page(viewport={"width": 1400, "height": 900})
            return _row(tab, page, text, tries)
        finally:
            browser.close()
            stop(page)


def _row(tab: Any, page: Page, text: str, tries: int) -> str:
    begun = time.perf_counter()
    tab.goto(page.address)
    tab.wait_for_selector(".line[aria-current='true']")
    first = time.perf_counter() - begun
    tab.wait_for_selector("#sheet:not([aria-busy])", timeout=60_000)
    drawn = time.perf_counter() - begun
    step = tab.evaluate(STEP)
    times, work = [], []
    for _ in range(tries):
        tab.keyboard.press("ArrowDown")
        tab.keyboard.press("ArrowDown")
        tab.wait_for_timeout(400)
        pressed = tab.eval_on_selector("#people [aria-pressed='false']", "each => each.dataset.key")
        before = _processor(page.process.pid)
        times.append(tab.evaluate(REDRAWN, pressed))
        work.append(_processor(page.process.pid) - before)
        tab.wait_for_timeout(1800)
    lines = len(page.json("/api/script"))
    return (
        f"{len(text.split()):>7,} {lines:>7,} {first * 1000:>12,.0f} {drawn * 1000:>10,.0f} {step:>8.1f} "
        f"{median(times):>16,.0f} {max(times):>9,.0f} {median(work):>12.2f}"
    )


def _processor(process: int) -> float:
    """Return the seconds that a process has worked so far (Linux)."""
    fields = Path(f"/proc/{process}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / 100


def main() -> int:
    """Print the table."""
    print("  words   lines  first paint  all there  an arrow  key to redrawn  the worst  server works")
    print(measured(story(5_000), 7))
    print(measured(story(66_000), 3))
    return 0


if __name__ == "__main__":
    sys.exit(main())
