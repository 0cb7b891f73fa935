"""Fountain text ↔ Script, without loss: the whole language of fountain.io/syntax."""

from screenplay.fountain.reader import Reading, Remark, read, read_with_remarks
from screenplay.fountain.writer import format_text, write

__all__ = ["Reading", "Remark", "format_text", "read", "read_with_remarks", "write"]
