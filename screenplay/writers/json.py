"""The script as JSON, both ways, origins and decisions included: the schema `script` says its form."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import fields
from typing import Any

from screenplay import schemas
from screenplay.errors import ReadError
from screenplay.model.cast import Character, Gender, Role
from screenplay.model.decision import Decision, Evidence, Origin
from screenplay.model.script import (
    KINDS,
    Element,
    Run,
    Script,
    Style,
    Text,
    TitleEntry,
)
from screenplay.model.span import Span
from screenplay.writers.fitting import check

VERSION = 1
_NAMES = {cls: tuple(field.name for field in fields(cls)) for cls in KINDS}
_CLASSES = {kind: cls for cls, kind in KINDS.items()}
_STYLES = {
    "bold": Style.BOLD,
    "italic": Style.ITALIC,
    "underline": Style.UNDERLINE,
    "note": Style.NOTE,
    "boneyard": Style.BONEYARD,
}


def write(script: Script) -> bytes:
    """Return everything in `script` as JSON, UTF-8."""
    return (json.dumps(to_json(script), ensure_ascii=False, indent=1) + "\n").encode("utf-8", "replace")


def schema() -> Any:
    """Return the JSON Schema (draft 2020-12) of what `write` writes."""
    return schemas.schema("script")


def read(data: bytes, name: str = "the file") -> Script:
    """Return the script that `write` wrote. Raises ReadError where `data` is something else."""
    try:
        content = json.loads(data.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise ReadError(f"{name} is not JSON ({error}); write it again with -o NAME.json") from error
    try:
        script = from_json(content)
        check(script)
        return script
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        fault = f"there is no {error}" if isinstance(error, KeyError) else str(error)
        message = f"{name} is JSON but not a script of version {VERSION} ({fault}); write it again"
        raise ReadError(f"{message} with -o NAME.json") from error


def to_json(script: Script) -> dict[str, Any]:
    """Return `script` as what the json module can write."""
    return {
        "version": VERSION,
        "title_page": [
            {"key": entry.key, "values": [_text_out(value) for value in entry.values]}
            for entry in script.title_page
        ],
        "title_origin": _origin_out(script.title_origin),
        "cast": [
            {
                "name": one.name,
                "aliases": list(one.aliases),
                "gender": one.gender.value,
                "gender_told": one.gender_told,
                "role": one.role.value,
            }
            for one in script.cast
        ],
        "elements": [_element_out(element) for element in script.elements],
        "source": script.source,
    }


def from_json(content: Mapping[str, Any]) -> Script:
    """Return the script that `to_json` gave. Raises KeyError, TypeError or ValueError for anything else."""
    if content["version"] != VERSION:
        raise ValueError(f"version {content['version']}")
    return Script(
        elements=tuple(_element_in(element) for element in content["elements"]),
        title_page=tuple(
            TitleEntry(entry["key"], tuple(_text_in(value) for value in entry["values"]))
            for entry in content["title_page"]
        ),
        cast=tuple(
            Character(
                one["name"],
                tuple(one["aliases"]),
                Gender(one["gender"]),
                Role(one["role"]),
                one.get("gender_told", False),
            )
            for one in content["cast"]
        ),
        title_origin=_origin_in(content["title_origin"]),
        source=content["source"],
    )


def _element_out(element: Element) -> dict[str, Any]:
    values = {name: getattr(element, name) for name in _NAMES[type(element)]}
    return {"kind": KINDS[type(element)]} | {name: _value_out(name, value) for name, value in values.items()}


def _value_out(name: str, value: Any) -> Any:
    if name == "origin":
        return _origin_out(value)
    if name == "text" and not isinstance(value, str):
        return _text_out(value)
    return list(value) if isinstance(value, tuple) else value


def _element_in(content: Mapping[str, Any]) -> Element:
    cls = _CLASSES[content["kind"]]
    return cls(**{name: _value_in(name, content[name]) for name in _NAMES[cls]})


def _value_in(name: str, value: Any) -> Any:
    if name == "origin":
        return _origin_in(value)
    if name == "text" and not isinstance(value, str):
        return _text_in(value)
    return tuple(value) if isinstance(value, list) else value


def _text_out(text: Text) -> list[dict[str, Any]]:
    return [
        {"text": run.text, "style": [name for name, style in _STYLES.items() if run.style & style]}
        if run.style
        else {"text": run.text}
        for run in text
    ]


def _text_in(runs: list[Mapping[str, Any]]) -> Text:
    return tuple(Run(run["text"], _style_in(run.get("style", ()))) for run in runs)


def _style_in(names: list[str]) -> Style:
    style = Style.PLAIN
    for name in names:
        style |= _STYLES[name]
    return style


def _origin_out(origin: Origin) -> dict[str, Any]:
    return {
        "spans": [[span.start, span.end] for span in origin.spans],
        "decisions": [
            {
                "value": one.value,
                "rule": one.rule,
                "confidence": one.confidence,
                "span": _span_out(one.span),
                "evidence": [
                    {"rule": each.rule, "weight": each.weight, "span": _span_out(each.span)}
                    for each in one.evidence
                ],
                "runner_up": one.runner_up,
            }
            for one in origin.decisions
        ],
    }


def _origin_in(content: Mapping[str, Any]) -> Origin:
    decisions = tuple(
        Decision(
            one["value"],
            one["rule"],
            one["confidence"],
            _span_in(one["span"]),
            tuple(Evidence(each["rule"], each["weight"], _span_in(each["span"])) for each in one["evidence"]),
            one["runner_up"],
        )
        for one in content["decisions"]
    )
    return Origin(tuple(Span(start, end) for start, end in content["spans"]), decisions)


def _span_out(span: Span | None) -> list[int] | None:
    return [span.start, span.end] if span else None


def _span_in(span: list[int] | None) -> Span | None:
    return Span(*span) if span else None
