"""Inputs that are far too large, too deep or too odd: some grow by a number, some must be refused."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable, Mapping

# Names of three syllables: 3,600 people, no two of them nearly alike.
_FIRST = re.findall("..", "BaDeFiGoHaKeLoMaNiPeRaSoTiVaWeZo")
_MIDDLE = re.findall("...", "bricladroflegralinmornerposronstitarvenwilxan")
_LAST = re.findall("...", "bertconfredganhildlammondnetricsonvalwenyorzek")


def _story(chapters: int) -> str:
    lines = []
    for number in range(chapters):
        lines += [
            f"Chapter {number + 1}",
            "Vera came into the kitchen and put the lamp on the table. Outside the rain went on.",
            "“You are late,” Tom said. He looked at the clock above the stove.",
            "“The bridge is closed,” said Vera. “I walked round by the mill.”",
            "“Again?”",
            "“Again.”",
            "She took off her coat, hung it over the chair and sat down. He poured the tea.",
        ]
    return "\n\n".join(lines)


def _one_line(thousands: int) -> str:
    said = "“You are late,” Tom said. “The bridge is closed,” said Vera. She sat down. “Again?” "
    return said * (thousands * 1000 // len(said))


def _one_quotation(thousands: int) -> str:
    return "“" + "The bridge is closed and the road goes round. " * (thousands * 1000 // 46) + "”"


def _no_dialogue_on_one_line(thousands: int) -> str:
    return "“Yes,” said Tom. " + "She walked along the river and counted the boats. " * (
        thousands * 1000 // 50
    )


def _names(people: int) -> str:
    name = [f"{a}{b}{c}" for a in _FIRST for b in _MIDDLE for c in _LAST][:people]
    return "\n\n".join(f"“The bridge is closed,” said {one}. {one} sat down." for one in name)


def _script(scenes: int) -> str:
    return "".join(
        f"INT. ROOM {number} - DAY\n\nVera waits.\n\nVERA\nAgain?\n\nTOM\nAgain.\n\n"
        for number in range(scenes)
    )


def _nested(depth: int) -> str:
    return "“a ‘b " * (depth // 2) + "’ ”" * (depth // 2)


def _emphasis(thousands: int) -> str:
    return "INT. ROOM - DAY\n\n" + "*a **b _c " * (thousands * 100)


def _html(depth: int) -> str:
    return "<div><i>" * depth + "“Yes,” said Tom." + "</i></div>" * depth


def _tags(thousands: int) -> str:
    return "<p>“Yes,” said Tom.</p>" + "<b <i a=' " * (thousands * 100)


GROWING: Mapping[str, tuple[str, Callable[[int], str], int, str]] = {
    "a long story (thousand chapters)": (".txt", _story, 1000, ".fountain"),
    "a text on one line (kB)": (".txt", _one_line, 250, ".fountain"),
    "one quotation (kB)": (".txt", _one_quotation, 1000, ".fountain"),
    "narration on one line (kB)": (".txt", _no_dialogue_on_one_line, 250, ".fountain"),
    "people": (".txt", _names, 500, ".fountain"),
    "nested quotation marks": (".txt", _nested, 5000, ".fountain"),
    "scenes of a script, to FDX": (".fountain", _script, 2500, ".fdx"),
    "scenes of a script, to PDF": (".fountain", _script, 2500, ".pdf"),
    "emphasis never closed (kB)": (".fountain", _emphasis, 50, ".fdx"),
    "nested HTML": (".html", _html, 20_000, ".fountain"),
    "HTML tags never closed (kB)": (".html", _tags, 250, ".fountain"),
}


def _zip_bomb() -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as container:
        container.writestr("word/document.xml", b" " * 200_000_000)
    return stream.getvalue()


def _entity_bomb() -> bytes:
    entities = "".join(f'<!ENTITY e{n + 1} "{f"&e{n};" * 10}">' for n in range(9))
    return (
        f'<!DOCTYPE x [<!ENTITY e0 "ha">{entities}]><FinalDraft><Content>&e9;</Content></FinalDraft>'.encode()
    )


def _deep_document() -> bytes:
    stream = io.BytesIO()
    space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as container:
        depth = 100_000
        container.writestr(
            "word/document.xml", f"<w:a {space}>" + "<w:p>" * depth + "</w:p>" * depth + "</w:a>"
        )
    return stream.getvalue()


REFUSED: Mapping[str, tuple[str, Callable[[], bytes]]] = {
    "zip bomb": (".docx", _zip_bomb),
    "XML entity bomb": (".fdx", _entity_bomb),
    "document nested 100,000 deep": (".docx", _deep_document),
    "script nested 100,000 deep": (".fdx", lambda: b"<FinalDraft>" + b"<Content>" * 100_000),
    "JSON nested 100,000 deep": (".json", lambda: b"[" * 100_000),
    "zero bytes": (".txt", lambda: b"\0" * 1_000_000),
    "noise": (".txt", lambda: bytes(range(256)) * 4000),
    "half of UTF-16": (".txt", lambda: "“Yes,” said Tom.".encode("utf-16")[:-1]),
    "65 MB": (".txt", lambda: b"a" * 65 * 2**20),
    "65 MB of a script": (".fountain", lambda: b"He runs.\n\n" * (6 * 2**20 + 2**19)),
    "50 MB of prose": (".txt", lambda: _story(118_000).encode()),
}
