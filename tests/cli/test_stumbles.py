"""What people stumble over once: each message says what, where, and what to do."""

from __future__ import annotations

import shlex
import subprocess
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from hypothesis import given
from hypothesis import strategies as st

from screenplay.cli import program
from screenplay.cli.files import quoted
from screenplay.errors import ReadError
from screenplay.revisions.git import commit_of

COMMIT = ("git", "-c", "user.name=a", "-c", "user.email=a@b", "commit")
SPEECH = "INT. HOUSE - DAY\n\nANN\nGo.\n"


def run(*arguments: str, stdin: str | None = None) -> Result:
    return CliRunner().invoke(program, arguments, input=stdin)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_a_command_with_a_slip_in_it_is_guessed() -> None:
    assert "Did you mean 'convert'?" in run("convrt", "story.txt").stderr
    assert "Did you mean" not in run("xyz").stderr


def test_a_rule_whose_name_has_blanks_needs_no_quotes() -> None:
    assert run("rules", "thought", "in", "italics").stdout.startswith("thought in italics\n")


def test_prose_from_a_pipe_has_no_name_to_take_a_title_from() -> None:
    assert run("convert", "-", "-q", stdin="“Go,” said Ann.\n").stdout.startswith("Title: Untitled\n")


def test_the_summary_names_the_command_to_type_next(folder: Path) -> None:
    (folder / "a story.txt").write_text("Ann sat. Bea sat.\n\n“Go.”\n\n“No.”\n", encoding="utf-8")
    assert "screenplay explain 'a story.txt' --below 0.7" in run("convert", "a story.txt").stderr


def test_an_unknown_format_lists_prose_and_scripts(folder: Path) -> None:
    (folder / "story.xyz").write_text("Rain.\n", encoding="utf-8")
    message = run("convert", "story.xyz").stderr
    assert ".txt" in message
    assert ".fountain" in message


def test_a_script_in_an_old_encoding_can_be_locked_and_compared(folder: Path) -> None:
    (folder / "draft.fountain").write_bytes("ANN\nIt’s late.\n".encode("cp1252"))
    assert "pass --encoding cp1252" in run("lock", "draft.fountain").stderr
    assert run("lock", "draft.fountain", "--encoding", "cp1252").exit_code == 0
    assert run("diff", "draft.fountain", "draft.fountain", "--encoding", "cp1252").exit_code == 0


def test_a_comparison_of_another_form_is_wrong_usage(folder: Path) -> None:
    (folder / "draft.fountain").write_text(SPEECH, encoding="utf-8")
    for path in ("x.pdf", "x.fountain:draft.fountain"):
        result = run("diff", "draft.fountain", "draft.fountain", "-o", path)
        assert (result.exit_code, "is written as .html or .json" in result.stderr) == (2, True)


def test_a_file_that_is_not_there_is_said_before_git_is_asked(folder: Path) -> None:
    assert "gone.fountain does not exist" in run("diff", "gone.fountain").stderr


def test_nothing_but_scripts_is_merged(folder: Path) -> None:
    (folder / "draft.fountain").write_text(SPEECH, encoding="utf-8")
    (folder / "story.txt").write_text("Rain.\n", encoding="utf-8")
    assert "story.txt is no Fountain script" in run("merge", *["draft.fountain"] * 2, "story.txt").stderr
    assert (folder / "draft.fountain").read_text(encoding="utf-8") == SPEECH


def test_a_table_read_needs_somebody_who_speaks(folder: Path) -> None:
    (folder / "calm.fountain").write_text("Rain.\n", encoding="utf-8")
    assert "calm.fountain has no speech" in run("tableread", "calm.fountain", "--readers", "2").stderr


def test_the_papers_of_a_script_from_a_pipe_have_a_plain_name(folder: Path) -> None:
    assert run("tableread", "-", "--readers", "Cy", stdin=SPEECH).exit_code == 0
    assert (folder / "script-tableread").is_dir()


