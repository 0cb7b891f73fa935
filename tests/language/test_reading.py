"""What is worked out of a sentence once, kept, and let go."""

from __future__ import annotations

from dataclasses import dataclass

from screenplay.language.reading import Stretch
from screenplay.language.tokens import tokenize
from screenplay.model.span import Span

TEXT = 'Then  Anna\nread "Keep out" and left.'


@dataclass(eq=False)
class Sentence(Stretch):
    """A stretch with nothing to it but what every stretch has."""

    text: str
    span: Span
    quoted: tuple[Span, ...] = ()
    names: frozenset[int] = frozenset()


def sentence() -> Sentence:
    start = TEXT.index('"')
    return Sentence(TEXT, Span(6, len(TEXT)), (Span(start, start + 10),), frozenset({6}))


def test_its_words_stand_on_one_line() -> None:
    assert sentence().words == 'Anna read "Keep out" and left.'


def test_inner_quotations_are_no_words_of_its_own() -> None:
    assert sentence().lowers == ["anna", "read", "and", "left", "."]


def test_its_verbs_are_found_with_their_subjects() -> None:
    assert [(verb.place, verb.subject) for verb in sentence().verbs] == [(1, 0), (3, 0)]


def test_what_was_worked_out_is_kept_until_it_is_let_go() -> None:
    one = sentence()
    kept = (one.words, one.tokens, one.lowers, one.verbs)
    known = set(vars(one))
    one.forget()
    assert known - set(vars(one)) == {"words", "tokens", "lowers", "verbs"}
    assert (one.words, one.tokens, one.lowers, one.verbs) == kept


def test_a_word_that_stands_twice_is_held_once() -> None:
    first, second = tokenize("Again and Again")[::2]
    assert (first.text is second.text, first.lower is second.lower) == (True, True)
