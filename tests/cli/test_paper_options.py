"""The options of paper, in every command that prints."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from screenplay.cli import program

DRAFT = """Title: The Kettle

INT. HALL - DAY

Rain. [[Or snow?]]

ANN
Go.

EXT. YARD - NIGHT #10A#

= They meet.

BEA
No.

===

INT. LOFT - DAY

Dust.
"""


def run(*arguments: str) -> Result:
    return CliRunner().invoke(program, arguments)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "draft.fountain").write_text(DRAFT, encoding="utf-8")
    return tmp_path


@pytest.fixture
def printed(folder: Path, monkeypatch: pytest.MonkeyPatch):
    """Return a function that gives the words a command prints, page by page."""
    from screenplay.paper import as_text
    from screenplay.writers import pdf

    shown: list[str] = []

    def kept(pages, layout, *rest, **named):
        shown.extend(as_text(page) for page in pages)
        return b"%PDF"

    monkeypatch.setattr(pdf, "draw", kept)

    def convert(*options: str) -> list[str]:
        shown.clear()
        result = run("convert", "draft.fountain", "-o", "a.pdf", "--force", *options)
        assert result.exit_code == 0, result.output
        return list(shown)

    return convert


def test_pages_are_printed_by_their_number(printed) -> None:
    (page,) = printed("--pages", "2")
    assert "LOFT" in page


def test_scenes_are_printed_by_number_or_place(printed) -> None:
    words = "\n".join(printed("--scenes", "10a,3"))
    assert "HALL" not in words
    assert "No." in words
    assert "Dust." in words


def test_notes_and_synopses_are_printed_where_asked(printed) -> None:
    assert "snow" not in "".join(printed())
    assert "[Or snow?]" in "".join(printed("--notes"))
    assert "They meet." in "".join(printed("--synopses"))


def test_scenes_are_numbered_where_asked(printed) -> None:
    assert "1  INT. HALL - DAY" in "".join(printed("--number-scenes", "--scene-numbers", "left"))
    assert "10A" not in "".join(printed("--scene-numbers", "none"))


def test_headers_know_the_title_and_the_page(printed) -> None:
    assert "The Kettle, 2" in printed("--header", "{title}, {page}")[-1]


def test_a_profile_is_asked_for_by_name(folder: Path, printed) -> None:
    (folder / "screenplay.toml").write_text('[profile.office]\nfooter = "Office copy"\n', encoding="utf-8")
    assert "Office copy" in printed("--profile", "office")[-1]
    assert "Office copy" not in printed()[-1]


def test_the_number_of_pages_of_another_program_finds_the_profile(folder: Path) -> None:
    scenes = "\n\n".join(f"INT. ROOM {n} - DAY\n\nRain.\n\nANN\nGo." for n in range(1, 200))
    (folder / "long.fountain").write_text(scenes, encoding="utf-8")
    for name in ("standard", "final-draft", "wga"):
        assert run("convert", "long.fountain", "-o", f"{name}.pdf", "--profile", name).exit_code == 0
    told = {}
    for wanted in ("1", "9999"):
        done = run("convert", "long.fountain", "-o", f"{wanted}.pdf", "--profile", wanted)
        told[wanted] = done.output.splitlines()[0].split()
    assert told["1"][1] == "standard"  # one blank line above headings: the fewest pages
    assert told["9999"][1] == "wga"
    assert Path("1.pdf").read_bytes() == Path("standard.pdf").read_bytes()
    assert Path("9999.pdf").read_bytes() == Path("wga.pdf").read_bytes()
    done = run("convert", "long.fountain", "-o", "same.pdf", "--profile", told["9999"][-1])
    assert done.output.startswith("--profile wga comes nearest")


@pytest.mark.parametrize(
    "options",
    [
        ("--profile", "nowhere"),
        ("--pages", "9"),
        ("--pages", "first"),
        ("--scenes", "99"),
        ("--font", "No Such Font"),
    ],
)
def test_what_cannot_be_printed_is_one_line_and_writes_nothing(
    folder: Path, options: tuple[str, str]
) -> None:
    result = run("convert", "draft.fountain", "-o", "a.pdf", *options)
    assert (result.exit_code, result.stderr.count("\n")) == (1, 1)
    assert not (folder / "a.pdf").exists()


@pytest.mark.parametrize("name", ["convert", "stats", "tableread"])
def test_an_option_of_paper_has_one_name_everywhere(name: str) -> None:
    shown = run(name, "--help").output
    for option in ("--profile", "--paper", "--scene-numbers", "--watermark", "--font", "--encoding"):
        assert option in shown
