"""`screenplay correct`: what a person says once holds from then on."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from screenplay.cli import program
from screenplay.library import convert
from tests.corrections.stories import STORY, headings, notes, speakers

FILE = "kitchen.corrections.toml"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "kitchen.txt").write_text(STORY, encoding="utf-8")
    return tmp_path


def run(*arguments: str) -> Result:
    return CliRunner().invoke(program, list(arguments))


def correct(*options: str) -> Result:
    return run("correct", "kitchen.txt", *options)


def line_of(words: str, kind: str = "speech") -> str:
    shown = run("explain", "kitchen.txt").stdout.splitlines()
    return next(line.split()[0] for line in shown if words in line and kind in line)


def test_a_line_gets_its_speaker_and_keeps_it(folder: Path) -> None:
    assert correct("--line", line_of("Even in June."), "--speaker", "otto").exit_code == 0
    assert speakers(convert("kitchen.txt"))["Even in June."] == "OTTO"


def test_what_changes_is_printed_line_by_line(folder: Path) -> None:
    number = line_of("Even in June.")
    assert f"line {number}: " in correct("--line", number, "--speaker", "OTTO").stdout


def test_several_lines_get_their_speakers_in_one_go(folder: Path) -> None:
    one, two = line_of("Not in June."), line_of("Even in June.")
    assert correct("--line", one, "--speaker", "OTTO", "--line", two, "--speaker", "JOEL").exit_code == 0
    found = speakers(convert("kitchen.txt"))
    assert (found["Not in June."], found["Even in June."]) == ("OTTO", "JOEL")


def test_a_swapped_run_is_the_other_way_round(folder: Path) -> None:
    before = speakers(convert("kitchen.txt"))
    lines = ["It always is.", "Not in June.", "Even in June."]
    assert {before[line] for line in lines} == {"MARA", "JOEL"}
    assert correct("--swap", f"{line_of(lines[0])}-{line_of(lines[-1])}").exit_code == 0
    after = speakers(convert("kitchen.txt"))
    assert all({before[line], after[line]} == {"MARA", "JOEL"} for line in lines)


def test_a_second_word_on_a_line_replaces_the_first(folder: Path) -> None:
    for name in ("OTTO", "JOEL"):
        assert correct("--line", line_of("Even in June."), "--speaker", name).exit_code == 0
    kept = (folder / FILE).read_text(encoding="utf-8")
    assert kept.count('line = "Even in June."') == 1
    assert speakers(convert("kitchen.txt"))["Even in June."] == "JOEL"


def test_a_word_on_a_swapped_line_leaves_the_others_swapped(folder: Path) -> None:
    correct("--swap", f"{line_of('It always is.')}-{line_of('Even in June.')}")
    swapped = speakers(convert("kitchen.txt"))
    assert correct("--line", line_of("Not in June."), "--speaker", "OTTO").exit_code == 0
    now = speakers(convert("kitchen.txt"))
    assert now == swapped | {"Not in June.": "OTTO"}


def test_undo_takes_the_last_one_back(folder: Path) -> None:
    before = speakers(convert("kitchen.txt"))
    correct("--merge", "OTTO=JOEL")
    correct("--line", line_of("Even in June."), "--speaker", "JOEL")
    for _ in range(2):
        assert correct("--undo").exit_code == 0
    assert speakers(convert("kitchen.txt")) == before
    assert correct("--undo").exit_code == 1


def test_undo_takes_back_all_of_one_command(folder: Path) -> None:
    before = speakers(convert("kitchen.txt"))
    lines = f"{line_of('Not in June.')},{line_of('Even in June.')}"
    correct("--line", lines, "--speaker", "OTTO")
    assert correct("--undo").stderr.count("taken back") == 2
    assert speakers(convert("kitchen.txt")) == before


def test_undo_brings_back_what_was_replaced(folder: Path) -> None:
    for name in ("OTTO", "JOEL"):
        correct("--words", "Even in June.", "--speaker", name)
    assert 'again: "Even in June." is said by OTTO' in correct("--undo").stderr
    assert speakers(convert("kitchen.txt"))["Even in June."] == "OTTO"
    assert correct("--undo").exit_code == 0
    assert not (folder / FILE).exists()


def test_undo_of_a_file_edited_by_hand_takes_the_last_one_out(folder: Path) -> None:
    correct("--merge", "OTTO=JOEL")
    correct("--words", "Even in June.", "--speaker", "JOEL")
    (folder / FILE).write_text(f"# mine\n{(folder / FILE).read_text('utf-8')}", encoding="utf-8")
    assert correct("--undo").exit_code == 0
    kept = (folder / FILE).read_text(encoding="utf-8")
    assert (kept.startswith("# mine"), kept.count("[[correction]]")) == (True, 1)


def test_comments_of_a_person_stay(folder: Path) -> None:
    correct("--merge", "OTTO=JOEL")
    file = folder / FILE
    file.write_text(f"# mine\n{file.read_text('utf-8')}# and mine\n", encoding="utf-8")
    correct("--name", "MARA=THE COOK")
    correct("--undo")
    text = file.read_text(encoding="utf-8")
    assert (text.startswith("# mine\n"), "# and mine\n" in text) == (True, True)


def test_what_is_kept_is_listed_with_what_no_longer_fits(folder: Path) -> None:
    correct("--line", line_of("Even in June."), "--speaker", "JOEL")
    (folder / "kitchen.txt").write_text(STORY.replace('"Even in June."\n\n', ""), encoding="utf-8")
    result = correct()
    assert f'{FILE}, line 4: "Even in June." is said by JOEL\n' in result.stdout
    assert "fits nothing in the text; it is kept" in result.stderr
    assert '"Even in June."' in (folder / FILE).read_text(encoding="utf-8")


def test_explain_prints_the_command_that_corrects_a_line(folder: Path) -> None:
    shown = run("explain", "kitchen.txt", "--below", "1").stdout
    commands = re.findall(
        r"^ +screenplay (correct kitchen.txt --line \d+ --speaker \S+ --words .*)$", shown, re.MULTILINE
    )
    assert commands
    for command in commands:
        assert run(*shlex.split(command)).exit_code == 0
        assert correct("--undo").exit_code == 0


def test_a_printed_command_finds_its_line_when_numbers_have_moved(folder: Path) -> None:
    shown = run("explain", "kitchen.txt", "--below", "1").stdout
    command = re.findall(r"^ +screenplay (correct .*Even in June.*)$", shown, re.MULTILINE)[0]
    moved = re.sub(r"--line \d+", "--line 2", command)
    assert run(*shlex.split(moved)).exit_code == 0
    assert '"Even in June."' in (folder / FILE).read_text(encoding="utf-8").replace("= '", '= "')


def test_a_line_is_named_by_its_words(folder: Path) -> None:
    assert correct("--words", "even in june", "--speaker", "OTTO").exit_code == 0
    assert speakers(convert("kitchen.txt"))["Even in June."] == "OTTO"
    assert "lines" in correct("--words", "in june", "--speaker", "OTTO").stderr


def test_words_of_the_present_tense_of_the_draft_are_found(folder: Path) -> None:
    assert correct("--words", "Mara pours the coffee", "--thought").exit_code == 0
    assert "Mara poured the coffee." in notes(convert("kitchen.txt"))


def test_lines_that_are_right_stay_right(folder: Path) -> None:
    before = speakers(convert("kitchen.txt"))
    assert correct("--right", f"{line_of('It always is.')}-{line_of('Even in June.')}").exit_code == 0
    assert correct("--words", "You are late", "--speaker", before["Not in June."]).exit_code == 0
    now = speakers(convert("kitchen.txt"))
    assert all(now[line] == before[line] for line in ("It always is.", "Not in June.", "Even in June."))


def test_the_lines_beside_a_swapped_run_stay_as_they_are(folder: Path) -> None:
    before = speakers(convert("kitchen.txt"))
    assert correct("--swap", f"{line_of('It always is.')}-{line_of('Not in June.')}").exit_code == 0
    now = speakers(convert("kitchen.txt"))
    beside = ("The ferry was late.", "Even in June.")
    assert [now[line] for line in beside] == [before[line] for line in beside]


def test_one_heading_reads_as_wanted(folder: Path) -> None:
    assert correct("--line", line_of("KITCHEN", "heading"), "--heading", "EXT. ROOF - NIGHT").exit_code == 0
    assert headings(convert("kitchen.txt")) == ["EXT. ROOF - NIGHT"]


def test_a_part_of_a_heading_is_given_and_the_rest_stays(folder: Path) -> None:
    assert correct("--line", line_of("KITCHEN", "heading"), "--heading", "- dusk").exit_code == 0
    assert headings(convert("kitchen.txt")) == ["INT. KITCHEN - DUSK"]


def test_a_scene_starts_with_its_heading(folder: Path) -> None:
    number = line_of("pours the coffee", "action")
    assert "add --scene" in correct("--line", number, "--heading", "INT. HALL").stderr
    assert correct("--line", number, "--scene", "--heading", "INT. HALL").exit_code == 0
    assert headings(convert("kitchen.txt"))[1].startswith("INT. HALL")
    assert correct("--line", line_of("HALL", "heading"), "--no-scene").exit_code == 0
    assert len(headings(convert("kitchen.txt"))) == 1


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (("--merge", "OTTO=BARMAN"), "fits nothing in kitchen.txt; those who speak are MARA, JOEL, OTTO"),
        (("--place", "KICHEN=ROOF"), "no heading has the place KICHEN; the nearest are KITCHEN"),
        (("--words", "nobody ever said", "--speaker", "OTTO"), "no line has the words"),
    ],
)
def test_a_word_that_fits_nothing_is_not_kept(folder: Path, options: tuple[str, ...], message: str) -> None:
    result = correct(*options)
    assert (result.exit_code, message in result.stderr) == (1, True)
    assert not (folder / FILE).exists()


def test_a_place_that_is_nowhere_any_more_is_reported_and_kept(folder: Path) -> None:
    assert correct("--place", "KITCHEN=GALLEY").exit_code == 0
    assert headings(convert("kitchen.txt"))[0].startswith("INT. GALLEY")
    (folder / "kitchen.txt").write_text(STORY.replace("kitchen", "night"), encoding="utf-8")
    result = run("convert", "kitchen.txt", "-o", "x.fountain")
    assert "the place KITCHEN is GALLEY: fits nothing in the text; it is kept" in result.stderr


def test_a_person_who_is_called_otherwise_is_one_line(folder: Path) -> None:
    assert correct("--name", "MARA=THE COOK").stdout.startswith("MARA is called THE COOK now (")


def test_every_printed_command_is_one_that_works(folder: Path) -> None:
    shown = run("explain", "kitchen.txt", "--below", "1").stdout
    commands = re.findall(r"^ +screenplay (correct .*)$", shown, re.MULTILINE)
    assert {command.split()[4] for command in commands} >= {"--speaker", "--thought"}
    for command in commands:
        result = run(*shlex.split(command))
        assert result.exit_code == 0, result.output
        correct("--undo")


@pytest.mark.parametrize(
    ("options", "code", "message"),
    [
        (("--line", "4", "--speaker", "OTTA"), 1, "nobody is called OTTA; the nearest are OTTO"),
        (("--line", "999", "--speaker", "OTTO"), 1, "there is no line 999; the lines run from 1 to"),
        (("--line", "1", "--speaker", "OTTO"), 1, "line 1 is no speech"),
        (("--line", "x", "--speaker", "OTTO"), 2, "names no lines"),
        (("--line", "4"), 2, "--line or --words goes with --speaker"),
        (("--speaker", "OTTO"), 2, "--line or --words goes with --speaker"),
        (("--swap", "9-4"), 2, "is no run of lines"),
        (("--swap", "1-2"), 1, "a swap needs a run of lines with two speakers"),
        (("--merge", "OTTO"), 2, "is not of the form A=B"),
        (("--undo",), 1, "there is no correction of kitchen.txt to take back"),
        (("--line", "1", "--thought"), 1, "line 1 has no sentence of narration"),
        (("--line", "1", "--no-scene"), 1, "line 1 is no scene heading"),
    ],
)
def test_bad_input_is_one_line_and_changes_nothing(
    folder: Path, options: tuple[str, ...], code: int, message: str
) -> None:
    options = tuple(line_of("Even in June.") if option == "4" else option for option in options)
    result = correct(*options)
    assert result.exit_code == code, result.output
    assert message in " ".join(result.stderr.split())
    assert not (folder / FILE).exists()


def test_a_script_has_no_corrections(folder: Path) -> None:
    (folder / "x.fountain").write_text("INT. A\n", encoding="utf-8")
    assert run("correct", "x.fountain", "--undo").exit_code == 2


def test_a_person_who_is_not_there_cannot_be_merged_unseen(folder: Path) -> None:
    result = correct("--merge", "NOBODY=JOEL")
    assert "fits nothing" in result.stderr
