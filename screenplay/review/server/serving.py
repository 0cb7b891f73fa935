"""The server itself: a socket on this machine, a token nobody can guess, and an end when asked."""

from __future__ import annotations

import secrets
import signal
import socket
import threading
from collections.abc import Callable, Sequence

import uvicorn

from screenplay.errors import ScreenplayError
from screenplay.review.server.app import Shelf, app
from screenplay.review.server.guard import Guard
from screenplay.review.session import Given

HOST = "127.0.0.1"
_TOKEN_BYTES = 24


def serve(texts: Sequence[Given], *, port: int, announce: Callable[[str], None]) -> None:
    """Show `texts` until Ctrl-C or the page ends it; `announce` hears the address.

    Port 0 is any free one. Raises ScreenplayError for a port that is taken or a text that cannot be read.
    """
    shelf = Shelf(texts)
    shelf.session(0)
    token = secrets.token_urlsafe(_TOKEN_BYTES)
    listening = _listen(port)
    number = listening.getsockname()[1]
    guarded = Guard(app(shelf, token, lambda: setattr(server, "should_exit", True)), token, number)
    config = uvicorn.Config(
        guarded,
        log_level="critical",
        access_log=False,
        lifespan="off",
        http="h11",
        loop="asyncio",
        ws="none",
        server_header=False,
        proxy_headers=False,
        limit_concurrency=64,
        timeout_graceful_shutdown=1,
    )
    server = uvicorn.Server(config)
    if threading.current_thread() is threading.main_thread():
        # Ctrl-C asks the server to end. Raised as an exception it could meet an event loop half made.
        signal.signal(signal.SIGINT, lambda *_: setattr(server, "should_exit", True))
    try:
        announce(f"http://{HOST}:{number}/?token={token}")
        server.run(sockets=[listening])
    finally:
        listening.close()


def _listen(port: int) -> socket.socket:
    listening = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listening.bind((HOST, port))
    except OSError as error:
        listening.close()
        reason = (error.strerror or str(error)).lower()
        raise ScreenplayError(f"port {port} cannot be used: {reason}; choose another --port") from None
    listening.listen(64)
    return listening
