"""Prose of our own for the page, and the page itself running for a test."""

from __future__ import annotations

import http.client
import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from queue import Queue
from threading import Thread
from typing import Any
from urllib.parse import parse_qs, urlsplit

from screenplay.readers import read_bytes
from screenplay.review import Given, Session, serve

ROOT = Path(__file__).parents[2]

FERRY = """\
The Ferry

Ines stood at the rail of the ferry and counted the gulls. Ruben came up behind her with two cups.

"You are late," Ines said.

"I had to pay for both of us."

"Nobody asked you to."

"Somebody had to. Drink it while it is hot."

Ines took the cup and did not drink.

"Is that the island?"

"That is the lighthouse. The island is behind it."

"It looks small."

"Everything looks small from here."

Ruben leaned on the rail. He thought of the letter in his coat.

"Did you bring it?"

"Bring what?"

"You know what, Ruben."

* * *

In the kitchen of the guest house Aunt Petra was cutting bread.

"Sit down, both of you," said Petra.

"We ate on the ferry."

"Then you will eat again."
"""

HOSTILE = """\
Tilda read the screen aloud. <b>Nobody</b> laughed, and Oskar shut the door.

"<script>window.broken = 1</script>," said Tilda.

"\\"><img src=x onerror='window.broken = 2'>," said Oskar & Tilda's brother.

"</script><style>*{display:none}</style>," said Tilda.
"""


@dataclass
class Page:
    """A running review page, asked as a program would ask it; `own` is its process where it has one."""

    address: str
    own: subprocess.Popen[str] | None = field(default=None, repr=False)

    @property
    def process(self) -> subprocess.Popen[str]:
        assert self.own is not None
        return self.own

    @property
    def port(self) -> int:
        return urlsplit(self.address).port or 0

    @property
    def token(self) -> str:
        return parse_qs(urlsplit(self.address).query)["token"][0]

    def ask(
        self, path: str, body: Any = None, *, token: str | None = None, headers: dict[str, str] | None = None
    ) -> tuple[int, bytes, dict[str, str]]:
        """Return status, body and headers of an answer; `body` is sent as JSON, bytes as they are."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        chosen = self.token if token is None else token
        sent = {"X-Screenplay-Token": chosen} if chosen else {}
        data = None
        if body is not None:
            data = body if isinstance(body, bytes) else json.dumps(body).encode()
            sent["Content-Type"] = "application/json"
        connection.request("GET" if body is None else "POST", path, data, sent | (headers or {}))
        answer = connection.getresponse()
        found = answer.status, answer.read(), {key.lower(): value for key, value in answer.getheaders()}
        connection.close()
        return found

    def json(self, path: str, body: Any = None) -> Any:
        """Return the JSON of an answer."""
        return json.loads(self.ask(path, body)[1])

    def act(self, **fields: Any) -> Any:
        """Do something as the page does it, in its present version."""
        return self.json("/api/act", {"version": self.json("/api/view")["version"], **fields})


def start(story: Path, *options: str) -> Page:
    """Start `screenplay review` of `story` and wait for its address."""
    command = [
        sys.executable,
        "-m",
        "screenplay",
        "review",
        str(story),
        "--no-browser",
        "--port",
        "0",
        *options,
    ]
    process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    assert process.stdout is not None
    address = process.stdout.readline().strip()
    if not address:
        assert process.stderr is not None
        raise AssertionError(process.stderr.read())
    return Page(address, process)


@contextmanager
def served(story: Path) -> Iterator[Page]:
    """Give a page of `story` that this process serves: it is there at once."""
    addresses: Queue[str] = Queue()
    serving = Thread(
        target=serve, args=([given(story)],), kwargs={"port": 0, "announce": addresses.put}, daemon=True
    )
    serving.start()
    page = Page(addresses.get(timeout=20))
    try:
        yield page
    finally:
        page.ask("/api/quit", {})
        serving.join(timeout=20)
        assert not serving.is_alive()


def stop(page: Page) -> None:
    """End a page and wait for its end."""
    page.process.terminate()
    page.process.wait(timeout=20)
    for stream in (page.process.stdout, page.process.stderr):
        if stream is not None:
            stream.close()


def given(path: Path) -> Given:
    """Return what the page needs to know of the text at `path`."""
    return Given(path, lambda: [path], lambda: read_bytes(path.read_bytes(), str(path), path.suffix, None))


def session_of(path: Path) -> Session:
    """Return the text at `path` under review."""
    return Session(given(path))


def written(folder: Path, text: str = FERRY, name: str = "ferry.txt") -> Path:
    """Write a story into `folder`; return its place."""
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path
