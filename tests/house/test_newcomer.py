"""What the README tells a newcomer is true."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
README = ROOT / "README.md"
ARCHITECTURE = ROOT / "ARCHITECTURE.md"


def quick_start() -> list[str]:
    """Return the commands of the quick start."""
    section = README.read_text(encoding="utf-8").partition("## Quick start")[2].partition("\n## ")[0]
    return [
        line for block in re.findall(r"```sh\n(.*?)```", section, re.DOTALL) for line in block.splitlines()
    ]


def test_the_quick_start_is_two_commands() -> None:
    assert len(quick_start()) == 2


def test_the_first_command_converts_a_sample_that_is_there() -> None:
    sample = re.search(r"input/\S+", quick_start()[0])
    assert sample is not None
    assert (ROOT / sample[0]).is_file()


def test_the_example_is_what_the_program_makes() -> None:
    from screenplay import convert, render

    before, after = re.findall(
        r"```(?:text|fountain)\n(.*?)```", README.read_text(encoding="utf-8"), re.DOTALL
    )[:2]
    sample = ROOT / "input" / "lighthouse.txt"
    assert before in sample.read_text(encoding="utf-8")
    assert after in render(convert(sample), ".fountain").decode()


def test_ci_runs_the_test_command_of_the_readme() -> None:
    assert quick_start()[1] in (ROOT / ".ci" / "run").read_text(encoding="utf-8").splitlines()


def test_ci_can_be_run() -> None:
    assert os.access(ROOT / ".ci" / "run", os.X_OK)


def test_every_dependency_has_its_reason() -> None:
    import tomllib

    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    section = ARCHITECTURE.read_text(encoding="utf-8").partition("## Dependencies")[2].partition("\n## ")[0]
    names = [re.split(r"[<>=]", each)[0] for each in project["dependencies"]]
    assert [name for name in names if f"`{name}`" not in section] == []


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the wheel as a packager does."""
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True)
    return next(folder.glob("*.whl"))


@pytest.mark.slow
def test_the_grammar_and_the_page_travel_inside_the_wheel(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    wanted = {
        f"screenplay/{path.relative_to(ROOT)}" for path in (ROOT / "grammar").rglob("*.*") if path.is_file()
    }
    page = {f"screenplay/review/page/{path.name}" for path in (ROOT / "screenplay/review/page").iterdir()}
    assert page
    assert wanted | page <= set(names)


@pytest.mark.slow
def test_the_built_wheel_converts_in_a_fresh_environment(wheel: Path, tmp_path: Path) -> None:
    venv = tmp_path / "venv"
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(venv)], check=True)
    site = next(venv.glob("lib/python3*/site-packages"), venv / "Lib" / "site-packages")
    zipfile.ZipFile(wheel).extractall(site)
    libraries = [path for path in sys.path if path.endswith("site-packages")]  # for the dependencies alone
    (site / "dependencies.pth").write_text("\n".join(libraries), encoding="utf-8")
    python = next(
        path for path in (venv / "bin" / "python", venv / "Scripts" / "python.exe") if path.exists()
    )
    convert = [str(python), "-I", "-m", "screenplay", "convert", str(ROOT / "input" / "lighthouse.txt")]
    convert += [part for name in ("out/", "x.html", "x.json", "x.fdx", "x.txt") for part in ("-o", name)]
    done = subprocess.run(convert, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "out" / "lighthouse.pdf").read_bytes().startswith(b"%PDF")
