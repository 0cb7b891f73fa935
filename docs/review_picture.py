"""Make the picture of the review page: `python docs/review_picture.py`. Needs playwright and Chromium."""

from __future__ import annotations

import shutil
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))  # before what stands in it

from playwright.sync_api import sync_playwright  # noqa: E402

from tests.review.chromium import ARGUMENTS, CHROMIUM  # noqa: E402
from tests.review.stories import start, stop  # noqa: E402

PICTURE = ROOT / "docs" / "images" / "review.png"
SAMPLE = ROOT / "input" / "lighthouse.txt"
SIZE = {"width": 1360, "height": 800}
WORDS = "Why?"  # the line that is selected


def main() -> None:
    """Take the picture."""
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as driver:
        page = start(Path(shutil.copy(SAMPLE, folder)))
        browser = driver.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        try:
            tab = browser.new_page(viewport=SIZE, color_scheme="light")
            tab.goto(page.address)
            tab.wait_for_selector(".line[aria-current='true']")
            while WORDS not in tab.inner_text(".line[aria-current='true']"):
                tab.keyboard.press("ArrowDown")
            tab.wait_for_selector(".points li")
            tab.wait_for_timeout(300)
            tab.screenshot(path=PICTURE)
        finally:
            browser.close()
            stop(page)


if __name__ == "__main__":
    main()
