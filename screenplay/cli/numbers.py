"""Values of options that name lines and pairs: 42, 42,45-47, 40-52, BEA=MIRABEL."""

from __future__ import annotations

import re
from typing import Any

import click

_Parameter = click.Parameter | None
_Context = click.Context | None
_RUN = re.compile(r"\s*(\d{1,7})\s*(?:-\s*(\d{1,7})\s*)?")


class _Lines(click.ParamType[tuple[int, ...]]):
    name = "N[-M][,...]"

    def convert(self, value: Any, param: _Parameter, ctx: _Context) -> tuple[int, ...]:
        """Return every line number of `value`."""
        numbers: list[int] = []
        for part in str(value).split(","):
            found = _RUN.fullmatch(part)
            if found is None:
                self.fail(f"{value!r} names no lines; write 42 or 42,45-47", param, ctx)
            numbers += range(int(found[1]), int(found[2] or found[1]) + 1)
        return tuple(numbers)


class _Run(click.ParamType[tuple[int, int]]):
    name = "N-M"

    def convert(self, value: Any, param: _Parameter, ctx: _Context) -> tuple[int, int]:
        """Return the first and the last line of `value`."""
        found = _RUN.fullmatch(str(value))
        if found is None or found[2] is None or int(found[1]) >= int(found[2]):
            self.fail(f"{value!r} is no run of lines; write the first and the last: 40-52", param, ctx)
        return int(found[1]), int(found[2])


class _Pair(click.ParamType[tuple[str, str]]):
    name = "A=B"

    def convert(self, value: Any, param: _Parameter, ctx: _Context) -> tuple[str, str]:
        """Return what stands before and after the equals sign."""
        left, _, right = str(value).partition("=")
        if not left.strip() or not right.strip():
            self.fail(f"{value!r} is not of the form A=B", param, ctx)
        return left.strip(), right.strip()


LINES, RUN, PAIR = _Lines(), _Run(), _Pair()
