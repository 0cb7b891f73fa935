"""Commands killed at the moments that matter: `python -m tests.robustness.killing [MOMENTS A COMMAND]`.

A moment is a step that changes the disk: a file opened for writing, renamed, removed, a folder made. The
command runs in a copy of this process, which kills itself (SIGKILL: no clean-up) right before the step. What
must hold then: every file is as it was or as it becomes, and the same command finishes the work.
"""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

STORY = (
    "“Come in,” said Ann. She put the lamp on the table.\n\n“Thank you,” said Bea.\n\n"
    "“It is late,” Ann said.\n\n“I know.”\n\nBea went out into the garden.\n"
)
SCRIPT = "INT. HALL - NIGHT\n\nAnn   waits.\nANN\nHello.\n\nBEN\nHello,   Ann.\n\nEXT. YARD - DAY\n\nRain.\n"
LOOSE = "INT. HALL - NIGHT\n\n\n\nAnn waits.\n\n.yard\n\n!Rain.\n\n"
_CORRECT = ("correct", "story.txt", "--words", "I know", "--speaker", "ANN")
_STEPS = frozenset({"os.rename", "os.remove", "os.mkdir", "os.chmod", "os.rmdir", "os.link", "shutil.move"})


@dataclass(frozen=True, slots=True)
class Scenario:
    """A command, the files that stand there before it, and what ran on them before."""

    name: str
    arguments: tuple[str, ...]
    files: Mapping[str, str]
    before: tuple[tuple[str, ...], ...] = ()
    edit: tuple[str, str] | None = None  # a file that a person lengthened since, and by what
    again: bool = True  # the command can be given twice
    git: bool = False


SCENARIOS = (
    Scenario("convert", ("convert", "story.txt", "-o", "./", "-o", "story.fdx"), {"story.txt": STORY}),
    Scenario(
        "convert over an edited draft",
        ("convert", "story.txt"),
        {"story.txt": STORY},
        before=(("convert", "story.txt"), _CORRECT),
        edit=("story.fountain", "\n[[A note of mine.]]\n"),
    ),
    Scenario(
        "convert by force",
        ("convert", "story.txt", "-o", "story.fountain", "--force"),
        {"story.txt": STORY, "story.fountain": SCRIPT},
        again=False,  # a second backup is right
    ),
    Scenario(
        "format",
        ("format", "-i", "one.fountain", "two.fountain"),
        {"one.fountain": LOOSE, "two.fountain": LOOSE + SCRIPT},
    ),
    Scenario("correct", _CORRECT, {"story.txt": STORY}),
    Scenario(
        "correct --undo",
        ("correct", "story.txt", "--undo"),
        {"story.txt": STORY},
        before=(_CORRECT,),
        again=False,
    ),
    Scenario("lock", ("lock", "draft.fountain"), {"draft.fountain": SCRIPT}),
    Scenario(
        "lock again",
        ("lock", "draft.fountain"),
        {"draft.fountain": SCRIPT},
        before=(("lock", "draft.fountain"),),
        edit=("draft.fountain", "\nEXT. ROOF - DAY\n\nWind.\n"),
    ),
    Scenario("init", ("init",), {}),
    Scenario("git-setup", ("git-setup", "--merge-driver"), {".gitattributes": "*.png binary\n"}, git=True),
    Scenario(
        "git-setup --undo",
        ("git-setup", "--undo"),
        {".gitattributes": "*.png binary\n"},
        before=(("git-setup", "--merge-driver"),),
        git=True,
    ),
    Scenario(
        "merge",
        ("merge", "base.fountain", "ours.fountain", "theirs.fountain"),
        {
            "base.fountain": SCRIPT,
            "ours.fountain": SCRIPT.replace("Rain.", "Snow."),
            "theirs.fountain": SCRIPT.replace("Ann   waits.", "Ann sits."),
        },
    ),
    Scenario("tableread", ("tableread", "draft.fountain", "--readers", "2"), {"draft.fountain": SCRIPT}),
)


def faults(scenario: Scenario, most: int) -> Iterator[str]:
    """Yield what is wrong after the command was killed at `most` of its moments at most, evenly spread."""
    with TemporaryDirectory() as place:
        whole = prepared(scenario, Path(place, "whole"))
        old = contents(whole)
        moments = run(scenario.arguments, whole, None)
        new = contents(whole)
        if old == new or not moments:
            yield "the command writes nothing, so killing it shows nothing"
        for number in range(min(most, moments)):
            moment = 1 + number * moments // min(most, moments)
            folder = prepared(scenario, Path(place, str(number)))
            run(scenario.arguments, folder, moment)
            for fault in differences(contents(folder), old, new):
                yield f"killed at moment {moment} of {moments}: {fault}"
            if scenario.again:
                run(scenario.arguments, folder, None)
                for fault in differences(contents(folder), new, new):
                    yield f"killed at moment {moment} of {moments}, then run again: {fault}"


