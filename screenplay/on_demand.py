"""Packages that load a module when a name of it is first asked for, so that a start costs what it uses."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping, Sequence
from importlib import import_module
from typing import Any


def names_of(package: str, homes: Mapping[str, Sequence[str]]) -> Callable[[str], Any]:
    """Return the `__getattr__` of `package`; `homes` tells for each of its modules which names it gives.

    No name may be that of a module of the package: importing the module would put it in its place.
    """
    home_of = {name: home for home, names in homes.items() for name in names}

    def load(name: str) -> Any:
        if name not in home_of:
            raise AttributeError(f"module {package!r} has no attribute {name!r}")
        home = import_module(f"{package}.{home_of[name]}")
        for given in homes[home_of[name]]:
            setattr(sys.modules[package], given, getattr(home, given))
        return getattr(home, name)

    return load
