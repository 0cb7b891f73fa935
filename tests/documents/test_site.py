"""The site is built without a warning, its links lead somewhere, and what it shows is true."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest

from screenplay.cli.program import COMMANDS

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
PAGES = sorted(path for path in DOCS.rglob("*.md") if not {"_build", "examples"} & set(path.parts))


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the site from a copy, with every warning an error."""
    copy = tmp_path_factory.mktemp("checkout")
    for name in ("docs", "screenplay", "grammar"):
        shutil.copytree(ROOT / name, copy / name, ignore=shutil.ignore_patterns("_build", "__pycache__"))
    out = copy / "site"
    build = [sys.executable, "-m", "sphinx", "-W", "-n", "-q", "-b", "html", str(copy / "docs"), str(out)]
    done = subprocess.run(build, cwd=copy, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    return out


class Found(HTMLParser):
    """The links and the places of a page."""

    def __init__(self, page: Path) -> None:
        super().__init__()
        self.links: list[str] = []
        self.places: set[str] = {""}
        self.feed(page.read_text(encoding="utf-8"))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for key, value in attrs:
            if key == "id" and value:
                self.places.add(value)
            if (tag, key) in {("a", "href"), ("img", "src"), ("link", "href"), ("script", "src")} and value:
                self.links.append(value)


@pytest.mark.slow
def test_every_link_within_the_site_leads_to_what_is_there(site: Path) -> None:
    pages = {page: Found(page) for page in site.rglob("*.html")}
    lost = []
    for page, found in pages.items():
        for link in found.links:
            parts = urlsplit(link)
            if parts.scheme or parts.netloc:
                continue
            target = (page.parent / unquote(parts.path)).resolve() if parts.path else page
            if target.suffix == ".html" and target in pages:
                if parts.fragment and unquote(parts.fragment) not in pages[target].places:
                    lost.append((page.name, link))
            elif not target.exists():
                lost.append((page.name, link))
    assert len(pages) > 15
    assert lost == []


@pytest.mark.slow
def test_the_reference_has_every_command(site: Path) -> None:
    page = (site / "reference" / "commands.html").read_text(encoding="utf-8")
    assert [name for name in COMMANDS if f'id="{name}"' not in page] == []


def test_links_to_other_places_are_few_and_well_known() -> None:
    """They cannot be followed on a machine without a network, so each is looked at by a person once."""
    links = {
        link for page in PAGES for link in re.findall(r"https?://[^)\s>`]+", page.read_text(encoding="utf-8"))
    }
    assert links <= {"https://fountain.io", "https://brew.sh", "https://llm.datasette.io"}


def test_the_keys_of_the_tutorial_are_those_of_the_page() -> None:
    named = re.findall(r"ress `(\S)`|, `(\S)` to", (DOCS / "tutorial.md").read_text(encoding="utf-8"))
    keys = (ROOT / "screenplay" / "review" / "page" / "keys.js").read_text(encoding="utf-8")
    assert named
    for key in (one or other for one, other in named):
        assert re.search(rf'^    "?{re.escape(key)}"?: \(\)', keys, re.MULTILINE), key


def test_every_picture_is_made_by_a_script_and_shown() -> None:
    shown = {
        Path(name).name
        for page in PAGES
        for name in re.findall(r"!\[[^]]*\]\(([^)]+)\)", page.read_text("utf-8"))
    }
    scripts = "".join(path.read_text(encoding="utf-8") for path in DOCS.glob("*.py"))
    assert shown <= {path.name for path in (DOCS / "images").glob("*.png")}
    assert all(Path(name).stem in scripts for name in shown)
