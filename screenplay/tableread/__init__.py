"""A table read: who reads what, and the papers that lie on the table."""

from screenplay.tableread.castpage import conflict_lines
from screenplay.tableread.doubling import Casting, Conflict, cast_readers
from screenplay.tableread.papers import TableRead, count, papers, table_read, zipped
from screenplay.tableread.readers import Readers, readers, readers_from_toml
from screenplay.tableread.rehearsal import rehearsal

__all__ = [
    "Casting",
    "Conflict",
    "Readers",
    "TableRead",
    "cast_readers",
    "conflict_lines",
    "count",
    "papers",
    "readers",
    "readers_from_toml",
    "rehearsal",
    "table_read",
    "zipped",
]
