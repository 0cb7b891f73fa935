"""A script made by hand, with every element there is, on its way through every format that reads back."""

from __future__ import annotations

from pathlib import Path
from typing import get_args

import pytest

from screenplay import fountain
from screenplay.library import convert_bytes, render
from screenplay.model.script import Dropped, Element

TEXT = (Path(__file__).parent / "every_element.fountain").read_text(encoding="utf-8")


def test_it_has_every_element() -> None:
    found = {type(element) for element in fountain.read(TEXT).elements}
    assert found == set(get_args(Element)) - {Dropped}  # which only a conversion of prose makes


def test_it_is_written_as_it_was_read() -> None:
    assert fountain.write(fountain.read(TEXT)) == TEXT


@pytest.mark.parametrize("suffix", [".fountain", ".fdx", ".json"])
def test_it_survives_every_format_and_comes_back(suffix: str) -> None:
    script = fountain.read(TEXT)
    back = convert_bytes(render(script, suffix), f"every{suffix}", suffix)
    assert back == script
    assert render(back, ".fountain").decode() == TEXT
