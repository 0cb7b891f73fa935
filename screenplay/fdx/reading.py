"""FDX → Script."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from xml.etree.ElementTree import Element as Tag
from xml.etree.ElementTree import ParseError

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import fromstring

from screenplay.errors import ReadError
from screenplay.fdx.anchors import anchor_alternates, anchor_notes
from screenplay.fdx.losses import left_out
from screenplay.fdx.paragraphs import elements_of, hidden
from screenplay.fdx.styles import styles_of
from screenplay.fdx.texts import note_of
from screenplay.fdx.title_reading import title_page
from screenplay.model import script as model
from screenplay.model.script import Element, Script


def _nobody(remark: str) -> None:
    """Hear what is left out, and tell nobody."""


def read(data: bytes, name: str = "the file", warn: Callable[[str], None] = _nobody) -> Script:
    """Return the script of a Final Draft document. Raises ReadError where `data` is none.

    `warn` hears what the document says that a script here has no place for.
    """
    root = _root(data, name)
    content = root.find("Content")
    if root.tag != "FinalDraft" or content is None:
        raise ReadError(f"{name} is XML but not a Final Draft script; export it as FDX")
    if lost := left_out(root, content):
        warn(f"{name}: {lost}")
    placeless = anchor_notes(root, content)
    anchor_alternates(root, content)
    found = elements_of(content.findall("Paragraph"), styles_of(root))
    elements = [*_with_speakers(found), *(hidden(run) for note in placeless if (run := note_of(note)))]
    return Script(tuple(elements), title_page(root))


def _root(data: bytes, name: str) -> Tag:
    try:
        root: Tag = fromstring(data, forbid_dtd=True)
    except DefusedXmlException as error:
        message = (
            f"{name} declares XML entities, which no Final Draft file does; save it again from Final Draft"
        )
        raise ReadError(message) from error
    except (ParseError, ValueError, LookupError) as error:
        raise ReadError(
            f"{name} is not a whole Final Draft file ({error}); export it again as FDX"
        ) from error
    return root


def _with_speakers(elements: Iterable[Element]) -> Iterator[Element]:
    """Give every speech and parenthetical the name in the cue above it."""
    name: str | None = None
    for element in elements:
        if isinstance(element, model.Cue):
            name = element.name
        elif isinstance(element, model.Speech):
            yield model.Speech(element.text, name)
            continue
        elif isinstance(element, model.Parenthetical):
            yield model.Parenthetical(element.text, name)
            continue
        yield element
