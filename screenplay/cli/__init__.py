"""The command line. Its modules are the only ones that print or exit."""

from __future__ import annotations

from screenplay.cli.console import open_for_every_letter
from screenplay.cli.program import program


def main() -> None:
    """Run the program with the arguments of the shell."""
    open_for_every_letter()
    program(prog_name="screenplay")


__all__ = ["main", "program"]
