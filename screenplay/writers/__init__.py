"""Script → bytes: one module a format, and one table that names them all."""

from screenplay.writers.table import FORMATS, WRITERS, Writer

__all__ = ["FORMATS", "WRITERS", "Writer"]
