"""What the README and CONTRIBUTING tell about the inside of the house is true."""

from __future__ import annotations

import doctest
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

import screenplay

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
ARCHITECTURE = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")
CONTRIBUTING = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
LIBRARY = re.findall(r"```python\n(.*?)```", README, re.DOTALL)


@pytest.fixture
def stories(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Go to a folder with the files that the README speaks of."""
    (tmp_path / "story.txt").write_bytes((ROOT / "input" / "lighthouse.txt").read_bytes())
    screenplay.write_script(screenplay.convert(tmp_path / "story.txt"), tmp_path / "draft.fountain")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_the_python_of_the_readme_runs(stories: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for block in LIBRARY:
        exec(block, {})
    assert (stories / "new.pdf").read_bytes().startswith(b"%PDF")
    assert capsys.readouterr().out


@pytest.mark.slow
def test_the_python_of_the_readme_has_the_types_that_it_needs(tmp_path: Path) -> None:
    (tmp_path / "example.py").write_text("\n".join(LIBRARY), encoding="utf-8")
    check = [sys.executable, "-m", "mypy", "--strict", str(tmp_path / "example.py")]
    done = subprocess.run(check, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


def test_the_example_of_the_package_is_what_it_gives(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    assert doctest.testmod(screenplay) == doctest.TestResults(failed=0, attempted=3)


def test_the_types_travel_with_the_package() -> None:
    assert (ROOT / "screenplay" / "py.typed").is_file()


def test_the_picture_of_the_pipeline_is_what_the_layers_are() -> None:
    picture = ARCHITECTURE.partition("## Layers")[2].split("```")[1]
    drawn = [set(re.split(r"\s{3,}", line.strip())[0].split()) for line in picture.strip().splitlines()]
    layers = [
        {name.strip() for name in layer.split("|")}
        for layer in PROJECT["tool"]["importlinter"]["contracts"][0]["layers"]
    ]
    assert set.union(*drawn) == set.union(*layers)
    assert [row for row in drawn if not any(row <= layer for layer in layers)] == []
    order = [next(n for n, layer in enumerate(layers) if row <= layer) for row in drawn]
    assert order == sorted(order)


def test_the_readme_is_short() -> None:
    assert len(README.splitlines()) <= 150


def test_every_place_that_the_architecture_names_is_there() -> None:
    cells = re.findall(
        r"^\| [^|]+ \| ([^|]+) \|$", ARCHITECTURE.partition("## Where")[2].partition("\n## ")[0], re.M
    )
    named = [
        each for cell in cells for each in re.findall(r"`([\w/]+(?:\.\w+)?)`", cell) if "NAME" not in each
    ]
    homes = (ROOT, ROOT / "screenplay")
    missing = [each for each in named if "/" in each and not any((home / each).exists() for home in homes)]
    assert len(named) > 20
    assert missing == []


def test_every_file_that_contributing_names_is_there() -> None:
    named = re.findall(r"`((?:screenplay|tests|grammar|input)/[\w/.]+?)/?`", CONTRIBUTING)
    assert named
    assert [path for path in named if not (ROOT / path).exists() and "NAME" not in path] == []


def test_every_module_that_contributing_runs_is_there() -> None:
    named = re.findall(r"python -m ([\w.]+)", CONTRIBUTING)
    assert [name for name in named if not list(ROOT.glob(f"{name.replace('.', '/')}*"))] == []


def test_every_dependency_is_imported_somewhere() -> None:
    text = "\n".join(path.read_text(encoding="utf-8") for path in (ROOT / "screenplay").rglob("*.py"))
    project = PROJECT["project"]
    extras = project["optional-dependencies"]
    wanted = [*project["dependencies"], *extras["scripts"], *extras["learn"]]
    modules = [re.split(r"[<>=]", each)[0].replace("-", "_") for each in wanted]
    renamed = {
        "python_bidi": "bidi",
        "uharfbuzz": "reportlab.pdfbase.ttfonts",  # reportlab shapes with it
        "markdown_it_py": "markdown_it",
        "pyyaml": "yaml",
    }
    used = r"(?:import|from) {0}\b"
    imported = {each for each in modules if re.search(used.format(renamed.get(each, each)), text)}
    assert set(modules) - imported == set()
