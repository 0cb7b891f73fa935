"""The samples convert as they did when a person last read them: `pytest --accept` after reading again."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from click.testing import CliRunner

from screenplay.cli import program
from screenplay.library import convert
from screenplay.paper import as_text, pages
from tests.conversion.samples import INPUT, LABELS, SAMPLES


def fountain(sample: str) -> str:
    return CliRunner().invoke(program, ["convert", str(INPUT / f"{sample}.txt"), "-q", "-o", "-"]).stdout


def why(sample: str) -> str:
    return CliRunner().invoke(program, ["explain", str(INPUT / f"{sample}.txt")]).stdout


def paper(sample: str) -> str:
    """Return the pages as a typewriter shows them, a form feed between two."""
    return "\n\f\n".join(as_text(page) for page in pages(convert(INPUT / f"{sample}.txt"))) + "\n"


MADE: dict[str, Callable[[str], str]] = {"fountain": fountain, "why": why, "pages": paper}


@pytest.mark.parametrize("ending", MADE)
@pytest.mark.parametrize("sample", SAMPLES)
def test_a_sample_converts_as_accepted(sample: str, ending: str, request: pytest.FixtureRequest) -> None:
    golden = LABELS / f"{sample}.{ending}"
    made = MADE[ending](sample)
    if request.config.getoption("--accept"):
        golden.write_text(made, encoding="utf-8", newline="")
    assert made == golden.read_bytes().decode("utf-8")
