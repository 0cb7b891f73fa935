"""Numbers that are none, tables that would cost hours, names that go over a line: refused in a line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from screenplay.corrections.file import parse_corrections, read_text
from screenplay.errors import ReadError, ScreenplayError, SettingsError
from screenplay.settings.file import read_settings
from screenplay.settings.house import house_beside
from screenplay.tableread.readers import readers_from_toml
from screenplay.writers import json as script_json


@pytest.mark.parametrize(
    "line",
    [
        "action = [nan, 10]",
        "action = [inf, 10]",
        "action = [100.0, 10]",
        "action = [1.5, 100000000]",
        "action = [1.5, 100]",
        "dual_cue = [[2.0, 20], [9.0, 20]]",
        "right = 20.0",
        "size = nan",
        "size = 1e300",
        "leading = inf",
        "leading = 500.0",
        "top = 12.0",
        "lines = 9999999999999999999999",
        "space_before_heading = 100000000",
    ],
)
def test_a_page_that_would_lose_words_is_refused(tmp_path: Path, line: str) -> None:
    (tmp_path / "screenplay.toml").write_text(f"[paper]\n{line}\n", encoding="utf-8")
    with pytest.raises(SettingsError, match=r"^[^\n]+\[paper\][^\n]+$"):
        house_beside(tmp_path / "draft.fountain")


@pytest.mark.parametrize("value", ["nan", "inf", "-1", "1e300", "true", "2026-01-01", "9" * 400])
def test_a_choice_that_is_no_number_is_refused(tmp_path: Path, value: str) -> None:
    (tmp_path / "screenplay.toml").write_text(f"flag_below = {value}\n", encoding="utf-8")
    with pytest.raises(SettingsError, match="flag_below"):
        read_settings(tmp_path / "screenplay.toml")


DOTTED = ".".join("x" * 50_000) + " = 1\n"
DEEP = "a = " + "[" * 100_000
LARGE = "# " + "x" * 5_000_000


@pytest.mark.parametrize("text", [DOTTED, DEEP, LARGE], ids=["dotted", "deep", "large"])
def test_a_file_that_would_cost_hours_is_refused_at_once(tmp_path: Path, text: str) -> None:
    file = tmp_path / "screenplay.toml"
    file.write_text(text, encoding="utf-8")
    for read in (
        lambda: read_settings(file),
        lambda: parse_corrections(text, "x.corrections.toml"),
        lambda: readers_from_toml(text, "x.toml"),
    ):
        with pytest.raises(ScreenplayError, match=r"^[^\n]+$"):
            read()


def test_an_endless_corrections_file_is_not_read_to_its_end(tmp_path: Path) -> None:
    file = tmp_path / "story.corrections.toml"
    file.symlink_to("/dev/zero")
    with pytest.raises(SettingsError, match="more than"):
        read_text(file)


@pytest.mark.parametrize(
    ("element", "title"),
    [
        ({"kind": "character", "name": "ANN\n\n!evil", "extensions": [], "dual": False}, []),
        ({"kind": "character", "name": "ANN\r!evil", "extensions": [], "dual": False}, []),
        ({"kind": "character", "name": "ANN", "extensions": ["V.O.\u2028X"], "dual": False}, []),
        (None, [{"key": "Title\n\nFADE IN:", "values": [[{"text": "x"}]]}]),
        (None, [{"key": "Title", "values": [[{"text": True}]]}]),
        (None, [{"key": "Title", "values": [[{"text": "x\n\nINT. A - DAY"}]]}]),
    ],
)
def test_a_name_in_json_that_goes_over_a_line_is_refused(element: object, title: list[object]) -> None:
    origin = {"spans": [], "decisions": []}
    whole = {"version": 1, "title_page": title, "title_origin": origin, "cast": [], "source": None}
    elements = [{**element, "joined": False, "origin": origin}] if isinstance(element, dict) else []
    with pytest.raises(ReadError, match=r"^a\.json is JSON but not a script [^\n]+cannot be[^\n]+$"):
        script_json.read(json.dumps({**whole, "elements": elements}).encode(), "a.json")
