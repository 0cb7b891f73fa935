"""The command line as a person meets it."""

from __future__ import annotations

import importlib
import json
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from screenplay.cli import program
from screenplay.cli.program import COMMANDS

ROOT = Path(__file__).parents[3]
SAMPLE = ROOT / "input" / "lighthouse.txt"


def run(*arguments: str | Path, stdin: bytes | None = None) -> Result:
    return CliRunner().invoke(program, [str(each) for each in arguments], input=stdin)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_teaches_by_examples(name: str) -> None:
    result = run(name, "--help")
    assert result.exit_code == 0
    assert f"screenplay {name}" in result.output.partition("Examples:")[2]


@pytest.mark.parametrize("name", COMMANDS)
def test_the_list_of_commands_says_what_each_one_says(name: str) -> None:
    command = importlib.import_module(f"screenplay.cli.commands.{COMMANDS[name].module}").command
    assert command.help.startswith(COMMANDS[name].summary)


def test_help_loads_no_command() -> None:
    code = (
        "import sys; from screenplay.cli import program; program(['--help'], standalone_mode=False);"
        "print([name for name in sys.modules if name.startswith(('screenplay.', 'lark', 'rich'))])"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == str(
        [f"screenplay.{name}" for name in ("cli.console", "cli.saying", "errors", "cli.program", "cli")]
    )


def test_the_version_is_printed() -> None:
    from screenplay import __version__

    assert run("--version").output == f"screenplay, version {__version__}\n"


def test_wrong_usage_is_code_two() -> None:
    assert run("convert").exit_code == 2
    assert run("nosuch").exit_code == 2


def test_a_conversion_gives_fountain_and_pdf_in_the_current_folder(folder: Path) -> None:
    result = run("convert", SAMPLE)
    assert result.exit_code == 0, result.output
    assert (folder / "lighthouse.fountain").read_text(encoding="utf-8").startswith("Title:")
    assert (folder / "lighthouse.pdf").read_bytes().startswith(b"%PDF")


def test_a_folder_takes_all_outputs(folder: Path) -> None:
    run("convert", SAMPLE, "-o", "out/")
    assert sorted(path.suffix for path in (folder / "out").glob("l*")) == [".fountain", ".pdf"]


def test_a_suffix_names_the_format(folder: Path) -> None:
    run("convert", SAMPLE, "-o", "a.json", "-o", "b.html")
    assert json.loads((folder / "a.json").read_bytes())
    assert b"<html" in (folder / "b.html").read_bytes().lower()
    assert not (folder / "lighthouse.pdf").exists()


def test_a_draft_becomes_paper_and_stays_as_it_is(folder: Path) -> None:
    draft = folder / "draft.fountain"
    draft.write_text("INT. HOUSE - DAY\n\nRain.\n", encoding="utf-8")
    assert run("convert", "draft.fountain").exit_code == 0
    assert (folder / "draft.pdf").exists()
    assert draft.read_text(encoding="utf-8") == "INT. HOUSE - DAY\n\nRain.\n"


def test_standard_input_goes_to_standard_output(folder: Path) -> None:
    result = run("convert", "-", stdin=SAMPLE.read_bytes())
    assert result.stdout.startswith("Title:")
    assert list(folder.iterdir()) == []


def test_a_conversion_over_its_own_output_is_fine(folder: Path) -> None:
    assert run("convert", SAMPLE).exit_code == 0
    assert run("convert", SAMPLE, "--contd").exit_code == 0


def test_a_conversion_says_what_it_wrote_and_what_is_open(folder: Path) -> None:
    result = run("convert", SAMPLE)
    assert "lighthouse.fountain" in result.stderr
    assert "41 speeches" in result.stderr or "speeches" in result.stderr
    assert result.stdout == ""


def test_quiet_says_nothing(folder: Path) -> None:
    assert run("convert", SAMPLE, "-q").output == ""


def test_explain_prints_an_object_a_line() -> None:
    result = run("explain", SAMPLE, "--jsonl")
    rows = [json.loads(line) for line in result.stdout.splitlines()]
    assert {row["kind"] for row in rows} >= {"heading", "action", "character", "speech", "dropped"}


def test_explain_below_shows_only_what_is_unsure() -> None:
    rows = [
        json.loads(line) for line in run("explain", SAMPLE, "--jsonl", "--below", "0.9").stdout.splitlines()
    ]
    assert all(row["confidence"] < 0.9 for row in rows)


def test_every_line_says_why() -> None:
    rows = [json.loads(line) for line in run("explain", SAMPLE, "--jsonl").stdout.splitlines()]
    assert [row for row in rows if row["rule"] is None] == []


def test_explain_shows_a_person_a_line_for_every_element() -> None:
    assert "Forty-one gallons" in run("explain", SAMPLE).stdout


def test_explain_reads_a_script_as_well(folder: Path) -> None:
    (folder / "draft.fountain").write_text("INT. HOUSE - DAY\n\nANN\nGo.\n", encoding="utf-8")
    rows = [json.loads(line) for line in run("explain", "draft.fountain", "--jsonl").stdout.splitlines()]
    assert [row["kind"] for row in rows] == ["heading", "character", "speech"]


def test_rules_lists_every_rule_with_its_line() -> None:
    from screenplay.attribution.rules import RULES

    output = run("rules").stdout
    assert all(rule.name in output for rule in RULES)


def test_a_rule_is_shown_in_full() -> None:
    from screenplay.attribution.rules import RULES

    assert "Example:" in run("rules", RULES[0].name).stdout


def test_format_writes_the_portable_form(folder: Path) -> None:
    (folder / "draft.fountain").write_text("INT. HOUSE - DAY\n\n\n\nANN\nGo.", encoding="utf-8")
    assert run("format", "--check", "draft.fountain").exit_code == 1
    assert run("format", "-i", "draft.fountain").exit_code == 0
    assert run("format", "--check", "draft.fountain").exit_code == 0


def test_a_command_can_be_completed() -> None:
    command = [sys.executable, "-c", "from screenplay.cli import main; main()"]
    done = subprocess.run(
        command,
        cwd=ROOT,
        env={"_SCREENPLAY_COMPLETE": "bash_source"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert "complete -o" in done.stdout


def test_a_pdf_can_be_on_a4(folder: Path) -> None:
    run("convert", SAMPLE, "-o", "a.pdf", "--paper", "a4")
    assert b"/MediaBox [ 0 0 595.44 841.68 ]" in (folder / "a.pdf").read_bytes()


def test_a_font_that_is_nowhere_is_one_line(folder: Path) -> None:
    result = run("convert", SAMPLE, "-o", "a.pdf", "--font", "No Such Font")
    assert (result.exit_code, len(result.stderr.splitlines())) == (1, 1)


def test_stats_counts_a_script(folder: Path) -> None:
    (folder / "draft.fountain").write_text("INT. HOUSE - DAY\n\nANN\nGo.\n", encoding="utf-8")
    assert "ANN" in run("stats", "draft.fountain").stdout
    assert json.loads(run("stats", "draft.fountain", "--json").stdout)
    assert run("stats", "draft.fountain", "-o", "figures.pdf").exit_code == 0


def test_charts_are_a_pdf_or_a_page_for_the_browser(folder: Path) -> None:
    (folder / "draft.fountain").write_text("ANN\nGo.\n", encoding="utf-8")
    assert run("stats", "draft.fountain", "-o", "figures.txt").exit_code == 2
    assert run("stats", "draft.fountain", "-o", "figures.html").exit_code == 0
    assert b"<svg" in (folder / "figures.html").read_bytes()


def test_a_table_read_is_a_folder_of_papers(folder: Path) -> None:
    (folder / "draft.fountain").write_text("INT. HOUSE - DAY\n\nANN\nGo.\n\nBEA\nNo.\n", encoding="utf-8")
    assert run("tableread", "draft.fountain", "--readers", "Cy, Di").exit_code == 0
    assert {"cast.pdf", "reader-cy.pdf"} <= {path.name for path in (folder / "draft-tableread").iterdir()}
    assert run("tableread", "draft.fountain", "--readers", "2", "--zip").exit_code == 0
    assert (folder / "draft-tableread.zip").exists()


def test_nobody_to_read_is_one_line(folder: Path) -> None:
    (folder / "draft.fountain").write_text("ANN\nGo.\n", encoding="utf-8")
    result = run("tableread", "draft.fountain", "--readers", ",")
    assert (result.exit_code, len(result.stderr.splitlines())) == (1, 1)


def test_lint_is_strict_when_asked(folder: Path) -> None:
    (folder / "draft.fountain").write_text("ANN\nYour joking.\n", encoding="utf-8")
    assert run("lint", "draft.fountain").exit_code == 0
    result = run("lint", "draft.fountain", "--strict")
    assert (result.exit_code, result.stdout.split(": ")[0]) == (1, "draft.fountain:2:1")


def test_init_writes_the_settings_explained(folder: Path) -> None:
    assert run("init").exit_code == 0
    assert "thoughts" in (folder / "screenplay.toml").read_text(encoding="utf-8")


def test_the_settings_beside_a_text_hold_for_it(folder: Path) -> None:
    (folder / "story.txt").write_bytes(SAMPLE.read_bytes())
    (folder / "screenplay.toml").write_text('[names]\nHannah = "MISS PRYCE"\n', encoding="utf-8")
    assert "\nMISS PRYCE\n" in run("convert", "story.txt", "-o", "-", "-q").stdout


def test_a_wrong_settings_file_is_one_line(folder: Path) -> None:
    (folder / "story.txt").write_bytes(SAMPLE.read_bytes())
    (folder / "screenplay.toml").write_text("thougths = 1", encoding="utf-8")
    result = run("convert", "story.txt")
    assert (result.exit_code, result.stderr.count("\n")) == (1, 1)
    assert "'thoughts'" in result.stderr


def test_explain_names_the_evidence_for_every_part_of_a_heading() -> None:
    lines = run("explain", SAMPLE).stdout.splitlines()
    heading = next(number for number, line in enumerate(lines) if "INT. LAMP ROOM" in line)
    assert any("NIGHT" in line for line in lines[heading + 1 : heading + 5])


def test_colour_is_left_out_where_nobody_wants_it(monkeypatch: pytest.MonkeyPatch) -> None:
    arguments = ["explain", str(SAMPLE)]
    assert "\x1b[" in CliRunner().invoke(program, arguments, color=True).stdout
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b[" not in CliRunner().invoke(program, arguments, color=True).stdout


def test_a_folder_gives_its_prose_and_not_what_was_made_of_it(folder: Path) -> None:
    (folder / "story.txt").write_bytes(SAMPLE.read_bytes())
    assert run("convert", ".").exit_code == 0
    assert run("convert", ".").exit_code == 0


def test_a_folder_of_scripts_gives_its_scripts(folder: Path) -> None:
    (folder / "draft.fountain").write_text("ANN\nGo.\n", encoding="utf-8")
    assert run("convert", ".").exit_code == 0
    assert (folder / "draft.pdf").exists()
