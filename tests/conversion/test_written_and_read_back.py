"""A converted script, written as Fountain and read back, says the same."""

from __future__ import annotations

import pytest

from screenplay.explain import rows
from screenplay.library import convert, convert_bytes, render
from screenplay.model.manuscript import Manuscript
from screenplay.model.script import Script
from tests.conversion.carrying import assert_covered_once
from tests.conversion.samples import INPUT, SAMPLES


def printed(script: Script) -> list[tuple[str, str]]:
    """Return kind and words of everything that the Fountain file holds; lines of one speech as one."""
    found: list[tuple[str, str]] = []
    for row in rows(script):
        words = " ".join(row["text"].split())
        if row["kind"] == "speech" and found and found[-1][0] == "speech":
            found[-1] = ("speech", f"{found[-1][1]} {words}")
        elif row["kind"] != "dropped":
            found.append((row["kind"], words))
    return found


@pytest.mark.parametrize("sample", SAMPLES)
def test_nothing_changes_on_the_way_through_fountain(sample: str) -> None:
    script = convert(INPUT / f"{sample}.txt")
    back = convert_bytes(render(script, ".fountain"), sample, ".fountain")
    assert printed(back) == printed(script)


@pytest.mark.parametrize("sample", SAMPLES)
def test_the_spans_of_a_script_cover_its_file_once(sample: str) -> None:
    data = render(convert(INPUT / f"{sample}.txt"), ".fountain")
    assert_covered_once(convert_bytes(data, sample, ".fountain"), Manuscript(data.decode()))
