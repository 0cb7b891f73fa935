"""A draft that stands there already is never overwritten, whatever happens and whenever we are killed."""

from __future__ import annotations

from pathlib import Path
from shutil import rmtree

import pytest
from click.testing import CliRunner, Result

from screenplay import fountain
from screenplay.cli import program
from screenplay.merging import speaker_changes
from tests.corrections.stories import STORY

NAME = "kitchen.fountain"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "kitchen.txt").write_text(STORY, encoding="utf-8")
    assert convert().exit_code == 0
    return tmp_path


def convert(*options: str) -> Result:
    return CliRunner().invoke(program, ["convert", "kitchen.txt", "-o", NAME, *options])


def on_paper_alone() -> Result:
    return CliRunner().invoke(program, ["convert", "kitchen.txt", "-o", "kitchen.html"])


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def test_edits_by_hand_survive_a_change_of_the_prose(folder: Path) -> None:
    edit(folder / NAME, "Even in June.", "Even in June, my dear.")
    edit(folder / "kitchen.txt", "poured the coffee", "burned the coffee")
    assert convert().exit_code == 0
    text = (folder / NAME).read_text(encoding="utf-8")
    assert ("Even in June, my dear." in text, "burns the coffee" in text) == (True, True)


def test_the_papers_show_the_edited_draft(folder: Path) -> None:
    edit(folder / NAME, "Even in June.", "Even in June, my dear.")
    convert("-o", "kitchen.html")
    assert "my dear" in (folder / "kitchen.html").read_text(encoding="utf-8")


def test_a_copy_of_the_edited_draft_is_kept(folder: Path) -> None:
    edit(folder / NAME, "Even in June.", "Even in June, my dear.")
    edited = (folder / NAME).read_bytes()
    edit(folder / "kitchen.txt", "poured the coffee", "burned the coffee")
    assert ".screenplay/edited" in convert().stderr
    assert (folder / ".screenplay" / "edited" / NAME).read_bytes() == edited


def test_a_conflict_is_code_one_until_its_note_is_gone(folder: Path) -> None:
    edit(folder / NAME, "Even in June.", "Even now.")
    edit(folder / "kitchen.txt", "Even in June.", "Even in May.")
    for _ in range(2):
        result = convert()
        assert (result.exit_code, "Even in May." in result.stderr, "Traceback" in result.output) == (
            1,
            True,
            False,
        )
    note = next(line for line in (folder / NAME).read_text("utf-8").splitlines() if "CONFLICT" in line)
    edit(folder / NAME, f"{note}\n\n", "")
    assert convert().exit_code == 0
    assert "Even now." in (folder / NAME).read_text(encoding="utf-8")


def test_force_takes_the_new_draft_and_keeps_the_edited_one(folder: Path) -> None:
    edit(folder / NAME, "Even in June.", "Even now.")
    assert convert("--force").exit_code == 0
    assert "Even now." not in (folder / NAME).read_text(encoding="utf-8")
    assert "Even now." in (folder / f"{NAME}.bak").read_text(encoding="utf-8")


def test_an_edited_draft_without_its_history_stays(folder: Path) -> None:
    edit(folder / NAME, "Even in June.", "Even now.")
    (folder / ".screenplay" / "generated" / NAME).unlink()
    result = convert()
    assert (result.exit_code, "--force" in result.stderr) == (1, True)
    assert "Even now." in (folder / NAME).read_text(encoding="utf-8")


def test_a_fresh_clone_needs_only_what_was_generated(folder: Path) -> None:
    rmtree(folder / ".screenplay" / "written")
    edit(folder / "kitchen.txt", "poured the coffee", "burned the coffee")
    assert convert().exit_code == 0
    edit(folder / NAME, "Even in June.", "Even now.")
    edit(folder / "kitchen.txt", "burned the coffee", "spilled the coffee")
    rmtree(folder / ".screenplay" / "written", ignore_errors=True)
    assert convert().exit_code == 0
    text = (folder / NAME).read_text(encoding="utf-8")
    assert ("spills the coffee" in text, "Even now." in text) == (True, True)


def test_line_ends_of_the_editor_stay(folder: Path) -> None:
    text = (folder / NAME).read_text(encoding="utf-8").replace("Even in June.", "Even now.")
    (folder / NAME).write_bytes(text.replace("\n", "\r\n").encode())
    edit(folder / "kitchen.txt", "poured the coffee", "burned the coffee")
    assert convert().exit_code == 0
    assert (folder / NAME).read_bytes().replace(b"\r\n", b"").count(b"\n") == 0


def test_a_draft_in_conflict_is_one_line(folder: Path) -> None:
    edit(folder / NAME, "Even in June.", "<<<<<<< HEAD\nEven now.\n=======\nEven then.\n>>>>>>> other")
    before = (folder / NAME).read_bytes()
    result = convert()
    assert (result.exit_code, "git left a conflict" in result.stderr) == (1, True)
    assert (folder / NAME).read_bytes() == before


