"""FDX → Script."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from xml.etree.ElementTree import Element as Tag
from xml.etree.ElementTree import ParseError

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import fromstring

from screenplay.errors import ReadError
from screenplay.fdx.names import CENTERED_TYPES, LYRIC_TYPES, SECTION_TYPE, SYNOPSIS_TYPE, own
from screenplay.fdx.texts import note_of, text_of
from screenplay.fountain.heading import location_and_time, setting_of
from screenplay.fountain.shapes import name_and_extensions
from screenplay.model import script as model
from screenplay.model.script import Element, PageBreak, Run, Script, Style, Text, TitleEntry, plain

# The title page of an FDX file: ours names the key of each paragraph, Final Draft's does not.


_CREDIT_WORDS = frozenset({"by", "written", "screenplay", "teleplay", "story", "based", "created"})


def title_page(root: Tag) -> tuple[TitleEntry, ...]:
    """Return the entries of the title page, in order."""
    tags = root.findall("TitlePage/Content/Paragraph")
    if not any(tag.get(own("key")) for tag in tags):
        rows = _guessed((tag.get("Alignment") == "Center", text_of(tag)) for tag in tags)
        return tuple(TitleEntry(key, tuple(values)) for key, values in rows.items())
    entries: list[TitleEntry] = []
    for tag in tags:
        text = text_of(tag)
        if key := tag.get(own("key")):
            entries.append(TitleEntry(key, (text,) if text else ()))
        elif text and entries:
            entries[-1] = TitleEntry(entries[-1].key, (*entries[-1].values, text))
    return tuple(entries)


def _guessed(lines: Iterable[tuple[bool, Text]]) -> dict[str, list[Text]]:
    """Give the lines of a title page the keys that their places suggest."""
    found: dict[str, list[Text]] = {}
    for in_middle, text in lines:
        words = plain(text).split()
        if not words:
            continue
        key = "Author"
        if not in_middle:
            key = "Contact"
        elif "Title" not in found:
            key = "Title"
        elif len(words) <= 6 and not _CREDIT_WORDS.isdisjoint(word.lower() for word in words):
            key = "Credit" if words[-1].lower() == "by" else "Source"
        found.setdefault(key, []).append(text)
    return found


_SPOKEN = (model.Speech, model.Parenthetical, model.Lyric)


def read(data: bytes, name: str = "the file") -> Script:
    """Return the script of a Final Draft document. Raises ReadError where `data` is none."""
    try:
        root = fromstring(data, forbid_dtd=True)
    except DefusedXmlException as error:
        message = (
            f"{name} declares XML entities, which no Final Draft file does; save it again from Final Draft"
        )
        raise ReadError(message) from error
    except (ParseError, ValueError, LookupError) as error:
        raise ReadError(
            f"{name} is not a whole Final Draft file ({error}); export it again as FDX"
        ) from error
    content = root.find("Content")
    if root.tag != "FinalDraft" or content is None:
        raise ReadError(f"{name} is XML but not a Final Draft script; export it as FDX")
    elements = tuple(_with_speakers(_elements(content)))
    return Script(elements, title_page(root))


def _elements(content: Tag) -> Iterator[Element]:
    for tag in content.iter("Paragraph") if content.tag == "DualDialogue" else content.findall("Paragraph"):
        if tag.get("StartsNewPage") == "Yes":
            yield PageBreak()
        pair = tag.find("DualDialogue")
        if pair is None:
            yield from _element(tag, dual=False)
            continue
        cues = 0
        for inner in pair.findall("Paragraph"):
            cues += inner.get("Type") == "Character"
            yield from _element(inner, dual=cues == 2)


def _element(tag: Tag, *, dual: bool) -> Iterator[Element]:
    """Yield the element that a paragraph is; none for an empty one."""
    kind = tag.get("Type", "Action")
    text = text_of(tag)
    joined = tag.get(own("joined"))
    if kind == "Action" and tag.get("Alignment") != "Center" and (hidden := _hidden(tag, text)):
        for run in hidden:
            if run.style is Style.NOTE:
                yield model.Note((Run(run.text),), joined=joined == "yes")
            else:
                yield model.Boneyard(run.text, joined=joined == "yes")
        return
    if not text and tag.get(own("empty")) != "yes":
        return
    if kind == "Scene Heading":
        yield _heading(tag, text)
    elif kind == "Character":
        name, extensions = name_and_extensions(plain(text).strip())
        yield model.Cue(name, extensions, dual)
    elif kind == "Dialogue":
        yield model.Speech(text)
    elif kind == "Parenthetical":
        yield model.Parenthetical(_bare(text))
    elif kind == "Transition":
        yield model.Transition(text)
    elif kind in LYRIC_TYPES:
        yield model.Lyric(text, joined=joined != "no")
    elif kind == SYNOPSIS_TYPE:
        yield model.Synopsis(text)
    elif kind.startswith(SECTION_TYPE):
        level = tag.get(own("level"), kind.removeprefix(SECTION_TYPE))
        yield model.Section(text, max(1, int(level)) if level.isdecimal() and len(level) < 4 else 1)
    elif tag.get("Alignment") == "Center" or kind in CENTERED_TYPES:
        yield model.Centered(text, joined=joined == "yes")
    else:
        yield model.Action(text, joined=joined == "yes")


def _hidden(tag: Tag, text: Text) -> list[Run]:
    """Return the notes of a paragraph that holds nothing else."""
    if text and all(run.style & (Style.NOTE | Style.BONEYARD) for run in text) and tag.find("Text") is None:
        return [run for note in tag.findall("ScriptNote") if (run := note_of(note))]
    return []


def _heading(tag: Tag, text: Text) -> Element:
    words = plain(text)
    setting = setting_of(words)
    location, time = location_and_time(words)
    return model.SceneHeading(text, setting, location, time, tag.get("Number"), setting is None)


def _bare(text: Text) -> Text:
    """Return a parenthetical without its parentheses, which Final Draft keeps in the text."""
    runs = list(text)
    if runs and runs[0].text.startswith("("):
        runs[0] = Run(runs[0].text[1:], runs[0].style)
    if runs and runs[-1].text.endswith(")"):
        runs[-1] = Run(runs[-1].text[:-1], runs[-1].style)
    return tuple(run for run in runs if run.text)


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
