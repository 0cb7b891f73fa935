"""The table of formats that a script can be written in, by suffix."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib import import_module

from screenplay import extensions
from screenplay.extensions import Formats
from screenplay.model.script import Script

Writer = Callable[[Script], bytes]


def _writer(module: str) -> Writer:
    """Return the `write` of a module here, loaded when it is called: drawing takes 0.1 s to load."""

    def write(script: Script) -> bytes:
        data: bytes = import_module(f"screenplay.writers.{module}").write(script)
        return data

    return write


WRITERS: Mapping[str, Writer] = Formats(
    {
        ".fountain": _writer("fountain"),
        ".pdf": _writer("pdf"),
        ".fdx": _writer("fdx"),
        ".html": _writer("html"),
        ".json": _writer("json"),
        ".txt": _writer("txt"),
    },
    extensions.WRITERS,
    extensions.writer_of,
)

FORMATS = (".fountain", ".pdf")  # what is written into a folder where nobody says otherwise
