"""What Final Draft says, element by element, and the Fountain that it becomes: the documents in `cases`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from xml.sax.saxutils import escape

import pytest

from screenplay import fdx, fountain

_CASE = re.compile(r"^## (.+)\n(?=```)", re.MULTILINE)
_FENCE = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_BODY = "<Content><Paragraph Type='Action'><Text>Rain.</Text></Paragraph></Content>"


def cases() -> Iterator[object]:
    for path in sorted((Path(__file__).parent / "cases").glob("*.md")):
        _, *pieces = _CASE.split(path.read_text(encoding="utf-8"))
        for name, body in zip(pieces[::2], pieces[1::2], strict=True):
            yield pytest.param(dict(_FENCE.findall(body)), id=f"{path.stem}: {name}")


def document(case: dict[str, str]) -> bytes:
    if "title" in case:
        lines = "".join(map(_title_line, case["title"].splitlines()))
        body = f"{_BODY}<TitlePage><Content>{lines}</Content></TitlePage>"
    else:
        body = case["xml"] if "<Content>" in case["xml"] else f"<Content>{case['xml']}</Content>"
    return f"<FinalDraft DocumentType='Script'>{body}</FinalDraft>".encode()


def _title_line(line: str) -> str:
    side, _, words = line.partition(" ")
    words = escape(words).replace("|", "\n").replace("~", "\t")
    return f"<Paragraph Alignment='{'Center' if side == 'C' else 'Left'}'><Text>{words}</Text></Paragraph>"


def expected(case: dict[str, str]) -> str:
    return case["fountain"] + ("\nRain.\n" if "title" in case else "")


@pytest.mark.parametrize("case", [*cases()])
def test_it_becomes_the_fountain_that_says_the_same(case: dict[str, str]):
    told: list[str] = []
    text = fountain.write(fdx.read(document(case), "a.fdx", told.append))
    assert text == expected(case)
    assert [line.partition("place for it: ")[2] for line in told] == case.get("told", "").splitlines()


@pytest.mark.parametrize("case", [*cases()])
def test_what_is_written_is_in_portable_form(case: dict[str, str]):
    text = fountain.write(fdx.read(document(case)))
    assert fountain.format_text(text) == text


@pytest.mark.parametrize("case", [*cases()])
def test_read_and_written_and_read_again_it_is_the_same(case: dict[str, str]):
    script = fdx.read(document(case))
    assert fdx.read(fdx.write(script)) == script


def test_there_are_sixty_cases():
    assert len(list(cases())) >= 60
