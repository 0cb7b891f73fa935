"""Make the pictures of pages that are files: `python docs/page_pictures.py`. Needs Chromium."""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))  # before what stands in it

from click.testing import CliRunner  # noqa: E402
from playwright.sync_api import sync_playwright  # noqa: E402

from screenplay.cli import program  # noqa: E402
from tests.review.chromium import ARGUMENTS, CHROMIUM  # noqa: E402

IMAGES = ROOT / "docs" / "images"
SAMPLE = ROOT / "input" / "lighthouse.txt"
SIZE = {"width": 1100, "height": 640}
EDITS = (
    ("Not in June.", "Not in June, Mr. Marlow."),
    ("\nMARLOW\n", "\nOLD MARLOW\n"),
    ("It was a dark June.", "The nights were dark."),
)


def run(*arguments: str | Path) -> None:
    """Run a command of screenplay; stop where it goes wrong."""
    result = CliRunner().invoke(program, [str(each) for each in arguments])
    assert result.exit_code == 0, result.output


def main() -> None:
    """Make the pages, and take their pictures."""
    with tempfile.TemporaryDirectory() as place, sync_playwright() as driver:
        folder = Path(place)
        os.chdir(folder)
        story = Path(shutil.copy(SAMPLE, "story.txt"))
        before, after = Path("before.fountain"), Path("story.fountain")
        run("convert", story, "-o", before)
        text = before.read_text(encoding="utf-8")
        for old, new in EDITS:
            text = text.replace(old, new)
        after.write_text(text, encoding="utf-8")
        run("diff", before, after, "-o", "diff.html")
        run("stats", before, "-o", "stats.html")
        browser = driver.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        tab = browser.new_page(viewport=SIZE, color_scheme="light")
        for name in ("diff", "stats"):
            tab.goto((folder / f"{name}.html").as_uri())
            tab.screenshot(path=IMAGES / f"{name}.png")
        browser.close()


if __name__ == "__main__":
    main()
