"""The script as a Final Draft document."""

from __future__ import annotations

from screenplay.fdx import write

__all__ = ["write"]