def test_standard_input_cannot_be_formatted_in_place() -> None:
    assert run("format", "-i", "-", stdin=SPEECH).exit_code == 2


def test_corrections_of_a_script_name_the_file(folder: Path) -> None:
    (folder / "draft.fountain").write_text(SPEECH, encoding="utf-8")
    assert "draft.fountain is no file of prose" in run("correct", "draft.fountain").stderr


def test_a_command_to_type_quotes_an_apostrophe_as_a_person_would() -> None:
    assert quoted("who's there") == '"who\'s there"'
    assert quoted("a fare of $5, he's paid") == shlex.quote("a fare of $5, he's paid")
    assert quoted("ANN") == "ANN"


@given(st.text(st.characters(exclude_categories=("Cs", "Cc"))))
def test_a_quoted_word_is_that_word_to_a_shell(words: str) -> None:
    assert shlex.split(quoted(words)) == [words]


def test_a_speaker_whom_nobody_knows_can_be_added(folder: Path) -> None:
    (folder / "story.txt").write_text("“Go,” said Ann.\n\n“No,” said Bea.\n", encoding="utf-8")
    message = run("correct", "story.txt", "--words", "Go", "--speaker", "OTTO").stderr
    assert message.startswith("Error: nobody is called OTTO")
    assert '--new "OTTO"' in message
    done = run("correct", "story.txt", "--words", "Go", "--speaker", "OTTO", "--new", "OTTO")
    assert (done.exit_code, "OTTO" in done.stdout) == (0, True)


def test_what_is_written_is_said(folder: Path) -> None:
    (folder / "draft.fountain").write_text(SPEECH, encoding="utf-8")
    assert "-> figures.pdf" in run("stats", "draft.fountain", "-o", "figures.pdf").stderr
    assert "-> changes.html" in run("diff", "draft.fountain", "draft.fountain", "-o", "changes.html").stderr


def test_a_draft_that_stays_as_it_was_edited_is_said_to_stay(folder: Path) -> None:
    (folder / "story.txt").write_text("Ann sat down.\n\n“Go,” said Ann.\n", encoding="utf-8")
    run("convert", "story.txt", "-o", "story.fountain")
    draft = folder / "story.fountain"
    draft.write_text(draft.read_text(encoding="utf-8").replace("sits", "lies"), encoding="utf-8")
    result = run("convert", "story.txt", "-o", "story.fountain")
    assert "story.fountain: stays as you edited it" in result.stderr
    assert "lies down" in draft.read_text(encoding="utf-8")


def test_a_page_that_was_made_here_is_no_prose_of_the_folder(folder: Path) -> None:
    (folder / "story.txt").write_text("“Go,” said Ann.\n", encoding="utf-8")
    assert run("convert", "story.txt", "-o", "story.html", "-o", "story.fountain").exit_code == 0
    result = run("convert", ".", "-o", "out/")
    assert (result.exit_code, "story.html" in result.stderr) == (0, False)


def test_settings_are_written_into_a_folder_and_not_into_a_pipe(folder: Path) -> None:
    assert run("init", "-").exit_code == 2
    assert not (folder / "-").exists()


def test_a_word_that_is_neither_file_nor_revision_is_said_to_be_neither(tmp_path: Path) -> None:
    subprocess.run(["git", "init", "-q"], cwd=tmp_path, check=True)
    subprocess.run([*COMMIT, "--allow-empty", "-qm", "first"], cwd=tmp_path, check=True)
    with pytest.raises(ReadError, match="git knows no revision daft, and no file is called so"):
        commit_of("daft", tmp_path)


@pytest.mark.parametrize("option", ["--merge-driver", "--merge"])
def test_the_merge_driver_is_asked_for_by_its_name_and_by_the_one_it_had(option: str) -> None:
    assert "leave out --merge-driver" in run("git-setup", option, "--undo").stderr
    assert "--merge " not in run("git-setup", "--help").stdout
