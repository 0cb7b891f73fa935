"""Script → bytes: one module a format, and one table that names them all."""

from screenplay.writers.table import WRITERS, Writer

__all__ = ["WRITERS", "Writer"]
