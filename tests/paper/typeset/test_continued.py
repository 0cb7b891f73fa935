"""(CONT'D) at the head of a page, whatever the cue says already, and keys of the title page."""

from __future__ import annotations

import pytest

from screenplay import fountain
from screenplay.paper import LineKind, paginate

SPEECH = "The key was never under the mat, it was always in the drawer with the stamps. " * 9


def heads(cue: str) -> list[str]:
    text = "INT. ATTIC - DAY\n\n" + "Boxes.\n\n" * 22 + f"@{cue}\n{SPEECH}\n"
    pages = paginate(fountain.read(text))
    return [line.text for page in pages for line in page.lines if line.kind is LineKind.CONTINUED]


@pytest.mark.parametrize(
    "mark", ["(cont’d)", "(CONT’D)", "(Cont'd)", "(cont.)", "(V.O., CONT'D)", "(V.O.) (contd)", "(CONTINUED)"]
)
def test_it_stands_once(mark: str):
    assert heads(f"NORA {mark}") == [f"NORA {mark}"]


@pytest.mark.parametrize("cue", ["NORA", "NORA (V.O.)", "MISS CONTROL"])
def test_it_is_put_where_it_lacks(cue: str):
    assert heads(cue) == [f"{cue} (CONT'D)"]


def test_the_contact_of_highland_stands_without_its_key():
    text = "Title: X\nContact info: Laine & Co.\nWGA Registration: 123456\n\nRain.\n"
    words = [line.text for line in paginate(fountain.read(text))[0].lines]
    assert "Laine & Co." in words
    assert "WGA Registration: 123456" in words
