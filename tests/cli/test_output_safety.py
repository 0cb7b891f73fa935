"""Files are written whole or not at all, and never over what somebody else wrote."""

from __future__ import annotations

import hashlib
import json
import shutil
from pathlib import Path

import pytest

from screenplay import output, records
from screenplay.errors import WriteError
from screenplay.output import WRITTEN, write_all
from screenplay.records import place_of


def test_a_file_is_written_with_its_folders(tmp_path: Path) -> None:
    target = tmp_path / "a" / "b" / "x.fountain"
    write_all({target: b"one"})
    assert target.read_bytes() == b"one"


def test_our_own_file_is_replaced(tmp_path: Path) -> None:
    target = tmp_path / "x.fountain"
    write_all({target: b"one"})
    write_all({target: b"two"})
    assert target.read_bytes() == b"two"


def test_a_file_of_the_users_stays(tmp_path: Path) -> None:
    target = tmp_path / "x.fountain"
    target.write_bytes(b"mine")
    with pytest.raises(WriteError, match=r"not as screenplay left it.*--force"):
        write_all({target: b"one"})
    assert target.read_bytes() == b"mine"


def test_a_file_changed_since_stays(tmp_path: Path) -> None:
    target = tmp_path / "x.fountain"
    write_all({target: b"one"})
    target.write_bytes(b"one, and mine")
    with pytest.raises(WriteError):
        write_all({target: b"two"})
    assert target.read_bytes() == b"one, and mine"


def test_nothing_is_written_when_one_of_two_files_is_in_the_way(tmp_path: Path) -> None:
    mine = tmp_path / "x.pdf"
    mine.write_bytes(b"mine")
    with pytest.raises(WriteError):
        write_all({tmp_path / "x.fountain": b"one", mine: b"two"})
    assert not (tmp_path / "x.fountain").exists()


def test_force_keeps_a_backup(tmp_path: Path) -> None:
    target = tmp_path / "x.fountain"
    target.write_bytes(b"mine")
    assert write_all({target: b"one"}, force=True) == [tmp_path / "x.fountain.bak"]
    assert (target.read_bytes(), (tmp_path / "x.fountain.bak").read_bytes()) == (b"one", b"mine")


def test_a_backup_never_replaces_a_backup(tmp_path: Path) -> None:
    target = tmp_path / "x.fountain"
    for words in (b"first", b"second"):
        target.write_bytes(words)
        write_all({target: b"one"}, force=True)
    assert (tmp_path / "x.fountain.bak").read_bytes() == b"first"
    assert (tmp_path / "x.fountain.bak2").read_bytes() == b"second"


def test_an_older_draft_taken_back_is_still_ours(tmp_path: Path) -> None:
    target = tmp_path / "x.fountain"
    write_all({target: b"one"})
    write_all({target: b"two"})
    target.write_bytes(b"one")
    write_all({target: b"three"})
    assert target.read_bytes() == b"three"


def test_the_same_words_are_never_in_the_way(tmp_path: Path) -> None:
    target = tmp_path / "x.fountain"
    target.write_bytes(b"one")
    write_all({target: b"one"})
    write_all({target: b"two"})
    assert target.read_bytes() == b"two"


def test_a_broken_record_makes_nothing_ours(tmp_path: Path) -> None:
    target = tmp_path / "x.fountain"
    write_all({target: b"one"})
    place_of(target, WRITTEN).write_text("{", encoding="utf-8")
    with pytest.raises(WriteError):
        write_all({target: b"two"})


def test_a_write_that_fails_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "x.fountain"
    write_all({target: b"one"})

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(records.os, "fsync", full)
    with pytest.raises(WriteError, match="no space left on device"):
        write_all({target: b"two"})
    assert target.read_bytes() == b"one"
    assert sorted(path.name for path in tmp_path.iterdir()) == [".screenplay", "x.fountain"]


def test_a_killed_write_leaves_a_file_that_is_still_ours(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "x.fountain"
    write_all({target: b"one"})
    monkeypatch.setattr(output, "_write", lambda path, data: (_ for _ in ()).throw(KeyboardInterrupt))
    with pytest.raises(KeyboardInterrupt):
        write_all({target: b"two"})
    monkeypatch.undo()
    write_all({target: b"three"})
    assert target.read_bytes() == b"three"


def test_a_link_is_written_through(tmp_path: Path) -> None:
    real = tmp_path / "real.fountain"
    link = tmp_path / "x.fountain"
    link.symlink_to(real)
    write_all({link: b"one"})
    assert (link.is_symlink(), real.read_bytes()) == (True, b"one")


def test_a_folder_in_the_way_is_named(tmp_path: Path) -> None:
    (tmp_path / "x.fountain").mkdir()
    with pytest.raises(WriteError, match="is a folder"):
        write_all({tmp_path / "x.fountain": b"one"})


def test_a_file_where_a_folder_should_be_is_named(tmp_path: Path) -> None:
    (tmp_path / "out").write_bytes(b"mine")
    with pytest.raises(WriteError, match="cannot be written"):
        write_all({tmp_path / "out" / "x.fountain": b"one"})


@pytest.mark.skipif(not Path("/dev/null").exists(), reason="this system has no /dev/null")
def test_a_device_is_written_into_and_never_replaced() -> None:
    write_all({Path("/dev/null"): b"one"})
    assert not Path("/dev/null").is_file()


def test_each_output_has_a_record_of_its_own(tmp_path: Path) -> None:
    write_all({tmp_path / f"{name}.fountain": b"one" for name in "xy"})
    records = tmp_path / ".screenplay" / WRITTEN
    assert sorted(path.name for path in records.iterdir()) == ["x.fountain", "y.fountain"]


def test_a_ledger_of_an_earlier_version_is_believed(tmp_path: Path) -> None:
    target = tmp_path / "x.fountain"
    target.write_bytes(b"one")
    (tmp_path / ".screenplay").mkdir()
    digest = hashlib.sha256(b"one").hexdigest()
    (tmp_path / ".screenplay" / "written.json").write_text(json.dumps({"x.fountain": [digest]}))
    write_all({target: b"two"})
    assert target.read_bytes() == b"two"


def test_a_record_never_grows_without_end(tmp_path: Path) -> None:
    target = tmp_path / "x.fountain"
    place_of(target, WRITTEN).parent.mkdir(parents=True)
    place_of(target, WRITTEN).write_text("".join(f"{number:064x}\n" for number in range(2000)))
    write_all({target: b"one"})
    assert len(place_of(target, WRITTEN).read_text().splitlines()) < 20


def test_paper_in_a_fresh_clone_is_ours(tmp_path: Path) -> None:
    """Git carries the outputs and `.screenplay/generated`, and nothing else of ours."""
    page = tmp_path / "x.pdf"
    write_all({page: b"one"})
    shutil.rmtree(tmp_path / ".screenplay" / WRITTEN)
    write_all({page: b"two"})
    assert page.read_bytes() == b"two"


def test_paper_that_somebody_changed_in_a_clone_stays(tmp_path: Path) -> None:
    page = tmp_path / "x.pdf"
    write_all({page: b"one"})
    shutil.rmtree(tmp_path / ".screenplay" / WRITTEN)
    page.write_bytes(b"mine")
    with pytest.raises(WriteError):
        write_all({page: b"two"})


def test_a_rewritten_file_keeps_its_permissions(tmp_path: Path) -> None:
    target = tmp_path / "x.fountain"
    write_all({target: b"one"})
    target.chmod(0o640)
    write_all({target: b"two"})
    assert target.stat().st_mode & 0o777 == 0o640
