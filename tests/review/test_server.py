"""The server: what it answers to its own page, and that it answers to nobody else."""

from __future__ import annotations

import http.client
import json
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.review.stories import FERRY, HOSTILE, ROOT, Page, start, stop, written


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory):  # type: ignore[no-untyped-def]
    running = start(written(tmp_path_factory.mktemp("page")))
    yield running
    stop(running)


PATHS = ["/", "/static/main.js", "/static/style.css", "/api/script", "/api/view", "/api/why?line=7"]


def test_the_address_stands_alone_on_standard_output(page: Page) -> None:
    assert page.address.startswith("http://127.0.0.1:")
    assert len(page.token) >= 32


@pytest.mark.parametrize("path", PATHS)
def test_every_path_answers_with_the_token_and_not_without(page: Page, path: str) -> None:
    assert page.ask(path)[0] == 200
    assert page.ask(path, token="")[0] == 403
    assert page.ask(path, token=page.token[:-1] + "?")[0] == 403


def test_the_token_may_stand_in_the_address_before_the_path_or_in_a_header(page: Page) -> None:
    assert page.ask(f"/api/script?token={page.token}", token="")[0] == 200
    assert page.ask(f"/{page.token}/api/script", token="")[0] == 200
    assert page.ask("/api/script", token="", headers={"Authorization": f"Bearer {page.token}"})[0] == 200
    assert page.ask("/wrong/api/script", token="")[0] == 403


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1", "127.0.0.1:1", "localhost.evil.example", ""])
def test_another_host_is_refused(page: Page, path: str, host: str) -> None:
    assert page.ask(path, headers={"Host": host})[0] in (400, 421)


@pytest.mark.parametrize("origin", ["http://evil.example", "null", "http://127.0.0.1:1", "https://127.0.0.1"])
def test_another_origin_can_neither_read_nor_change(page: Page, origin: str) -> None:
    body = {"version": 1, "do": "undo"}
    assert page.ask("/api/script", headers={"Origin": origin})[0] == 403
    assert page.ask("/api/act", body, headers={"Origin": origin})[0] == 403


@pytest.mark.parametrize("site", ["cross-site", "same-site"])
def test_a_request_that_another_site_started_is_refused(page: Page, site: str) -> None:
    assert page.ask("/api/script", headers={"Sec-Fetch-Site": site})[0] == 403


def test_a_person_may_come_to_the_page_by_a_link_but_nothing_else_goes_with_it(page: Page) -> None:
    link = {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "navigate", "Sec-Fetch-Dest": "document"}
    assert page.ask("/", headers=link)[0] == 200
    assert page.ask("/", token="", headers=link)[0] == 403
    assert page.ask("/api/script", headers=link)[0] == 403
    assert page.ask("/", headers=link | {"Sec-Fetch-Dest": "iframe"})[0] == 403


def test_an_action_comes_as_json_and_is_short(page: Page) -> None:
    assert page.ask("/api/act", b"do=undo", headers={"Content-Type": "text/plain"})[0] == 415
    assert page.ask("/api/act", b"x" * 70_000)[0] == 413
    assert page.ask("/api/act", b"[" * 50_000)[0] == 400
    assert page.ask("/api/act", b"\xff{")[0] == 400
    assert page.ask("/api/act", [1])[0] == 400


def test_a_body_without_a_length_is_bounded_as_well(page: Page) -> None:
    connection = http.client.HTTPConnection("127.0.0.1", page.port, timeout=30)
    headers = {"X-Screenplay-Token": page.token, "Content-Type": "application/json"}
    chunks = (b"x" * 8192 for _ in range(40))
    try:
        connection.request("POST", "/api/act", chunks, headers, encode_chunked=True)
        status = connection.getresponse().status
    except (BrokenPipeError, ConnectionResetError):
        status = 413
    assert status == 413


