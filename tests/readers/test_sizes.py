"""What is too long is refused with what to do about it, and never cut off in silence."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from screenplay import read_script
from screenplay.cli import program
from screenplay.errors import ReadError
from screenplay.readers import read, read_bytes, table

PROSE = "“Go,” said Ann.\n"
SCRIPT = "INT. MILL - DAY\n\nANN\nGo.\n"


@pytest.fixture
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let twenty bytes be a large file, so that the test needs no large one."""
    monkeypatch.setattr(table, "LARGEST_FILE", 20)


@pytest.mark.usefixtures("small")
def test_a_script_that_is_too_large_is_refused_and_not_cut_off(tmp_path: Path) -> None:
    path = tmp_path / "draft.fountain"
    path.write_text(SCRIPT, encoding="utf-8")
    with pytest.raises(ReadError, match=r"draft.fountain has more than 20 bytes; split it"):
        read_script(path)


@pytest.mark.usefixtures("small")
@pytest.mark.parametrize("suffix", ["txt", "fountain"])
def test_so_is_what_comes_through_a_pipe(suffix: str) -> None:
    result = CliRunner().invoke(program, ["explain", "-", "--from", suffix], input=SCRIPT)
    assert result.exit_code == 1
    assert result.stderr.startswith("Error: standard input has more than 20 bytes")


def test_a_file_of_the_largest_size_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "story.txt"
    path.write_text(PROSE, encoding="utf-8")
    monkeypatch.setattr(table, "LARGEST_FILE", path.stat().st_size)
    assert read(path).text == PROSE


def test_prose_is_measured_in_characters(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(table, "LONGEST_TEXT", len(PROSE))
    assert read_bytes(PROSE.encode(), "story.txt").text == PROSE
    monkeypatch.setattr(table, "LONGEST_TEXT", len(PROSE) - 1)
    with pytest.raises(ReadError, match=r"story.txt has 16 characters, .* split it by volume or by chapter"):
        read_bytes(PROSE.encode(), "story.txt")


def test_a_page_counts_by_its_words_and_not_by_its_tags(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(table, "LONGEST_TEXT", 20)
    page = f"<html><head><style>{'p { color: red } ' * 9}</style></head><body><p>Go.</p></body></html>"
    assert read_bytes(page.encode(), "page.html", ".html").text.strip() == "Go."
