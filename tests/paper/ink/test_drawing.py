from __future__ import annotations

import re
from dataclasses import replace

import pytest

from screenplay.errors import FontError
from screenplay.model.script import (
    Action,
    Cue,
    PageBreak,
    Run,
    SceneHeading,
    Script,
    Section,
    Speech,
    Style,
    TitleEntry,
    text_of,
)
from screenplay.paper import STANDARD, about, draw, paginate
from screenplay.paper.ink.glyphs import BUILT_IN
from screenplay.writers import pdf
from tests.paper.printed import page_code, printed_words, unpacked

SCRIPT = Script(
    (
        Section(text_of("Act One")),
        SceneHeading(text_of("INT. KITCHEN - NIGHT"), number="7"),
        Action(
            (Run("He says "), Run("nothing", Style.BOLD), Run(" (at all)."), Run(" Ever", Style.UNDERLINE))
        ),
        Cue("ANNA"),
        Speech(text_of("“Café – €5…”")),
        PageBreak(),
        Action(text_of("Later.")),
    ),
    (TitleEntry("Title", (text_of("The Kettle"),)), TitleEntry("Author", (text_of("A. Writer"),))),
)


def test_the_same_script_gives_the_same_bytes():
    assert pdf.write(SCRIPT) == pdf.write(SCRIPT)


def test_words_stand_in_the_file_in_reading_order():
    title, first, second = page_code(pdf.write(SCRIPT, font=BUILT_IN))
    words = re.findall(r"\((.*?)(?<!\\)\) Tj", first)
    assert words[:4] == ["7", "INT. KITCHEN - NIGHT", "7", "He says "]
    assert r" \(at all\)." in words
    assert r"\223Caf\351 \226 \2005\205\224" in words
    assert "(THE KETTLE) Tj" in title
    assert "(2.) Tj" in second


def test_bold_words_are_set_in_the_bold_face():
    data = pdf.write(SCRIPT, font=BUILT_IN)
    assert b"/Courier-Bold" in data
    assert b"/Courier-Oblique" not in data


def test_every_font_is_embedded_unless_the_built_in_one_is_asked_for():
    data = pdf.write(SCRIPT)
    faces = len(re.findall(rb"/Type /Font\b(?!Descriptor)", data))
    assert data.count(b"/FontFile2") == faces == 2
    assert b"CourierPrime-Bold" in data
    assert b"CourierPrime-Italic" not in data
    assert b"/FontFile2" not in pdf.write(SCRIPT, font=BUILT_IN)


def test_letters_beyond_ascii_copy_out_as_they_were_written():
    data = pdf.write(SCRIPT)
    assert "He says " in printed_words(data)
    unicode_maps = "".join(code for code in unpacked(data) if "beginbfchar" in code)
    for letter in "“é–€…”":
        assert f"<{ord(letter):04X}>" in unicode_maps


def test_a_script_of_more_letters_than_a_face_has_codes_for_is_set_all_the_same():
    letters = "".join(map(chr, [*range(0xA1, 0xAD), *range(0xAE, 0x180)]))
    shown = [letters[at : at + 50] for at in range(0, len(letters), 50)]
    data = pdf.write(Script(tuple(Action(text_of(words)) for words in shown)))
    maps = "".join(code for code in unpacked(data) if "beginbfchar" in code)
    assert all(f"<{ord(letter):04X}>" in maps for letter in letters)


def test_the_file_says_what_it_is():
    data = pdf.write(SCRIPT)
    assert b"(The Kettle)" in data
    assert b"(A. Writer)" in data


def test_the_outline_has_sections_and_scenes():
    data = pdf.write(SCRIPT)
    assert b"(Act One)" in data
    assert b"(7. INT. KITCHEN - NIGHT)" in data


def test_page_labels_begin_with_one_after_the_title_page():
    assert re.search(rb"/Nums \[ 0 .*? 1 ", pdf.write(SCRIPT), re.S)


def test_a_shade_lies_under_the_lines_of_its_element():
    data = draw(paginate(SCRIPT), STANDARD, shade=lambda line: "#ffee00" if line.element == 4 else None)
    assert "1.000 0.933 0.000 rg" in page_code(data)[1]


def test_a_watermark_is_on_every_page():
    layout = replace(STANDARD, watermark="ANNA'S COPY")
    data = draw(paginate(SCRIPT, layout), layout, about(SCRIPT))
    assert all("ANNA'S COPY" in page for page in page_code(data))


def test_a_watermark_is_no_part_of_the_text_that_is_copied_out():
    layout = replace(STANDARD, watermark="ANNA'S COPY")
    for page in page_code(draw(paginate(SCRIPT, layout), layout, about(SCRIPT))):
        before, _, after = page.partition("ANNA'S COPY")
        assert "/Artifact" in before
        assert "/ActualText ()" in before
        assert page.count("BDC") == page.count("EMC") == after.count("EMC")


def test_a_character_that_no_font_has_is_named_with_its_place():
    script = Script((Action(text_of("One.")), Action(text_of("A \U000f0000 sign."))))
    with pytest.raises(FontError, match=r"page 1, 'A .* sign.'.*U\+F0000.*--font"):
        pdf.write(script)


def test_joiners_and_controls_without_a_glyph_are_no_error():
    assert pdf.write(Script((Action(text_of("a\u200db\u200e\ufeff\x07c")),)))


def test_a_font_that_is_not_there_is_a_clear_error():
    with pytest.raises(FontError, match="no installed font family is called 'No Such Font'"):
        pdf.write(SCRIPT, font="No Such Font")
    with pytest.raises(FontError, match="is no file"):
        pdf.write(SCRIPT, font="nowhere/none.ttf")


def test_a_font_with_cff_outlines_is_a_clear_error(tmp_path):
    header = b"OTTO" + (0).to_bytes(2, "big") + bytes(6)
    (tmp_path / "Pretty.otf").write_bytes(header)
    with pytest.raises(FontError, match="CFF"):
        pdf.write(SCRIPT, font=str(tmp_path / "Pretty.otf"))