def test_every_answer_forbids_what_a_page_does_not_need(page: Page) -> None:
    for path in PATHS:
        headers = page.ask(path)[2]
        policy = headers["content-security-policy"]
        assert "default-src 'none'" in policy
        assert "unsafe" not in policy
        assert "frame-ancestors 'none'" in policy
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["cache-control"] == "no-store"
        assert "access-control-allow-origin" not in headers


def test_the_script_is_what_explain_prints(page: Page, tmp_path: Path) -> None:
    story = written(tmp_path)
    command = [sys.executable, "-m", "screenplay", "explain", str(story), "--jsonl"]
    printed = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    assert page.json("/api/script") == [json.loads(line) for line in printed.splitlines()]


def test_lines_of_a_markdown_file_have_the_numbers_of_explain(tmp_path: Path) -> None:
    """Words that only the markup has are lines of `explain`; they are counted on the page as well."""
    marked = FERRY.replace("two cups.", "two [cups](https://example.org/cup 'A cup').\n\n<!-- more gulls -->")
    story = written(tmp_path, marked.replace("The Ferry\n", "# The Ferry\n"), "ferry.md")
    command = [sys.executable, "-m", "screenplay", "explain", str(story), "--jsonl"]
    printed = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    rows = [json.loads(line) for line in printed.splitlines()]
    assert any("markup" in (row["rule"] or "") for row in rows)
    page = start(story)
    try:
        assert page.json("/api/script") == rows
        row = next(row for row in rows if row["text"] == "It looks small.")
        page.act(do="speaker", line=row["line"], person="RUBEN")
        changed = {row["text"]: row["character"] for row in page.json("/api/script")}
        assert changed["It looks small."] == "RUBEN"
    finally:
        stop(page)


def test_it_listens_on_this_machine_only(page: Page) -> None:
    own = socket.gethostbyname(socket.gethostname())
    if own.startswith("127."):
        pytest.skip("this machine has no other address")
    with pytest.raises(OSError, match=r"refused|timed out|unreachable"):
        socket.create_connection((own, page.port), timeout=2)


@pytest.mark.parametrize(
    "path",
    ["/static/..%2fsession.py", "/static/page.html/../../session.py", "/static/%2e%2e/app.py", "/api/x"],
)
def test_no_other_file_can_be_had(page: Page, path: str) -> None:
    assert page.ask(path)[0] in (400, 404)


def test_an_action_changes_the_file_and_a_stale_page_is_told(serving: Callable[..., Page]) -> None:
    page = serving()
    row = next(row for row in page.json("/api/script") if row["text"] == "It looks small.")
    body = {"version": 1, "do": "speaker", "line": row["line"], "person": "RUBEN"}
    status, answer, _ = page.ask("/api/act", body)
    assert status == 200, answer
    assert page.ask("/api/act", body)[0] == 409
    changed = next(row for row in page.json("/api/script") if row["text"] == "It looks small.")
    assert changed["character"] == "RUBEN"


def test_drafts_are_saved_beside_the_story_and_hand_edits_stay(
    serving: Callable[..., Page], tmp_path: Path
) -> None:
    page = serving()
    said = page.json("/api/save", {"formats": [".fountain", ".pdf", ".fdx"]})["said"]
    assert "ferry.fountain, ferry.pdf, ferry.fdx written" in said[0]
    draft = tmp_path / "ferry.fountain"
    draft.write_text(draft.read_text().replace("counts the gulls", "counts seven gulls"))
    row = next(row for row in page.json("/api/script") if row["text"] == "It looks small.")
    page.act(do="speaker", line=row["line"], person="RUBEN")
    assert "by hand" in " ".join(page.json("/api/save", {"formats": [".fountain"]})["said"])
    assert "seven gulls" in draft.read_text()
    assert page.json("/api/place?line=4") == {"page": 2}  # behind the title page
    assert page.ask("/api/script.pdf")[1].startswith(b"%PDF")


