"""Prose cut into beats: what the grammar finds before anybody asks who or where."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from screenplay.model.span import Span


class Layout(StrEnum):
    """How the file divides its paragraphs."""

    BLANK_LINES = "blank lines"  # a blank line between paragraphs, each on one line
    WRAPPED = "hard-wrapped"  # a blank line between paragraphs, lines broken at some width
    SINGLE_LINES = "one paragraph a line"  # no blank lines


class MatterKind(StrEnum):
    """Words that belong to the publication, not to the story."""

    TITLE = "title"
    AUTHOR = "author"
    BLURB = "blurb"  # summary or teaser
    AUTHOR_NOTE = "author's note"
    DISCLAIMER = "disclaimer"
    RATING = "rating"  # ratings, tags, pairings, warnings
    ENDING = "ending"  # "To be continued...", "The End"
    FOOTNOTE = "footnote"
    SOURCE = "source"  # what the work is based on
    DATE = "date"  # of the draft
    CONTACT = "contact"
    OTHER = "other"


class WrittenForm(StrEnum):
    """What words stand on, or how they were sent: each form has its own place on the page."""

    SIGN = "sign"  # a sign, an inscription, a headline
    LETTER = "letter"  # a letter, a note, a diary
    MAIL = "e-mail"  # the head of one; what it says is a letter
    MESSAGE = "message"  # text messages, chats
    BOX = "box"  # what a game or a machine shows
    SONG = "song"  # verse


class QuotationKind(StrEnum):
    """What marks around words say. Only SPEECH and THOUGHT have somebody who utters them now."""

    SPEECH = "speech"
    THOUGHT = "thought"  # quoted, with a verb of thinking
    WRITING = "writing"  # a letter, a sign, a text message


@dataclass(frozen=True, slots=True)
class Heading:
    """A chapter heading, or a title line inside the text; `level` counts from 1."""

    span: Span
    paragraph: int
    level: int = 1


@dataclass(frozen=True, slots=True)
class SceneBreak:
    """An ornament line (`***`, `#`, `---`) between two sections."""

    span: Span
    paragraph: int


@dataclass(frozen=True, slots=True)
class Matter:
    """A paragraph of front or back matter."""

    span: Span
    paragraph: int
    kind: MatterKind
    value: Span | None = None  # of a title or a name: the words behind their label


@dataclass(frozen=True, slots=True)
class Written:
    """A paragraph, or a line of a list, that stands written in the story: nobody says it, nothing changes it.

    `follows` tells that it goes on from the beat before, as the paragraphs of a letter do.
    """

    span: Span
    paragraph: int
    form: WrittenForm
    follows: bool = False


@dataclass(frozen=True, slots=True)
class Narration:
    """One sentence of narration, or the piece of one that stands between quotations.

    `quoted` are stretches inside it that stand in quotation marks and are no utterance: titles,
    scare quotes, remembered words; or that stand written there: on a sign, in a message.
    """

    span: Span
    paragraph: int
    quoted: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Tag:
    """The words that give a quotation its speaker, such as `he said, taking off his hat`.

    `subject` is who speaks, as the tag names him (`he`, `the old man`, `I`, None when left out);
    `verb` the verb of speech; `manner` an adverb or adverbial about how; `addressee` the words after
    "to"; `business` what the speaker does meanwhile. All spans lie inside `span`, apart.
    `verb` may be a noun that stands for one (`was his reply`).
    `after` is true when a quotation of the same speaker stands before the tag in its paragraph, `before`
    when one follows it, there or at the start of the next (both, when the tag interrupts a quotation).
    """

    span: Span
    paragraph: int
    verb: Span
    subject: Span | None = None
    manner: Span | None = None
    addressee: Span | None = None
    business: Span | None = None
    after: bool = False
    before: bool = False


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words between quotation marks (or after a dialogue dash) within one paragraph.

    `span` covers the words inside the marks; `outer` the marks as well. `closed` is false when the
    closing mark is missing at the end of the paragraph; `continues` is true when the quotation goes on from
    the paragraph before (open mark on each, closed on the last).
    """

    span: Span
    outer: Span
    paragraph: int
    kind: QuotationKind = QuotationKind.SPEECH
    closed: bool = True
    continues: bool = False


Beat = Heading | SceneBreak | Matter | Written | Narration | Tag | Quotation


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph of the source; its beats are `Prose.beats[first:last]`."""

    span: Span
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Unsaid:
    """A quotation that nobody says, and why: "stands written"."""

    span: Span
    reason: str


@dataclass(frozen=True, slots=True)
class Prose:
    """A manuscript cut into beats, in reading order, that cover it but for white space and marks."""

    beats: tuple[Beat, ...]
    paragraphs: tuple[Paragraph, ...]
    layout: Layout = Layout.BLANK_LINES
    flattened: bool = False  # several speakers share paragraphs
    unsaid: tuple[Unsaid, ...] = ()
