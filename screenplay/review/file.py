"""The page as one file: to read and to send, without a server and without the network."""

from __future__ import annotations

import base64
import hashlib
import json
import re
from functools import cache
from html import escape
from importlib.resources import files

from screenplay.mending import Work
from screenplay.model.script import Cue, SceneHeading
from screenplay.review.lines import Json
from screenplay.review.reasons import why
from screenplay.review.view import view

MODULES = ("data.js", "draw.js", "select.js", "reading.js")  # in the order of their imports
_IMPORT = re.compile(r'^import [^;]* from "\./[\w.]+";\n', re.MULTILINE)
_EXPORT = re.compile(r"^export (?=(?:async )?(?:function|const|class|let) )", re.MULTILINE)


def one_file(work: Work) -> bytes:
    """Return the review of `work` as one page of HTML; it shows everything and changes nothing."""
    shown = {**view(work), "why": _reasons(work)}
    data = json.dumps(shown, ensure_ascii=False, separators=(",", ":"))
    for mark in "<>&\u2028\u2029":
        data = data.replace(mark, f"\\u{ord(mark):04x}")
    style, script = _style(), _script()
    policy = (
        f"default-src 'none'; script-src '{_hash(script)}'; style-src '{_hash(style)}'; "
        "base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'"
    )
    page = _asset("file.html")
    filled = {
        "policy": policy,
        "style": style,
        "script": script,
        "data": data,
        "title": escape(shown["title"]),
    }
    parts = re.split(r"\{(policy|style|script|data|title)\}", page)
    return "".join(filled[part] if n % 2 else part for n, part in enumerate(parts)).encode("utf-8", "replace")


def _reasons(work: Work) -> dict[int, Json]:
    """Return why each cue and each heading is as it is, by the number of its line."""
    offset = 1 + bool(work.script.title_page)
    return {
        number: why(work.script, number, work.story.manuscript.text)
        for number, each in enumerate(work.script.elements, offset)
        if isinstance(each, Cue | SceneHeading)
    }


@cache
def _script() -> str:
    """Return the modules as one script: what they export is there for those that follow."""
    joined = "\n".join(_EXPORT.sub("", _IMPORT.sub("", _asset(name))) for name in MODULES)
    return f'"use strict";\n(() => {{\n{joined}\n}})();\n'


@cache
def _style() -> str:
    return _asset("style.css")


def _asset(name: str) -> str:
    return files("screenplay.review").joinpath("page", name).read_text("utf-8")


def _hash(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
