from __future__ import annotations

from dataclasses import replace

from screenplay.breakdown import scenes, turns
from screenplay.paper import STANDARD, LineKind, header_line, paginate
from screenplay.paper.typeset.lengths import lengths
from screenplay.tableread import count, papers, readers, table_read, zipped
from screenplay.tableread.copies import CUE, OWN, copy_for, narrated, reading_layout, spoken_by
from screenplay.tableread.papers import sides
from tests.paper.printed import page_code

from .table import SCRIPT

LAYOUT = reading_layout()


def copy_of(role):
    own = spoken_by(turn for turn in turns(SCRIPT) if turn.roles[0] == role)
    return copy_for(SCRIPT, paginate(SCRIPT, LAYOUT), own, header_line("Uma", LAYOUT))


def coloured(copy, colour):
    return [line.text for line in copy.pages[1].lines if copy.shade(line) == colour]


def test_own_lines_are_in_colour_with_their_cue():
    assert coloured(copy_of("BEN"), OWN) == ["BEN", "You.", "BEN", "Four."]


def test_the_last_line_of_what_is_waited_for_is_marked_or_two_where_it_is_short():
    copy = copy_of("BEN")
    assert coloured(copy, CUE) == ["or for somebody else who lives", "here?", "One two three."]
    assert sum(line.text == "»" for line in copy.pages[1].lines) == 3


def test_every_copy_has_the_lines_of_the_master_where_they_are():
    master = paginate(SCRIPT, LAYOUT)
    copy = copy_of("ANNA")
    assert all(set(page.lines) <= set(own.lines) for page, own in zip(master, copy.pages, strict=True))


def test_lines_are_numbered_in_reading_copies():
    numbers = [line.text for line in copy_of("ANNA").pages[1].lines if line.kind is LineKind.LINE_NUMBER]
    assert numbers[:3] == ["1", "2", "3"]


def test_the_narrator_reads_headings_and_action():
    copy = copy_for(SCRIPT, paginate(SCRIPT, LAYOUT), narrated(SCRIPT), header_line("Dee", LAYOUT))
    assert coloured(copy, OWN)[:2] == ["INT. KITCHEN - NIGHT", "The kettle sings."]


def test_sides_keep_own_scenes_and_the_words_before_own_lines():
    own = spoken_by(turn for turn in turns(SCRIPT) if turn.roles[0] == "BEN")
    part = sides(SCRIPT, own)
    printed = [line.text for page in paginate(part.script) for line in page.lines if line.element is not None]
    assert printed == [
        "INT. KITCHEN - NIGHT",
        "ANNA",
        "… me or for the cat, or for",
        "somebody else who lives here?",
        "BEN",
        "You.",
        "INT. KITCHEN - DAY",
        "DORA (V.O.)",
        "One two three.",
        "BEN",
        "Four.",
    ]


def test_own_lines_of_sides_are_large_and_bold():
    own = spoken_by(turn for turn in turns(SCRIPT) if turn.roles[0] == "BEN")
    part = sides(SCRIPT, own)
    lines = [line for page in paginate(part.script, treatment=part.treatment) for line in page.lines]
    assert {line.text: line.size for line in lines}["You."] == 14.0
    assert {line.text: line.size for line in lines}["One two three."] == 0.0


def test_all_papers_are_made_and_counted():
    reading = table_read(SCRIPT, readers("Ana, ana-2, Élodie"))
    files = dict(papers(reading))
    assert len(files) == count(reading)
    assert {"cast.pdf", "chart.pdf", "master.pdf", "narrator.pdf", "running-time.pdf"} <= set(files)
    assert {"reader-ana.pdf", "sides-élodie.pdf"} <= set(files)
    assert all(data.startswith(b"%PDF") for data in files.values())


def test_the_same_reading_gives_the_same_bytes():
    def made():
        return zipped(dict(papers(table_read(SCRIPT, readers("2")))))

    assert made() == made()


def test_a_script_without_speeches_has_a_reading_all_the_same():
    from screenplay.model.script import Script

    assert len(dict(papers(table_read(Script(()), readers("2"))))) == 5


def test_scene_lengths_add_up_to_the_whole():
    parts = scenes(SCRIPT)
    pages = paginate(SCRIPT)
    measured = lengths(pages, [scene.first for scene in parts], reading_layout())
    last = max(line.row for line in pages[-1].lines if line.element is not None)
    assert len(measured) == 3
    assert abs(sum(measured) - (last + 1) / reading_layout().lines) < 1e-9


def test_a_watermark_says_whose_copy_it_is():
    layout = replace(STANDARD, watermark="{reader}")
    files = dict(papers(table_read(SCRIPT, readers("Uma, Vic"), layout)))
    assert all("(Uma) Tj" in code for code in page_code(files["reader-uma.pdf"]))
    assert files["master.pdf"] == dict(papers(table_read(SCRIPT, readers("Uma, Vic"))))["master.pdf"]
