"""The review page: the prose beside its script in a browser, and every correction one key away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from screenplay.on_demand import names_of

if TYPE_CHECKING:
    from screenplay.review.file import one_file
    from screenplay.review.server.serving import serve
    from screenplay.review.session import Given, Session

__all__ = ["Given", "Session", "one_file", "serve"]

__getattr__ = names_of(
    __name__,
    {
        "file": ("one_file",),
        "server.serving": ("serve",),
        "session": ("Given", "Session"),
    },
)
