from __future__ import annotations

import json

from screenplay.model.script import Action, Cue, SceneHeading, Script, Speech, TitleEntry, text_of
from screenplay.paper import in_eighths, in_time
from screenplay.stats import as_json, count, tables
from screenplay.stats.page import stats_page


def scene(words, setting, location, time, *said):
    heading = SceneHeading(text_of(words), setting, location, time)
    speeches = [part for name, line in said for part in (Cue(name), Speech(text_of(line)))]
    return heading, Action(text_of("Rain falls.")), *speeches


SCRIPT = Script(
    (
        *scene("INT. HALL - NIGHT", "INT", "Hall", "NIGHT", ("ANNA", "One two three."), ("BEN", "Four.")),
        *scene("EXT. YARD - CONTINUOUS", "EXT", "Yard", "CONTINUOUS", ("ANNA", "Five six.")),
        *scene("INT. HALL - MORNING", "INT", "Hall", "MORNING"),
    ),
    (TitleEntry("Title", (text_of("The Hall"),)),),
)
STATS = count(SCRIPT)


def test_characters_come_by_their_words():
    assert [(one.name, one.lines, one.words, one.scenes) for one in STATS.characters] == [
        ("ANNA", 2, 5, 2),
        ("BEN", 1, 1, 1),
    ]
    assert STATS.characters[0].share == 5 / 6


def test_words_are_counted_printed_and_spoken():
    assert (STATS.words, STATS.spoken) == (6 + 3 * 2 + 4 + 4 + 4, 6)


def test_scenes_know_who_speaks_in_them():
    assert [one.characters for one in STATS.scenes] == [("ANNA", "BEN"), ("ANNA",), ()]


def test_what_is_continuous_plays_when_the_scene_before_does():
    assert {one.name: one.scenes for one in STATS.times} == {"NIGHT": 2, "DAY": 1}


def test_inside_and_outside_share_the_pages():
    shares = {one.name: one.part for one in STATS.settings}
    assert set(shares) == {"INT", "EXT"}
    assert abs(sum(shares.values()) - 1) < 1e-9


def test_a_place_that_comes_back_is_one_location():
    assert [(one.name, one.scenes) for one in STATS.locations] == [("HALL", 2), ("YARD", 1)]


def test_scenes_are_as_long_as_the_script():
    assert abs(sum(one.pages for one in STATS.scenes) - STATS.pages) < 1e-9


def test_tables_have_a_cell_for_each_heading():
    assert all(len(row) == len(table.headings) for table in tables(STATS) for row in table.rows)


def test_figures_survive_json():
    data = json.loads(json.dumps(as_json(STATS)))
    assert data["title"] == "The Hall"
    assert data["characters"][0]["name"] == "ANNA"


def test_the_page_of_charts_is_the_same_each_time():
    data = stats_page(STATS)
    assert data == stats_page(STATS)
    assert data.count(b"/Type /Page\n") == 1


def test_an_empty_script_has_figures_and_a_page():
    empty = count(Script(()))
    assert (empty.pages, empty.words, empty.scenes) == (0, 0, ())
    assert stats_page(empty).startswith(b"%PDF")


def test_lengths_are_written_as_schedules_write_them():
    assert [in_eighths(length) for length in (0, 0.5, 1, 1.375)] == ["1/8", "4/8", "1", "1 3/8"]
    assert [in_time(length) for length in (0.5, 1.25, 61)] == ["0:30", "1:15", "1:01:00"]


def test_what_a_heading_leaves_open_is_no_place_and_no_time():
    from screenplay.fountain import read

    script = read("EXT. LANE - TIME UNKNOWN\n\nRain.\n\nINT./EXT. LOCATION UNKNOWN - TIME UNKNOWN\n\nFog.\n")
    figures = count(script)
    assert {one.name for one in figures.locations} == {"LANE", "not said"}
    assert [one.name for one in figures.times] == ["not said"]
