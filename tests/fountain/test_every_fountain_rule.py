"""Each rule of `fountain.lark` decides something: without it, a case or a sample reads otherwise."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from lark import Lark
from lark.exceptions import UnexpectedInput

from screenplay.fountain import grammar, parser, read
from screenplay.model.script import Element
from screenplay.resources import read_grammar
from tests.fountain.test_fountain_cases import _cases
from tests.prose.test_every_grammar_rule import rules, without

ROOT = Path(__file__).parents[2]


@cache
def texts() -> tuple[str, ...]:
    samples = [path.read_text("utf-8") for path in sorted((ROOT / "tests/samples").glob("*.fountain"))]
    return (*(case.values[0] for case in _cases()), *samples)


def readings() -> Iterator[tuple[Element, ...] | None]:
    for text in texts():
        parser._remembered.cache_clear()
        try:
            yield tuple(read(text).elements)
        except UnexpectedInput:
            yield None


@pytest.fixture(scope="module")
def accepted() -> list[tuple[Element, ...] | None]:
    return list(readings())


@pytest.mark.parametrize("rule", [rule for rule in rules(read_grammar("fountain.lark")) if rule != "start"])
def test_a_script_is_parsed_by_every_rule_of_its_grammar(
    rule: str, accepted: list[tuple[Element, ...] | None], monkeypatch: pytest.MonkeyPatch
) -> None:
    broken = without(read_grammar("fountain.lark"), rule, "%declare NOTHING")
    lark = Lark(broken, parser="lalr", lexer=grammar._TypeLexer, maybe_placeholders=False)
    monkeypatch.setattr(grammar, "_parser", lambda: lark)
    monkeypatch.setattr(parser, "rule_of", lambda _: parser.UNKNOWN)  # no short cut past the grammar
    noticed = any(found != right for found, right in zip(readings(), accepted, strict=True))
    parser._remembered.cache_clear()
    assert noticed
