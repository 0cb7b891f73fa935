"""What stands before, between and behind the story is told by its place and its shape."""

from __future__ import annotations

import pytest

from screenplay.model.beat import Heading, Matter, MatterKind, Narration, Quotation, SceneBreak
from screenplay.model.manuscript import Manuscript
from screenplay.prose import parse

STORY = "Ida shut the hatch.\n\n“Is it dry?” asked Bo.\n\n“It was,” said Ida."


def matter(text: str) -> list[tuple[str, str]]:
    beats = parse(Manuscript(text)).beats
    return [
        (beat.kind.value, (beat.value or beat.span).of(text)) for beat in beats if isinstance(beat, Matter)
    ]


def told(text: str) -> list[str]:
    return [beat.span.of(text) for beat in parse(Manuscript(text)).beats if isinstance(beat, Narration)]


def test_a_header_of_keys_is_read_line_by_line() -> None:
    found = matter(f"Title: The Hatch\nAuthor: saltcellar\nRated: T\nPackaged: 2020-01-02\n\n{STORY}")
    assert found == [
        ("title", "The Hatch"),
        ("author", "saltcellar"),
        ("rating", "Rated: T"),
        ("rating", "Packaged: 2020-01-02"),
    ] or [kind for kind, _ in found] == ["title", "author", "rating", "other"]


def test_tags_below_their_labels_are_matter_up_to_the_text_of_the_work() -> None:
    text = (
        "Rating:\nGeneral Audiences\nCharacters:\nIda Bell\nBo Karr\nStats:\nPublished: 2021-01-01\n\n"
        f"The Hatch\nby saltcellar\n\nSummary:\n\n“It is dry,” says Ida.\n\n"
        f"Notes:\n\nFor Kim.\n\nWork Text:\n\n{STORY}"
    )
    assert told(text) == ["Ida shut the hatch."]
    assert ("title", "The Hatch") in matter(text)
    assert ("author", "by saltcellar") in matter(text)


def test_lines_above_a_line_that_rates_the_work_are_no_story() -> None:
    text = (
        "The Hatch\nBy: saltcellar\nIda has shut every hatch but one. Tonight she shuts it.\n"
        f"Rated: Fiction T - English - Drama - Chapters: 1 - Words: 900 - id: 1\n\n{STORY}"
    )
    assert told(text) == ["Ida shut the hatch."]
    assert [kind for kind, _ in matter(text)] == ["title", "author", "blurb", "rating"]


def test_a_note_runs_over_paragraphs_to_the_line_that_divides() -> None:
    text = (
        "Chapter 1\n\nA/N\n\nHey everybody, I'm back!\n\nThis chapter is short.\n\n"
        "Anyway, on with the story!\n\n---\n\n"
        f"{STORY}\n\n---\n\nPhew! Let me know what you think.\n\nxoxo Kim"
    )
    assert told(text) == ["Ida shut the hatch."]
    assert len(matter(text)) == 6


def test_narration_below_a_note_is_story() -> None:
    text = f"A/N: sorry this is late!\n\nThe hatch was open. Ida ran to it.\n\n***\n\n{STORY}"
    assert told(text)[:2] == ["The hatch was open.", "Ida ran to it."]


def test_a_first_paragraph_that_begins_with_an_article_is_story() -> None:
    assert matter("An owl sat on the fence. It looked at us.") == []


@pytest.mark.parametrize(
    "line", ["THE END", "To be continued...", "TBC", "~fin~", "End of Chapter 3.", "[tbc]"]
)
def test_the_end_is_called_so(line: str) -> None:
    assert matter(f"{STORY}\n\n{line}") == [("ending", line)]


def test_what_follows_the_end_is_no_story() -> None:
    text = f"{STORY}\n\nTHE END\n\nThe flood of this tale took place in 1911."
    assert told(text) == ["Ida shut the hatch."]


def test_a_recording_says_title_author_and_reader() -> None:
    text = (
        "This is a LibriVox recording. All LibriVox recordings are in the public domain.\n\n"
        f"The Hatch, by Anna Gray. Read by Jane Doe.\n\nChapter 1.\n\n{STORY}\n\nEnd of Chapter 1."
    )
    assert ("title", "The Hatch") in matter(text)
    assert ("author", "by Anna Gray") in matter(text)
    assert told(text) == ["Ida shut the hatch."]


