"""Documents and the beats they give, side by side: `documents/NAME.txt` and `documents/NAME.beats`."""

from __future__ import annotations

from pathlib import Path

import pytest

from screenplay.model.beat import Beat, Heading, Matter, Narration, Quotation, Tag
from screenplay.model.span import Span
from screenplay.prose import parse
from screenplay.readers import read

DOCUMENTS = Path(__file__).parent / "documents"
NAMES = sorted(path.name for path in DOCUMENTS.iterdir() if path.suffix in (".txt", ".md"))


@pytest.mark.parametrize("name", NAMES)
def test_a_document_gives_the_beats_that_were_read_and_accepted(name, request):
    manuscript = read(DOCUMENTS / name)
    prose = parse(manuscript)
    flattened = ", flattened" if prose.flattened else ""
    shown = [f"layout: {prose.layout}{flattened}", *(show(beat, manuscript.text) for beat in prose.beats)]
    golden = (DOCUMENTS / name).with_suffix(".beats")
    if request.config.getoption("--accept"):
        golden.write_text("\n".join(shown) + "\n", encoding="utf-8")
    assert golden.read_text(encoding="utf-8").splitlines() == shown


def show(beat: Beat, text: str) -> str:
    words = " ".join(beat.span.of(text).split())
    return f"{beat.paragraph:>2} {type(beat).__name__.lower():<10}{words}{detail(beat, text)}"


def detail(beat: Beat, text: str) -> str:
    if isinstance(beat, Quotation):
        signs = [beat.kind.value, "" if beat.closed else "open", "goes on" if beat.continues else ""]
        return "  [" + ", ".join(sign for sign in signs if sign) + "]"
    if isinstance(beat, Tag):
        parts = {"who": beat.subject, "verb": beat.verb, "how": beat.manner, "to": beat.addressee}
        parts["doing"] = beat.business
        side = "both" if beat.after and beat.before else "after" if beat.after else "before"
        return f"  [{side}; " + "; ".join(f"{k}: {v.of(text)}" for k, v in parts.items() if v) + "]"
    if isinstance(beat, Narration) and beat.quoted:
        return "  [mentions " + ", ".join(span.of(text) for span in beat.quoted) + "]"
    if isinstance(beat, Heading):
        return f"  [level {beat.level}]"
    return f"  [{beat.kind.value}]" if isinstance(beat, Matter) else ""


def test_spans_of_documents_are_character_offsets_of_the_file():
    path = DOCUMENTS / "curly.txt"
    text = path.read_bytes().decode("utf-8")
    quotation = next(beat for beat in parse(read(path)).beats if isinstance(beat, Quotation))
    assert isinstance(quotation.span, Span)
    assert text[quotation.outer.start] == "“"
