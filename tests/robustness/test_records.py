"""What is kept in `.screenplay` never leaves it, and no process loses what another keeps."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from screenplay.errors import WriteError
from screenplay.output import WRITTEN, write_all
from screenplay.records import add_to_record, keep_record, one_at_a_time, place_of, read_record

links = pytest.mark.skipif(sys.platform == "win32", reason="links need a privilege on Windows")


@links
@pytest.mark.parametrize("prepared", [".screenplay", ".screenplay/written"])
def test_a_folder_that_is_a_link_is_refused(tmp_path: Path, prepared: str) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    link = tmp_path / "repo" / prepared
    link.parent.mkdir(parents=True)
    link.symlink_to(elsewhere)
    with pytest.raises(WriteError, match="is a link"):
        write_all({tmp_path / "repo" / "x.fountain": b"one"})
    assert list(elsewhere.iterdir()) == []


@links
@pytest.mark.parametrize("kind", [WRITTEN, "generated", "edited", "undo"])
def test_a_record_that_is_a_link_is_replaced_and_its_target_stays(tmp_path: Path, kind: str) -> None:
    secret = tmp_path / "secret"
    secret.write_bytes(b"alias x=y")
    output = tmp_path / "repo" / "x.fountain"
    place = place_of(output, kind)
    place.parent.mkdir(parents=True)
    place.symlink_to(secret)
    assert read_record(output, kind) is None
    keep_record(output, kind, b"ours")
    assert secret.read_bytes() == b"alias x=y"
    assert (place.is_symlink(), place.read_bytes()) == (False, b"ours")


@links
def test_a_line_added_never_goes_through_a_link(tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_bytes(b"mine")
    output = tmp_path / "x.fountain"
    place = place_of(output, WRITTEN)
    place.parent.mkdir(parents=True)
    place.symlink_to(secret)
    add_to_record(output, WRITTEN, b"ours")
    assert secret.read_bytes() == b"mine"


@pytest.mark.slow
def test_processes_that_write_side_by_side_lose_nothing(tmp_path: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from screenplay.output import write_all\n"
        "for n in range(25): write_all({Path(sys.argv[1], f'{sys.argv[2]}{n}.fountain'): b'%d' % n})"
    )
    running = [
        subprocess.Popen([sys.executable, "-c", code, str(tmp_path), name]) for name in ("a", "b", "c", "d")
    ]
    assert [each.wait() for each in running] == [0] * 4
    for name in "abcd":
        for number in range(25):
            write_all({tmp_path / f"{name}{number}.fountain": b"new"})


def test_who_waits_too_long_for_a_file_hears_why(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("screenplay.records._PATIENCE", 0.05)
    target = tmp_path / "x.toml"
    with one_at_a_time(target), pytest.raises(WriteError, match="being changed"), one_at_a_time(target):
        pass