def test_the_head_of_an_archive_file_names_the_book() -> None:
    text = (
        "The Project Gutenberg eBook of The Hatch, by Anna Gray\n\nThis eBook is for anyone.\n\n"
        f"*** START OF THE PROJECT GUTENBERG EBOOK THE HATCH ***\n\nI\n\n{STORY}\n\n"
        "*** END OF THE PROJECT GUTENBERG EBOOK THE HATCH ***\n\nTerms of use."
    )
    assert ("title", "The Hatch") in matter(text)
    assert told(text) == ["Ida shut the hatch."]


def test_a_list_of_contents_ends_where_its_first_chapter_begins() -> None:
    text = f"Contents\n\nI. The Hatch\n\nII. The Flood\n\nI. The Hatch\n\n{STORY}"
    beats = parse(Manuscript(text)).beats
    assert [beat.span.of(text) for beat in beats if isinstance(beat, Heading)] == ["I. The Hatch"]


def test_a_change_of_view_is_a_heading() -> None:
    text = f"Ida's POV\n\n{STORY}\n\nBo's POV\n\nI ran."
    beats = parse(Manuscript(text)).beats
    assert [beat.span.of(text) for beat in beats if isinstance(beat, Heading)] == ["Ida's POV", "Bo's POV"]


def test_notes_at_the_foot_are_kept_apart() -> None:
    assert matter(f"{STORY}\n\n[1] The hatch was iron.") == [("footnote", "[1] The hatch was iron.")]


@pytest.mark.parametrize(
    "line",
    [
        "By noon the rain had stopped.",
        "Note the time he had shut it.",
        "Words failed her.",
        "The end of the pier was gone.",
        "Read by candlelight, it looked older.",
    ],
)
def test_a_sentence_of_the_story_is_no_label(line: str) -> None:
    assert matter(f"{line}\n\n{STORY}") == []


def test_an_epigraph_names_its_source() -> None:
    text = f"THE HATCH\n\n“All doors are one.” —Old saying\n\nChapter One\n\n{STORY}"
    beats = parse(Manuscript(text)).beats
    assert [beat.span.of(text) for beat in beats if isinstance(beat, Quotation)] == ["Is it dry?", "It was,"]
    assert MatterKind.OTHER in [beat.kind for beat in beats if isinstance(beat, Matter)]


def test_an_ornament_inside_front_matter_divides_no_scene_of_the_story() -> None:
    text = f"A/N: enjoy, and please review!\n\nxXx\n\n{STORY}"
    assert sum(isinstance(beat, SceneBreak) for beat in parse(Manuscript(text)).beats) == 1


@pytest.mark.parametrize(
    "line", ["#hatch #flash fic #writing", "(1,850 words)", "1.2K reads 98 votes 40 comments"]
)
def test_a_line_that_only_counts_or_tags_is_no_story(line: str) -> None:
    assert [words for _, words in matter(f"{STORY}\n\n{line}")] == [line]


def test_a_title_page_of_several_lines_is_read_line_by_line() -> None:
    found = matter(f"THE HATCH\na tale in two parts\n© 2019 Anna Gray. All rights reserved.\n\n{STORY}")
    assert found[0] == ("title", "THE HATCH")
    assert len(found) == 3


def test_what_came_before_is_told_under_the_name_of_the_series() -> None:
    assert [kind for kind, _ in matter(f"Previously on The Long Watch: Bo lost the lamp.\n\n{STORY}")] == [
        "blurb"
    ]


@pytest.mark.parametrize(
    "line",
    [
        "<< Previous Chapter | Next Chapter >>",
        "[← Prev](1.html) | [Index](i.html) | [Next →](3.html)",
        "Thanks to saltcellar and reedwarbler for reviewing!!",
    ],
)
def test_buttons_beside_each_other_and_thanks_at_the_end_are_no_story(line: str) -> None:
    assert [words for _, words in matter(f"{STORY}\n\n{line}")] == [line]


@pytest.mark.parametrize("line", ["Home.", "Next."])
def test_one_word_that_a_button_might_have_is_story(line: str) -> None:
    assert line in told(f"Ida shut the hatch.\n\n{line}\n\n{STORY}")
