"""Plain text stands in the columns of a screenplay."""

from __future__ import annotations

from screenplay import fountain
from screenplay.model.script import Script
from screenplay.writers import txt


def test_the_columns_are_those_of_a_screenplay():
    script = fountain.read("INT. A - DAY\n\nRain.\n\nMARA\n(low)\nHello.\n\nCUT TO:\n")
    assert txt.write(script).decode() == (
        "INT. A - DAY\n\nRain.\n\n"
        + " " * 20
        + "MARA\n"
        + " " * 15
        + "(low)\n"
        + " " * 10
        + "Hello.\n\n"
        + "CUT TO:".rjust(60)
        + "\n"
    )


def test_speeches_side_by_side_share_lines():
    script = fountain.read("A\nOne.\n\nB ^\nTwo.\n")
    assert "One.                            Two." in txt.write(script).decode()


def test_nothing_hidden_is_printed(everything: Script):
    words = txt.write(everything).decode()
    assert not any(
        hidden in words for hidden in ("Act One", "Mara waits.\n\nF", "check", "cut scene", "really?")
    )


def test_long_speeches_break_at_thirty_five_characters():
    script = fountain.read("A\n" + "word " * 40)
    lines = txt.write(script).decode().splitlines()[1:]
    assert max(map(len, lines)) <= 45
    assert " ".join(" ".join(lines).split()) == " ".join(["word"] * 40)
