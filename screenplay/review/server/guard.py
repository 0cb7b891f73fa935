"""Who may ask: only a page of this server, with its token, from this machine. Everybody else hears no."""

from __future__ import annotations

from dataclasses import dataclass
from secrets import compare_digest
from urllib.parse import parse_qs

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

MOST = 64 * 1024  # bytes of a request's body: an action is far shorter
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'"
)
_HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cache-Control": "no-store",
}
_TOKEN = "x-screenplay-token"
_OUR_PAGES = ("same-origin", "none")  # none: the person opened the address


class TooLongError(Exception):
    """A request has a longer body than any of ours."""


@dataclass(frozen=True, slots=True)
class Guard:
    """Lets requests through to `app` that come to this host and port, from our own page, with the token.

    The token stands in the address (`?token=`), before the path (`/TOKEN/...`), or in a header.
    """

    app: ASGIApp
    token: str
    port: int

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request, or refuse it."""
        if scope["type"] != "http":
            return
        scope, named = self._without_token(scope)
        refusal = self._refusal(scope, named=named)
        if refusal is not None:
            await refusal(scope, receive, _with_headers(send))
            return
        try:
            await self.app(scope, _bounded(receive), _with_headers(send))
        except TooLongError:
            await _no(413, "This is longer than anything the page sends.")(
                scope, receive, _with_headers(send)
            )

    def _without_token(self, scope: Scope) -> tuple[Scope, bool]:
        """Return `scope` without a token before its path, and whether there was the right one."""
        first, slash, rest = str(scope["path"]).removeprefix("/").partition("/")
        if not slash or not self._fits(first):
            return scope, False
        return {**scope, "path": f"/{rest}", "raw_path": f"/{rest}".encode()}, True

    def _refusal(self, scope: Scope, *, named: bool) -> PlainTextResponse | None:
        headers = Headers(scope=scope)
        hosts = {f"127.0.0.1:{self.port}", f"localhost:{self.port}"}
        if headers.get("host", "") not in hosts:
            return _no(421, "This server answers to 127.0.0.1 only.")
        origin = headers.get("origin")
        if origin is not None and origin not in {f"http://{host}" for host in hosts}:
            return _no(403, "Another site may not ask this server.")
        if headers.get("sec-fetch-site", "none") not in _OUR_PAGES and not _opens_the_page(scope, headers):
            return _no(403, "Another site may not ask this server.")
        if not (named or self._has_token(scope, headers)):
            return _no(403, "Open the address that screenplay review printed: it holds the key to this page.")
        if (
            scope["method"] == "POST"
            and headers.get("content-type", "").partition(";")[0] != "application/json"
        ):
            return _no(415, "An action comes as JSON.")
        length = headers.get("content-length", "0")
        if not length.isdecimal() or len(length) > 9 or int(length) > MOST:
            return _no(413, "This is longer than anything the page sends.")
        return None

    def _has_token(self, scope: Scope, headers: Headers) -> bool:
        query = parse_qs(scope["query_string"].decode("latin-1"))
        given = [*query.get("token", []), headers.get(_TOKEN, "")]
        given.append(headers.get("authorization", "").removeprefix("Bearer "))
        return any(self._fits(each) for each in given)

    def _fits(self, given: str) -> bool:
        return compare_digest(given.encode(), self.token.encode())


def _opens_the_page(scope: Scope, headers: Headers) -> bool:
    """Tell whether a person follows a link to the page: what comes of it no other site can read."""
    goes = headers.get("sec-fetch-mode") == "navigate" and headers.get("sec-fetch-dest") == "document"
    return bool(goes and scope["method"] == "GET" and scope["path"] == "/")


def _no(status: int, words: str) -> PlainTextResponse:
    return PlainTextResponse(f"{words}\n", status)


def _with_headers(send: Send) -> Send:
    async def sent(message: Message) -> None:
        if message["type"] == "http.response.start":
            headers = MutableHeaders(scope=message)
            for name, value in _HEADERS.items():
                headers.setdefault(name, value)
        await send(message)

    return sent


def _bounded(receive: Receive) -> Receive:
    """Return `receive` that raises TooLongError past the most that a body may have."""
    had = 0

    async def received() -> Message:
        nonlocal had
        message = await receive()
        had += len(message.get("body", b""))
        if had > MOST:
            raise TooLongError
        return message

    return received