def test_a_file_of_somebody_else_stays(serving: Callable[..., Page], tmp_path: Path) -> None:
    page = serving()
    (tmp_path / "ferry.fdx").write_text("mine")
    status, answer, _ = page.ask("/api/save", {"formats": [".fdx"]})
    assert (status, (tmp_path / "ferry.fdx").read_text()) == (400, "mine")
    assert b"not as screenplay left it" in answer
    assert page.ask("/api/save", {"formats": ["../x.sh"]})[0] == 400


def test_it_ends_with_ctrl_c_and_when_asked(tmp_path: Path) -> None:
    for end in ("signal", "asked"):
        page = start(written(tmp_path))
        if end == "signal":
            page.process.send_signal(signal.SIGINT)
        else:
            page.json("/api/quit", {})
        begun = time.monotonic()
        page.process.wait(timeout=20)
        assert page.process.returncode == 0
        assert page.process.stderr is not None
        assert "Traceback" not in page.process.stderr.read()
        assert time.monotonic() - begun < 10
        stop(page)


def test_one_file_shows_hostile_prose_as_text(tmp_path: Path) -> None:
    story, target = written(tmp_path, HOSTILE, "hostile.txt"), tmp_path / "review.html"
    command = [sys.executable, "-m", "screenplay", "review", str(story), "-o", str(target)]
    subprocess.run(command, cwd=ROOT, capture_output=True, check=True)
    page = target.read_text()
    assert "<script>window" not in page
    assert "<img" not in page
    assert page.count("</script>") == 2
    assert "'unsafe" not in page
    assert "http:" not in page.replace("http://www.w3.org", "")


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["nowhere.txt"], "nowhere.txt"),
        (["draft.fountain"], "script already"),
        (["-"], "standard input"),
        (["ferry.txt", "-o", "page.pdf"], ".html"),
        (["ferry.txt", "--port", "99999"], "65535"),
    ],
)
def test_what_cannot_be_shown_is_said_in_one_line(tmp_path: Path, arguments: list[str], words: str) -> None:
    written(tmp_path)
    written(tmp_path, "INT. ROOM - DAY\n", "draft.fountain")
    command = [sys.executable, "-m", "screenplay", "review", "--no-browser", *arguments]
    done = subprocess.run(
        command, cwd=tmp_path, env={"PYTHONPATH": str(ROOT), "PATH": ""}, capture_output=True, text=True,
        stdin=subprocess.DEVNULL, check=False,
    )  # fmt: skip
    assert done.returncode in (1, 2)
    assert words in done.stderr
    assert "Traceback" not in done.stderr


def test_a_folder_shows_each_of_its_texts(tmp_path: Path) -> None:
    written(tmp_path, FERRY, "1.txt")
    written(tmp_path, FERRY.replace("Ines", "Olga"), "2.txt")
    page = start(tmp_path)
    try:
        assert "INES" in [person["name"] for person in page.json("/api/view")["people"]]
        assert "OLGA" in [person["name"] for person in page.json("/api/view?text=1")["people"]]
        assert page.ask("/api/view?text=2")[0] == 400
    finally:
        stop(page)


def test_the_chapters_of_a_folder_are_one_book_when_asked(tmp_path: Path) -> None:
    folder = tmp_path / "ferry"
    folder.mkdir()
    written(folder, FERRY, "1.txt")
    written(folder, FERRY.replace("It looks small", "It looks tiny"), "2.txt")
    page = start(folder, "--join")
    try:
        row = next(row for row in page.json("/api/script") if row["text"] == "It looks tiny.")
        page.act(do="speaker", line=row["line"], person="RUBEN")
        assert (folder / "ferry.corrections.toml").is_file()
        written(folder, '"Nobody is here," said Ines.\n', "3.txt")
        texts = [row["text"] for row in page.json("/api/script")]
        page.json("/api/view")
        now = [row["text"] for row in page.json("/api/script")]
        assert "Nobody is here." in now
        assert "Nobody is here." not in texts
    finally:
        stop(page)
