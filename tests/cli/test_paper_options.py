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
