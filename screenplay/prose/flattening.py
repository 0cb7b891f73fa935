"""Whether several speakers share paragraphs: text that lost paragraph breaks on its way."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from screenplay.model.beat import Beat, Quotation

_FEW = 3  # quotations side by side that a slip of the pen may explain
_SHARE = 0.02  # of all quotations; in print fewer than one in 500 stands beside another


def is_flattened(beats: Sequence[Beat]) -> bool:
    """Tell whether quotations often follow each other in one paragraph with nothing between."""
    quotations = sum(isinstance(beat, Quotation) for beat in beats)
    beside = sum(
        isinstance(first, Quotation)
        and isinstance(second, Quotation)
        and first.paragraph == second.paragraph
        and first.closed
        for first, second in pairwise(beats)
    )
    return beside >= _FEW and beside >= _SHARE * quotations
