"""What programs ask of the command line: JSON, exit codes, pipes, patches, dry runs; and of Script."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import screenplay
from screenplay.cli import program

PROSE = "Ann came into the kitchen at noon.\n\n“Is there tea?” said Ann.\n\n“There is none,” said Bea.\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "story.txt").write_text(PROSE, encoding="utf-8")
    (tmp_path / "draft.fountain").write_text("ANN\nYour joking.\n", encoding="utf-8")
    return tmp_path


def run(*arguments: str) -> Result:
    return CliRunner().invoke(program, list(arguments))


def test_lint_tells_a_program_what_and_where(folder: Path) -> None:
    (found,) = json.loads(run("lint", "draft.fountain", "--json").stdout)
    assert (found["file"], found["line"], found["column"], found["check"]) == ("draft.fountain", 2, 1, "slip")
    assert "Your joking"[slice(*found["span"])] if found["span"][0] == 0 else found["span"][0] == 4


@pytest.mark.parametrize(("name", "code"), [("story.txt", 0), ("draft.fountain", 1), ("none.txt", 2)])
def test_the_exit_code_of_lint_tells_found_from_wrong(folder: Path, name: str, code: int) -> None:
    assert run("lint", name, "--strict").exit_code == code


@pytest.mark.parametrize(("name", "start"), [("json", "{"), ("fdx", "<?xml"), ("txt", ""), ("pdf", "%PDF")])
def test_any_format_goes_to_standard_output(folder: Path, name: str, start: str) -> None:
    result = run("convert", "story.txt", "-t", name, "-o", "-", "-q")
    assert result.exit_code == 0, result.output
    assert result.stdout_bytes.startswith(start.encode())
    assert sorted(path.name for path in folder.iterdir()) == ["draft.fountain", "story.txt"]


def test_two_formats_do_not_go_down_one_pipe(folder: Path) -> None:
    assert run("convert", "story.txt", "-t", "json,pdf", "-o", "-").exit_code == 2


def test_a_dry_run_says_the_fate_of_each_file_and_writes_none(folder: Path) -> None:
    assert run("convert", "story.txt", "--dry-run").stdout == (
        "story.fountain: would be written\nstory.pdf: would be written\n"
    )
    assert not (folder / "story.fountain").exists()
    run("convert", "story.txt")
    draft = folder / "story.fountain"
    draft.write_text(draft.read_text(encoding="utf-8").replace("tea?", "tea here?"), encoding="utf-8")
    (folder / "story.pdf").write_bytes(b"mine")
    (folder / "story.txt").write_text(PROSE.replace("none", "not a leaf"), encoding="utf-8")
    before = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    assert run("convert", "story.txt", "--dry-run").stdout == (
        "story.fountain: would be merged with your edits\n"
        "story.pdf: would be refused: screenplay did not write it so\n"
    )
    assert {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()} == before


def test_a_dry_run_of_a_library_tells_what_is_up_to_date(folder: Path) -> None:
    library = folder / "library"
    library.mkdir()
    for name in ("a.txt", "b.txt"):
        (library / name).write_text(PROSE, encoding="utf-8")
    assert run("convert", "library", "-o", "out/", "-j", "1", "-q").exit_code == 0
    (library / "a.txt").write_text(f"{PROSE}\nRain fell.\n", encoding="utf-8")
    told = run("convert", "library", "-o", "out/", "--dry-run").stdout.splitlines()
    assert sorted(line.partition(": ")[2] for line in told) == ["up to date", "would be converted"]


def test_format_shows_a_patch_and_writes_nothing(folder: Path) -> None:
    loose = "INT. HALL - DAY\n\n\n\nANN\nGo."
    (folder / "loose.fountain").write_text(loose, encoding="utf-8")
    result = run("format", "--diff", "loose.fountain")
    assert result.exit_code == 0
    assert result.stdout.startswith("--- loose.fountain\n+++ loose.fountain (formatted)\n@@")
    assert (folder / "loose.fountain").read_text(encoding="utf-8") == loose
    assert run("format", "--diff", "--check", "loose.fountain").exit_code == 1
    assert run("format", "--diff", "--in-place", "loose.fountain").exit_code == 2


def test_a_text_in_the_place_of_a_command_is_told_what_to_type(folder: Path) -> None:
    result = run("story.txt", "-o", "out/")
    assert result.exit_code == 2
    assert "screenplay convert story.txt -o out/" in result.stderr


def test_settings_of_a_folder_above_hold(folder: Path) -> None:
    (folder / "screenplay.toml").write_text('[names]\nAnn = "MISS ANN"\n', encoding="utf-8")
    (folder / "part" / "one").mkdir(parents=True)
    (folder / "part" / "one" / "story.txt").write_text(PROSE, encoding="utf-8")
    assert "MISS ANN" in run("convert", "part/one/story.txt", "-o", "-", "-q").stdout
    (folder / "part" / "screenplay.toml").write_text("", encoding="utf-8")
    assert "MISS ANN" not in run("convert", "part/one/story.txt", "-o", "-", "-q").stdout


def test_config_goes_before_the_settings_beside_the_text(folder: Path) -> None:
    (folder / "screenplay.toml").write_text('[names]\nAnn = "MISS ANN"\n', encoding="utf-8")
    (folder / "other.toml").write_text('[names]\nAnn = "OLD ANN"\n', encoding="utf-8")
    assert "OLD ANN" in run("convert", "story.txt", "--config", "other.toml", "-o", "-", "-q").stdout
    assert run("convert", "story.txt", "--config", "none.toml", "-o", "-").exit_code == 2


def test_a_script_says_what_it_is_in_a_line(folder: Path) -> None:
    assert repr(screenplay.convert("story.txt")) == "<Script 'Story': 1 scenes, 2 speeches, 2 people>"


def test_a_notebook_shows_the_first_page(folder: Path) -> None:
    (folder / "marked.fountain").write_text(
        "INT. <HALL> - DAY\n\nANN (V.O.)\nGo & *see*.\n", encoding="utf-8"
    )
    page = screenplay.read_script("marked.fountain")._repr_html_()
    assert "INT. &lt;HALL&gt; - DAY" in page
    assert "ANN (V.O.)" in page
    assert "Go &amp; see." in page
