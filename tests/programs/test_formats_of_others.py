"""Readers and writers that another package brings: the example package is installed and used."""

from __future__ import annotations

import os
import subprocess
import sys
from importlib.metadata import EntryPoint
from pathlib import Path

import pytest

from screenplay.errors import ReadError, WriteError
from screenplay.extensions import Formats, reader_of, writer_of
from screenplay.model.script import Script

ROOT = Path(__file__).parents[2]
EXAMPLE = ROOT / "docs" / "examples" / "screenplay-org"
STORY = """#+TITLE: The Empty Tin
* One
Ann came into the kitchen at noon.

"Is there tea?" said Ann.

"There is none," said Bea.
"""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Install the example package, as pip does it, into a folder of its own."""
    folder = tmp_path_factory.mktemp("site")
    pip = [sys.executable, "-m", "pip", "install", "-q", "--no-deps", "--no-build-isolation"]
    done = subprocess.run(
        [*pip, "-t", str(folder), str(EXAMPLE)], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return folder


def screenplay(site: Path, folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    env = {**os.environ, "PYTHONPATH": os.pathsep.join([str(ROOT), str(site)])}
    command = [sys.executable, "-m", "screenplay", *arguments]
    return subprocess.run(command, cwd=folder, env=env, capture_output=True, text=True, check=False)


@pytest.mark.slow
def test_a_text_in_a_format_of_the_package_is_converted(site: Path, tmp_path: Path) -> None:
    (tmp_path / "story.org").write_text(STORY, encoding="utf-8")
    done = screenplay(site, tmp_path, "convert", "story.org", "-o", "out/", "-t", "fountain,csv")
    assert done.returncode == 0, done.stderr
    draft = (tmp_path / "out" / "story.fountain").read_text(encoding="utf-8")
    assert draft.startswith("Title: The Empty Tin")
    assert "# One" in draft
    assert "BEA\nThere is none." in draft
    assert (tmp_path / "out" / "story.csv").read_text(encoding="utf-8").splitlines()[1] == "1,INT,KITCHEN,DAY"


@pytest.mark.slow
def test_a_library_finds_the_texts_of_the_package(site: Path, tmp_path: Path) -> None:
    (tmp_path / "library").mkdir()
    (tmp_path / "library" / "story.org").write_text(STORY, encoding="utf-8")
    done = screenplay(site, tmp_path, "convert", "library", "-o", "out/")
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "out" / "story.pdf").is_file()


def broken(*_: object) -> None:
    raise KeyError("chapter")


def nothing(*_: object) -> None:
    return None


def entry(function: str) -> EntryPoint:
    return EntryPoint("org", f"{__name__}:{function}", "screenplay.readers")


def test_what_goes_wrong_in_a_stranger_is_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, __name__, sys.modules.get(__name__) or sys.modules["__main__"])
    monkeypatch.setattr(EntryPoint, "load", lambda self: globals()[self.value.partition(":")[2]])
    with pytest.raises(ReadError, match=r"story\.org cannot be read by .*: KeyError"):
        reader_of(entry("broken"))(b"", "story.org", None)
    with pytest.raises(ReadError, match=r"gave no Manuscript of story\.org"):
        reader_of(entry("nothing"))(b"", "story.org", None)
    with pytest.raises(WriteError, match=r"\.org cannot be written by"):
        writer_of(entry("broken"))(Script(()))
    with pytest.raises(WriteError, match="gave no bytes"):
        writer_of(entry("nothing"))(Script(()))


def test_a_package_that_is_not_whole_is_one_line() -> None:
    with pytest.raises(ReadError, match="ModuleNotFoundError"):
        reader_of(EntryPoint("org", "no_such_module:read", "screenplay.readers"))(b"", "story.org", None)


def test_ours_cannot_be_replaced(monkeypatch: pytest.MonkeyPatch) -> None:
    brought = [EntryPoint("txt", "theirs:read", "g"), EntryPoint("org", "theirs:read", "g")]
    monkeypatch.setattr("importlib.metadata.entry_points", lambda group: brought)
    formats = Formats({".txt": "ours"}, "g", lambda entry: "theirs")
    assert dict(formats) == {".txt": "ours", ".org": "theirs"}
    assert len(formats) == 2
