"""The table of formats that a script can be written in, by suffix."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from screenplay.model.script import Script
from screenplay.writers import fountain, pdf

Writer = Callable[[Script], bytes]

WRITERS: Mapping[str, Writer] = MappingProxyType(
    {
        ".fountain": fountain.write,
        ".pdf": pdf.write,
    }
)
