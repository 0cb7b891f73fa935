"""What is written, other programs read alike."""

from __future__ import annotations

from dataclasses import replace

import pytest

from screenplay.fountain import format_text, read, write
from screenplay.model.script import (
    Action,
    Boneyard,
    Cue,
    Dropped,
    Lyric,
    Note,
    Run,
    SceneHeading,
    Script,
    Speech,
    Style,
    TitleEntry,
    Transition,
    text_of,
)


def _written(*elements) -> str:
    return write(Script(elements))


@pytest.mark.parametrize(
    ("words", "line"),
    [
        ("INT. is an abbreviation.", "!INT. is an abbreviation."),
        ("Int. reads alike.", "!Int. reads alike."),
        (".45 caliber", "!.45 caliber"),
        ("...and so on", "...and so on"),
        ("@home", "!@home"),
        ("# one", "!# one"),
        ("= even", "!= even"),
        ("> that way", "!> that way"),
        ("~ sort of", "!~ sort of"),
        ("!", "!!"),
        ("===", "!==="),
        ("CUT TO:", "!CUT TO:"),
        ("FADE OUT.", "!FADE OUT."),
        ("She hands it to:", "!She hands it to:"),
        ("FADE IN:", "FADE IN:"),
        ("Title: The Harbour", "!Title: The Harbour"),
        ("2 * 3 and a_b", "2 \\* 3 and a\\_b"),
        ("a\tb", "a    b"),
        ("[[not a note]]", "[\\[not a note]]"),
        ("/* not cut */", "/\\* not cut \\*/"),
    ],
)
def test_action_that_looks_like_something_else_is_forced_or_escaped(words: str, line: str):
    assert _written(Action(text_of(words))) == line + "\n"
    assert read(line).elements == (Action(text_of(words.replace("\t", "    "))),)


def test_action_in_capitals_is_forced_only_above_another_line():
    assert _written(Action(text_of("SILENCE."))) == "SILENCE.\n"
    assert _written(Action(text_of("SILENCE.\nThen rain."))) == "!SILENCE.\nThen rain.\n"


@pytest.mark.parametrize(
    ("name", "line"),
    [
        ("MARA", "MARA"),
        ("McCoy", "@McCoy"),
        ("23", "@23"),
        ("日本", "@日本"),
        ("CUT TO:", "@CUT TO:"),
        ("A_B", "A\\_B"),
    ],
)
def test_a_cue_that_does_not_look_like_one_is_forced(name: str, line: str):
    assert _written(Cue(name), Speech(text_of("Hello."))) == f"{line}\nHello.\n"


def test_a_cue_over_nothing_is_forced():
    assert _written(Cue("MARA"), Action(text_of("Rain."))) == "@MARA\n\nRain.\n"


def test_a_caret_stands_only_behind_a_speech():
    first, second = (Cue("A"), Speech(text_of("One."))), (Cue("B", dual=True), Speech(text_of("Two.")))
    assert _written(*first, *second) == "A\nOne.\n\nB ^\nTwo.\n"
    assert _written(*second) == "B\nTwo.\n"
    assert _written(*first, Action(text_of("Rain.")), *second) == "A\nOne.\n\nRain.\n\nB\nTwo.\n"


@pytest.mark.parametrize(
    ("words", "line"), [("~ish", "\\~ish"), ("(beat)", "\\(beat)"), ("!", "\\!"), ("", "  "), ("# 1", "# 1")]
)
def test_spoken_words_that_look_like_something_else_are_escaped(words: str, line: str):
    script = Script((Cue("A"), Speech(text_of(f"One.\n{words}\nTwo."))))
    assert write(script) == f"A\nOne.\n{line}\nTwo.\n"
    assert read(write(script)) == script


def test_no_speech_opens_with_a_tilde():
    assert _written(Cue("A"), Lyric(text_of("La."))) == "A\n[[ ]]\n~La.\n"
    assert read("A\n[[ ]]\n~La.\n").elements == (Cue("A"), Lyric(text_of("La.")))


