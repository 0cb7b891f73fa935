"""Turn prose fiction into a screenplay draft that a writer trusts.

>>> from screenplay import convert, render
>>> script = convert("input/lighthouse.txt")
>>> print(render(script, ".fountain").decode()[:13])
Title: Lighth
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from screenplay.errors import ReadError, ScreenplayError, WriteError
    from screenplay.library import Settings, convert, diff, read_script, render, write_script
    from screenplay.model.manuscript import Manuscript, Mark, MarkKind
    from screenplay.model.script import Script
    from screenplay.model.span import Span
    from screenplay.schemas import schema
    from screenplay.works.conversion import convert_all

__version__ = "0.1.0"
_HOMES = {  # where the names are that are not in the library
    "convert_all": "works.conversion",
    "schema": "schemas",
    "Manuscript": "model.manuscript",
    "Mark": "model.manuscript",
    "MarkKind": "model.manuscript",
    "Script": "model.script",
    "Span": "model.span",
    "ReadError": "errors",
    "ScreenplayError": "errors",
    "WriteError": "errors",
}
__all__ = [
    "Manuscript",
    "Mark",
    "MarkKind",
    "ReadError",
    "ScreenplayError",
    "Script",
    "Settings",
    "Span",
    "WriteError",
    "__version__",
    "convert",
    "convert_all",
    "diff",
    "read_script",
    "render",
    "schema",
    "write_script",
]


def __getattr__(name: str) -> Any:
    """Load the library when it is first asked for: the command line starts without it."""
    if name not in __all__:
        raise AttributeError(f"module 'screenplay' has no attribute {name!r}")
    return getattr(import_module(f"screenplay.{_HOMES.get(name, 'library')}"), name)
