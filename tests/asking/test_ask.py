"""`screenplay ask` asks where the rules are unsure, keeps what is answered, and harms nothing."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Event

import pytest
from click.testing import CliRunner, Result

from screenplay.cli import program
from screenplay.library import convert, render
from screenplay.second_reader import read_answers
from tests.asking.conftest import SPEAKERS, Scripted, broken, by, first

Ask = Callable[..., Result]


def draft_of(story: Path) -> bytes:
    return render(convert(story), ".fountain")


def answers_of(story: Path) -> Path:
    return story.with_name("story.second-reader.toml")


def test_what_is_answered_stands_beside_the_story(ask: Ask, story: Path, model: Scripted) -> None:
    done = ask()
    assert (done.exit_code, len(model.prompts) > 0) == (0, True)
    answers = read_answers(answers_of(story))
    assert {each.model for each in answers} == {"scripted"}
    assert len(answers) == len(model.prompts)


def test_a_dry_run_shows_the_questions_and_sends_nothing(ask: Ask, story: Path, model: Scripted) -> None:
    done = ask("--dry-run")
    assert (done.exit_code, model.prompts, answers_of(story).exists()) == (0, [], False)
    assert "“[1] You are late,” said Joel." in done.stdout
    assert "tokens" in done.stderr


def test_what_was_answered_is_not_asked_again(ask: Ask, story: Path, model: Scripted) -> None:
    ask()
    model.prompts.clear()
    before = answers_of(story).read_bytes()
    done = ask()
    assert (done.exit_code, model.prompts, answers_of(story).read_bytes()) == (0, [], before)
    assert "nothing to ask" in done.stderr


def test_a_reader_who_is_right_where_the_rules_are_sure_is_believed(
    ask: Ask, story: Path, model: Scripted
) -> None:
    model.answer = by(SPEAKERS)
    done = ask()
    assert "of 10 lines whose speaker is sure, he has 10 right" in done.stderr
    evidence = [
        each.weight
        for element in convert(story).elements
        for decision in element.origin.decisions
        for each in decision.evidence
        if each.rule == "second reader"
    ]
    assert evidence


def test_a_reader_who_gives_every_line_to_one_person_is_not_believed(
    ask: Ask, story: Path, model: Scripted
) -> None:
    before = draft_of(story)
    model.answer = by(["Otto"] * len(SPEAKERS))  # as a story says that bids him to
    done = ask()
    assert (done.exit_code, draft_of(story)) == (0, before)
    assert "his word weighs nothing here" in done.stderr


def test_the_same_answers_give_the_same_bytes_without_the_library(
    ask: Ask, story: Path, model: Scripted, monkeypatch: pytest.MonkeyPatch
) -> None:
    model.answer = by(SPEAKERS)
    ask()
    with_library = draft_of(story)
    monkeypatch.setitem(__import__("sys").modules, "llm", None)
    assert draft_of(story) == with_library


def test_an_answer_that_is_no_answer_is_asked_for_once_more(ask: Ask, model: Scripted) -> None:
    said = iter(["Gladly! It is Mara."])
    model.answer = lambda prompt: iter([word]) if (word := next(said, None)) else first(prompt)
    done = ask()
    assert (done.exit_code, "given up" in done.stderr) == (0, False)
    assert '"Gladly! It is Mara." is not two numbers' in model.prompts[1]


def endless(prompt: str) -> Iterator[str]:
    while True:
        yield "1: 1 and so on " * 100


@pytest.mark.parametrize(
    "answer",
    [
        lambda prompt: iter(()),
        lambda prompt: iter(["2: 1\n"]),
        lambda prompt: iter(["1: Nobody Known\n"]),
        lambda prompt: iter(["\x00\x1b[31m\ud800 nonsense"]),
        lambda prompt: iter(["1: 999999999999999999\n"]),
        endless,
    ],
    ids=["nothing", "half", "a name", "nonsense", "a number", "a megabyte"],
)
def test_what_cannot_be_read_is_given_up_with_a_word(
    ask: Ask, story: Path, model: Scripted, answer: Callable[[str], Iterator[str]]
) -> None:
    before = draft_of(story)
    model.answer = answer
    done = ask()
    assert (done.exit_code, answers_of(story).exists(), draft_of(story)) == (0, False, before)
    assert "given up, twice no answer in the form" in done.stderr
    assert "the draft stays as it was" in done.stderr


def test_a_model_that_fails_is_one_line(ask: Ask, story: Path, model: Scripted) -> None:
    model.answer = broken
    done = ask()
    assert (done.exit_code, answers_of(story).exists()) == (1, False)
    assert "Error: scripted gave no answer: the server has gone" in done.stderr


def hanging(prompt: str) -> Iterator[str]:
    yield "1: 1\n"
    Event().wait(60)


def ending(prompt: str) -> Iterator[str]:
    yield "1: 1\n"
    raise SystemExit(7)


@pytest.mark.parametrize(
    ("answer", "told"),
    [(hanging, "nothing came for 1 seconds"), (ending, "its plugin wanted to end the program (SystemExit)")],
    ids=["hangs", "ends the program"],
)
def test_a_plugin_that_hangs_or_ends_the_program_is_one_line(
    ask: Ask,
    story: Path,
    model: Scripted,
    monkeypatch: pytest.MonkeyPatch,
    answer: Callable[[str], Iterator[str]],
    told: str,
) -> None:
    monkeypatch.setattr("screenplay.asking.model.WAIT", 1.0)
    model.answer = answer
    done = ask()
    assert (done.exit_code, answers_of(story).exists()) == (1, False)
    assert f"Error: scripted gave no answer: {told}" in done.stderr


def test_what_was_answered_before_a_failure_is_kept(ask: Ask, story: Path, model: Scripted) -> None:
    model.answer = lambda prompt: first(prompt) if len(model.prompts) < 2 else broken(prompt)
    assert ask().exit_code == 1
    assert len(read_answers(answers_of(story))) == 1


def test_a_model_that_nobody_has_is_told(story: Path, model: Scripted) -> None:
    done = CliRunner().invoke(program, ["ask", str(story), "--model", "no-such-model"])
    assert (done.exit_code, "there is no model no-such-model" in done.stderr) == (1, True)


def test_without_the_library_the_command_says_what_to_install(
    story: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("screenplay.asking.model.find_spec", lambda _: None)
    done = CliRunner().invoke(program, ["ask", str(story), "--model", "x"])
    assert (done.exit_code, 'pip install "screenplay-draft[ask]"' in done.stderr) == (1, True)


def test_nothing_leaves_the_machine_unless_somebody_says_so(story: Path, model: Scripted) -> None:
    done = CliRunner().invoke(program, ["ask", str(story), "--model", "scripted"])
    assert (done.exit_code, model.prompts) == (2, [])
    assert "may be on the network" in done.stderr
    assert "add --yes" in done.stderr


def test_a_script_is_not_asked_about(tmp_path: Path, model: Scripted) -> None:
    script = tmp_path / "draft.fountain"
    script.write_text("INT. HUT - DAY\n\nMARA\nYes.\n", encoding="utf-8")
    done = CliRunner().invoke(program, ["ask", str(script), "--model", "scripted", "--yes"])
    assert (done.exit_code, "is no file of prose" in done.stderr) == (2, True)


def test_an_edited_passage_makes_its_answers_wait(ask: Ask, story: Path, model: Scripted) -> None:
    model.answer = by(SPEAKERS)
    ask()
    told = story.read_text(encoding="utf-8")
    story.write_text(told.replace("So give him some.", "So give him all of it."), encoding="utf-8")
    done = CliRunner().invoke(program, ["explain", str(story)])
    assert (done.exit_code, "second reader" in done.stdout) == (0, False)
    assert "have changed since; his answers there are kept and not used" in done.stderr
    story.write_text(told, encoding="utf-8")
    assert "second reader" in CliRunner().invoke(program, ["explain", str(story)]).stdout


def test_a_person_knows_better(ask: Ask, story: Path, model: Scripted) -> None:
    model.answer = by(SPEAKERS)
    ask()
    said = ["correct", str(story), "--words", "Is there soup?", "--speaker", "OTTO"]
    assert CliRunner().invoke(program, said).exit_code == 0
    rows = CliRunner().invoke(program, ["explain", str(story)]).stdout
    assert re.search(r"OTTO +told by a person", rows)