def test_a_note_stands_in_a_paragraph_of_its_own():
    assert _written(Cue("A"), Speech(text_of("One.")), Note(text_of("why?")), Action(text_of("Rain."))) == (
        "A\nOne.\n\n[[why?]]\n\nRain.\n"
    )


def test_a_note_among_spoken_words_stays_among_them():
    assert _written(Cue("A"), Speech(text_of("One.")), Note(text_of("why?")), Speech(text_of("Two."))) == (
        "A\nOne.\n[[why?]]\nTwo.\n"
    )


def test_marks_that_would_close_a_note_or_a_boneyard_are_set_apart():
    assert _written(Note(text_of("a]]b")), Boneyard("a*/b")) == "[[a] ]b]]\n\n/*a* /b*/\n"


def test_headings_that_only_some_programs_know_are_forced():
    assert _written(SceneHeading(text_of("EXT/INT CAR - DAY"))) == ".EXT/INT CAR - DAY\n"
    assert _written(SceneHeading(text_of("FLASHBACK"), number="4B")) == ".FLASHBACK #4B#\n"
    assert _written(SceneHeading(text_of("INT. A #1#"))) == "INT. A \\#1#\n"


def test_transitions_that_only_some_programs_know_are_forced():
    assert _written(Transition(text_of("CUT TO:"))) == "CUT TO:\n"
    assert _written(Transition(text_of("FADE OUT."))) == "> FADE OUT.\n"


def test_emphasis_keeps_off_spaces_and_slashes():
    runs = (Run("a"), Run(" b ", Style.BOLD), Run("c/"), Run("d", Style.ITALIC))
    assert _written(Action(runs)) == "a **b** c*/d*\n"


def test_what_no_asterisks_can_say_keeps_its_words():
    runs = (Run("a", Style.BOLD | Style.ITALIC), Run("b", Style.BOLD), Run("c", Style.BOLD | Style.ITALIC))
    script = read(_written(Action(runs)))
    assert "".join(run.text for element in script.elements for run in element.text) == "abc"


def test_dropped_words_are_not_written():
    assert _written(Action(text_of("Rain.")), Dropped("she said")) == "Rain.\n"


def test_a_title_page_has_one_line_a_key_or_one_line_a_value():
    page = (TitleEntry("Title", (text_of("X"),)), TitleEntry("Contact", (text_of("a"), text_of("b"))))
    assert write(Script((), page)) == "Title: X\nContact:\n    a\n    b\n"


def test_a_changed_script_is_written_anew():
    script = read("  INT. A - DAY\n\n\n\n\nCUT TO:")
    assert write(script, keep=True) == "  INT. A - DAY\n\n\n\n\nCUT TO:"
    assert write(replace(script, elements=script.elements[:1]), keep=True) == "INT. A - DAY\n"


def test_the_formatter_ends_lines_and_files_as_editors_expect():
    assert (
        format_text("\ufeffINT. A - DAY\r\n\r\n\r\n\tMARA\r\n\tHello.  \r\n\r\n\r\n")
        == "INT. A - DAY\n\nMARA\nHello.\n"
    )


def test_nothing_gives_nothing():
    assert format_text("") == format_text("\n \n") == ""


@pytest.mark.parametrize(
    "text",
    [
        "a" * 10**6,
        "*a " * 10**5,
        "_a* " * 10**5,
        "\\" * 10**6,
        "[[" * 10**5,
        "/*" * 10**5,
        "INT. " + " " * 10**6 + "x #1",
        "A" + "^ " * 10**5 + "\nb",
        "A (a" * 10**5 + ")\nb",
        "Title: a\n" * 10**4,
        "INT. A - DAY\n\nx\n\n" * 10**4,
    ],
    ids=lambda text: text[:6],
)
def test_long_lines_and_many_scenes_read_and_write(text: str):
    script = read(text)
    assert read(write(script)) == script
