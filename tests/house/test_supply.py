"""What we stand on and what we hand on: pinned for CI, permissive, the same bytes for the same source."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tarfile
import tomllib
import zipfile
from pathlib import Path

import pytest

from tests.house.licences import ACCEPTED, is_permissive, licence_of, packages

ROOT = Path(__file__).parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
PINNED = (ROOT / ".ci" / "constraints.txt").read_text(encoding="utf-8")


def asked_for() -> list[str]:
    extras = [each for extra in PROJECT["optional-dependencies"].values() for each in extra]
    return [each for each in (*PROJECT["dependencies"], *extras) if not each.startswith(PROJECT["name"])]


@pytest.mark.parametrize("requirement", asked_for())
def test_a_dependency_is_bounded_below_and_pinned_for_ci(requirement: str) -> None:
    found = re.match(r"([\w.-]+?)(?:\[[^\]]*\])?>=(\d[\d.]*)", requirement)
    assert found is not None, requirement
    pins = re.findall(rf"^{re.escape(found[1].lower())}==([\d.]+)", PINNED, re.MULTILINE)
    assert pins, f"{found[1]} has no line in .ci/constraints.txt"
    least = [int(each) for each in found[2].split(".")]
    assert all([int(each) for each in pin.split(".") if each] >= least for pin in pins)


def test_ci_installs_what_is_pinned() -> None:
    assert "PIP_CONSTRAINT" in (ROOT / ".ci" / "run").read_text(encoding="utf-8")


def test_every_licence_is_permissive() -> None:
    found = {each.name: licence_of(each) for each in packages() if each.name not in ACCEPTED}
    assert len(found) > 15
    assert {name: licence for name, licence in found.items() if not is_permissive(licence)} == {}


@pytest.mark.parametrize(
    ("licence", "permissive"),
    [("MIT", True), ("BSD-3-Clause OR GPL-3.0", True), ("GPL-2.0-only", False), ("unknown", False)],
)
def test_a_licence_is_known(licence: str, permissive: bool) -> None:
    assert is_permissive(licence) is permissive


@pytest.fixture(scope="module")
def builds(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """Build twice, from copies of other times and rights, on other days, in other places."""
    made = []
    names = ["pyproject.toml", "README.md", "LICENSE", "CHANGELOG.md", "CONTRIBUTING.md", ".gitignore"]
    for number in range(2):
        place = tmp_path_factory.mktemp(f"build{number}")
        for folder in ("screenplay", "grammar", "input", "tests", "docs", ".ci"):
            shutil.copytree(ROOT / folder, place / folder, ignore=shutil.ignore_patterns("__pycache__"))
        for name in names:
            if (ROOT / name).exists():
                shutil.copyfile(ROOT / name, place / name)
        for path in sorted(place.rglob("*"))[:: 1 + number]:
            os.utime(path, (number * 1_000_000_000 + 86_400, number * 1_000_000_000 + 86_400))
        build = [sys.executable, "-m", "hatchling", "build", "-d", "made"]
        environment = {**os.environ, "TZ": ("UTC", "Asia/Tokyo")[number], "PYTHONHASHSEED": str(number)}
        environment.pop("SOURCE_DATE_EPOCH", None)
        umask = (0o022, 0o077)[number]
        subprocess.run(build, cwd=place, env=environment, check=True, capture_output=True, umask=umask)
        made.append(place / "made")
    return made


@pytest.mark.slow
@pytest.mark.parametrize("kind", ["*.whl", "*.tar.gz"])
def test_the_same_source_gives_the_same_bytes(builds: list[Path], kind: str) -> None:
    first, second = (next(each.glob(kind)).read_bytes() for each in builds)
    assert first == second


@pytest.mark.slow
def test_the_wheel_holds_only_what_the_program_needs(builds: list[Path]) -> None:
    names = zipfile.ZipFile(next(builds[0].glob("*.whl"))).namelist()
    tops = {name.partition("/")[0].partition("-")[0] for name in names}
    assert tops == {"screenplay", "screenplay_draft"}
    odd = [name for name in names if re.search(r"(^|/)(tests?|samples?|__pycache__|\.)|\.pyc$", name)]
    assert odd == []
    kinds = {Path(name).suffix for name in names if "dist-info" not in name}
    code, tables = {".py", ".typed", ".lark"}, {".txt", ".toml", ".json", ".csv", ".tsv"}
    assert kinds <= code | tables | {".css", ".js", ".html", ".svg", ".ttf", ""}


@pytest.mark.slow
def test_the_source_that_we_hand_on_can_be_tested(builds: list[Path]) -> None:
    with tarfile.open(next(builds[0].glob("*.tar.gz"))) as archive:
        names = {name.partition("/")[2] for name in archive.getnames()}
    assert {"pyproject.toml", "LICENSE", "tests/conftest.py", "grammar/prose.lark", ".ci/run"} <= names
