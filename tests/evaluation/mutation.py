"""Break every rule in turn and see that a test fails: `python -m tests.evaluation.mutation [NAME]`.

A broken rule sees nothing; a broken sign of `attribution.moves` is never given; the last rule of a table,
which takes what is left, says the opposite; the functions named in `broken`, of people, places, hours and
extensions, answer nothing. Each is broken in a copy of this process that runs the tests of its folder until
one fails. Prints the rules that no test protects; the exit code is 1 where there is one.
"""

from __future__ import annotations

import ast
import inspect
import os
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache, partial
from types import CodeType, FunctionType, ModuleType
from typing import Any, TypeGuard

import pytest

from screenplay.adaptation.narration.kinds import NarrationKind, Verdict
from screenplay.adaptation.narration.rules import KIND_RULES
from screenplay.attribution.moves import gestures, layout, words
from screenplay.attribution.rules import RULES
from screenplay.lint import CHECKS
from screenplay.prose.utterance.judgement import RULES as UTTERANCE_RULES
from screenplay.scenes.starts.changes import START_RULES
from tests.evaluation.broken import broken


@dataclass(frozen=True, slots=True)
class Mutant:
    """A rule, how it is broken, and the tests that should notice."""

    name: str
    tests: str
    break_it: Callable[[], None]


def mutants() -> Iterator[Mutant]:
    """Yield every rule of the tables, ready to be broken."""
    for rule in RULES:
        yield _silent(
            f"attribution: {rule.name}", rule.find, _nothing, "tests/attribution/rules/test_cases.py"
        )
    for module in (layout, words, gestures):
        yield from _signs(module)
    for start in START_RULES:
        yield _silent(f"scenes: {start.name}", start.find, _none, "tests/scenes")
    for kind in KIND_RULES[:-1]:
        yield _silent(f"adaptation: {kind.name}", kind.answer, _none, "tests/adaptation")
    yield _silent(f"adaptation: {KIND_RULES[-1].name}", KIND_RULES[-1].answer, _thought, "tests/adaptation")
    for check in CHECKS:
        yield _silent(f"lint: {check.name}", check.find, _nothing, "tests/lint")
    for judge in UTTERANCE_RULES:
        name = judge.__module__.rpartition(".")[2]
        yield _silent(f"utterance: {name}", judge, _none, "tests/prose")
    for name, function, answer, tests in broken():
        yield _silent(name, function, answer, tests)


def _silent(name: str, function: Any, answer: Any, tests: str) -> Mutant:
    def break_it() -> None:
        function.__globals__.update(_Verdict=Verdict, _Kind=NarrationKind)
        function.__code__ = answer.__code__  # in place: whoever imported the function has the broken one

    return Mutant(name, tests, break_it)


def _nothing(*_: Any) -> Any:
    return iter(())


def _none(*_: Any) -> Any:
    return None


def _thought(*_: Any) -> Any:
    return _Verdict(_Kind.THOUGHT, 0.9)  # type: ignore[name-defined]  # noqa: F821  (given above)


def _signs(module: ModuleType) -> Iterator[Mutant]:
    """Yield a mutant for every `yield` of a family of signs, and for those inside what it calls."""
    source = inspect.getsource(module)
    places = [node.lineno for node in ast.walk(ast.parse(source)) if _is_yield(node)]
    lines = source.splitlines()
    family = module.__name__.rpartition(".")[2]
    for place in sorted(places):
        name = f"moves: {family} {lines[place - 1].strip().removeprefix('yield ')}"
        yield Mutant(name, "tests/attribution", partial(_without, module, source, place))


def _without(module: ModuleType, source: str, place: int) -> None:
    """Take the `yield` at a line out of its function, in the module as it is loaded."""
    tree = ast.parse(source)
    for function in tree.body:
        if isinstance(function, ast.FunctionDef) and any(map(_is_yield, ast.walk(function))):
            function.body += ast.parse("if False:\n    yield").body  # a generator even without its last sign
            for node in ast.walk(function):
                if _is_yield(node) and node.lineno == place:
                    node.value = ast.Constant(None)
    for code in compile(ast.fix_missing_locations(tree), module.__name__, "exec").co_consts:
        if isinstance(code, CodeType) and isinstance(getattr(module, code.co_name, None), FunctionType):
            getattr(module, code.co_name).__code__ = code


def _is_yield(node: ast.AST) -> TypeGuard[ast.Expr]:
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Yield | ast.YieldFrom)


def survives(mutant: Mutant) -> bool:
    """Tell whether all tests pass although the rule is broken."""
    _check_sound(mutant.tests)
    return _passes(mutant.tests, mutant.break_it)


@cache
def _check_sound(tests: str) -> None:
    """Raise RuntimeError where a test fails with every rule whole: it would notice everything."""
    if not _passes(tests, lambda: None):
        raise RuntimeError(f"{tests}: a test fails although nothing is broken; mend that first")


def _passes(tests: str, prepare: Callable[[], None]) -> bool:
    """Tell whether all `tests` pass in a copy of this process, after `prepare` was called in it."""
    child = os.fork()
    if child == 0:
        silence = os.open(os.devnull, os.O_WRONLY)
        os.dup2(silence, 1)
        os.dup2(silence, 2)
        prepare()
        os._exit(int(pytest.main(["-x", "-p", "no:cacheprovider", "-m", "not slow", tests])))
    code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    if code not in (0, 1):
        raise RuntimeError(f"{tests} did not run: exit code {code}")
    return code == 0


def main(arguments: list[str]) -> int:
    """Break, run, print."""
    wanted = [each for each in mutants() if all(word in each.name for word in arguments)]
    unprotected = 0
    for mutant in wanted:
        if survives(mutant):
            unprotected += 1
            print(f"no test protects {mutant.name}", flush=True)
    print(f"{len(wanted)} rules and signs broken in turn, {len(wanted) - unprotected} noticed")
    return 1 if unprotected else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
