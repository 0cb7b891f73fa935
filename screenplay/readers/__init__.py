"""File → Manuscript: one module a format, and one table that names them all."""

from __future__ import annotations

from screenplay.readers.decoding import decode
from screenplay.readers.table import READERS, bytes_from, bytes_of, check_size, read, read_bytes

__all__ = ["READERS", "bytes_from", "bytes_of", "check_size", "decode", "read", "read_bytes"]
