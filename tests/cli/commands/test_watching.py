"""`convert --watch`: each save is converted, and nothing that a person wrote is lost."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

from screenplay.cli import program
from screenplay.cli.watching import saves

PROSE = "Ann came into the kitchen at noon.\n\n“Is there tea?” said Ann.\n\n“There is none,” said Bea.\n"
PATIENCE = 30  # seconds before a test gives up


@pytest.fixture
def story(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "story.txt"
    path.write_text(PROSE, encoding="utf-8")
    return path


@pytest.fixture
def heard(story: Path) -> Iterator[Iterator[None]]:
    stop = threading.Event()
    timer = threading.Timer(PATIENCE, stop.set)
    timer.start()
    yield saves([story], None, stop)
    timer.cancel()
    stop.set()


def convert() -> str:
    result = CliRunner().invoke(program, ["convert", "story.txt", "-o", "story.fountain"])
    assert result.exit_code == 0, result.output
    return result.stderr


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def test_the_first_conversion_waits_for_no_save(heard: Iterator[None]) -> None:
    assert next(heard, "nothing") is None


def test_a_save_is_heard(story: Path, heard: Iterator[None]) -> None:
    next(heard)
    edit(story, "noon", "night")
    assert next(heard, "nothing") is None


def test_a_save_that_puts_a_new_file_in_place_is_heard(story: Path, heard: Iterator[None]) -> None:
    next(heard)
    beside = story.with_name("story.txt.new")
    beside.write_text(PROSE.replace("noon", "night"), encoding="utf-8")
    beside.replace(story)
    assert next(heard, "nothing") is None


def test_a_save_while_a_script_is_made_is_heard(story: Path, heard: Iterator[None]) -> None:
    for _ in range(2):
        next(heard)
        edit(story, "tea", "tea or tea")
    assert next(heard, "nothing") is None


def test_a_correction_is_heard(story: Path, heard: Iterator[None]) -> None:
    next(heard)
    done = CliRunner().invoke(
        program, ["correct", "story.txt", "--words", "There is none", "--speaker", "ANN"]
    )
    assert done.exit_code == 0, done.output
    assert next(heard, "nothing") is None
    convert()
    assert "BEA" not in Path("story.fountain").read_text(encoding="utf-8")


def test_a_hand_edit_of_the_draft_stays_and_the_new_prose_comes_in(
    story: Path, heard: Iterator[None]
) -> None:
    next(heard)
    convert()
    edit(Path("story.fountain"), "There is none.", "There is none, dear.")
    edit(story, "Is there tea?", "Is there any tea?")
    next(heard)
    assert "merged with your edits" in convert()
    draft = Path("story.fountain").read_text(encoding="utf-8")
    assert "There is none, dear." in draft
    assert "Is there any tea?" in draft


def test_who_changed_hands_is_told(story: Path, heard: Iterator[None]) -> None:
    next(heard)
    convert()
    edit(story, "said Bea", "said Ann")
    next(heard)
    assert "BEA -> ANN" in convert()


@pytest.mark.parametrize("arguments", [["-"], ["story.txt", "-o", "-"], ["story.txt", "--dry-run"]])
def test_what_cannot_be_watched_is_refused(story: Path, arguments: list[str]) -> None:
    assert CliRunner().invoke(program, ["convert", *arguments, "--watch"], input="x").exit_code == 2


def test_a_text_that_is_wrong_just_now_does_not_end_the_watch(story: Path) -> None:
    from screenplay.cli.asked import Asked
    from screenplay.cli.watching import keep_converting
    from screenplay.errors import ReadError

    stop = threading.Event()
    tries = []

    def failing() -> None:
        tries.append(len(tries))
        if len(tries) == 2:
            stop.set()
        else:
            edit(story, "tea", "tea, tea")
        raise ReadError("story.txt is half saved")

    timer = threading.Timer(PATIENCE, stop.set)
    timer.start()
    keep_converting(Asked(("story.txt",), (), (), None, False, False, {}, {}), failing, stop)
    timer.cancel()
    assert tries == [0, 1]
