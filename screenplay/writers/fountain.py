"""The script as Fountain text: UTF-8, LF, no byte order mark."""

from __future__ import annotations

from screenplay import fountain
from screenplay.model.script import Script


def write(script: Script) -> bytes:
    """Return the canonical Fountain of `script`."""
    return fountain.write(script).encode()
