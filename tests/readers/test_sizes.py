"""What is too long is refused with what to do about it, and never cut off in silence."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from click.testing import CliRunner

from screenplay import read_script
from screenplay.cli import program
from screenplay.errors import ReadError
from screenplay.readers import limits, read, read_bytes, table
from tests.readers.told import zipped

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


@pytest.mark.parametrize(
    ("suffix", "source"),
    [
        (".html", "<p>a"),
        (".md", "a *b* c\n"),
        (".rtf", "{\\rtf1 {\\i a}{\\i a}{\\i a}"),
        (".docx", ""),
        (".epub", ""),
    ],
)
def test_more_markup_than_any_book_has_is_refused(
    suffix: str, source: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limits, "MOST_MARKS", 4)
    data = (
        source.encode() * 5
        if source
        else zipped(
            {
                "word/document.xml": "<a>" + "<b/>" * 9 + "</a>",
                "META-INF/container.xml": "<a>" + "<b/>" * 9 + "</a>",
            }
        )
    )
    with pytest.raises(
        ReadError, match=r"marks of its format, more than the 4 that are read; split it by chap"
    ):
        read_bytes(data, "a" + suffix, suffix)


def test_standard_input_is_read_no_further_than_its_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    class Endless(io.RawIOBase):
        def read(self, size: int = -1) -> bytes:
            assert 0 < size < 100, "it would be read to the end of memory"
            return b"y" * size

    monkeypatch.setattr(table, "LARGEST_FILE", 20)
    with pytest.raises(ReadError, match="standard input has more than 20 bytes"):
        table.bytes_from(Endless())  # type: ignore[arg-type]


def test_a_closed_standard_input_is_said_to_be_closed() -> None:
    with pytest.raises(ReadError, match="standard input is closed; name a file"):
        table.bytes_from(None)
