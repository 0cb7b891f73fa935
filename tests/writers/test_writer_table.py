"""Every format of the table writes every script."""

from __future__ import annotations

import pytest

from screenplay import fountain
from screenplay.model.script import Script
from screenplay.writers import WRITERS


@pytest.mark.parametrize("suffix", sorted(WRITERS))
def test_every_format_writes_every_element(suffix: str, everything: Script):
    assert WRITERS[suffix](everything)


@pytest.mark.parametrize("suffix", sorted(WRITERS))
@pytest.mark.parametrize("text", ["", "^\n", "[[", "(", "@A ^\n\n~x", "JOE\n(a)\n"])
def test_every_format_writes_odd_scripts(suffix: str, text: str):
    WRITERS[suffix](fountain.read(text))


@pytest.mark.parametrize("suffix", sorted(WRITERS))
def test_every_format_writes_the_same_bytes_each_time(suffix: str, doubtful: Script):
    assert WRITERS[suffix](doubtful) == WRITERS[suffix](doubtful)
