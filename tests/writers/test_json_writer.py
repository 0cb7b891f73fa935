"""JSON holds all of a script, both ways, in a form that the schema says."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from screenplay import fountain
from screenplay.errors import ReadError
from screenplay.model.script import Script
from screenplay.writers import json as writer


def _complete(script: Script) -> tuple[Any, ...]:
    """Everything in a script, what equality leaves out included."""
    return (
        script,
        script.cast,
        script.title_origin,
        script.source,
        [(element.origin, getattr(element, "character", None)) for element in script.elements],
    )


def test_every_element_survives_json_with_its_origin(everything: Script):
    assert _complete(writer.read(writer.write(everything))) == _complete(everything)


def test_decisions_evidence_and_cast_survive_json(doubtful: Script):
    assert _complete(writer.read(writer.write(doubtful))) == _complete(doubtful)


@given(st.text(alphabet=" \n*_[]/#=~@!>^()aAÉ日\\", max_size=60))
@settings(max_examples=100, deadline=None)
def test_any_script_survives_json(text: str):
    script = fountain.read(text)
    assert _complete(writer.read(writer.write(script))) == _complete(script)


def test_what_is_written_obeys_the_schema(everything: Script, doubtful: Script):
    schema = writer.schema()
    for script in (everything, doubtful, Script(())):
        assert list(_faults(writer.to_json(script), schema, schema)) == []


def test_the_schema_notices_what_does_not_belong(everything: Script):
    schema = writer.schema()
    content = writer.to_json(everything)
    content["elements"][0]["colour"] = "red"
    assert list(_faults(content, schema, schema))


@pytest.mark.parametrize(
    "data",
    [b"", b"{", b"[]", b"{}", b'{"version": 2}', b"\xff", b'{"version": 1, "elements": [{}]}', b"[" * 99999],
)
def test_other_json_is_one_clear_error(data: bytes):
    with pytest.raises(ReadError, match=r"a\.json"):
        writer.read(data, "a.json")


def test_the_json_is_readable_utf_8(doubtful: Script):
    assert "“them”" in writer.write(doubtful).decode()
    assert json.loads(writer.write(doubtful))["elements"][2]["kind"] == "character"


def _faults(value: Any, schema: Any, root: Any) -> Any:
    """Yield where `value` breaks `schema`: the words of JSON Schema that ours uses."""
    if "$ref" in schema:
        schema = root["$defs"][schema["$ref"].rpartition("/")[2]]
    if "oneOf" in schema:
        fitting = [one for one in schema["oneOf"] if not list(_faults(value, one, root))]
        if len(fitting) != 1:
            yield value, "fits no kind or several"
        return
    if "const" in schema and value != schema["const"]:
        yield value, schema["const"]
    if "enum" in schema and value not in schema["enum"]:
        yield value, schema["enum"]
    if "type" in schema and not _is(value, schema["type"]):
        yield value, schema["type"]
        return
    if isinstance(value, dict):
        known = schema.get("properties", {})
        yield from ((value, name) for name in schema.get("required", ()) if name not in value)
        if schema.get("additionalProperties") is False:
            yield from ((value, name) for name in value if name not in known)
        for name, part in value.items():
            yield from _faults(part, known.get(name, {}), root)
    elif isinstance(value, list):
        if not schema.get("minItems", 0) <= len(value) <= schema.get("maxItems", len(value)):
            yield value, "length"
        for part in value:
            yield from _faults(part, schema.get("items", {}), root)
    elif isinstance(value, float | int) and not schema.get("minimum", value) <= value <= schema.get(
        "maximum", value
    ):
        yield value, "range"


_TYPES = {
    "string": str,
    "object": dict,
    "array": list,
    "integer": int,
    "number": (int, float),
    "null": type(None),
}


def _is(value: Any, names: str | list[str]) -> bool:
    names = [names] if isinstance(names, str) else names
    return any(
        isinstance(value, bool) if name == "boolean" else isinstance(value, _TYPES[name]) for name in names
    )
