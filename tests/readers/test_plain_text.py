"""Plain text: the file, without what is no part of any word."""

from __future__ import annotations

from screenplay.library import convert_bytes
from screenplay.model.script import Speech
from screenplay.readers import read_bytes


def test_soft_hyphens_and_spaces_of_no_width_are_no_letters() -> None:
    assert read_bytes("“Hel\u00adlo,” said\u200b Odi\u00adle.".encode()).text == "“Hello,” said Odile."


def test_spans_still_mean_the_file() -> None:
    source = "Rain\u00ading.\n\n“Hel\u00adlo there,” said Odile."
    script = convert_bytes(source.encode(), "a.txt", ".txt")
    speech = next(each for each in script.elements if isinstance(each, Speech))
    assert [span.of(source) for span in speech.origin.spans] == ["Hel\u00adlo there,"]
    assert "Hello there" in "".join(run.text for run in speech.text)


def test_the_number_of_a_page_does_not_cut_a_sentence() -> None:
    source = "The heron ticked and\n\n  - 12 -\n\fwould not stop.\n\n13\n\fThen it did."
    assert read_bytes(source.encode()).text == "The heron ticked and\nwould not stop.\n\nThen it did."
