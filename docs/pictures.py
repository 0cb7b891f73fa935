"""Make the pictures of the documents: `python docs/pictures.py`. Needs `pdftoppm` (Debian: poppler-utils)."""

from __future__ import annotations

import subprocess
import tempfile
from pathlib import Path

from screenplay import convert, write_script

ROOT = Path(__file__).parents[1]
IMAGES = ROOT / "docs" / "images"
PAGE = 2  # the first page after the title page
DOTS = 70  # an inch


def page(sample: Path, picture: Path) -> None:
    """Write a page of the PDF of a sample as `picture`, which ends in .png."""
    with tempfile.TemporaryDirectory() as folder:
        pdf = Path(folder) / "sample.pdf"
        write_script(convert(sample), pdf)
        pages = ["-f", str(PAGE), "-l", str(PAGE), "-singlefile"]
        subprocess.run(
            ["pdftoppm", "-png", "-r", str(DOTS), *pages, pdf, picture.with_suffix("")], check=True
        )


if __name__ == "__main__":
    page(ROOT / "input" / "lighthouse.txt", IMAGES / "page.png")
