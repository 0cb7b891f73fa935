"""The shapes that are known without the grammar are what the grammar makes of them."""

from __future__ import annotations

import subprocess
import sys
from itertools import product

import pytest

from screenplay.fountain.grammar import parts
from screenplay.fountain.shortcuts import ALONE, FURTHER, rule_of


@pytest.mark.parametrize("line", ALONE)
def test_one_line_is_what_the_grammar_makes_of_it(line: str):
    assert parts((line,)) == ((ALONE[line], 1),)


@pytest.mark.parametrize("first", FURTHER)
def test_several_lines_are_what_the_grammar_makes_of_them(first: str):
    rule, others = FURTHER[first]
    for length in range(1, 5):
        for rest in product(sorted(others), repeat=length):
            assert parts((first, *rest)) == ((rule, length + 1),)
            assert rule_of((first, *rest)) == rule


def test_a_long_paragraph_is_what_the_grammar_makes_of_it():
    types = ("CAPS", *("TEXT", "PAREN", "CAPS") * 40)
    assert parts(types) == ((rule_of(types), len(types)),)


def test_an_ordinary_script_needs_no_parser():
    code = (
        "import sys; from screenplay import fountain;"
        "fountain.read('Title: X\\n\\nINT. A - DAY\\n\\nRain.\\n\\nJOE\\n(softly)\\nHi.\\n\\nCUT TO:\\n');"
        "print('lark' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