@pytest.mark.parametrize("moment", range(6))
def test_a_run_that_is_killed_loses_nothing(
    folder: Path, monkeypatch: pytest.MonkeyPatch, moment: int
) -> None:
    from screenplay import output

    edit(folder / NAME, "Even in June.", "Even in June, my dear.")
    edit(folder / "kitchen.txt", "poured the coffee", "burned the coffee")
    written = 0

    def stop(path: Path, data: bytes) -> None:
        nonlocal written
        if written == moment:
            raise KeyboardInterrupt
        written += 1
        whole(path, data)

    whole = output.write_whole
    monkeypatch.setattr(output, "write_whole", stop)
    convert("-o", "kitchen.html")
    monkeypatch.undo()
    monkeypatch.chdir(folder)
    assert convert("-o", "kitchen.html").exit_code == 0
    text = (folder / NAME).read_text(encoding="utf-8")
    assert (text.count("my dear"), text.count("burns the coffee"), "CONFLICT" in text) == (1, 1, False)


def test_a_new_speaker_is_said_with_its_reason(folder: Path) -> None:
    edit(folder / "kitchen.txt", '"Not in June."', '"Not in June," said Otto.')
    said = convert().stderr
    assert "-> OTTO because of" in said


def test_a_renamed_person_is_said_once(folder: Path) -> None:
    (folder / "kitchen.corrections.toml").write_text(
        '[[correction]]\nperson = "MARA"\ncue = "THE COOK"\n', encoding="utf-8"
    )
    assert [line for line in convert().stderr.splitlines() if "MARA" in line] == [
        f"{NAME}: MARA is called THE COOK now"
    ]


def test_corrections_that_cannot_hold_change_nothing(folder: Path) -> None:
    before = (folder / NAME).read_bytes()
    (folder / "kitchen.corrections.toml").write_text('[[correction]]\nline = "Even"\n', encoding="utf-8")
    result = convert()
    assert (result.exit_code, result.stderr.count("\n")) == (1, 1)
    assert (folder / NAME).read_bytes() == before


def test_paper_alone_shows_the_edited_draft_beside_it(folder: Path) -> None:
    edit(folder / NAME, "Even in June.", "Even in June, my dear.")
    edited = (folder / NAME).read_bytes()
    result = on_paper_alone()
    assert (result.exit_code, "with your edits" in result.stderr) == (0, True)
    assert "my dear" in (folder / "kitchen.html").read_text(encoding="utf-8")
    assert (folder / NAME).read_bytes() == edited


def test_paper_alone_warns_of_edits_that_the_prose_contradicts(folder: Path) -> None:
    edit(folder / NAME, "Even in June.", "Even in June, my dear.")
    edit(folder / "kitchen.txt", "Even in June.", "Even in May.")
    assert "1 of your edits and the prose disagree" in on_paper_alone().stderr


def test_an_exchange_that_turns_is_told_once(folder: Path) -> None:
    correct = "[[correction]]\nright = [\n"
    said = (("It always is.", "OTTO"), ("Not in June.", "OTTO"), ("Even in June.", "OTTO"))
    lines = "".join(f'  {{line = "{line}", speaker = "{who}"}},\n' for line, who in said)
    (folder / "kitchen.corrections.toml").write_text(f"{correct}{lines}]\n", encoding="utf-8")
    assert "3 speeches change hands as you said" in convert().stderr


def test_what_follows_from_a_change_of_speakers_is_not_its_reason(folder: Path) -> None:
    before, now = (
        fountain.read(f"{name} pours the tea. {more}\n\n{name.upper()}\nOne.\n\n{other.upper()}\nTwo.\n")
        for name, other, more in (("Mara", "Joel", ""), ("Joel", "Mara", "A dog barks."))
    )
    assert list(speaker_changes(before, now)) == [
        "line 3: MARA -> JOEL because of what is new in line 1",
        "line 5: JOEL -> MARA because of what is new in line 1",
    ]


def test_what_was_cut_is_a_reason(folder: Path) -> None:
    before = fountain.read("Mara pours the tea. Joel laughs out loud.\n\nMARA\nOne.\n\nJOEL\nTwo.\n")
    now = fountain.read("Mara pours the tea.\n\nJOEL\nOne.\n\nJOEL\nTwo.\n")
    assert list(speaker_changes(before, now)) == [
        'line 3: MARA -> JOEL because of "Joel laughs out loud.", which is gone near line 1'
    ]


def test_a_script_with_open_conflicts_is_printed_with_a_warning(folder: Path) -> None:
    edit(folder / NAME, "Even in June.", "Even in June.\n\n[[CONFLICT: changed here]]")
    result = CliRunner().invoke(program, ["convert", NAME, "-o", "x.html"])
    assert (result.exit_code, "1 note that begins CONFLICT: still to settle" in result.stderr) == (0, True)
