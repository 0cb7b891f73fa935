"""`--join`: chapters in files of their own make one script with one cast and one corrections file."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from screenplay.cli import program

ONE = """The Tin Heron

by Ada Marrow

Chapter One

Odile Brandt wound the heron. It ticked.

"Hush," said Odile.

"No," said Uncle Piet.

A/N: Hi! Please review, it is my first fic.
"""
FOG = 'A/N: Sorry for the wait!\n\nThe shop was dark. "Piet?" she called.\n\n"Here," he said.\n'
WINTER = '## Snow\n\nSnow lay on the roof. "It broke," said Odile.\n\n"I know," said Piet.\n'


@pytest.fixture
def novel(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    files = {"ch1.txt": ONE, "ch2-the-fog.txt": FOG, "2-winter/ch10.md": WINTER, "ch10.txt": "It ended.\n"}
    for name, text in files.items():
        path = tmp_path / "novel" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return tmp_path / "novel"


def run(*arguments: str) -> Result:
    result = CliRunner().invoke(program, list(arguments))
    assert result.exit_code == 0, result.stderr
    return result


def page(*arguments: str) -> str:
    run("convert", *arguments, "--join", "-o", "out/book.fountain")
    return Path("out/book.fountain").read_text("utf-8")


@pytest.mark.usefixtures("novel")
def test_a_folder_becomes_one_script_with_a_section_for_each_part_and_chapter() -> None:
    lines = [line for line in page("novel").splitlines() if line.startswith("#")]
    assert lines == [
        "## Chapter One",
        "## Chapter 2: The Fog",
        "## Chapter 10",
        "# Part 2: Winter",
        "## Snow",
    ]


def test_folders_in_folders_are_parts_of_parts(novel: Path) -> None:
    deep = novel / "3-spring" / "01 Thaw" / "2031-04-05-chapter1.md"
    deep.parent.mkdir(parents=True)
    deep.write_text("## Thaw\n\nIt dripped.\n", encoding="utf-8")
    (deep.parent / "2031-04-06-chapter2.md").write_text(
        "---\ntitle: Mud\n---\n\nIt stuck.\n", encoding="utf-8"
    )
    lines = [line for line in page("novel").splitlines() if line.startswith("#")]
    assert [line.lstrip("# ") for line in lines[-3:]] == ["Part 3: Spring", "Thaw", "Mud"]


@pytest.mark.usefixtures("novel")
def test_title_and_author_come_from_the_first_chapter() -> None:
    assert page("novel").startswith("Title: The Tin Heron\nCredit: by\nAuthor: Ada Marrow\n")


@pytest.mark.usefixtures("novel")
def test_people_are_the_same_in_all_chapters() -> None:
    cues = {line for line in page("novel").splitlines() if line.isupper() and " - " not in line}
    assert len(cues & {"ODILE", "UNCLE PIET", "PIET"}) == len(cues) == 2


@pytest.mark.usefixtures("novel")
def test_notes_between_chapters_are_no_story() -> None:
    text = page("novel")
    assert "/*A/N: Hi!" in text
    assert "/*A/N: Sorry" in text


@pytest.mark.usefixtures("novel")
def test_files_are_named_in_any_number_and_the_book_after_its_output() -> None:
    run("convert", "novel/ch1.txt", "novel/ch2-the-fog.txt", "--join", "-o", "heron/")
    assert sorted(path.name for path in Path("heron").glob("heron.*")) == ["heron.fountain", "heron.pdf"]


def test_one_corrections_file_holds_for_the_book_when_another_chapter_changes(novel: Path) -> None:
    run("correct", "novel", "--words", "Here,", "--speaker", "ODILE")
    assert [path.name for path in novel.glob("*.toml")] == ["novel.corrections.toml"]
    first = novel / "ch1.txt"
    first.write_text(ONE.replace('"No," said', '"Here, I said," said Odile.\n\n"No," said'), encoding="utf-8")
    (novel / "ch0.txt").write_text("It began.\n", encoding="utf-8")
    assert "\nODILE\nHere.\n" in page("novel")


def test_edits_of_the_draft_stay_when_a_chapter_changes(novel: Path) -> None:
    page("novel")
    draft = Path("out/book.fountain")
    draft.write_text(draft.read_text("utf-8").replace("I know.", "I knew it."), encoding="utf-8")
    (novel / "ch2-the-fog.txt").write_text(FOG.replace("dark", "bright"), encoding="utf-8")
    text = page("novel")
    assert "I knew it." in text
    assert "The shop is bright." in text


@pytest.mark.usefixtures("novel")
def test_scenes_are_numbered_over_all_chapters() -> None:
    run("convert", "novel", "--join", "-o", "out/book.fountain")
    rows = run("explain", "novel", "--join", "--jsonl").stdout.splitlines()
    assert sum('"kind": "heading"' in row for row in rows) >= 3
    assert '"scene": 2' in rows[-1] or '"scene": 3' in rows[-1]


@pytest.mark.usefixtures("novel")
def test_what_was_written_into_the_folder_is_no_chapter() -> None:
    run("convert", "novel", "--join", "-o", "novel/book.txt", "-o", "novel/book.html")
    before = page("novel")
    run("convert", "novel", "--join", "-o", "novel/book.txt")
    assert page("novel") == before


def test_nothing_to_join_is_said_in_a_line(tmp_path: Path) -> None:
    result = CliRunner().invoke(program, ["convert", str(tmp_path), "--join", "-o", "x.fountain"])
    assert result.exit_code == 1
    assert result.stderr.startswith("Error: ")
    assert "has no prose to join" in result.stderr
