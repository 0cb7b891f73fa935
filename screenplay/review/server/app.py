"""What the server answers: the page, its files, the state of a text, and the actions of a person."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Callable, Sequence
from functools import cache, partial
from importlib.resources import files
from pathlib import Path
from typing import Any

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse, Response, StreamingResponse
from starlette.routing import Route

from screenplay.errors import ScreenplayError, SettingsError
from screenplay.review.file import one_file
from screenplay.review.saving import page_of, printed, save
from screenplay.review.second_reader import ask, plan
from screenplay.review.server.guard import TooLongError
from screenplay.review.session import Given, Session, StaleError

_KINDS = {".js": "text/javascript", ".css": "text/css", ".svg": "image/svg+xml"}
_OFTEN = 0.4  # seconds between two looks at the disk
_QUIET = 15.0  # seconds after which a silent stream says that it is alive


class Shelf:
    """The texts under review, each read when it is first asked for."""

    def __init__(self, texts: Sequence[Given]) -> None:
        self.texts = tuple(texts)
        self.session = cache(lambda number: Session(self.texts[number]))

    def asked_for(self, request: Request) -> Session:
        """Return the text that a request is about. Raises SettingsError for none."""
        given = request.query_params.get("text", "0")
        if not given.isdecimal() or len(given) > 6 or int(given) >= len(self.texts):
            raise SettingsError("there is no such text")
        return self.session(int(given))


def app(shelf: Shelf, token: str, stop: Callable[[], None]) -> Starlette:
    """Return the application; `stop` ends the server."""

    async def quit_server(request: Request) -> Response:
        stop()
        return JSONResponse({"said": ["The server has stopped; this page can be closed."]})

    def of(work: Callable[[Session, Request], Any]) -> Callable[[Request], Any]:
        async def answer(request: Request) -> Response:
            session = await run_in_threadpool(shelf.asked_for, request)
            made = await run_in_threadpool(work, session, request)
            return made if isinstance(made, Response) else _json(made)

        return answer

    def with_body(work: Callable[[Session, dict[str, Any]], Any]) -> Callable[[Request], Any]:
        async def answer(request: Request) -> Response:
            session = await run_in_threadpool(shelf.asked_for, request)
            return _json(await run_in_threadpool(work, session, await _fields(request)))

        return answer

    async def events(request: Request) -> Response:
        session = await run_in_threadpool(shelf.asked_for, request)
        return StreamingResponse(_versions(session), media_type="text/event-stream")

    routes = [
        Route("/", partial(_page, token=token, names=[text.path.name for text in shelf.texts])),
        Route("/static/{name}", _static),
        Route("/api/script", of(lambda session, _: Response(session.rows(), media_type="application/json"))),
        Route("/api/view", of(lambda session, _: session.view())),
        Route("/api/why", of(lambda session, request: session.why(_number(request, "line")))),
        Route("/api/events", events),
        Route("/api/script.pdf", of(_pdf)),
        Route("/api/place", of(lambda session, request: _place(session, _number(request, "line")))),
        Route("/api/review.html", of(_export)),
        Route("/api/second-reader", of(lambda session, request: plan(session, _number(request, "line")))),
        Route("/api/ask", with_body(lambda session, fields: ask(session, _line(fields))), methods=["POST"]),
        Route("/api/act", with_body(lambda session, fields: session.act(fields)), methods=["POST"]),
        Route("/api/save", with_body(_save), methods=["POST"]),
        Route("/api/quit", quit_server, methods=["POST"]),
    ]
    return Starlette(
        routes=routes,
        exception_handlers={ScreenplayError: _refused, StaleError: _stale, TooLongError: _too_long},
    )


async def _page(request: Request, *, token: str, names: Sequence[str]) -> Response:
    page = _asset("page.html").decode().replace("{token}", token)
    texts = json.dumps(list(names)).replace("<", "\\u003c").replace("&", "\\u0026")
    return Response(page.replace("{texts}", texts), media_type="text/html")


async def _static(request: Request) -> Response:
    name = request.path_params["name"]
    kind = _KINDS.get(Path(name).suffix)
    if kind is None or name not in _names():
        return Response(status_code=404)
    return Response(_asset(name), media_type=kind)


@cache
def _names() -> frozenset[str]:
    return frozenset(each.name for each in files("screenplay.review").joinpath("page").iterdir())


@cache
def _asset(name: str) -> bytes:
    return files("screenplay.review").joinpath("page", name).read_bytes()


def _pdf(session: Session, _: Request) -> Response:
    data = printed(session.work.in_file, session.path, ".pdf")
    name = session.path.with_suffix(".pdf").name.encode("ascii", "replace").decode().replace('"', "")
    headers = {
        "Content-Disposition": f'inline; filename="{name}"',
        "Content-Security-Policy": "frame-ancestors 'none'",  # the reader of PDFs is a page of its own
    }
    return Response(data, media_type="application/pdf", headers=headers)


def _place(session: Session, line: int) -> dict[str, int]:
    return {"page": page_of(session.work.in_file, session.path, line)}


def _export(session: Session, _: Request) -> Response:
    headers = {"Content-Disposition": 'attachment; filename="review.html"'}
    return Response(one_file(session.work), media_type="text/html", headers=headers)


def _save(session: Session, fields: dict[str, Any]) -> dict[str, Any]:
    suffixes = fields.get("formats")
    if not isinstance(suffixes, list) or not all(isinstance(each, str) for each in suffixes):
        raise SettingsError("name the formats to save")
    return {"said": save(session.work.in_file, session.path, suffixes)}


async def _versions(session: Session) -> AsyncIterator[str]:
    """Yield the version of a text whenever it is a new one, looking at the disk now and then."""
    told, silent = 0, 0.0
    while True:
        await run_in_threadpool(session.refresh)
        if session.version != told:
            told, silent = session.version, 0.0
            yield f"data: {told}\n\n"
        elif silent > _QUIET:
            silent = 0.0
            yield ": still here\n\n"
        await asyncio.sleep(_OFTEN)
        silent += _OFTEN


async def _fields(request: Request) -> dict[str, Any]:
    try:
        fields = json.loads(await request.body())
    except (ValueError, RecursionError):
        raise SettingsError("the page sent something that is no JSON") from None
    if not isinstance(fields, dict):
        raise SettingsError("the page sent something that is no action")
    return fields


def _line(fields: dict[str, Any]) -> int:
    line = fields.get("line")
    if type(line) is not int:
        raise SettingsError("line is a number")
    return line


def _number(request: Request, name: str) -> int:
    given = request.query_params.get(name, "")
    if not given.isdecimal() or len(given) > 9:
        raise SettingsError(f"{name} is a number")
    return int(given)


def _json(value: Any) -> Response:
    data = json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "replace")
    return Response(data, media_type="application/json")


async def _refused(request: Request, error: Exception) -> Response:
    return JSONResponse({"error": str(error)}, 400)


async def _stale(request: Request, error: Exception) -> Response:
    return JSONResponse({"error": "the text has changed meanwhile", "stale": True}, 409)


async def _too_long(request: Request, error: Exception) -> Response:
    return JSONResponse({"error": "this is longer than anything the page sends"}, 413)
