"""A library of texts: what fails is told, what is done is left, what dies is survived."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from click.testing import CliRunner

from screenplay import convert_all
from screenplay.cli import program
from screenplay.works.conversion import State
from screenplay.works.pool import run_here
from screenplay.works.work import Result, Work
from tests.works.killer import killer

PROSE = "The door opened.\n\n“You are late,” said Mara.\n\n“The bridge was up,” said Joel. He sat down.\n"


@pytest.fixture
def library(tmp_path: Path) -> Path:
    """Make a library of four texts in two folders, one of them no text."""
    folder = tmp_path / "library"
    (folder / "deep" / "er").mkdir(parents=True)
    for name in ("a.txt", "deep/b.txt", "deep/er/c.md"):
        (folder / name).write_text(PROSE, encoding="utf-8")
    (folder / "deep" / "cat.txt").write_bytes(b"\x89PNG\r\n\x1a\n\0\0")
    return folder


def states(library: Path, out: Path, **choices: object) -> dict[str, State]:
    found = convert_all([library], out, jobs=1, **choices)  # type: ignore[arg-type]
    return {outcome.path.name: outcome.state for outcome in found}


def test_folders_within_folders_stand_as_they_stood(library: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    assert states(library, out) == {
        "a.txt": State.DONE,
        "b.txt": State.DONE,
        "c.md": State.DONE,
        "cat.txt": State.FAILED,
    }
    assert (out / "deep" / "er" / "c.fountain").is_file()
    assert (out / "a.pdf").read_bytes().startswith(b"%PDF")


def test_what_is_up_to_date_is_left(library: Path, tmp_path: Path) -> None:
    states(library, tmp_path / "out")
    before = (tmp_path / "out" / "a.pdf").stat().st_mtime_ns
    again = states(library, tmp_path / "out")
    assert {again[name] for name in ("a.txt", "b.txt", "c.md")} == {State.UNCHANGED}
    assert (tmp_path / "out" / "a.pdf").stat().st_mtime_ns == before


@pytest.mark.parametrize("change", ["text", "corrections", "settings", "output gone"])
def test_what_changed_is_done_again(library: Path, tmp_path: Path, change: str) -> None:
    out = tmp_path / "out"
    states(library, out)
    if change == "text":
        (library / "a.txt").write_text(PROSE + "\nThe lamp went out.\n", encoding="utf-8")
    elif change == "corrections":
        said = '[[correction]]\nname = "MARA"\ncue = "MAY"\n'
        (library / "a.corrections.toml").write_text(said, encoding="utf-8")
    elif change == "settings":
        (library / "screenplay.toml").write_text("contd = true\n", encoding="utf-8")
    else:
        (out / "a.pdf").unlink()
    again = states(library, out)
    assert again["a.txt"] is not State.UNCHANGED
    assert (again["b.txt"] is State.UNCHANGED) == (change != "settings")  # those hold for folders below too


def test_force_does_all(library: Path, tmp_path: Path) -> None:
    states(library, tmp_path / "out")
    assert states(library, tmp_path / "out", force=True)["b.txt"] is State.DONE


def test_a_draft_edited_by_hand_is_merged(library: Path, tmp_path: Path) -> None:
    draft = tmp_path / "out" / "a.fountain"
    states(library, tmp_path / "out")
    draft.write_text(draft.read_text("utf-8").replace("The door opens.", "The door bursts open."), "utf-8")
    (library / "a.txt").write_text(PROSE + "\nThe lamp went out.\n", encoding="utf-8")
    states(library, tmp_path / "out")
    assert "bursts open" in draft.read_text("utf-8")
    assert "The lamp goes out." in draft.read_text("utf-8")


def test_a_draft_edited_by_hand_is_not_out_of_date_twice(library: Path, tmp_path: Path) -> None:
    draft = tmp_path / "out" / "a.fountain"
    states(library, tmp_path / "out")
    draft.write_text(draft.read_text("utf-8").replace("The door opens.", "The door bursts open."), "utf-8")
    states(library, tmp_path / "out")
    assert states(library, tmp_path / "out")["a.txt"] is State.UNCHANGED


def test_two_texts_for_one_output_are_told(tmp_path: Path) -> None:
    for name in ("one.txt", "one.md"):
        (tmp_path / name).write_text(PROSE, encoding="utf-8")
    found = list(convert_all([tmp_path / "one.txt", tmp_path / "one.md"], tmp_path / "out", jobs=1))
    assert [outcome.state for outcome in found] == [State.FAILED, State.DONE]
    assert "would be written where" in str(found[0].error)


def test_the_command_goes_on_and_ends_with_one(library: Path, tmp_path: Path) -> None:
    report = tmp_path / "report.jsonl"
    asked = ["convert", str(library), "-o", f"{tmp_path}/out/", "--jobs", "1", "--report", str(report)]
    done = CliRunner().invoke(program, asked)
    assert done.exit_code == 1
    assert "3 done, 0 unchanged, 1 failed" in done.stderr
    assert "cat.txt is a binary file" in done.stderr
    rows = [json.loads(line) for line in report.read_text("utf-8").splitlines()]
    assert {row["state"] for row in rows} == {"done", "failed"}
    assert all({"words", "people", "scenes", "doubtful", "seconds"} <= row.keys() for row in rows)


def test_a_list_of_files_is_taken_from_standard_input(library: Path, tmp_path: Path) -> None:
    names = f"{library}/a.txt\n{library}/deep/b.txt\n"
    asked = ["convert", "--files-from", "-", "-o", f"{tmp_path}/out/", "--to", "fountain", "-j", "1"]
    done = CliRunner().invoke(program, asked, input=names)
    assert done.exit_code == 0, done.output
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == [
        ".screenplay",
        "a.fountain",
        "b.fountain",
    ]


def test_a_format_that_is_none_is_told(library: Path) -> None:
    done = CliRunner().invoke(program, ["convert", str(library), "--to", "fountain,docx"])
    assert (done.exit_code, "'docx' is none of" in done.stderr) == (2, True)


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL on Windows")
def test_a_work_that_kills_its_process_is_given_up_and_the_rest_goes_on() -> None:
    works = [Work(name, ".txt", b"") for name in ("a", "b", "killer", "c", "d", "e")]
    found = {result.name: result.error for result in run_here(works, 2, killer)}
    assert found.keys() == {work.name for work in works}
    assert [name for name, error in found.items() if error] == ["killer"]


def faulty(work: Work) -> Result:
    """Show a fault of ours on one work."""
    if work.name == "odd":
        raise AssertionError("two of them")
    return Result(work.name)


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_fault_of_ours_fails_one_work_and_no_other(jobs: int) -> None:
    works = [Work(name, ".txt", b"") for name in ("a", "odd", "b")]
    found = {result.name: result.error for result in run_here(works, jobs, faulty)}
    assert found == {
        "a": None,
        "odd": "odd met a fault of screenplay, please report it: AssertionError: two of them",
        "b": None,
    }


def sleeper(work: Work) -> Result:
    """Say which process works, then take long."""
    Path(work.name).write_text(str(os.getpid()), encoding="utf-8")
    time.sleep(60)
    return Result(work.name)


def test_who_stops_listening_leaves_no_process_behind(tmp_path: Path) -> None:
    places = [tmp_path / name for name in ("a", "b")]
    quick = Work("quick", ".txt", b"")
    found = run_here([quick, *(Work(str(place), ".txt", b"") for place in places)], 2, first_quick)
    assert next(found).name == "quick"
    while not (places[0].is_file() and places[0].read_text("utf-8")):
        time.sleep(0.05)
    found.close()  # type: ignore[attr-defined]
    with pytest.raises(ProcessLookupError):
        os.kill(int(places[0].read_text("utf-8")), 0)


def first_quick(work: Work) -> Result:
    """Be quick with one work, take long over the others."""
    return Result(work.name) if work.name == "quick" else sleeper(work)


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL on Windows")
@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGINT])
def test_when_the_command_ends_its_processes_end(tmp_path: Path, how: signal.Signals) -> None:
    (tmp_path / "library").mkdir()
    for number in range(40):
        (tmp_path / "library" / f"s{number:02}.txt").write_text(PROSE * 300, encoding="utf-8")
    command = [sys.executable, "-m", "screenplay", "convert", f"{tmp_path}/library", "-o", f"{tmp_path}/out/"]
    with subprocess.Popen(
        [*command, "-j", "2"], start_new_session=True, stderr=subprocess.PIPE, text=True
    ) as run:
        while not list(tmp_path.glob("out/*.pdf")):
            time.sleep(0.05)
        if how == signal.SIGKILL:
            run.kill()
        else:
            os.killpg(run.pid, how)
        said = run.stderr.read() if run.stderr else ""  # ends when the last process of the run has ended
    assert "Traceback" not in said
    assert how == signal.SIGKILL or "what is done is done" in said


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL on Windows")
def test_a_run_that_is_killed_goes_on_where_it_was(tmp_path: Path) -> None:
    source, out, undisturbed = tmp_path / "library", tmp_path / "out", tmp_path / "undisturbed"
    source.mkdir()
    for number in range(12):
        (source / f"s{number:02}.txt").write_text(PROSE * (number + 1), encoding="utf-8")
    command = [sys.executable, "-m", "screenplay", "convert", str(source), "-q", "-o"]
    for pause in (0.6, 0.9, 1.2):
        running = subprocess.Popen([*command, f"{out}/"], start_new_session=True)
        time.sleep(pause)
        os.killpg(running.pid, signal.SIGKILL)
        running.wait()
    assert subprocess.run([*command, f"{out}/"], check=False).returncode == 0
    assert subprocess.run([*command, f"{undisturbed}/"], check=False).returncode == 0

    def made(folder: Path) -> dict[str, bytes]:
        return {
            path.name: path.read_bytes() for path in folder.iterdir() if path.suffix in {".fountain", ".pdf"}
        }

    assert made(out) == made(undisturbed)
    assert len(made(out)) == 24


@pytest.mark.slow
def test_eight_processes_in_one_folder_refuse_nothing(tmp_path: Path) -> None:
    shutil.copytree(tmp_path, tmp_path / "out", dirs_exist_ok=True)
    for number in range(4):
        (tmp_path / f"s{number}.txt").write_text(PROSE * (number + 1), encoding="utf-8")
    texts = [str(path) for path in sorted(tmp_path.glob("s*.txt"))]
    command = [sys.executable, "-m", "screenplay", "convert", *texts, "-q", "-j", "1", "--to", "fountain"]
    running = [subprocess.Popen([*command, "-o", f"{tmp_path}/out/"]) for _ in range(8)]
    assert [each.wait() for each in running] == [0] * 8
    assert len(list((tmp_path / "out").glob("*.fountain"))) == 4


def test_a_pattern_means_the_texts_that_it_fits(library: Path, tmp_path: Path) -> None:
    found = list(convert_all([library / "**" / "?.txt"], tmp_path / "out", jobs=1))
    assert sorted(outcome.path.name for outcome in found) == ["a.txt", "b.txt"]


def test_a_pattern_on_the_command_line_is_a_library(library: Path, tmp_path: Path) -> None:
    asked = ["convert", f"{library}/**/*.txt", "-o", f"{tmp_path}/out/", "--to", "fountain", "-j", "1"]
    done = CliRunner().invoke(program, asked)
    assert "2 done, 0 unchanged, 1 failed" in done.stderr


def test_a_name_with_brackets_is_a_name(tmp_path: Path) -> None:
    (tmp_path / "part[1].txt").write_text(PROSE, encoding="utf-8")
    found = list(convert_all([tmp_path / "part[1].txt"], tmp_path / "out", jobs=1))
    assert [outcome.state for outcome in found] == [State.DONE]
