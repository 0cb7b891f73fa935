"""Who may speak in a conversation."""

from __future__ import annotations

from tests.attribution.stories import speaker


def test_the_he_of_a_tag_is_the_man_who_is_mentioned() -> None:
    text = "I was mad when I got to Dad's. My sister hid.\n\n“You are wet,” he said.\n\n“It rains,” I said."
    assert speaker(text, "You are wet") == "DAD"


def test_a_narrator_without_a_gender_is_no_he() -> None:
    text = "I saw a woman with a pram. I sat down.\n\n“Sorry,” he said.\n\n“Fine,” I said."
    assert speaker(text, "Sorry") == "MAN"
