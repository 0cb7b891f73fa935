"""Each rule of the grammars decides something: without it, one of the documents reads otherwise.

A rule is broken by giving it nothing to match. Where the grammar can then no longer read a paragraph at all,
that is a difference too: the parse of prose is total.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from lark import Lark
from lark.exceptions import GrammarError, UnexpectedInput

from screenplay.prose import parse, pieces
from screenplay.prose.tags import shapes
from screenplay.prose.tags.lexer import TagLexer
from screenplay.prose.terminals import prose_grammar
from screenplay.readers import read
from screenplay.resources import read_grammar
from tests.prose.test_documents import DOCUMENTS, show

_RULE = re.compile(r"^(\??[a-z_]+(?:\{[^}]*\})?(?:\.\d)?):(.*(?:\n[ \t]+.*)*)", re.MULTILINE)
_WHOLE = ("story", *shapes.SHAPES)  # without these there is no parser


def rules(grammar: str) -> list[str]:
    return [found[1] for found in _RULE.finditer(grammar)]


def without(grammar: str, rule: str, nothing: str) -> str:
    """Return `grammar` with a rule that matches nothing."""
    broken = _RULE.sub(lambda found: f"{rule}: NOTHING" if found[1] == rule else found[0], grammar)
    return f"{broken}\n{nothing}\n"


@cache
def texts() -> tuple[Path, ...]:
    return tuple(path for path in sorted(DOCUMENTS.iterdir()) if path.suffix == ".txt")


def readings() -> Iterator[list[str]]:
    for path in texts():
        manuscript = read(path)
        try:
            yield [show(beat, manuscript.text) for beat in parse(manuscript).beats]
        except UnexpectedInput:
            yield []


@pytest.fixture(scope="module")
def accepted() -> list[list[str]]:
    return list(readings())


def is_noticed(accepted: list[list[str]]) -> bool:
    return any(found != right for found, right in zip(readings(), accepted, strict=True))


@pytest.mark.parametrize("rule", [rule for rule in rules(read_grammar("tag.lark")) if rule not in _WHOLE])
def test_a_tag_is_parsed_by_every_rule_of_its_grammar(
    rule: str, accepted: list[list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    broken = without(read_grammar("tag.lark"), rule, "%declare NOTHING")
    parser = Lark(broken, parser="lalr", lexer=TagLexer, start=list(shapes.SHAPES), maybe_placeholders=False)
    monkeypatch.setattr(shapes, "_parser", lambda: parser)
    assert is_noticed(accepted)


@pytest.mark.parametrize("rule", [rule for rule in rules(read_grammar("prose.lark")) if rule not in _WHOLE])
def test_prose_is_parsed_by_every_rule_of_its_grammar(
    rule: str, accepted: list[list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    broken = without(prose_grammar(), rule, r"NOTHING: /(?!)./")
    try:
        parser = Lark(broken, parser="lalr", lexer="contextual", start="story", maybe_placeholders=False)
    except GrammarError:
        return  # nothing is left that could be parsed
    monkeypatch.setattr(pieces, "_parser", lambda: parser)
    assert is_noticed(accepted)