def differences(
    found: Mapping[str, bytes], old: Mapping[str, bytes], new: Mapping[str, bytes]
) -> Iterator[str]:
    """Yield the files that are neither as they were nor as they become."""
    for name in sorted({*found, *old, *new}):
        if found.get(name) not in (old.get(name), new.get(name)):
            yield f"{name} is {'gone' if name not in found else 'neither the old file nor the new one'}"


def contents(folder: Path) -> dict[str, bytes]:
    """Return the files of `folder` but git's, our notes of what we wrote, and leftovers that nobody reads."""
    paths = {path.relative_to(folder): path for path in folder.rglob("*") if path.is_file()}
    ours = (".git", ".screenplay/undo", ".screenplay/written", ".screenplay/locks")
    return {
        name.as_posix(): path.read_bytes()
        for name, path in paths.items()
        if path.suffix != ".part"
        and not name.as_posix().startswith(tuple(f"{each}/" for each in ours))
        and name.as_posix() not in ours
        and ".screenplay/written" not in name.as_posix()
    }


def prepared(scenario: Scenario, folder: Path) -> Path:
    """Make the folder of a scenario as it is right before its command."""
    work = folder / "work"
    work.mkdir(parents=True)
    if scenario.git:
        subprocess.run(["git", "init", "-q"], cwd=work, check=True)
    for name, text in scenario.files.items():
        (work / name).write_text(text, encoding="utf-8")
    for arguments in scenario.before:
        run(arguments, work, None)
    if scenario.edit:
        path = work / scenario.edit[0]
        path.write_text(path.read_text(encoding="utf-8") + scenario.edit[1], encoding="utf-8")
    return work


def run(arguments: tuple[str, ...], folder: Path, moment: int | None) -> int:
    """Run the program in a copy of this process, killed before step `moment`; return how many it took."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        _in_the_copy(arguments, folder, moment, writing)
    os.close(writing)
    with open(reading, "rb") as pipe:  # noqa: PTH123  (a descriptor, not a path)
        steps = len(pipe.read())
    _, status = os.waitpid(child, 0)
    if moment is None and (os.WIFSIGNALED(status) or os.WEXITSTATUS(status)):
        raise AssertionError(f"{' '.join(arguments)} ended with {status}")
    return steps


def _in_the_copy(arguments: tuple[str, ...], folder: Path, moment: int | None, report: int) -> None:
    code = 70
    try:
        os.chdir(folder)
        silence = os.open(os.devnull, os.O_WRONLY)
        os.dup2(silence, 1)
        os.dup2(silence, 2)
        from screenplay.cli import program

        taken = 0

        def count(event: str, values: tuple[Any, ...]) -> None:
            nonlocal taken
            if event in _STEPS or (event == "open" and _is_for_writing(values)):
                taken += 1
                if taken == moment:
                    os.kill(os.getpid(), signal.SIGKILL)
                os.write(report, b".")

        sys.addaudithook(count)
        program.main(list(arguments), standalone_mode=True)
    except SystemExit as ending:
        code = int(ending.code or 0)
    except BaseException:
        code = 71
    finally:
        with contextlib.suppress(BaseException):
            sys.stdout.flush()
        os._exit(code)


def _is_for_writing(values: tuple[Any, ...]) -> bool:
    path, _, flags = values
    named = isinstance(path, str | bytes | os.PathLike)
    return named and bool(flags & (os.O_WRONLY | os.O_RDWR)) and os.fspath(path) != os.devnull


def main(arguments: list[str]) -> int:
    """Kill every command; print a row each; the exit code is 1 where there was a fault."""
    most = int(arguments[0]) if arguments else 10_000
    found = 0
    for scenario in SCENARIOS:
        with TemporaryDirectory() as place:
            moments = run(scenario.arguments, prepared(scenario, Path(place)), None)
        told = list(faults(scenario, most))
        found += len(told)
        killed = min(moments, most)
        print(
            f"{scenario.name:30} killed {killed:3} times, {len(told)} faults", *told, sep="\n  ", flush=True
        )
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
