"""What a person, a file system or a folder of somebody else's can do ends in a line, never in a traceback."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.robustness.samples import story

ROOT = Path(__file__).parents[2]
SCRIPT = "INT. HALL - NIGHT #{}#\n\nANN\nHello.\n"


def run(folder: Path, *arguments: str | bytes, **more: object) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "screenplay", *arguments]
    environment = {"PYTHONPATH": str(ROOT), "PATH": "/usr/bin:/bin", "PYTHONUTF8": "1"}
    return subprocess.run(
        command,
        cwd=folder,
        env=environment,
        capture_output="stdout" not in more,
        text=True,
        check=False,
        **more,
    )  # type: ignore[call-overload,no-any-return]


@pytest.mark.skipif(sys.platform != "linux", reason="names that are no UTF-8, /dev/full")
@pytest.mark.parametrize(
    "arguments",
    [
        ("convert", b"\xff.txt"),
        ("convert", b"\xff.txt", "-o", "out.html", "-o", "out.fdx", "-o", "out.json"),
        ("review", b"\xff.txt", "-o", "page.html"),
        ("diff", b"\xff.txt", "story.txt", "--html"),
        ("tableread", b"\xff.txt", "--readers", "2"),
    ],
)
def test_a_name_that_is_no_text_is_shown_with_a_sign(
    tmp_path: Path, arguments: tuple[str | bytes, ...]
) -> None:
    (tmp_path / "story.txt").write_text(story(), encoding="utf-8")
    (tmp_path / "\udcff.txt").write_text(story(), encoding="utf-8")
    done = run(tmp_path, *arguments)
    assert (done.returncode, "Traceback" in done.stderr) == (0, False)


@pytest.mark.skipif(sys.platform != "linux", reason="links and /dev/full")
@pytest.mark.parametrize("command", ["--help", "rules", "convert --help", "explain story.txt", "--version"])
def test_a_full_disk_is_one_line(tmp_path: Path, command: str) -> None:
    (tmp_path / "story.txt").write_text(story(), encoding="utf-8")
    with Path("/dev/full").open("w") as full:
        done = run(tmp_path, *command.split(), stdout=full, stderr=subprocess.PIPE)
    assert (done.returncode, done.stderr) == (1, "Error: no space left on device\n")


@pytest.mark.skipif(sys.platform == "win32", reason="links need a privilege on Windows")
@pytest.mark.parametrize(
    "command",
    [
        "convert story.txt -o loop/",
        "convert story.txt -o loop/draft.pdf",
        "convert loop",
        "convert loop -o out/",
        "convert . -o loop/",
        "lock loop",
        "stats loop",
        "tableread story.txt --readers 2 -o loop/papers",
        "review story.txt -o loop/page.html",
    ],
)
def test_a_loop_of_links_is_one_line(tmp_path: Path, command: str) -> None:
    (tmp_path / "story.txt").write_text(story(), encoding="utf-8")
    (tmp_path / "loop").symlink_to("loop")
    done = run(tmp_path, *command.split())
    assert done.returncode in (1, 2)
    assert "Traceback" not in done.stderr
    assert done.stderr.splitlines()[-1].startswith(("Error: ", "0 done"))


@pytest.mark.parametrize(
    "command",
    [
        f"tableread draft.fountain --readers {'1' * 5000}",
        f"tableread draft.fountain --readers {'²' * 3}",
        f"convert draft.fountain -o a.pdf --pages {'1' * 5000}",
        f"convert draft.fountain -o a.pdf --scenes {'1' * 5000}",
        f"convert draft.fountain -o a.pdf --font {'x' * 300}.ttf",
        "convert draft.fountain -o a.pdf --number-scenes",
        f"correct draft.fountain --line {'1' * 5000} --speaker ANN",
        f"explain draft.fountain --below {'1' * 5000}",
        f"log draft.fountain -n {'1' * 5000}",
    ],
    ids=lambda command: command[:40],
)
def test_a_number_of_five_thousand_digits_is_one_line(tmp_path: Path, command: str) -> None:
    (tmp_path / "draft.fountain").write_text(SCRIPT.format("9" * 5000), encoding="utf-8")
    done = run(tmp_path, *command.split())
    assert "Traceback" not in done.stderr
    assert done.returncode in (0, 1, 2)


def test_standard_input_that_is_closed_is_one_line(tmp_path: Path) -> None:
    done = subprocess.run(
        ["sh", "-c", f'"{sys.executable}" -m screenplay convert - <&-'],
        cwd=tmp_path,
        env={"PYTHONPATH": str(ROOT), "PATH": "/usr/bin:/bin"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr.count("\n")) == (1, 1)
