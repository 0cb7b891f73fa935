"""Chats, e-mails, boxes, letters, signs and songs are told from prose by their shape and their neighbours."""

from __future__ import annotations

import pytest

from screenplay.model.beat import Narration, Quotation, Written
from screenplay.model.manuscript import Manuscript, Mark, MarkKind
from screenplay.model.span import Span
from screenplay.prose import parse


def written(text: str) -> list[tuple[str, str]]:
    return [
        (beat.form.value, beat.span.of(text))
        for beat in parse(Manuscript(text)).beats
        if isinstance(beat, Written)
    ]


def told(text: str) -> list[str]:
    return [beat.span.of(text) for beat in parse(Manuscript(text)).beats if isinstance(beat, Narration)]


@pytest.mark.parametrize(
    "lines",
    [
        "Mum: are you up\nMum: Ned\nNed: no",
        "[21:04] mum: are you up\n[21:05] ned: no",
        "Mum (7:05 AM): are you up\n\nNed: no",
        "<mum> are you up\n<ned> no",
        "**mum:** are you up\n\n**ned:** no",
        "Mum 07:05: are you up\nNed 07:06: no",
    ],
)
def test_a_chat_is_written_line_by_line(lines: str) -> None:
    text = f"Ned’s phone lit up.\n\n{lines}\n\nHe put it face down."
    found = written(text)
    assert len(found) == sum(bool(line) for line in lines.splitlines())
    assert {form for form, _ in found} == {"message"}
    assert told(text) == ["Ned’s phone lit up.", "He put it face down."]


def test_hours_and_notices_between_messages_belong_to_the_chat() -> None:
    text = "Her phone buzzed.\n\n—10:01 PM—\n\nBo: up?\n\nIda: no\n\n<Bo is offline>\n\n“Typical,” she said."
    assert [words for _, words in written(text)] == ["—10:01 PM—", "Bo: up?", "Ida: no", "<Bo is offline>"]


@pytest.mark.parametrize(
    "line",
    [
        "One thing was clear: nobody had come.",
        "Her verdict: guilty.",
        "He had two rules: never run, never ask.",
    ],
)
def test_a_sentence_with_a_colon_is_no_message(line: str) -> None:
    assert written(f"Ida sat down.\n\n{line}\n\n“Well?” she said.") == []


def test_an_e_mail_is_its_head_and_what_follows_to_the_signature() -> None:
    text = (
        "From: The Harbour\nTo: All crews\nSubject: Ice\n\nThe ice came early. We shut the gate.\n\n"
        "Please wait.\n\nRegards,\nThe Harbour\n\nIda read it twice."
    )
    assert [form for form, _ in written(text)] == ["e-mail"] * 3 + ["letter"] * 3
    assert told(text) == ["Ida read it twice."]


def test_a_letter_goes_from_its_greeting_to_its_signature() -> None:
    text = (
        "Bo broke the seal.\n\nMill Lane, May 2nd\n\nDear Bo,\n\nI sold the boat. I kept the oar.\n\n"
        "P.S. It leaks.\n\nIda\nxxx\n\nHe put it in his boot.\n\n“Well,” said Bo."
    )
    assert [words for _, words in written(text)] == [
        "Mill Lane, May 2nd",
        "Dear Bo,",
        "I sold the boat. I kept the oar.",
        "P.S. It leaks.",
        "Ida\nxxx",
    ]


def test_a_letter_without_a_signature_ends_where_nobody_says_i_or_you() -> None:
    text = "Bo unfolded the note.\n\nDear Bo,\n\nI sold the boat.\n\nYou can keep the oar.\n\nHe sat down."
    assert told(text) == ["Bo unfolded the note.", "He sat down."]


def test_entries_of_a_diary_that_somebody_opens() -> None:
    text = "Ida opened the diary.\n\nMarch 9th. He came. I hid.\n\nMarch 10th. He did not.\n\nShe closed it."
    assert [form for form, _ in written(text)] == ["letter", "letter"]


def test_an_entry_of_a_diary_may_say_what_others_said() -> None:
    text = "Ida opened the diary.\n\nMarch 9th. I rowed out. He said that the ice was thin.\n\nShe closed it."
    assert [form for form, _ in written(text)] == ["letter"]


def test_a_story_told_as_a_diary_is_a_story() -> None:
    assert written("March 9th. He came again. I hid.\n\nMarch 10th. “Go,” I said. He did not.") == []


@pytest.mark.parametrize("line", ["[Quest accepted.]", "【Level up】", "［You have died］", "[HP: 12/90]"])
def test_a_line_all_in_brackets_is_a_box(line: str) -> None:
    assert written(f"Yun ran.\n\n{line}\n\n“Oh,” said Yun.") == [("box", line)]


