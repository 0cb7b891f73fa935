"""What is fuzzed: for each door into the program, what to begin with and what must hold of every input."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from html import escape
from json import dumps, loads
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from screenplay import fdx, fountain
from screenplay.corrections import parse_corrections
from screenplay.errors import ReadError, ScreenplayError
from screenplay.explain import rows
from screenplay.library import convert_bytes, render
from screenplay.model.beat import Quotation
from screenplay.model.manuscript import Manuscript
from screenplay.paper import STANDARD
from screenplay.prose import parse
from screenplay.readers import read_bytes
from screenplay.revisions.pages.lock import lock_text, read_lock
from screenplay.revisions.pages.locked_pages import lock
from screenplay.settings import file as settings_file
from screenplay.settings import house
from screenplay.tableread.readers import readers_from_toml
from screenplay.writers import WRITERS, json
from tests.conversion.carrying import assert_covered_once
from tests.robustness import samples
from tests.robustness.mutation import damaged, grown, mutated, swapped

_MARKS = frozenset("\"'“”„‟«»‹›‘’‚‛—–―-_*`")


@dataclass(frozen=True, slots=True)
class Target:
    """A door into the program; `check` raises ScreenplayError to refuse an input, else it is a fault."""

    name: str
    share: int  # of a hundred inputs
    seeds: Callable[[], list[str]]
    check: Callable[[str, Random], None]

    def input_of(self, number: int) -> tuple[str, Random]:
        """Return the input of that number, and the source of chance for what is done with it."""
        random = Random(f"{self.name} {number}")
        return mutated(self.seeds(), random), random


def _prose(text: str, _: Random) -> None:
    at, left = 0, []
    for beat in parse(Manuscript(text)).beats:
        span = beat.outer if isinstance(beat, Quotation) else beat.span
        assert at <= span.start <= span.end <= len(text), f"beats overlap at {span.start}"
        left.append(text[at : span.start])
        at = span.end
    left.append(text[at:])
    lost = [each for each in "".join(left) if not each.isspace() and each not in _MARKS]
    assert not lost, f"no beat carries {lost!r}"


def _markdown(text: str, _: Random) -> None:
    parse(read_bytes(text.encode(), suffix=".md"))


def _fountain(text: str, _: Random) -> None:
    script = fountain.read(text)
    assert fountain.write(script, keep=True) == text, "not written back as it was read"
    assert fountain.read(fountain.write(script)) == script, "reads otherwise once it is written"


def _convert(text: str, random: Random) -> None:
    script = convert_bytes(text.encode(), "fuzz.txt", ".txt")
    assert_covered_once(script, read_bytes(text.encode()))
    assert list(rows(script))
    suffix = random.choice(sorted(set(WRITERS) - {".pdf"}))
    WRITERS[suffix](script)


def _bytes(text: str, random: Random) -> None:
    data = damaged(
        text.encode(random.choice(("utf-8", "utf-8-sig", "utf-16", "utf-32", "utf-16-le"))), random
    )
    read_bytes(data, "fuzz.txt", ".txt", random.choice((None, None, None, "cp1252", "utf-16", "utf-7")))


def _html(text: str, random: Random) -> None:
    if random.randrange(2):
        read_bytes(damaged(text.encode(), random), suffix=".html")
    read_bytes(text.encode(), suffix=".html")
    _carried(text, ".html", f"<html><body><p>{escape(text)}</p></body></html>".encode())


def _epub(text: str, random: Random) -> None:
    page = escape(text, quote=False)
    parts = {
        "META-INF/container.xml": samples.CONTAINER,
        "a.opf": samples.PACKAGE,
        "a.xhtml": f"<html><body><p>{page}</p></body></html>",
    }
    _carried(text, ".epub", _zipped(parts))
    _broken(parts, text, ".epub", random)


def _docx(text: str, random: Random) -> None:
    body = "".join(each if each in "\t\n\r" or each >= " " else "" for each in text)
    body = body.replace("\uffff", "").replace("\ufffe", "")
    parts = {
        "word/document.xml": samples.document(escape(body, quote=False)),
        "word/styles.xml": samples.STYLES,
    }
    _carried(body, ".docx", _zipped(parts))
    _broken(parts, text, ".docx", random)


def _carried(text: str, suffix: str, data: bytes) -> None:
    """Read a file that holds exactly `text`, and see that all its letters came through."""
    try:
        found = read_bytes(data, "fuzz", suffix).text
    except ReadError:
        assert not text.strip() or "\0" in text[:4096], "a sound file is refused"
        return
    assert _letters(found) == _letters(text), "letters are lost"


def _broken(parts: Mapping[str, str], text: str, suffix: str, random: Random) -> None:
    """Read the container with one part grown wild, replaced or spoilt, or with its bytes damaged."""
    name = random.choice(sorted(parts))
    if random.randrange(3):
        read_bytes(_zipped({**parts, name: grown(parts[name], text, random)}), "fuzz", suffix)
        return
    spoilt = {**parts, name: mutated([parts[name], text or " "], random)}
    data = _zipped(spoilt)
    read_bytes(damaged(data, random) if random.randrange(2) else data, "fuzz", suffix)


_NO_LETTERS = str.maketrans("", "", "\u00ad\u200b\u2060\ufeff")  # where a word may be broken, or not


def _letters(text: str) -> str:
    return "".join(text.translate(_NO_LETTERS).split())


def _zipped(parts: Mapping[str, str]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as container:
        for name, text in parts.items():
            container.writestr(name, text.encode())
    return stream.getvalue()


def _fdx(text: str, random: Random) -> None:
    script = fountain.read(
        "".join(each for each in text if each in "\t\n" or each >= " ").replace("\uffff", "")
    )
    data = fdx.write(script)
    assert fdx.read(data) == script, "reads otherwise from FDX"
    if random.randrange(2):
        wild = fdx.read(fdx.write(fdx.read(grown(data.decode(), text, random).encode())))
        assert fdx.read(fdx.write(wild)) == wild, "reads otherwise from FDX"
        fountain.write(wild)
        return
    spoilt = fdx.read(
        mutated([data.decode()], random).encode() if random.randrange(2) else damaged(data, random)
    )
    fountain.write(spoilt)


def _json(text: str, random: Random) -> None:
    script = fountain.read(text)
    data = json.write(script)
    assert json.read(data, "fuzz") == script, "reads otherwise from JSON"
    whole = data.decode()
    at = random.randrange(len(whole))
    spoilt = whole[:at] + mutated([whole], random)[:60] + whole[at + random.choice((0, 1, 30)) :]
    if random.randrange(3):
        spoilt = dumps(swapped(loads(whole), random))
    again = json.read(spoilt.encode(), "fuzz")
    for suffix in sorted(set(WRITERS) - {".pdf"}):
        WRITERS[suffix](again)


def _lock(text: str, random: Random) -> None:
    kept = lock(fountain.read(text), STANDARD)
    whole = lock_text(kept)
    again = read_lock(whole, "fuzz.lock.json")
    assert (again.pages, again.scenes) == (kept.pages, kept.scenes), "locks otherwise once it is written"
    render(
        fountain.read(text), ".pdf", lock=read_lock(dumps(swapped(loads(whole), random)), "fuzz.lock.json")
    )


def _table(text: str, _: Random) -> None:
    readers_from_toml(text, "fuzz.toml")


def _corrections(text: str, _: Random) -> None:
    corrections = parse_corrections(text, "fuzz.corrections.toml")
    convert_bytes(samples.story().encode(), "story.txt", ".txt", corrections=corrections)


def _settings(text: str, _: Random) -> None:
    with TemporaryDirectory() as folder:
        file = Path(folder) / "screenplay.toml"
        file.write_bytes(text.encode())
        refusals = [
            _refusal(lambda: settings_file.read_settings(file)),
            _refusal(lambda: house.house_beside(file)),
        ]
        if any(refusals):
            raise next(each for each in refusals if each)


def _refusal(act: Callable[[], object]) -> ScreenplayError | None:
    try:
        act()
    except ScreenplayError as error:
        return error
    return None


TARGETS = (
    Target("prose grammar", 30, samples.stories, _prose),
    Target("Fountain grammar", 25, samples.scripts, _fountain),
    Target("whole conversion", 5, samples.stories, _convert),
    Target("bytes of a text", 5, samples.stories, _bytes),
    Target("Markdown", 5, samples.stories, _markdown),
    Target("HTML", 6, samples.stories, _html),
    Target("EPUB", 4, samples.stories, _epub),
    Target("DOCX", 4, samples.stories, _docx),
    Target("FDX", 4, samples.scripts, _fdx),
    Target("JSON", 3, samples.scripts, _json),
    Target("lock file", 1, samples.scripts, _lock),
    Target("readers file", 1, samples.reader_files, _table),
    Target("corrections file", 3, samples.correction_files, _corrections),
    Target("settings file", 4, samples.settings_files, _settings),
)
