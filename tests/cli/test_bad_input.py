"""Bad input gets one line that says what, where and what to do; nothing of the user's is touched."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from screenplay.cli import program

PROSE = "“Come in,” said Ann.\n\n“Thank you,” said Bea. She sat down.\n"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def complaint(*arguments: str, stdin: bytes | None = None) -> str:
    """Return the one line that the program says, having checked that it is one."""
    result: Result = CliRunner().invoke(program, arguments, input=stdin)
    assert result.exit_code == 1
    assert result.stdout == ""
    lines = result.stderr.splitlines()
    assert len(lines) == 1, result.stderr
    assert lines[0].startswith("Error: ")
    assert list(Path().glob("*.pdf")) == []
    assert list(Path().glob("*.part")) == []
    return lines[0]


@pytest.mark.parametrize("command", ["convert", "explain"])
def test_a_missing_file(command: str) -> None:
    assert "gone.txt does not exist" in complaint(command, "gone.txt")


def test_a_folder_without_prose(folder: Path) -> None:
    (folder / "empty").mkdir()
    assert "empty has no prose in it" in complaint("convert", "empty")


def test_a_binary_file(folder: Path) -> None:
    (folder / "cat.txt").write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR")
    assert "cat.txt is a binary file" in complaint("convert", "cat.txt")


def test_an_undecodable_byte(folder: Path) -> None:
    (folder / "old.txt").write_bytes(PROSE.encode("cp1252"))
    assert "byte 0x93 at offset 0" in complaint("convert", "old.txt")
    assert "--encoding cp1252" in complaint("convert", "old.txt")


def test_the_remedy_for_an_undecodable_byte_works(folder: Path) -> None:
    (folder / "old.txt").write_bytes(PROSE.encode("cp1252"))
    assert CliRunner().invoke(program, ["convert", "old.txt", "--encoding", "cp1252"]).exit_code == 0


def test_an_encoding_that_is_none(folder: Path) -> None:
    (folder / "story.txt").write_text(PROSE, encoding="utf-8")
    assert "klingon" in complaint("convert", "story.txt", "--encoding", "klingon")


@pytest.mark.parametrize("command", ["convert", "explain"])
def test_a_text_in_which_nobody_speaks_is_all_action_and_said_to_be(command: str, folder: Path) -> None:
    (folder / "calm.txt").write_text("It rained. Anna closed the hatch.\n", encoding="utf-8")
    outputs = ["-o", "calm.fountain"] if command == "convert" else []
    result = CliRunner().invoke(program, [command, "calm.txt", *outputs])
    assert result.exit_code == 0
    assert result.stderr.startswith("Warning: nobody speaks in calm.txt, so its script is all action")
    page = (folder / "calm.fountain").read_text("utf-8") if outputs else result.stdout
    assert "closes the hatch" in page


def test_a_text_in_which_somebody_speaks_is_not_warned_of(folder: Path) -> None:
    (folder / "story.txt").write_text(PROSE, encoding="utf-8")
    assert "nobody speaks" not in CliRunner().invoke(program, ["convert", "story.txt"]).stderr


def test_an_empty_file(folder: Path) -> None:
    (folder / "empty.txt").write_bytes(b"")
    assert "empty.txt is empty" in complaint("convert", "empty.txt")


def test_an_unknown_format_lists_the_known(folder: Path) -> None:
    (folder / "story.xyz").write_text(PROSE, encoding="utf-8")
    line = complaint("convert", "story.xyz")
    assert ".xyz" in line
    assert ".txt" in line


def test_a_file_of_the_users_that_would_be_overwritten(folder: Path) -> None:
    (folder / "story.txt").write_text(PROSE, encoding="utf-8")
    (folder / "story.fountain").write_text("mine", encoding="utf-8")
    assert "story.fountain is not as screenplay left it" in complaint("convert", "story.txt")
    assert (folder / "story.fountain").read_text(encoding="utf-8") == "mine"


def test_an_input_that_would_be_its_own_output(folder: Path) -> None:
    (folder / "draft.fountain").write_text("ANN\nGo.\n", encoding="utf-8")
    assert "is the input itself" in complaint("convert", "draft.fountain", "-o", "draft.fountain")


def test_two_inputs_for_one_output(folder: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (folder / name).write_text(PROSE, encoding="utf-8")
    assert "would be written twice" in complaint("convert", "a.txt", "b.txt", "-o", "c.fountain")


@pytest.mark.skipif(getattr(os, "geteuid", int)() == 0, reason="the superuser may write everywhere")
def test_an_output_folder_that_takes_nothing(folder: Path) -> None:
    (folder / "story.txt").write_text(PROSE, encoding="utf-8")
    (folder / "locked").mkdir(mode=0o500)
    assert "locked" in complaint("convert", "story.txt", "-o", "locked/")


def test_an_output_folder_that_is_a_file(folder: Path) -> None:
    (folder / "story.txt").write_text(PROSE, encoding="utf-8")
    assert "cannot be written" in complaint("convert", "story.txt", "-o", "story.txt/out/")


def test_an_output_of_no_known_format_is_wrong_usage(folder: Path) -> None:
    (folder / "story.txt").write_text(PROSE, encoding="utf-8")
    result = CliRunner().invoke(program, ["convert", "story.txt", "-o", "story.exe"])
    assert result.exit_code == 2
    assert ".fountain" in result.stderr


def test_one_bad_input_of_two_writes_nothing(folder: Path) -> None:
    (folder / "story.txt").write_text(PROSE, encoding="utf-8")
    assert "gone.txt" in complaint("convert", "story.txt", "gone.txt")
    assert not (folder / "story.fountain").exists()


def test_a_prose_file_cannot_be_formatted(folder: Path) -> None:
    (folder / "story.txt").write_text(PROSE, encoding="utf-8")
    assert "no Fountain script" in complaint("format", "story.txt")


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (RecursionError(), "nested too deeply"),
        (MemoryError(), "more memory"),
        (OSError(28, "No space left on device"), "no space left"),
    ],
)
def test_what_nobody_foresaw_is_one_line_as_well(
    error: BaseException, words: str, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from screenplay.cli import files as reading

    def fail(*_: object, **__: object) -> None:
        raise error

    (folder / "story.txt").write_text(PROSE, encoding="utf-8")
    monkeypatch.setattr(reading, "convert_bytes", fail)
    assert words in complaint("convert", "story.txt")


def test_what_a_script_leaves_open_is_a_warning_with_its_line(folder: Path) -> None:
    (folder / "draft.fountain").write_text("ANN\nGo.\n\n[[a note without end\n", encoding="utf-8")
    result = CliRunner().invoke(program, ["convert", "draft.fountain"])
    assert result.exit_code == 0
    assert result.stderr.startswith("Warning: draft.fountain, line 4: ")


def test_a_damaged_final_draft_file_is_one_line(folder: Path) -> None:
    (folder / "draft.fdx").write_bytes(b"<FinalDraft><Content>")
    assert "draft.fdx" in complaint("convert", "draft.fdx", "-o", "draft.fountain")
