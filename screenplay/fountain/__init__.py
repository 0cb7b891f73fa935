"""Fountain text ↔ Script, without loss: the whole language of fountain.io/syntax."""

from __future__ import annotations

from typing import TYPE_CHECKING

from screenplay.on_demand import names_of

if TYPE_CHECKING:
    from screenplay.fountain.reader import Reading, Remark, read, read_with_remarks
    from screenplay.fountain.writer import format_text, write

__all__ = ["Reading", "Remark", "format_text", "read", "read_with_remarks", "write"]

__getattr__ = names_of(
    __name__,
    {
        "reader": (
            "Reading",
            "Remark",
            "read",
            "read_with_remarks",
        ),
        "writer": (
            "format_text",
            "write",
        ),
    },
)
