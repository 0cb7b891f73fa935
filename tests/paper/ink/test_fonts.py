from __future__ import annotations

import re
import zlib

import pytest

from screenplay.errors import FontError
from screenplay.model.script import Action, Cue, Run, Script, Speech, Style, text_of
from screenplay.paper import as_text, draw, paginate
from screenplay.paper.direction import as_it_stands, runs_right_to_left
from screenplay.paper.ink.courier import corrected
from screenplay.paper.ink.fontfile import coverage
from screenplay.paper.ink.fontsearch import face_with, family, installed
from screenplay.paper.ink.glyphs import BUILT_IN, FontSet
from screenplay.writers import pdf

GREEK = pytest.mark.skipif(face_with("δ", Style.PLAIN) is None, reason="no installed font has Greek")


@GREEK
def test_what_courier_lacks_is_taken_from_an_installed_font():
    data = pdf.write(Script((Action(text_of("He says “δύο”.")),)))
    assert b"/FontFile2" in data
    assert data == pdf.write(Script((Action(text_of("He says “δύο”.")),)))


@GREEK
def test_a_word_stands_in_one_font_and_the_rest_stays_courier():
    pieces = list(FontSet(BUILT_IN).pieces("He says δύο now", Style.PLAIN))
    assert [piece.text for piece in pieces] == ["He says ", "δύο", " now"]
    assert [piece.face is None for piece in pieces] == [True, False, True]


@pytest.mark.skipif(not installed(), reason="no fonts are installed")
def test_we_see_the_characters_that_reportlab_sees():
    from reportlab.pdfbase.ttfonts import TTFont

    face = next(face for face in installed() if not face.is_cff)
    theirs = TTFont("probe", str(face.path), subfontIndex=face.index).face.charToGlyph
    assert coverage(face.path, face.index) <= set(theirs)


@pytest.mark.skipif(not installed(), reason="no fonts are installed")
def test_a_family_is_found_by_its_name_whatever_its_capitals():
    name = next(face.family for face in installed() if not face.is_cff)
    assert family(name.upper())[Style.PLAIN].family == name


def test_a_file_that_is_no_font_is_a_clear_error(tmp_path):
    (tmp_path / "fake.ttf").write_text("not a font")
    with pytest.raises(FontError, match="no font that can be read"):
        family(str(tmp_path / "fake.ttf"))


def test_hebrew_is_put_in_the_order_in_which_it_stands():
    assert as_it_stands((Run("אבג 12"),)) == (Run("12 גבא"),)


def test_arabic_letters_are_joined():
    (run,) = as_it_stands((Run("سلام"),))
    assert all(character >= "\ufb50" for character in run.text)


def test_latin_text_is_left_alone():
    runs = (Run("abc "), Run("dé", Style.BOLD))
    assert as_it_stands(runs) is runs
    assert not runs_right_to_left("abc אבג")
    assert runs_right_to_left("12: אבג abc")


def test_text_from_right_to_left_stands_at_the_right_edge_of_its_column():
    page = paginate(Script((Action(text_of("אבג דה")),)))[0]
    assert as_text(page) == " " * 69 + "אבג דה"


def test_wide_characters_take_two_cells():
    words = "日" * 40
    pages = paginate(Script((Cue("A"), Speech(text_of(words)))))
    assert [line.text for line in pages[0].lines][1:] == ["日" * 17, "日" * 17, "日" * 6]


def test_words_that_only_an_accent_parts_are_joined():
    page = paginate(Script((Action(text_of("cafe\u0301")),)))[0]
    assert page.lines[0].text == "café"
    assert draw([page])


def test_an_emoji_copies_out_as_itself_and_a_joined_letter_as_the_letter():
    assert corrected("<01> <1F600>\n<02> <0041>\n<03> <FEE3>") == "<01> <D83DDE00>\n<02> <0041>\n<03> <0645>"


@pytest.mark.skipif(face_with("क", Style.PLAIN) is None, reason="no installed font has Devanagari")
def test_letters_that_join_are_shaped_and_say_what_they_stand_for():
    data = draw(paginate(Script((Action(text_of("नमस्ते")),))))
    streams = b"".join(zlib.decompress(one) for one in re.findall(rb"stream\n(.*?)endstream", data, re.S))
    assert "नमस्ते".encode("utf-16-be").hex().upper().encode() in streams


def test_runs_of_a_line_from_right_to_left_change_places():
    runs = (Run("אבג "), Run("דה", Style.BOLD))
    assert as_it_stands(runs) == (Run("הד", Style.BOLD), Run(" גבא"))