def test_a_note_that_a_colon_announces_stands_written() -> None:
    text = (
        "Bo found a note on the door. It said:\n\nGone to Mill Lane. The key is under the pot.\n\nHe looked."
    )
    assert [words for _, words in written(text)] == ["Gone to Mill Lane. The key is under the pot."]


def test_a_sign_in_capitals_under_narration_that_names_it_is_no_heading() -> None:
    text = "There was a sign on the wall.\n\nKEEP OUT\nTHIS MEANS YOU\n\n“Me?” said Bo."
    assert written(text) == [("sign", "KEEP OUT\nTHIS MEANS YOU")]


def test_capitals_that_nothing_carries_are_a_heading() -> None:
    assert written("Bo slept.\n\nTHE SECOND NIGHT\n\n“Up!” said Ida.") == []


def test_verse_that_somebody_sings() -> None:
    text = "They sang:\n\nThe miller lost a shoe,\nHe lost it in the mill,\n\nand Bo danced."
    assert [form for form, _ in written(text)] == ["song"]


def test_what_the_file_sets_apart_in_the_story_stands_written_with_its_quotations() -> None:
    card = "“Dear Ida,” it said, “I have gone.”"
    text = f"Ida turned the card.\n\n{card}\n\n“Gone?” said Bo."
    marks = (Mark(Span(text.index(card), text.index(card) + len(card)), MarkKind.INSET),)
    beats = parse(Manuscript(text, marks=marks)).beats
    assert [beat.span.of(text) for beat in beats if isinstance(beat, Quotation)] == ["Gone?"]
    assert [type(beat) for beat in beats if isinstance(beat, Written)] == [Written]


def test_people_type_to_each_other_without_capitals_and_stops() -> None:
    text = "Ida: hey\nIda: u there\nBo: barely\n\nBo sat up."
    assert [form for form, _ in written(text)] == ["message"] * 3


def test_a_text_of_names_and_whole_sentences_is_no_chat() -> None:
    assert written("Ida: Come in, Bo.\nBo: I have come in.\n\nThey sat down.") == []


@pytest.mark.parametrize("line", ["<<Skill acquired: Lockpicking.>>", "║ LEVEL 4 REACHED ║"])
def test_frames_of_other_kinds_are_boxes(line: str) -> None:
    assert written(f"Dorn laughed.\n\n{line}\n\n“Oh,” said Dorn.") == [("box", line)]


def test_a_frame_of_lines_and_corners_is_part_of_its_box() -> None:
    assert len(written("Dorn laughed.\n\n╔═════╗\n║ YES ║\n╚═════╝\n\n“Oh,” said Dorn.")) == 3


def test_a_will_that_an_i_signs_needs_no_greeting() -> None:
    text = "The will was a page long.\n\nI, Osgood, leave the cat all.\n\nSigned,\nO. Tarn\n\n“No!” said Bo."
    assert len(written(text)) == 2


def test_a_list_under_the_paper_that_carries_it() -> None:
    text = "It was her mother’s recipe.\n\n2 eggs\n1 lemon\n\nBeat until your arm hurt.\n\nBo put it back."
    assert [words for _, words in written(text)] == ["2 eggs\n1 lemon", "Beat until your arm hurt."]


def test_a_novel_in_letters_is_told_in_them() -> None:
    text = "Dear Judy,\n\n" + "I came home in the snow and nobody was there to let me in. " * 160
    assert written(text) == []


@pytest.mark.parametrize("line", ["Thursday, dull as ever, came.", "May, they told him, was in the garden."])
def test_a_day_at_the_head_of_a_sentence_is_no_entry(line: str) -> None:
    assert written(f"Ida closed the diary.\n\n{line}\n\n“Well,” said Ida.") == []


def test_plain_words_right_after_a_phone_that_rang_are_its_message() -> None:
    text = "The bus had gone. Livia’s phone buzzed.\n\nNo seats left. We started without you.\n\nShe ran."
    assert written(text) == [("message", "No seats left. We started without you.")]


def test_a_tale_told_by_an_i_is_no_will() -> None:
    story = "I read the letter.\n\nI stood up. I went out.\n\n" * 5
    assert written(f"{story}But to my tale.\n\nI saw him.\n\nPolina\n\n“Well?” I said.") == []


def test_a_hand_that_a_colon_follows_is_read() -> None:
    text = "A postcard. On the back, in green ink:\n\nWe buried Bo. Wish you were here.\n\nDoris\n\nIda sat."
    assert len(written(text)) == 2
