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
    from screenplay.library import Settings, convert, diff, read_script, render, write_script
    from screenplay.works.conversion import convert_all

__version__ = "0.1.0"
__all__ = [
    "Settings",
    "__version__",
    "convert",
    "convert_all",
    "diff",
    "read_script",
    "render",
    "write_script",
]


def __getattr__(name: str) -> Any:
    """Load the library when it is first asked for: the command line starts without it."""
    if name not in __all__:
        raise AttributeError(f"module 'screenplay' has no attribute {name!r}")
    home = "screenplay.works.conversion" if name == "convert_all" else "screenplay.library"
    return getattr(import_module(home), name)
