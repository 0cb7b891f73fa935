"""What is known of labelled texts beside their labels: whose they are, and what may be learned from them."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from screenplay.resources import read_grammar


class Facts(NamedTuple):
    """Author by the name of a text, for authors of several; licence of the texts that may teach nothing."""

    authors: Mapping[str, str]
    licences: Mapping[str, str]


@cache
def read_facts() -> Facts:
    """Return what `grammar/weights/texts.toml` says."""
    table = tomllib.loads(read_grammar("weights/texts.toml"))
    authors = {name: author for author, names in table["authors"].items() for name in names}
    return Facts(authors, table["licences"])
