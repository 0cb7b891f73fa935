"""Letters that are joined: chosen by HarfBuzz, drawn where they belong, and still to be copied as words."""

from __future__ import annotations

import io

import pytest
from reportlab.pdfbase import pdfmetrics, ttfonts
from reportlab.pdfgen.canvas import Canvas

from screenplay.errors import FontError
from screenplay.paper.ink.shaping import needs_shaping, set_shaped

FONT = "Shaped"  # the one that reportlab brings: what is tested is the drawing, not the letters
WORDS = "office"


@pytest.fixture(scope="module", autouse=True)
def font() -> None:
    pdfmetrics.registerFont(ttfonts.TTFont(FONT, "Vera.ttf", shapable=True))


def drawn(room: float) -> str:
    canvas = Canvas(io.BytesIO(), pageCompression=0)
    set_shaped(canvas, 72, 700, WORDS, FONT, 12, room)
    return "\n".join(map(str, canvas._code))


@pytest.mark.parametrize("words", ["नमस्ते", "வணக்கம்", "សួស្តី", "a क"])
def test_scripts_that_join_their_letters_are_shaped(words: str) -> None:
    assert needs_shaping(words)


@pytest.mark.parametrize("words", ["", "Rain.", "été", "שלום", "Привет", "雨"])
def test_other_scripts_are_not(words: str) -> None:
    assert not needs_shaping(words)


def test_the_words_stand_beside_the_letters_that_are_drawn() -> None:
    assert f"/ActualText <FEFF{WORDS.encode('utf-16-be').hex().upper()}>" in drawn(400)


def test_what_fits_keeps_its_width() -> None:
    assert "100 Tz" in drawn(400)


def test_what_is_too_wide_for_its_room_is_pressed_together() -> None:
    width = pdfmetrics.stringWidth(WORDS, FONT, 12)
    assert "50 Tz" in drawn(width / 2)


def test_without_harfbuzz_the_error_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ttfonts, "uharfbuzz", None)
    with pytest.raises(FontError, match=r"screenplay-draft\[scripts\]"):
        drawn(400)
